import { Outlet, useLocation, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeZoneContext } from '../../i18n/useFormats.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { startLive } from '../live.ts';
import { navigationFor } from '../navigation.ts';
import { useMe } from '../session.ts';
import { urls } from '../urls.ts';
import { ImpersonationBanner, OfflineBanner } from './banners.tsx';
import { Header } from './Header.tsx';
import { Navigation } from './Navigation.tsx';
import css from './Shell.module.css';

const loadStanding = () => import('../../features/tenancy/standing/StandingBar.tsx');
const StandingBar = lazy(() => loadStanding().then((file) => ({ default: file.StandingBar })));
const InactivePage = lazy(() =>
  import('../../features/tenancy/standing/InactivePage.tsx').then((file) => ({ default: file.InactivePage })),
);

/** A new page begins at its content for the keyboard and the screen reader too, unless it has put the focus somewhere. */
function useFocusOnNewPage(): void {
  // Not where one is going: there the old page still stands, and holds the focus.
  const path = useRouterState({ select: (state) => (state.resolvedLocation ?? state.location).pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    const main = document.getElementById('main');
    const at = document.activeElement;
    if (at === document.body || at?.closest('header, nav')) main?.focus({ preventScroll: true });
  }, [path]);
}

/** The frame for those who are signed in: header, navigation, banners, page. */
export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const active = me.tenant.is_active;
  const sections = active ? navigationFor(me) : [];
  const path = useLocation({ select: (location) => location.pathname });
  const [menuOpen, setMenuOpen] = useState(false);
  useEffect(() => startLive(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new page closes the menu of a phone
  useEffect(() => setMenuOpen(false), [path]);
  useFocusOnNewPage();
  return (
    <TimeZoneContext value={me.tenant.time_zone}>
      <a href="#main" className={css.skip}>
        {t('skip')}
      </a>
      <ImpersonationBanner me={me} />
      <OfflineBanner />
      {active && !path.startsWith(urls.billing()) && (
        <Suspense fallback={null}>
          <StandingBar />
        </Suspense>
      )}
      <Header me={me} sections={sections} onMenu={() => setMenuOpen(true)} />
      <div className={css.body}>
        <aside className={css.side} data-no-print>
          <Navigation sections={sections} path={path} />
        </aside>
        <main id="main" tabIndex={-1} className={css.main}>
          <Suspense fallback={<Skeleton lines={6} />}>{active ? <Outlet /> : <InactivePage />}</Suspense>
        </main>
      </div>
      <SidePanel
        open={menuOpen}
        onClose={() => setMenuOpen(false)}
        title={t('shell.navigation')}
        side="left"
        width={300}
      >
        <Navigation sections={sections} path={path} />
      </SidePanel>
    </TimeZoneContext>
  );
}

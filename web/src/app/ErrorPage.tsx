import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api/errors.ts';
import type { UserType } from '../api/types.ts';
import { loadWords } from '../i18n/setup.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/State.tsx';
import { ForbiddenPage } from './ForbiddenPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import css from './plain.module.css';

const ModuleClosedPage = lazy(() =>
  import('../features/tenancy/standing/ModuleClosedPage.tsx').then((file) => ({
    default: file.ModuleClosedPage,
  })),
);

const PortalOnlyPage = lazy(async () => {
  const [file] = await Promise.all([
    import('../features/insurance/portal/PortalOnlyPage.tsx'),
    loadWords('insurancePortal'),
  ]);
  return { default: file.PortalOnlyPage };
});

/** Whose portal the page stands in, where that is why it could not be shown. */
function otherPortals(error: unknown): readonly UserType[] | null {
  if (!isApiError(error, 'PORTAL_ONLY')) return null;
  const { portals } = (error.data ?? {}) as { portals?: readonly UserType[] };
  return portals ?? null;
}

/** Which module is off, where that is why a page could not be shown. */
function closedModule(error: unknown): string | null {
  if (!isApiError(error, 'MODULE_INACTIVE')) return null;
  const { module } = (error.data ?? {}) as { module?: unknown };
  return typeof module === 'string' ? module : null;
}

/** In place of everything: the frame itself could not be shown. */
export const WholeErrorPage = (props: ErrorComponentProps) => <ErrorPage {...props} whole />;

/** What a page became when it could not be shown; the shell around it stays. */
export function ErrorPage({ error, reset, whole = false }: ErrorComponentProps & { whole?: boolean }) {
  const { t } = useTranslation();
  const router = useRouter();
  const module = closedModule(error);
  if (module !== null && !whole)
    return (
      <Suspense fallback={null}>
        <ModuleClosedPage module={module} />
      </Suspense>
    );
  const portals = otherPortals(error);
  if (portals !== null && !whole)
    return (
      <Suspense fallback={null}>
        <PortalOnlyPage portals={portals} />
      </Suspense>
    );
  if (isApiError(error) && error.status === 403) return <ForbiddenPage whole={whole} />;
  if (isApiError(error) && error.status === 404) return <NotFoundPage whole={whole} />;
  const Frame = whole ? 'main' : 'div';
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <Frame className={css.plain}>
      <h1 className="visually-hidden">{t('error.crashTitle')}</h1>
      <ErrorState error={error} onRetry={again} />
      {!isApiError(error) && (
        <Button tone="secondary" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
      )}
    </Frame>
  );
}

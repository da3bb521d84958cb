import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/types.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Link } from '../../ui/Link.tsx';
import type { NavSection } from '../navigation.ts';
import { urls } from '../urls.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { Bell } from './Bell.tsx';
import css from './Header.module.css';
import { Mark } from './Mark.tsx';
import { useCommands } from './useCommands.tsx';

const loadPalette = () => import('../../ui/CommandPalette.tsx');
const CommandPalette = lazy(() => loadPalette().then((file) => ({ default: file.CommandPalette })));

interface Props {
  me: Me;
  sections: readonly NavSection[];
  onMenu: () => void;
}

/** Brand, search, notices, account. */
export function Header({ me, sections, onMenu }: Props) {
  const { t } = useTranslation();
  const [searching, setSearching] = useState(false);
  const commands = useCommands(me, sections);
  usePaletteKeys(() => setSearching((open) => !open));
  return (
    <header className={css.header} data-no-print>
      <div className={css.menu}>
        <IconButton label={t('shell.menu')} onClick={onMenu}>
          <IconMenu2 size={22} aria-hidden />
        </IconButton>
      </div>
      <Brand me={me} />
      <div className={css.spacer} />
      <button type="button" className={css.search} onClick={() => setSearching(true)}>
        <IconSearch size={18} aria-hidden />
        <span className={css.searchWords}>{t('palette.open')}</span>
        <kbd className={css.keys}>Ctrl K</kbd>
      </button>
      <Bell />
      <AccountMenu me={me} />
      <Suspense fallback={null}>
        <CommandPalette open={searching} onClose={() => setSearching(false)} commands={commands} />
      </Suspense>
    </header>
  );
}

/** Ctrl K (or ⌘ K); the code of the palette is fetched while the page rests, so that it is there at once. */
function usePaletteKeys(toggle: () => void): void {
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      toggle();
    };
    document.addEventListener('keydown', keys);
    return () => document.removeEventListener('keydown', keys);
  }, [toggle]);
}

function Brand({ me }: { me: Me }) {
  const { t, i18n } = useTranslation();
  const { tenant } = me;
  const kind = i18n.exists(`tenantType.${tenant.type}`)
    ? t(`tenantType.${tenant.type as 'tpa'}`)
    : tenant.domain;
  const { name, logo_url: logo } = tenant.branding;
  return (
    <Link href={urls.home()} className={css.brand}>
      {logo ? <img src={logo} alt="" className={css.logo} /> : <Mark />}
      <span className={css.names}>
        <span className={css.name}>{name ?? tenant.name}</span>
        <span className={css.kind}>{kind}</span>
      </span>
    </Link>
  );
}

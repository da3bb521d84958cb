import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/Link.tsx';
import type { NavEntry, NavSection } from '../navigation.ts';
import css from './Navigation.module.css';

const isCurrent = (entry: NavEntry, path: string): boolean =>
  entry.href === '/' ? path === '/' : path === entry.href || path.startsWith(`${entry.href}/`);

/** Where a person can go, by module. */
export function Navigation({ sections, path }: { sections: readonly NavSection[]; path: string }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('shell.navigation')} className={css.nav}>
      {sections.map(({ group, entries }) => (
        <div key={group}>
          {group !== 'general' && <div className={css.group}>{t(`nav.groups.${group}`)}</div>}
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>
                <Link
                  href={entry.href}
                  className={css.link}
                  aria-current={isCurrent(entry, path) ? 'page' : undefined}
                >
                  <entry.icon size={18} stroke={1.75} aria-hidden />
                  {t(`nav.${entry.label}`)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

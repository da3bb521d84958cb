import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/Link.tsx';
import { UNREAD_SHOWN, unreadQuery } from '../queries.ts';
import { urls } from '../urls.ts';
import css from './Header.module.css';

/** Unread notices; kept fresh by the event stream. */
export function Bell() {
  const { t } = useTranslation();
  const { data } = useQuery(unreadQuery);
  const count = data?.rows.length ?? 0;
  const more = data?.page.has_next ? '+' : '';
  const label = count === 0 ? t('shell.notices') : t('shell.noticesUnread', { count });
  return (
    <Link href={urls.notices()} className={css.bell} aria-label={label} title={label}>
      <IconBell size={20} stroke={1.75} aria-hidden />
      {count > 0 && (
        <span className={css.count} aria-hidden>
          {Math.min(count, UNREAD_SHOWN)}
          {more}
        </span>
      )}
    </Link>
  );
}

import { useTranslation } from 'react-i18next';
import type { UserRow } from '../../api/identity.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { StatusChip } from '../../ui/Chip.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { useValueText } from '../definitions/useValueText.ts';
import css from './users.module.css';
import { statusTones, useStatusWords, useUserTypeWords } from './words.ts';

const SHOWN_ROLES = 2;

/** "ADMIN, GURU +2": the whole list stands in the side panel. */
export function rolesText(roles: readonly { name: string }[]): string {
  const names = roles.slice(0, SHOWN_ROLES).map((role) => role.name);
  return roles.length > SHOWN_ROLES ? `${names.join(', ')} +${roles.length - SHOWN_ROLES}` : names.join(', ');
}

/** The columns of the user list; personal ones are hidden until the reader chooses them. */
export function useUserColumns(): Column<UserRow>[] {
  const { t } = useTranslation('users');
  const { dateTime, relative } = useFormats();
  const statuses = useStatusWords();
  const types = useUserTypeWords();
  const valueText = useValueText();
  const restrictions = (row: UserRow): string =>
    Object.entries(row.restrictions)
      .map(([name, value]) => `${name}: ${valueText(value)}`)
      .join(' · ');
  const seen = (row: UserRow): string =>
    row.last_login_at === null ? t('column.never') : relative(row.last_login_at);
  return [
    {
      id: 'name',
      label: t('column.name'),
      sort: 'full_name',
      card: 'title',
      minWidth: 220,
      cell: (row) => row.full_name,
    },
    {
      id: 'status',
      label: t('column.status'),
      card: 'status',
      cell: (row) => <StatusChip status={row.status} tones={statusTones} words={statuses} />,
    },
    { id: 'username', label: t('column.username'), card: 'meta', cell: (row) => row.username },
    { id: 'type', label: t('column.type'), card: 'value', cell: (row) => types[row.user_type] },
    { id: 'roles', label: t('column.roles'), cell: (row) => rolesText(row.roles) || t('column.noRoles') },
    { id: 'restrictions', label: t('column.restrictions'), hidden: true, cell: restrictions },
    { id: 'email', label: t('column.email'), hidden: true, cell: (row) => row.email ?? '' },
    { id: 'phone', label: t('column.phone'), hidden: true, cell: (row) => row.phone ?? '' },
    { id: 'nik', label: 'NIK', hidden: true, cell: (row) => row.nik_masked ?? '' },
    { id: 'seen', label: t('column.seen'), cell: (row) => <span className={css.oneLine}>{seen(row)}</span> },
    {
      id: 'created',
      label: t('column.created'),
      sort: 'created_at',
      hidden: true,
      cell: (row) => <span className={css.oneLine}>{dateTime(row.created_at)}</span>,
    },
  ];
}

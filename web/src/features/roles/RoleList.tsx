import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/identity.ts';
import { SearchedTable } from '../../app/SearchedTable.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { Chip } from '../../ui/Chip.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { useUserTypeWords } from '../users/words.ts';
import { rolesQuery } from './queries.ts';

const ALL = { next_cursor: null, prev_cursor: null, has_next: false, has_prev: false, limit: 100 };

/** A role's description in the reader's language. */
export function useRoleWords(): (role: Role) => string {
  const { i18n } = useTranslation();
  return (role) => (i18n.language === 'en' ? role.description_en : role.description_id);
}

function useColumns(): Column<Role>[] {
  const { t } = useTranslation('roles');
  const { number } = useFormats();
  const types = useUserTypeWords();
  const words = useRoleWords();
  return [
    { id: 'name', label: t('column.name'), card: 'title', cell: (role) => role.name },
    { id: 'description', label: t('column.description'), card: 'meta', cell: words },
    {
      id: 'kind',
      label: t('column.kind'),
      card: 'status',
      cell: (role) => (
        <Chip tone={role.built_in ? 'info' : 'grey'}>{t(role.built_in ? 'builtIn' : 'own')}</Chip>
      ),
    },
    {
      id: 'types',
      label: t('column.userTypes'),
      cell: (role) => role.allowed_user_types.map((type) => types[type]).join(', '),
    },
    {
      id: 'permissions',
      label: t('column.permissions'),
      align: 'right',
      cell: (role) => number(role.permissions.length),
    },
    {
      id: 'users',
      label: t('column.users'),
      align: 'right',
      card: 'value',
      cell: (role) => number(role.user_count),
    },
  ];
}

/** All roles, with how many hold each. */
export function RoleList({ create }: { create: ReactNode }) {
  const { t } = useTranslation('roles');
  const query = useQuery(rolesQuery);
  const words = useRoleWords();
  const columns = useColumns();
  return (
    <SearchedTable
      id="roles"
      words={{
        label: t('title'),
        none: t('none'),
        noneHint: t('noneHint'),
        search: t('search'),
        searchHint: t('searchHint'),
      }}
      columns={columns}
      query={{ ...query, data: query.data && { rows: query.data, page: ALL } }}
      textOf={(role) => `${role.name} ${words(role)}`}
      create={create}
    />
  );
}

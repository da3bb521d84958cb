import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/identity.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { EmptyState } from '../../ui/State.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
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
  const { values, set } = useUrlState('q', 'open');
  const query = useQuery(rolesQuery);
  const words = useRoleWords();
  const columns = useColumns();
  const text = (values.q ?? '').toLowerCase();
  const rows = query.data?.filter((role) => `${role.name} ${words(role)}`.toLowerCase().includes(text));
  return (
    <Card flush>
      <DataTable
        id="roles"
        label={t('title')}
        columns={columns}
        rowId={(role) => role.id}
        query={{ ...query, data: rows && { rows, page: ALL } }}
        filtered={text !== ''}
        onClearFilters={() => set({ q: undefined })}
        onOpen={(role) => set({ open: role.id }, 'push')}
        openId={values.open}
        empty={
          <EmptyState title={t('none')} action={create}>
            {t('noneHint')}
          </EmptyState>
        }
        filters={
          <FilterBar
            filters={[{ kind: 'search', param: 'q', label: t('search'), placeholder: t('searchHint') }]}
          />
        }
      />
    </Card>
  );
}

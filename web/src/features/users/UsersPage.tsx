import { IconFileImport, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type UserRow, type UserStatus, userStatuses } from '../../api/identity.ts';
import { useMay } from '../../app/session.ts';
import { urls } from '../../app/urls.ts';
import { useNikSearch } from '../../app/useNikSearch.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Page } from '../../ui/layout.tsx';
import { useMediaQuery } from '../../ui/media.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Select } from '../../ui/Select.tsx';
import { EmptyState } from '../../ui/State.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useSelection } from '../../ui/table/selection.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { BulkBar } from './bulk/BulkBar.tsx';
import { useUserColumns } from './columns.tsx';
import { filterParams, isNarrowed, isStatus, userQueryOf } from './filters.ts';
import { UserPanel } from './panel/UserPanel.tsx';
import { matchingUsers, userListQuery } from './queries.ts';
import { UserExport } from './UserExport.tsx';
import { UserFilters } from './UserFilters.tsx';
import css from './users.module.css';
import { useStatusWords } from './words.ts';

const rowId = (row: UserRow): string => row.id;

/** Everybody of the institution: found, opened, approved, exported. */
export function UsersPage() {
  const { t } = useTranslation('users');
  const may = useMay();
  const { values, set } = useUrlState(...filterParams, 'cursor', 'open');
  const nik = useNikSearch();
  const filters = nik.value === '' ? values : { ...values, q: nik.value };
  const wanted = userQueryOf(filters);
  const query = useQuery(userListQuery(wanted, values.cursor));
  const columns = useUserColumns();
  const { rows: selected, selection, clear } = useSelection(rowId);
  const bulk = may('users:approve') || may('users:login_slips');
  const tickAll = async (): Promise<void> => {
    selection.set(await matchingUsers(wanted), true);
  };
  const clearFilters = (): void => {
    nik.set('');
    set({ ...Object.fromEntries(filterParams.map((name) => [name, undefined])), cursor: undefined });
  };
  return (
    <Page wide>
      <PageHeader title={t('title')} description={t('description')} actions={<HeaderActions />} />
      <Card flush>
        <StatusFilter status={values.status} onChange={(status) => set({ status, cursor: undefined })} />
        <DataTable
          id="users"
          label={t('title')}
          columns={columns}
          rowId={rowId}
          query={query}
          filtered={isNarrowed(filters)}
          onClearFilters={clearFilters}
          onOpen={(row) => set({ open: row.id }, 'push')}
          openId={values.open}
          selection={
            bulk ? { ...selection, label: (row) => t('select', { name: row.full_name }) } : undefined
          }
          filters={<UserFilters nik={nik} />}
          actions={
            may('users:export') && (
              <UserExport query={wanted} none={query.data !== undefined && query.data.rows.length === 0} />
            )
          }
          empty={
            <EmptyState title={t('none')} action={<HeaderActions />}>
              {t('noneHint')}
            </EmptyState>
          }
        />
        {bulk && selected.length > 0 && (
          <BulkBar users={selected} onClear={clear} onAll={query.data?.page.has_next ? tickAll : null} />
        )}
      </Card>
      <UserPanel id={values.open} onClose={() => set({ open: undefined, tab: undefined })} />
    </Page>
  );
}

function HeaderActions() {
  const { t } = useTranslation('users');
  const may = useMay();
  return (
    <>
      {may('users:import') && (
        <LinkButton href={urls.importUsers()} icon={<IconFileImport size={18} aria-hidden />}>
          {t('import')}
        </LinkButton>
      )}
      {may('users:write') && (
        <LinkButton href={urls.newUser()} tone="primary" icon={<IconUserPlus size={18} aria-hidden />}>
          {t('create')}
        </LinkButton>
      )}
    </>
  );
}

interface StatusFilterProps {
  status: string | undefined;
  onChange: (status: UserStatus | undefined) => void;
}

function StatusFilter({ status, onChange }: StatusFilterProps) {
  const { t } = useTranslation('users');
  const words = useStatusWords();
  const options = [
    { value: 'ALL' as const, label: t('filter.allStatuses') },
    ...userStatuses.map((value) => ({ value, label: words[value] })),
  ];
  const phone = useMediaQuery('(max-width: 48em)');
  if (phone)
    return (
      <div className={css.statuses}>
        <Select
          label={t('column.status')}
          options={options}
          value={isStatus(status) ? status : 'ALL'}
          onChange={(value) => onChange(value === 'ALL' || value === null ? undefined : value)}
        />
      </div>
    );
  return (
    <div className={css.statuses}>
      <Segments
        label={t('column.status')}
        value={isStatus(status) ? status : 'ALL'}
        options={options}
        onChange={(value) => onChange(value === 'ALL' ? undefined : value)}
      />
    </div>
  );
}

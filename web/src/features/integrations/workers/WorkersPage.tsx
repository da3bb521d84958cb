import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { address } from '../../../api/address.ts';
import { download } from '../../../api/download.ts';
import type { WorkerFilters, WorkerRow } from '../../../api/integrations.ts';
import { ExportMenu } from '../../../app/ExportMenu.tsx';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useNikSearch } from '../../../app/useNikSearch.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { EmptyState } from '../../../ui/State.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { workerFiltersOf, workerParams } from '../filters.ts';
import { useWorkerColumns } from './columns.tsx';
import { foundWorkersQuery, workerCountQuery, workerListQuery } from './queries.ts';
import { SourceAges } from './SourceAges.tsx';
import { useWorkerFilters } from './useWorkerFilters.tsx';
import { WorkerPanel } from './WorkerPanel.tsx';

const idOf = (row: WorkerRow): string => row.id;

/** The people whom the sources speak of, and how fresh what they say is. */
export function WorkersPage() {
  const { t } = useTranslation('healthWorkers');
  return (
    <Page wide>
      <PageHeader title={t('title')} description={t('description')} />
      <SourceAges />
      <List />
    </Page>
  );
}

function List() {
  const { t } = useTranslation('healthWorkers');
  const { values, set } = useUrlState(...workerParams, 'cursor', 'open');
  const digits = useNikSearch();
  const exact = digits.value.replaceAll(' ', '');
  const filters = workerFiltersOf(values);
  const listed = useQuery({ ...workerListQuery(filters, values.cursor), enabled: exact === '' });
  const found = useQuery(foundWorkersQuery(exact));
  const count = useQuery({ ...workerCountQuery(filters), enabled: exact === '' });
  const query = exact === '' ? listed : found;
  const columns = useWorkerColumns();
  const clear = (): void => {
    digits.set('');
    set({ ...Object.fromEntries(workerParams.map((name) => [name, undefined])), cursor: undefined });
  };
  return (
    <Card flush>
      <DataTable
        id="health-workers"
        label={t('title')}
        columns={columns}
        rowId={idOf}
        query={query}
        total={exact === '' ? count.data?.count : undefined}
        filtered={exact !== '' || Object.keys(filters).length > 0}
        onClearFilters={clear}
        onOpen={(row) => set({ open: row.id }, 'push')}
        openId={values.open}
        filters={<FilterBar filters={useWorkerFilters(digits, values.employment_status)} />}
        actions={<Export filters={filters} none={query.data?.rows.length === 0} hidden={exact !== ''} />}
        empty={<NoneYet />}
      />
      <WorkerPanel id={values.open} onClose={() => set({ open: undefined })} />
    </Card>
  );
}

function NoneYet() {
  const { t } = useTranslation('healthWorkers');
  const may = useMay();
  return (
    <EmptyState
      title={t('none')}
      action={
        may('integrations:read') && <LinkButton href={urls.integrations()}>{t('toIntegrations')}</LinkButton>
      }
    >
      {t('noneHint')}
    </EmptyState>
  );
}

const formats = ['xlsx', 'csv'] as const;

/** The list as it is narrowed, as a file; one found by a number is no list. */
function Export({ filters, none, hidden }: { filters: WorkerFilters; none: boolean; hidden: boolean }) {
  const { t } = useTranslation('healthWorkers');
  const may = useMay();
  if (!may('health_workers:export') || hidden) return null;
  return (
    <ExportMenu
      formats={formats.map((id) => ({ id, label: t(`export.${id}`) }))}
      blocked={none && t('export.none')}
      words={{ action: t('export.action'), what: t('export.what'), done: t('export.done') }}
      save={(format) =>
        download(
          address('get', '/api/health-workers/export', { query: { format, ...filters } }),
          `${t('file')}.${format}`,
        )
      }
    />
  );
}

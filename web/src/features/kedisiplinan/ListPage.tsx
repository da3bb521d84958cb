import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/download.ts';
import { ExportMenu } from '../../app/ExportMenu.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Filter, FilterBar } from '../../ui/FilterBar.tsx';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { EmptyState } from '../../ui/State.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable, type TableQuery } from '../../ui/table/DataTable.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';

interface Props<Row> {
  id: string;
  words: { title: string; description: string; none: string; noneHint: string };
  columns: readonly Column<Row>[];
  query: TableQuery<Row>;
  /** How many the whole list holds, once it is known. */
  total?: number | undefined;
  /** Parameters of the address that narrow the list. */
  params: readonly string[];
  narrowed: boolean;
  filters: readonly Filter[];
  /** Ways to make new ones. */
  create?: ReactNode;
  /** A file of exactly what is shown. */
  file?: { name: string; path: (format: 'csv' | 'xlsx') => string };
  panel: (id: string | undefined, close: () => void) => ReactNode;
}

/** A list of kedisiplinan: filters and the open record in the address, a panel beside it, a file of what is shown. */
export function ListPage<Row extends { id: string }>(props: Props<Row>) {
  const { id, words, columns, query, params, narrowed, filters, create, file, panel } = props;
  const { values, set } = useUrlState('open');
  const clear = (): void =>
    set({ ...Object.fromEntries(params.map((name) => [name, undefined])), cursor: undefined });
  return (
    <Page wide>
      <PageHeader title={words.title} description={words.description} actions={create} />
      <Card flush>
        <DataTable
          id={`kedisiplinan-${id}`}
          label={words.title}
          columns={columns}
          rowId={(row) => row.id}
          query={query}
          total={props.total}
          filtered={narrowed}
          onClearFilters={clear}
          onOpen={(row) => set({ open: row.id }, 'push')}
          openId={values.open}
          filters={<FilterBar filters={filters} />}
          actions={file && <FileMenu file={file} none={query.data?.rows.length === 0} />}
          empty={
            <EmptyState title={words.none} action={create}>
              {words.noneHint}
            </EmptyState>
          }
        />
      </Card>
      {panel(values.open, () => set({ open: undefined }))}
    </Page>
  );
}

function FileMenu({ file, none }: { file: NonNullable<Props<never>['file']>; none: boolean }) {
  const { t } = useTranslation('kedisiplinanWords');
  return (
    <ExportMenu
      formats={[
        { id: 'xlsx', label: t('export.xlsx') },
        { id: 'csv', label: t('export.csv') },
      ]}
      blocked={none && t('export.none')}
      words={{ action: t('export.action'), what: t('export.what'), done: t('export.done') }}
      save={(format: 'xlsx' | 'csv') => download(file.path(format), `${file.name}.${format}`)}
    />
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { type Filter, FilterBar } from '../../../ui/FilterBar.tsx';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { EmptyState } from '../../../ui/State.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { DataTable, type TableQuery } from '../../../ui/table/DataTable.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { RecordExport } from '../RecordExport.tsx';

type Resource = 'clients' | 'policies' | 'members' | 'claims';

interface Props<Row> {
  resource: Resource;
  columns: readonly Column<Row>[];
  query: TableQuery<Row>;
  /** How many the whole list holds, once it is known. */
  total: number | undefined;
  /** Parameters of the address that narrow the list. */
  params: readonly string[];
  narrowed: boolean;
  filters: readonly Filter[];
  /** Clears what narrows the list and is not in the address. */
  onClear?: () => void;
  /** Ways to make new ones. */
  create: ReactNode;
  /** Where the file of what is shown comes from; null for who may not take it along. */
  exportPath: ((format: 'csv' | 'xlsx') => string) | null;
  noneHint?: string;
  panel: (id: string | undefined, close: () => void) => ReactNode;
}

/** A list of insurance: filters and the open record in the address, a panel beside it, a file of what is shown. */
export function RecordList<Row extends { id: string }>(props: Props<Row>) {
  const { resource, columns, query, params, narrowed, filters, create, exportPath, panel } = props;
  const { t } = useTranslation('insurance');
  const { values, set } = useUrlState('open');
  const clear = (): void => {
    props.onClear?.();
    set({ ...Object.fromEntries(params.map((name) => [name, undefined])), cursor: undefined });
  };
  return (
    <Page wide>
      <PageHeader
        title={t(`${resource}.title`)}
        description={t(`${resource}.description`)}
        actions={create}
      />
      <Card flush>
        <DataTable
          id={`insurance-${resource}`}
          label={t(`${resource}.title`)}
          columns={columns}
          rowId={(row) => row.id}
          query={query}
          total={props.total}
          filtered={narrowed}
          onClearFilters={clear}
          onOpen={(row) => set({ open: row.id }, 'push')}
          openId={values.open}
          filters={<FilterBar filters={filters} />}
          actions={
            exportPath && (
              <RecordExport
                file={t(`${resource}.file`)}
                none={query.data !== undefined && query.data.rows.length === 0}
                path={exportPath}
              />
            )
          }
          empty={
            <EmptyState title={t(`${resource}.none`)} action={create}>
              {props.noneHint ?? t(`${resource}.noneHint`)}
            </EmptyState>
          }
        />
      </Card>
      {panel(values.open, () => set({ open: undefined }))}
    </Page>
  );
}

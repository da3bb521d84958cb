import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageOf } from '../../api/client.ts';
import { useMediaQuery } from '../media.ts';
import { Skeleton } from '../Skeleton.tsx';
import { ErrorState, NoMatch } from '../State.tsx';
import { useUrlState } from '../useUrlState.ts';
import { Cards } from './Cards.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { type Column, shownColumns } from './columns.ts';
import css from './DataTable.module.css';
import { Grid } from './Grid.tsx';
import { Pager } from './Pager.tsx';
import type { Selection } from './selection.ts';
import { useColumnChoice } from './useColumnChoice.ts';
import { useRowKeys } from './useRowKeys.ts';

/** What a table needs of a query; what useQuery gives fits. */
export interface TableQuery<Row> {
  data: PageOf<Row> | undefined;
  error: unknown;
  isPending: boolean;
  isFetching: boolean;
  refetch: () => unknown;
}

export interface DataTableProps<Row> {
  /** Names the table in this browser, for the choice of columns. */
  id: string;
  label: string;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  query: TableQuery<Row>;
  /** Shown where there is none at all: an EmptyState with the first step. */
  empty: ReactNode;
  /** True where filters are set: an empty answer then means "none match". */
  filtered?: boolean;
  onClearFilters?: () => void;
  /** Opens the record, in a side panel or on its page. */
  onOpen?: (row: Row) => void;
  openId?: string | undefined;
  /** Above the rows, such as a FilterBar. */
  filters?: ReactNode;
  /** Beside the choice of columns, such as export. */
  actions?: ReactNode;
  /** How many rows the whole list holds, where the API counts them. */
  total?: number | undefined;
  /** Rows that can be ticked, to do something with all of them. */
  selection?: Selection<Row> | undefined;
}

/** A list from the API: sorted and paged in the address, cards on a phone, all of it by keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, columns, query, filters, actions } = props;
  const phone = useMediaQuery('(max-width: 48em)');
  const [chosen, choose] = useColumnChoice(id);
  const shown = shownColumns(columns, chosen);
  return (
    <div className={css.table} aria-busy={query.isFetching}>
      {(filters || actions || columns.length > 2) && (
        <div className={css.toolbar}>
          <div className={css.filters}>{filters}</div>
          <div className={css.tools}>
            {actions}
            {!phone && <ColumnMenu columns={columns} shown={shown} onChoose={choose} />}
          </div>
        </div>
      )}
      <Body {...props} columns={shown} phone={phone} />
    </div>
  );
}

function Body<Row>(props: DataTableProps<Row> & { phone: boolean }) {
  const { query, empty, filtered, onClearFilters, phone, onOpen } = props;
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const { values } = useUrlState('cursor');
  useRowKeys(list);
  if (query.data === undefined) {
    if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return (
      <div className={css.waiting}>
        <Skeleton lines={8} height={20} />
      </div>
    );
  }
  const { rows, page } = query.data;
  if (rows.length === 0 && values.cursor === undefined) {
    return filtered ? <NoMatch {...(onClearFilters ? { onClear: onClearFilters } : {})} /> : empty;
  }
  return (
    <div ref={list}>
      {phone ? <Cards {...props} rows={rows} /> : <Grid {...props} rows={rows} />}
      <Pager page={page} total={props.total} note={onOpen && !phone ? t('table.keys') : null} />
    </div>
  );
}

import type { ReactNode } from 'react';
import { Card } from '../ui/Card.tsx';
import { FilterBar } from '../ui/FilterBar.tsx';
import { EmptyState } from '../ui/State.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DataTable, type TableQuery } from '../ui/table/DataTable.tsx';
import { useUrlState } from '../ui/useUrlState.ts';

interface Props<Row> {
  /** Names the table in this browser. */
  id: string;
  words: { label: string; none: string; noneHint: string; search: string; searchHint: string };
  columns: readonly Column<Row>[];
  query: TableQuery<Row>;
  /** Where the search looks. */
  textOf: (row: Row) => string;
  /** The way to the first one, where one may. */
  create: ReactNode;
}

/** A list that is short by nature, searched as one types; `q` and the open row stand in the address. */
export function SearchedTable<Row extends { id: string }>(props: Props<Row>) {
  const { id, words, columns, query, textOf, create } = props;
  const { values, set } = useUrlState('open', 'q');
  const text = (values.q ?? '').toLowerCase();
  const { data } = query;
  const rows = data?.rows.filter((row) => textOf(row).toLowerCase().includes(text)) ?? [];
  return (
    <Card flush>
      <DataTable
        id={id}
        label={words.label}
        columns={columns}
        rowId={(row) => row.id}
        query={{ ...query, data: data && { ...data, rows } }}
        filtered={text !== ''}
        onClearFilters={() => set({ q: undefined })}
        onOpen={(row) => set({ open: row.id }, 'push')}
        openId={values.open}
        empty={
          <EmptyState title={words.none} action={create}>
            {words.noneHint}
          </EmptyState>
        }
        filters={
          <FilterBar
            filters={[{ kind: 'search', param: 'q', label: words.search, placeholder: words.searchHint }]}
          />
        }
      />
    </Card>
  );
}

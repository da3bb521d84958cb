import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportError } from '../../api/identity.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { EmptyState } from '../../ui/State.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';

interface Numbered extends ImportError {
  id: string;
}

const ALL = { next_cursor: null, prev_cursor: null, has_next: false, has_prev: false, limit: 200 };

/** What is wrong, row by row and column by column, in the words that say what to write. */
export function ErrorTable({ errors }: { errors: readonly ImportError[] }) {
  const { t } = useTranslation('imports');
  const { number } = useFormats();
  const { values, set } = useUrlState('column');
  const rows = useMemo(
    () => errors.map((error, index): Numbered => ({ ...error, id: String(index) })),
    [errors],
  );
  const shown = rows.filter((row) => values.column === undefined || row.column === values.column);
  const columns: Column<Numbered>[] = [
    {
      id: 'row',
      label: t('error.row'),
      width: 90,
      card: 'title',
      cell: (row) => (row.row === 0 ? t('error.file') : t('error.rowNumber', { row: number(row.row) })),
    },
    {
      id: 'column',
      label: t('error.column'),
      width: 160,
      card: 'status',
      cell: (row) => row.column || '–',
    },
    { id: 'message', label: t('error.message'), card: 'meta', cell: (row) => row.message },
  ];
  const names = [...new Set(errors.map((error) => error.column ?? ''))].filter(Boolean);
  return (
    <DataTable
      id="import-errors"
      label={t('error.list')}
      columns={columns}
      rowId={(row) => row.id}
      query={{
        data: { rows: shown, page: ALL },
        error: null,
        isPending: false,
        isFetching: false,
        refetch: () => undefined,
      }}
      filtered={values.column !== undefined}
      onClearFilters={() => set({ column: undefined })}
      empty={<EmptyState title={t('error.none')} />}
      filters={
        <FilterBar
          filters={[
            {
              kind: 'select',
              param: 'column',
              label: t('error.column'),
              options: names.map((value) => ({ value, label: value })),
            },
          ]}
        />
      }
    />
  );
}

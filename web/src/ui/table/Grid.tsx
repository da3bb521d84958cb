import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../Checkbox.tsx';
import { useUrlState } from '../useUrlState.ts';
import { type Column, directionOf, nextSort } from './columns.ts';
import css from './DataTable.module.css';
import type { Selection } from './selection.ts';

export interface RowsProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  onOpen?: (row: Row) => void;
  openId?: string | undefined;
  selection?: Selection<Row> | undefined;
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, label') !== null;

/** The rows as a table with a head that stays. */
export function Grid<Row>({ label, columns, rows, rowId, onOpen, openId, selection }: RowsProps<Row>) {
  const open = (event: MouseEvent, row: Row): void => {
    if (onOpen && !isControl(event.target)) onOpen(row);
  };
  return (
    // A wide table scrolls by keyboard too, so its frame takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, scrollable region
    <section className={css.scroll} aria-label={label} tabIndex={0}>
      <table className={css.grid}>
        <thead>
          <tr>
            {selection && <TickAll rows={rows} rowId={rowId} selection={selection} />}
            {columns.map((column) => (
              <Head key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowId(row)}
              data-openable={onOpen !== undefined || undefined}
              data-open={openId === rowId(row) || undefined}
              onClick={(event) => open(event, row)}
            >
              {selection && (
                <td className={css.tick}>
                  <Tick row={row} rowId={rowId} selection={selection} />
                </td>
              )}
              {columns.map((column) => (
                <td key={column.id} data-align={column.align}>
                  {column.card === 'title' && onOpen ? (
                    <button type="button" className={css.title} data-row-open onClick={() => onOpen(row)}>
                      {column.cell(row)}
                    </button>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface TickProps<Row> {
  rowId: (row: Row) => string;
  selection: Selection<Row>;
}

export function Tick<Row>({ row, rowId, selection }: TickProps<Row> & { row: Row }) {
  return (
    <Checkbox
      aria-label={selection.label(row)}
      checked={selection.ids.has(rowId(row))}
      onChange={(event) => selection.set([row], event.currentTarget.checked)}
    />
  );
}

function TickAll<Row>({ rows, rowId, selection }: TickProps<Row> & { rows: readonly Row[] }) {
  const { t } = useTranslation();
  const ticked = rows.filter((row) => selection.ids.has(rowId(row))).length;
  return (
    <th scope="col" className={css.tick}>
      <Checkbox
        aria-label={t('table.selectAll')}
        checked={ticked === rows.length}
        indeterminate={ticked > 0 && ticked < rows.length}
        onChange={() => selection.set(rows, ticked < rows.length)}
      />
    </th>
  );
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const { t } = useTranslation();
  const { values, set } = useUrlState('sort');
  const { sort, label, align, width, minWidth } = column;
  const direction = directionOf(values.sort, sort);
  const style = { width, minWidth };
  if (sort === undefined) {
    return (
      <th scope="col" data-align={align} style={style}>
        {label}
      </th>
    );
  }
  const wanted = nextSort(values.sort, sort);
  const words = wanted.startsWith('-') ? 'table.sortDescending' : 'table.sortAscending';
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" data-align={align} style={style} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className={css.sort}
        title={t(words, { column: label })}
        onClick={() => set({ sort: wanted, cursor: undefined })}
      >
        {label}
        <Arrow size={14} aria-hidden className={css.arrow} data-shown={direction !== null || undefined} />
      </button>
    </th>
  );
}

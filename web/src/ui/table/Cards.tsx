import type { ReactNode } from 'react';
import type { Column } from './columns.ts';
import css from './DataTable.module.css';
import { type RowsProps, Tick } from './Grid.tsx';

/** The rows on a phone: two lines each, the name and its state above, the rest below. */
export function Cards<Row>({ label, columns, rows, rowId, onOpen, selection }: RowsProps<Row>) {
  return (
    <ul className={css.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowId(row)} className={css.card}>
          {selection && <Tick row={row} rowId={rowId} selection={selection} />}
          {onOpen ? (
            <button type="button" className={css.cardButton} data-row-open onClick={() => onOpen(row)}>
              <Lines columns={columns} row={row} />
            </button>
          ) : (
            <div className={css.cardButton}>
              <Lines columns={columns} row={row} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Lines<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  const cells = (place: Column<Row>['card']): ReactNode =>
    columns
      .filter((column) => column.card === place)
      .map((column) => <span key={column.id}>{column.cell(row)}</span>);
  return (
    <>
      <span className={css.line}>
        <span className={css.cardTitle}>{cells('title')}</span>
        <span className={css.right}>{cells('status')}</span>
      </span>
      <span className={css.line}>
        <span className={css.cardMeta}>{cells('meta')}</span>
        <span className={css.cardValue}>{cells('value')}</span>
      </span>
    </>
  );
}

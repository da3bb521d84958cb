import type { ReactNode } from 'react';

export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Name of the API's sort; the address then holds `sort=name` or `sort=-name`. */
  sort?: string;
  align?: 'right';
  width?: number | string;
  /** Pixels that other columns never take from it. */
  minWidth?: number;
  /** Left out until the reader chooses it. */
  hidden?: boolean;
  /** Where it stands on the two-line card of a phone. The title column is always shown. */
  card?: 'title' | 'status' | 'meta' | 'value';
}

/** The columns to show: all but the hidden ones, or what the reader chose; the title always. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | null,
): Column<Row>[] {
  return columns.filter((column) => {
    if (column.card === 'title') return true;
    return chosen === null ? !column.hidden : chosen.includes(column.id);
  });
}

export type Direction = 'ascending' | 'descending' | null;

/** How `sort` from the address orders this column. */
export function directionOf(sort: string | undefined, name: string | undefined): Direction {
  if (name === undefined || sort === undefined) return null;
  if (sort === name) return 'ascending';
  return sort === `-${name}` ? 'descending' : null;
}

/** What a press on the head of the column asks for: ascending first, then the other way. */
export const nextSort = (sort: string | undefined, name: string): string =>
  sort === name ? `-${name}` : name;

import { useCallback, useMemo, useState } from 'react';

/** Which rows are ticked, and how to change it. */
export interface Selection<Row> {
  ids: ReadonlySet<string>;
  /** Ticks all of these, or takes all of these away. */
  set: (rows: readonly Row[], ticked: boolean) => void;
  /** Names the box of a row. */
  label: (row: Row) => string;
}

export interface Selected<Row> {
  rows: readonly Row[];
  selection: Omit<Selection<Row>, 'label'>;
  clear: () => void;
}

/** Ticked rows, kept while the reader goes from page to page. */
export function useSelection<Row>(rowId: (row: Row) => string): Selected<Row> {
  const [ticked, setTicked] = useState<ReadonlyMap<string, Row>>(new Map());
  const set = useCallback(
    (rows: readonly Row[], on: boolean): void =>
      setTicked((before) => {
        const next = new Map(before);
        for (const row of rows) {
          if (on) next.set(rowId(row), row);
          else next.delete(rowId(row));
        }
        return next;
      }),
    [rowId],
  );
  const ids = useMemo(() => new Set(ticked.keys()), [ticked]);
  const clear = useCallback(() => setTicked(new Map()), []);
  return { rows: [...ticked.values()], selection: { ids, set }, clear };
}

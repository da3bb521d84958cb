import { useState } from 'react';

const keyOf = (table: string): string => `balai.columns.${table}`;

function read(table: string): string[] | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(table)) ?? 'null');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : null;
  } catch {
    return null;
  }
}

/** Which columns the reader chose for this table, kept in this browser. */
export function useColumnChoice(table: string): [string[] | null, (ids: string[]) => void] {
  const [chosen, setChosen] = useState(() => read(table));
  const choose = (ids: string[]): void => {
    setChosen(ids);
    localStorage.setItem(keyOf(table), JSON.stringify(ids));
  };
  return [chosen, choose];
}

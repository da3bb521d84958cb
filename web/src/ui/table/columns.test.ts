import { describe, expect, it } from 'vitest';
import { type Column, directionOf, nextSort, shownColumns } from './columns.ts';

const columns: Column<object>[] = [
  { id: 'name', label: 'Nama', cell: () => null, card: 'title' },
  { id: 'status', label: 'Status', cell: () => null },
  { id: 'created', label: 'Dibuat', cell: () => null, hidden: true },
];
const ids = (chosen: string[] | null): string[] => shownColumns(columns, chosen).map((column) => column.id);

describe('columns of a table', () => {
  it('PLT-19 shows all but the hidden, then what was chosen, the title always', () => {
    expect(ids(null)).toEqual(['name', 'status']);
    expect(ids(['created'])).toEqual(['name', 'created']);
    expect(ids([])).toEqual(['name']);
  });
  it('PLT-19 sorts up, then down', () => {
    expect(nextSort(undefined, 'full_name')).toBe('full_name');
    expect(nextSort('full_name', 'full_name')).toBe('-full_name');
    expect(nextSort('-full_name', 'full_name')).toBe('full_name');
    expect(directionOf('-full_name', 'full_name')).toBe('descending');
    expect(directionOf('created_at', 'full_name')).toBeNull();
  });
});

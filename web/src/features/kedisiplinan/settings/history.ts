import type { HistoryRow } from '../../../api/rulesSettings.ts';
import type { ValueChange } from './ChangesTable.tsx';

/** What was saved in one go. */
export interface Save {
  readonly version: number;
  readonly kind: HistoryRow['kind'];
  readonly at: string;
  /** Name and user name of who saved; the id of one who is gone. */
  readonly by: string;
  readonly notes: string | null;
  readonly changes: readonly ValueChange[];
}

/** The rows of each save together, in the order that the saves came in. */
export function bySave(rows: readonly HistoryRow[]): Save[] {
  const saves = new Map<number, Save & { changes: ValueChange[] }>();
  for (const row of rows) {
    const change = { key: row.setting_key, old: row.old_value, new: row.new_value };
    const save = saves.get(row.version);
    if (save) save.changes.push(change);
    else
      saves.set(row.version, {
        version: row.version,
        kind: row.kind,
        at: row.changed_at,
        by: nameOf(row),
        notes: row.notes,
        changes: [change],
      });
  }
  return [...saves.values()];
}

function nameOf({ changed_by, changed_by_name, changed_by_username }: HistoryRow): string {
  if (changed_by_name === null) return changed_by_username ?? changed_by;
  return changed_by_username === null ? changed_by_name : `${changed_by_name} (${changed_by_username})`;
}

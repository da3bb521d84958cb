import type { Env } from '../../../../platform/env.ts';
import { type ImportWork, runImport as run } from '../../../../platform/imports/run.ts';
import type { ImportError } from '../../../../platform/imports/store.ts';
import type { SheetRow } from '../../../../platform/sheets/row.ts';
import { importContext } from '../../queries/import-context.ts';
import { checkRow, type ImportColumn, type ImportContext, readHeader } from '../../rules/import-row.ts';
import { type GoodRow, importBatch } from './import-batch.ts';
import { importsOfUsers } from './imports.ts';

const work: ImportWork<ImportContext, ImportColumn, GoodRow> = {
  batchRows: 500,
  context: importContext,
  readHeader,
  check: checkBatch,
  keep: importBatch,
  races: ['username_is_taken', 'email_is_taken'],
};

/** Makes the users of an uploaded file; killed anywhere, the next run goes on after the last batch that was kept. */
export function runImport(env: Env, tenantId: number, importId: string, signal: AbortSignal): Promise<void> {
  return run(env, tenantId, importId, signal, { kind: importsOfUsers, work });
}

function checkBatch(
  rows: readonly SheetRow[],
  columns: readonly (ImportColumn | null)[],
  context: ImportContext,
  seen: Map<string, number>,
): { good: readonly GoodRow[]; errors: readonly ImportError[] } {
  const good: GoodRow[] = [];
  const errors: ImportError[] = [];
  for (const row of rows) {
    const { number } = row;
    const { user, faults } = checkRow(row, columns, context);
    errors.push(...faults.map((fault) => ({ row: number, ...fault })));
    if (!user) continue;
    const twice = (
      [
        ['username', user.username],
        ['email', user.email],
      ] as const
    ).flatMap(([column, name]) => {
      const first = name === null ? undefined : seen.get(name.toLowerCase());
      return first === undefined
        ? []
        : [{ row: number, column, code: 'DUPLICATE_IN_FILE' as const, params: { row: first } }];
    });
    errors.push(...twice);
    if (twice.length > 0) continue;
    for (const name of [user.username, user.email]) if (name !== null) seen.set(name.toLowerCase(), number);
    good.push({ number, user });
  }
  return { good, errors };
}

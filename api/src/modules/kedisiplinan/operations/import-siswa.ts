import type { Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { type ImportWork, runImport } from '../../../platform/imports/run.ts';
import type { ImportError } from '../../../platform/imports/store.ts';
import type { SheetRow } from '../../../platform/sheets/row.ts';
import { rightsOf } from '../../identity/index.ts';
import type { Reach } from '../queries/reach.ts';
import { allKelas } from '../repository/kelas.ts';
import { checkSiswaRow, kelasByName, readSiswaHeader, type SiswaColumn } from '../rules/siswa-row.ts';
import { type CheckedRow, importSiswaBatch } from './import-siswa-batch.ts';
import { reachOf } from './reach.ts';
import { importsOfSiswa } from './siswa-imports.ts';

export interface SiswaImportContext {
  /** Whose students whoever uploaded the file reaches: rows outside are errors. */
  readonly reach: Reach;
  /** The class of that name, or null. */
  readonly kelas: (name: string) => string | null;
}

const work: ImportWork<SiswaImportContext, SiswaColumn, CheckedRow> = {
  batchRows: 1_000,
  context: importContext,
  readHeader: readSiswaHeader,
  check: checkBatch,
  keep: importSiswaBatch,
  races: ['one_siswa_per_nis', 'siswa_in_a_kelas'],
};

/** Brings the students of an uploaded file; killed anywhere, the next run goes on after the last batch that was kept. */
export function importSiswa(
  env: Env,
  tenantId: number,
  importId: string,
  signal: AbortSignal,
): Promise<void> {
  return runImport(env, tenantId, importId, signal, { kind: importsOfSiswa, work });
}

async function importContext(tx: Tx, uploader: string): Promise<SiswaImportContext | null> {
  const rights = await rightsOf(tx, uploader);
  if (!rights?.permissions.has('siswa:import')) return null;
  const reach = await reachOf(tx, { permissions: rights.permissions, userId: uploader });
  const all = await allKelas(tx);
  return { reach, kelas: kelasByName(reach === 'semua' ? all : all.filter(({ id }) => reach.includes(id))) };
}

/** Rows with faults go on as far as they can be looked up, so that all that is wrong with them is said at once. */
function checkBatch(
  rows: readonly SheetRow[],
  columns: readonly (SiswaColumn | null)[],
  _context: SiswaImportContext,
  seen: Map<string, number>,
): { good: readonly CheckedRow[]; errors: readonly ImportError[] } {
  const errors: ImportError[] = [];
  const good = rows.map((row): CheckedRow => {
    const { siswa, nis, kelas, faults } = checkSiswaRow(row, columns);
    errors.push(...faults.map((fault) => ({ row: row.number, ...fault })));
    const first = nis === null ? undefined : seen.get(nis);
    if (nis !== null && first === undefined) seen.set(nis, row.number);
    if (first !== undefined)
      errors.push({ row: row.number, column: 'nis', code: 'DUPLICATE_IN_FILE', params: { row: first } });
    const once = first === undefined;
    return { row: row.number, nis: once ? nis : null, kelas, siswa: once ? siswa : null };
  });
  return { good, errors };
}

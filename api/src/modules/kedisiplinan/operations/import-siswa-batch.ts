import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { BatchOutcome } from '../../../platform/imports/run.ts';
import type { ImportError } from '../../../platform/imports/store.ts';
import {
  insertManySiswa,
  lockManySiswa,
  type SiswaRecord,
  type StoredSiswa,
  siswaByNis,
  updateManySiswa,
} from '../repository/siswa.ts';
import { changedFields, type ImportedSiswa, type KnownSiswa } from '../rules/siswa-row.ts';
import type { SiswaImportContext } from './import-siswa.ts';
import { reaches } from './reach.ts';

export interface CheckedRow {
  readonly row: number;
  /** null where the row has faults already. */
  readonly siswa: ImportedSiswa | null;
  readonly nis: string | null;
  /** As the cell names it. */
  readonly kelas: string | null;
}

interface Change {
  readonly known: StoredSiswa;
  readonly record: SiswaRecord;
  readonly fields: readonly (keyof KnownSiswa)[];
}
type Known = Map<string, StoredSiswa>;

/**
 * Makes the students of some rows and changes those that differ; one that is there and the same is left as it is, so
 * that a file may come twice.
 * @param dryRun tells what would happen and changes nothing
 */
export async function importSiswaBatch(
  tx: Tx,
  importId: string,
  rows: readonly CheckedRow[],
  dryRun: boolean,
  context: SiswaImportContext,
): Promise<BatchOutcome> {
  const numbers = rows.flatMap(({ nis }) => nis ?? []);
  const known: Known = new Map((await siswaByNis(tx, numbers)).map((one) => [one.nis, one]));
  let judged = judge(rows, known, context);
  if (dryRun) return { ok: judged.good.length, errors: judged.errors };
  let sorted = sort(tx, judged.good, known, context);
  if (sorted.changed.length > 0) {
    // What is the same is only read; what differs is looked at again once nobody else can change it.
    const kept = await lockManySiswa(
      tx,
      sorted.changed.map(({ record }) => record.id),
    );
    // Who was deleted meanwhile is made anew.
    for (const { record } of sorted.changed) known.delete(record.nis);
    for (const one of kept) known.set(one.nis, one);
    judged = judge(rows, known, context);
    sorted = sort(tx, judged.good, known, context);
  }
  await write(tx, importId, judged.good, sorted);
  return { ok: judged.good.length, errors: judged.errors };
}

function judge(rows: readonly CheckedRow[], known: Known, context: SiswaImportContext) {
  const errors = rows.flatMap((row) => faultsOf(row, known, context));
  const bad = new Set(errors.map((error) => error.row));
  return { good: rows.filter((row) => row.siswa !== null && !bad.has(row.row)), errors };
}

/** What only the database can tell. A class out of reach is one that is not there. */
function faultsOf(
  { row, siswa, nis, kelas }: CheckedRow,
  known: Known,
  { reach, kelas: byName }: SiswaImportContext,
): ImportError[] {
  const faults: ImportError[] = [];
  const kelasId = kelas === null ? null : byName(kelas);
  if (kelas !== null && kelasId === null)
    faults.push({ row, column: 'kelas', code: 'KELAS_NOT_THERE', params: { kelas } });
  const holder = nis === null ? undefined : known.get(nis);
  if (holder && !reaches(reach, holder.kelas_id))
    faults.push({ row, column: 'nis', code: 'TAKEN', params: {} });
  else if (holder && holder.status !== 'aktif' && siswa && kelasId !== null)
    if (changedFields(holder, siswa, kelasId).length > 0)
      // Who has left school comes back by a decision, not by an old list.
      faults.push({ row, column: 'nis', code: 'SISWA_NOT_ACTIVE', params: {} });
  return faults;
}

function sort(tx: Tx, rows: readonly CheckedRow[], known: Known, { kelas: byName }: SiswaImportContext) {
  const fresh: SiswaRecord[] = [];
  const changed: Change[] = [];
  for (const { siswa, kelas } of rows) {
    const kelasId = kelas === null ? null : byName(kelas);
    if (!siswa || kelasId === null) continue;
    const before = known.get(siswa.nis);
    if (!before) {
      fresh.push({ ...siswa, id: newId(tx.now.getTime()), kelas_id: kelasId });
      continue;
    }
    const fields = changedFields(before, siswa, kelasId);
    if (fields.length === 0) continue;
    const record: SiswaRecord = {
      ...siswa,
      id: before.id,
      kelas_id: kelasId,
      wali_telepon: siswa.wali_telepon ?? before.wali_telepon,
      wali_email: siswa.wali_email ?? before.wali_email,
    };
    changed.push({ known: before, record, fields });
  }
  return { fresh, changed };
}

async function write(
  tx: Tx,
  importId: string,
  rows: readonly CheckedRow[],
  { fresh, changed }: { readonly fresh: readonly SiswaRecord[]; readonly changed: readonly Change[] },
): Promise<void> {
  if (fresh.length === 0 && changed.length === 0) return;
  await insertManySiswa(tx, fresh);
  await updateManySiswa(
    tx,
    changed.map(({ record }) => record),
  );
  await audit(tx, {
    action: 'siswa.imported',
    resource: 'siswa_import',
    resourceId: importId,
    details: {
      from_row: rows[0]?.row,
      to_row: rows.at(-1)?.row,
      created_ids: fresh.map(({ id }) => id),
      changed: changed.map(({ record, fields }) => ({ id: record.id, fields })),
    },
    personal: {
      changed: changed.map(({ known, record, fields }) => ({
        nis: record.nis,
        old: pick(known, fields),
        new: pick(record, fields),
      })),
    },
  });
}

function pick(row: KnownSiswa, fields: readonly (keyof KnownSiswa)[]) {
  return Object.fromEntries(fields.map((field) => [field, row[field]]));
}

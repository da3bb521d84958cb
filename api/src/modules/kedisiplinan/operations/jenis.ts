import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { countJenis, findJenis, type JenisFilters, listJenis } from '../queries/jenis.ts';
import {
  deleteJenis,
  insertJenis,
  type JenisFields,
  type Kategori,
  lockJenis,
  updateJenis,
} from '../repository/jenis.ts';
import { nameKey, tidy } from '../rules/siswa-forms.ts';
import { type Change, differences, unlessUsed, withFree } from './records.ts';

/** `none` is what the specification calls no group. */
type Kelompok = 'atribut' | 'alfa' | 'none' | null;
export interface NewJenis {
  readonly nama: string;
  readonly kategori: Kategori;
  readonly poin: number;
  readonly frekuensi_kelompok?: Kelompok | undefined;
  readonly aktif?: boolean | undefined;
}

const freeName = { one_jenis_per_nama: ['nama', 'TAKEN'] } as const;
const groupOf = (given: Kelompok) => (given === 'none' ? null : given);

export async function pageOfJenis(
  tx: Tx,
  { limit, cursor: given, ...filters }: JenisFilters & { limit: number; cursor?: string },
) {
  const cursor = decodeCursor(given, ['text']);
  const rows = await listJenis(tx, filters, { limit: limit + 1, cursor });
  return toPage(rows, limit, cursor, (row) => [row.nama_kunci]);
}

export async function countOfJenis(tx: Tx, filters: JenisFilters) {
  return { count: await countJenis(tx, filters) };
}

/** @throws Problem NOT_FOUND */
export async function readJenis(tx: Tx, id: string) {
  const row = await findJenis(tx, id);
  if (!row) throw new Problem('NOT_FOUND');
  return row;
}

/** @throws Problem VALIDATION_FAILED */
export async function createJenis(tx: Tx, given: NewJenis) {
  const { kategori, poin, aktif = true, frekuensi_kelompok = null } = given;
  const fields = {
    ...named(given.nama),
    kategori,
    poin,
    frekuensi_kelompok: groupOf(frekuensi_kelompok),
    aktif,
  };
  const id = newId(tx.now.getTime());
  await withFree(tx, freeName, () => insertJenis(tx, { id, ...fields }));
  const { nama_kunci: _key, ...details } = fields;
  await audit(tx, {
    action: 'jenis_pelanggaran.created',
    resource: 'jenis_pelanggaran',
    resourceId: id,
    details,
  });
  return readJenis(tx, id);
}

/** What was recorded keeps its points: a change counts for what is recorded from now on. @throws Problem NOT_FOUND, VERSION_CONFLICT, VALIDATION_FAILED */
export async function changeJenis(tx: Tx, id: string, change: Change<NewJenis>) {
  const stored = await lockJenis(tx, id);
  if (!stored) throw new Problem('NOT_FOUND');
  const { nama, frekuensi_kelompok: group, ...rest } = change;
  const { old, fresh } = differences<JenisFields>(stored, {
    ...rest,
    ...(nama === undefined ? {} : named(nama)),
    ...(group === undefined ? {} : { frekuensi_kelompok: groupOf(group) }),
  });
  if (Object.keys(fresh).length > 0) {
    await withFree(tx, freeName, () => updateJenis(tx, id, fresh));
    await audit(tx, {
      action: 'jenis_pelanggaran.changed',
      resource: 'jenis_pelanggaran',
      resourceId: id,
      details: { nama: stored.nama, old, new: fresh },
    });
  }
  return readJenis(tx, id);
}

/** @throws Problem NOT_FOUND, JENIS_USED */
export async function deleteUnusedJenis(tx: Tx, id: string): Promise<null> {
  const stored = await lockJenis(tx, id);
  if (!stored) throw new Problem('NOT_FOUND');
  await unlessUsed(tx, ['pelanggaran_of_a_jenis'], 'JENIS_USED', () => deleteJenis(tx, id));
  await audit(tx, {
    action: 'jenis_pelanggaran.deleted',
    resource: 'jenis_pelanggaran',
    resourceId: id,
    details: { nama: stored.nama },
  });
  return null;
}

/** @throws Problem VALIDATION_FAILED */
function named(nama: string): { nama: string; nama_kunci: string } {
  if (tidy(nama) === '') throw Problem.invalid({ nama: [{ code: 'REQUIRED' }] });
  return { nama: tidy(nama), nama_kunci: nameKey(nama) };
}

import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { countKelas, findKelas, type KelasFilters, type KelasRow, listKelas } from '../queries/kelas.ts';
import {
  deleteKelas,
  insertKelas,
  isKelasUsed,
  type KelasFields,
  lockKelas,
  lockKelasWhole,
  updateKelas,
} from '../repository/kelas.ts';
import { tidy } from '../rules/siswa-forms.ts';
import { type Change, differences, unlessUsed, withFree } from './records.ts';

export interface NewKelas {
  readonly nama: string;
  readonly tingkat: number;
  readonly jurusan?: string | null | undefined;
  readonly wali_kelas_id?: string | null | undefined;
}

const freeName = { one_kelas_per_nama: ['nama', 'TAKEN'] } as const;

/** With the names of class teachers; whoever may not see students sees no names either. */
export async function showKelas(tx: Tx, actor: Actor, rows: readonly KelasRow[]) {
  const ids = rows.flatMap((row) => row.wali_kelas_id ?? []);
  const names =
    actor.permissions.has('siswa:read') && ids.length > 0
      ? await tx.env.people.names(tx, ids)
      : new Map<string, string>();
  return rows.map(({ wali_kelas_id: wali, ...row }) => ({
    ...row,
    wali_kelas: wali === null ? null : { id: wali, nama: names.get(wali) ?? null },
  }));
}

export async function pageOfKelas(
  tx: Tx,
  actor: Actor,
  { limit, cursor: given, ...filters }: KelasFilters & { limit: number; cursor?: string },
) {
  const cursor = decodeCursor(given, ['number', 'text']);
  const rows = await showKelas(tx, actor, await listKelas(tx, filters, { limit: limit + 1, cursor }));
  return toPage(rows, limit, cursor, (row) => [String(row.tingkat), row.nama]);
}

export async function countOfKelas(tx: Tx, filters: KelasFilters) {
  return { count: await countKelas(tx, filters) };
}

/** @throws Problem NOT_FOUND */
export async function readKelas(tx: Tx, actor: Actor, id: string) {
  const row = await findKelas(tx, id);
  const [shown] = row ? await showKelas(tx, actor, [row]) : [];
  if (!shown) throw new Problem('NOT_FOUND');
  return shown;
}

/** Who may be a class teacher: whoever records violations, by name. */
export async function peopleForWali(tx: Tx): Promise<{ id: string; nama: string }[]> {
  const ids = await tx.env.people.holders(tx, 'pelanggaran:record');
  const names = await tx.env.people.names(tx, ids);
  return [...names]
    .map(([id, nama]) => ({ id, nama }))
    .sort((a, b) => a.nama.localeCompare(b.nama, 'id') || (a.id < b.id ? -1 : 1));
}

/** @throws Problem VALIDATION_FAILED */
export async function createKelas(tx: Tx, actor: Actor, given: NewKelas) {
  const { nama, jurusan } = texts(given);
  const { tingkat, wali_kelas_id = null } = given;
  await requireWali(tx, wali_kelas_id);
  const fields: KelasFields = { nama: nama ?? '', tingkat, jurusan: jurusan ?? null, wali_kelas_id };
  const id = newId(tx.now.getTime());
  await withFree(tx, freeName, () => insertKelas(tx, { id, ...fields }));
  await audit(tx, { action: 'kelas.created', resource: 'kelas', resourceId: id, details: { ...fields } });
  return readKelas(tx, actor, id);
}

/** @throws Problem NOT_FOUND, VERSION_CONFLICT, VALIDATION_FAILED */
export async function changeKelas(tx: Tx, actor: Actor, id: string, change: Change<KelasFields>) {
  const [stored] = await lockKelas(tx, [id]);
  if (!stored) throw new Problem('NOT_FOUND');
  const { old, fresh } = differences<KelasFields>(stored, { ...change, ...texts(change) });
  if (fresh.wali_kelas_id !== undefined) await requireWali(tx, fresh.wali_kelas_id);
  if (Object.keys(fresh).length > 0) {
    await withFree(tx, freeName, () => updateKelas(tx, id, fresh));
    await audit(tx, {
      action: 'kelas.changed',
      resource: 'kelas',
      resourceId: id,
      details: { nama: stored.nama, old, new: fresh },
    });
  }
  return readKelas(tx, actor, id);
}

/** @throws Problem NOT_FOUND, KELAS_NOT_EMPTY */
export async function deleteUnusedKelas(tx: Tx, id: string): Promise<null> {
  const stored = await lockKelasWhole(tx, id);
  if (!stored) throw new Problem('NOT_FOUND');
  // A record keeps the class that the student was in, and nothing in the database holds that class for it.
  if (await isKelasUsed(tx, id)) throw new Problem('KELAS_NOT_EMPTY');
  await unlessUsed(tx, ['siswa_in_a_kelas'], 'KELAS_NOT_EMPTY', () => deleteKelas(tx, id));
  await audit(tx, {
    action: 'kelas.deleted',
    resource: 'kelas',
    resourceId: id,
    details: { nama: stored.nama },
  });
  return null;
}

/** Names as they are kept: no blanks around them, single ones within. @throws Problem VALIDATION_FAILED */
function texts({ nama, jurusan }: { nama?: string | undefined; jurusan?: string | null | undefined }) {
  if (nama !== undefined && tidy(nama) === '') throw Problem.invalid({ nama: [{ code: 'REQUIRED' }] });
  return {
    ...(nama === undefined ? {} : { nama: tidy(nama) }),
    ...(jurusan === undefined ? {} : { jurusan: tidy(jurusan ?? '') || null }),
  };
}

async function requireWali(tx: Tx, userId: string | null): Promise<void> {
  if (userId === null) return;
  const people = await tx.env.people.holders(tx, 'pelanggaran:record');
  if (!people.includes(userId)) throw Problem.invalid({ wali_kelas_id: [{ code: 'WALI_NOT_THERE' }] });
}

import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { lockKelas, type StoredKelas, updateKelas } from '../repository/kelas.ts';
import { letGo, lockClass, lockManySiswa, placeSiswa } from '../repository/siswa.ts';
import { reaches, reachOf } from './reach.ts';
import { refuseStale, requirePast } from './records.ts';

/** What `ke` says of who has finished school. */
export const FINISHED = 'lulus';

export interface Move {
  /** The class that they go to, or `lulus`. */
  readonly ke: string;
  readonly tanggal: string;
  /** Who stays. */
  readonly kecuali?: readonly string[] | undefined;
  /** Of the class, as it was looked at: whoever moves it meanwhile is not overrun. */
  readonly version?: number | undefined;
  /** Only tells what would happen. */
  readonly dry_run?: boolean | undefined;
}

/**
 * Moves a whole class up, or out of school, in one step: all of it or nothing. The answer names who moved, so that the
 * same people can be put back into their class (placeInClass).
 * @throws Problem NOT_FOUND, VERSION_CONFLICT, VALIDATION_FAILED
 */
export async function moveClass(tx: Tx, actor: Actor, id: string, move: Move) {
  const { ke, tanggal, kecuali = [], version, dry_run: dryRun = false } = move;
  requirePast(tx, actor, 'tanggal', tanggal);
  const { from, to } = await lockBoth(tx, actor, id, ke);
  refuseStale(from, version);
  const there = await lockClass(tx, id);
  const strangers = kecuali.filter((one) => !there.some((siswa) => siswa.id === one));
  if (strangers.length > 0) throw Problem.invalid({ kecuali: [{ code: 'SISWA_NOT_IN_KELAS' }] });
  const ids = there.map((siswa) => siswa.id).filter((one) => !kecuali.includes(one));
  if (!dryRun && ids.length > 0) {
    await (to ? placeSiswa(tx, ids, to.id) : letGo(tx, ids, FINISHED, tanggal));
    await updateKelas(tx, id, {});
    if (to) await updateKelas(tx, to.id, {});
    await audit(tx, {
      action: 'kelas.moved',
      resource: 'kelas',
      resourceId: id,
      details: {
        dari: from.nama,
        ke: to?.nama ?? FINISHED,
        ke_id: to?.id ?? null,
        tanggal,
        siswa_ids: ids,
        kecuali,
      },
    });
  }
  return {
    moved: ids.length,
    stayed: there.length - ids.length,
    siswa_ids: ids,
    ke: to ? { id: to.id, nama: to.nama } : null,
    dry_run: dryRun,
    version: from.version + (dryRun || ids.length === 0 ? 0 : 1),
  };
}

/**
 * Puts these students into a class, wherever they are; who had left school is back. It undoes a move.
 * @throws Problem NOT_FOUND, VALIDATION_FAILED
 */
export async function placeInClass(tx: Tx, actor: Actor, id: string, siswaIds: readonly string[]) {
  const reach = await reachOf(tx, actor);
  const [kelas] = reaches(reach, id) ? await lockKelas(tx, [id]) : [];
  if (!kelas) throw new Problem('NOT_FOUND');
  const found = (await lockManySiswa(tx, siswaIds)).filter((siswa) => reaches(reach, siswa.kelas_id));
  if (found.length < siswaIds.length) throw Problem.invalid({ siswa_ids: [{ code: 'NOT_THERE' }] });
  const moving = found.filter((siswa) => siswa.kelas_id !== id || siswa.status !== 'aktif');
  if (moving.length > 0) {
    const ids = moving.map((siswa) => siswa.id);
    await placeSiswa(tx, ids, id);
    await updateKelas(tx, id, {});
    await audit(tx, {
      action: 'kelas.filled',
      resource: 'kelas',
      resourceId: id,
      details: {
        nama: kelas.nama,
        siswa: moving.map(({ id: siswa_id, kelas_id, status }) => ({ siswa_id, kelas_id, status })),
      },
    });
  }
  return { moved: moving.length };
}

/** Both classes locked in one order: of two who move the same class, or swap two, one waits. */
async function lockBoth(
  tx: Tx,
  actor: Actor,
  id: string,
  ke: string,
): Promise<{ from: StoredKelas; to: StoredKelas | null }> {
  const reach = await reachOf(tx, actor);
  const locked = await lockKelas(tx, ke === FINISHED ? [id] : [id, ke]);
  const within = locked.filter((kelas) => reaches(reach, kelas.id));
  const from = within.find((kelas) => kelas.id === id);
  if (!from) throw new Problem('NOT_FOUND');
  if (ke === FINISHED) return { from, to: null };
  if (ke === id) throw Problem.invalid({ ke: [{ code: 'SAME_KELAS' }] });
  const to = within.find((kelas) => kelas.id === ke);
  if (!to) throw Problem.invalid({ ke: [{ code: 'NOT_THERE' }] });
  return { from, to };
}

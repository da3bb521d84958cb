import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import { attempt, type Tx } from '../../../platform/db/tx.ts';
import { publish } from '../../../platform/notices/events.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { highestOfReport, type Used } from '../repository/keputusan.ts';
import {
  findJenis,
  findStored,
  lockStored,
  type StoredPelanggaran,
  updatePelanggaran,
} from '../repository/pelanggaran.ts';
import { type Counting, countingOf, lockSiswa, renewSums, type SiswaState } from '../repository/state.ts';
import { decideForSiswa, isCounted, kindsFor } from './decide.ts';
import { dayFaults, pointsOf, refuse } from './prepare-report.ts';
import { proposeWithdrawals } from './propose-withdrawals.ts';
import { putOff } from './record-pelanggaran.ts';
import { differences, refuseStale } from './records.ts';
import { correctionOf, loadPelanggaran, readPelanggaran } from './show-pelanggaran.ts';

export interface Correction {
  readonly tanggal?: string | undefined;
  readonly keterangan?: string | null | undefined;
  readonly jenis_id?: string | undefined;
  readonly version?: number | undefined;
}

/**
 * Corrects a record. Another kind brings its own points; sums follow, a follow-up that no longer stands is proposed to
 * be withdrawn, and a report that is worth a higher letter than it has had gets it.
 * @param used the settings, read before this transaction began
 * @throws Problem NOT_FOUND, PERMISSION_DENIED, TOO_LATE_TO_CORRECT, PELANGGARAN_CANCELLED, VERSION_CONFLICT, VALIDATION_FAILED
 */
export async function correctPelanggaran(tx: Tx, actor: Actor, id: string, change: Correction, used: Used) {
  const { row, siswa } = await openForCorrection(tx, actor, id, change.version);
  const counting = await countingOf(tx);
  const { old, fresh } = differences<Omit<Correction, 'version'>>(row, {
    ...change,
    jenis_id: change.jenis_id?.toLowerCase(),
  });
  if (fresh.tanggal !== undefined && fresh.tanggal !== null) refuse(dayFaults(tx, actor, fresh.tanggal));
  if (Object.keys(fresh).length === 0)
    return { pelanggaran: await readPelanggaran(tx, actor, id), usul_tarik: [] };
  const will = { ...row, jenis_id: fresh.jenis_id ?? row.jenis_id, tanggal: fresh.tanggal ?? row.tanggal };
  const kind = fresh.jenis_id === undefined ? {} : await kindOf(tx, will, counting);
  await updatePelanggaran(tx, id, { ...fresh, ...kind } as Parameters<typeof updatePelanggaran>[2]);
  await audit(tx, {
    action: 'pelanggaran.corrected',
    resource: 'pelanggaran',
    resourceId: id,
    details: {
      old: withoutText({ ...old, poin: row.poin }),
      new: withoutText({ ...fresh, ...kind }),
      fields: Object.keys(fresh),
    },
    ...(fresh.keterangan === undefined
      ? {}
      : { personal: { old: old.keterangan ?? null, new: fresh.keterangan } }),
  });
  const now = await withSums(tx, siswa, counting);
  const usul_tarik = await proposeWithdrawals(tx, now, counting, { pelanggaran_id: id, sebab: 'diperbaiki' });
  if (fresh.jenis_id !== undefined)
    await decideOrPutOff(tx, now, { laporanId: row.laporan_id, used, counting });
  return { pelanggaran: await readPelanggaran(tx, actor, id), usul_tarik };
}

/** As with a record: a correction stays whatever becomes of its evaluation. */
async function decideOrPutOff(
  tx: Tx,
  siswa: SiswaState,
  {
    laporanId,
    used,
    counting,
  }: { readonly laporanId: string; readonly used: Used; readonly counting: Counting },
): Promise<void> {
  try {
    await attempt(tx, async () => {
      const above = await highestOfReport(tx, siswa.id, laporanId);
      await decideForSiswa(tx, { siswa, laporanId, used, counting, above });
    });
  } catch (error) {
    await putOff(tx, { siswaId: siswa.id, laporanId, used }, error);
  }
}

/**
 * The record that is to be corrected or cancelled, with its student, both locked: the student first, as whoever records
 * does.
 * @throws Problem NOT_FOUND, PERMISSION_DENIED, TOO_LATE_TO_CORRECT, PELANGGARAN_CANCELLED, VERSION_CONFLICT
 */
export async function openForCorrection(tx: Tx, actor: Actor, id: string, seen: number | undefined) {
  await loadPelanggaran(tx, actor, id);
  const known = await findStored(tx, id);
  const [siswa] = known ? await lockSiswa(tx, [known.siswa_id]) : [];
  const row = await lockStored(tx, id);
  if (!siswa || !row) throw new Problem('NOT_FOUND');
  requireCorrectable(tx, actor, row);
  if (row.dibatalkan_pada !== null) throw new Problem('PELANGGARAN_CANCELLED');
  refuseStale(row, seen);
  return { siswa, row };
}

/** @throws Problem PERMISSION_DENIED, TOO_LATE_TO_CORRECT */
export function requireCorrectable(
  tx: Tx,
  actor: Actor,
  row: Pick<StoredPelanggaran, 'pencatat_id' | 'created_at'>,
): void {
  const may = correctionOf(tx, actor, row);
  if (may === 'late') throw new Problem('TOO_LATE_TO_CORRECT');
  if (may === 'not_yours')
    throw new Problem('PERMISSION_DENIED', { params: { permission: 'pelanggaran:correct' } });
}

/** A locked student with sums added up anew. */
export async function withSums(tx: Tx, siswa: SiswaState, counting: Counting): Promise<SiswaState> {
  await publish(tx, { permission: 'pelanggaran:read' }, 'kedisiplinan.changed', { what: 'pelanggaran' });
  const sums = await renewSums(tx, [siswa.id], counting.poin_sejak);
  return { ...siswa, ...sums.get(siswa.id) };
}

/** @param row as it will be */
async function kindOf(
  tx: Tx,
  row: Pick<StoredPelanggaran, 'siswa_id' | 'jenis_id' | 'tanggal'>,
  counting: Counting,
) {
  const { jenis_id: jenisId } = row;
  const [jenis] = await findJenis(tx, [jenisId]);
  if (!jenis) throw Problem.invalid({ jenis_id: [{ code: 'NOT_THERE' }] });
  if (!jenis.aktif) throw Problem.invalid({ jenis_id: [{ code: 'JENIS_INACTIVE' }] });
  const before = await kindsFor(tx, [row.siswa_id], [jenisId], counting);
  const counts = isCounted(row.tanggal, counting.poin_sejak);
  const kinds = before.map((kind) => (counts ? { ...kind, jumlah: kind.jumlah + 1 } : kind));
  return { poin: pointsOf(jenis, row.siswa_id, counting, kinds), kelompok: jenis.kelompok };
}

function withoutText<T extends { readonly keterangan?: unknown }>({ keterangan: _, ...rest }: T) {
  return rest;
}

import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import { attempt, type Tx } from '../../../platform/db/tx.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { publish } from '../../../platform/notices/events.ts';
import { countEvaluationFailure } from '../metrics.ts';
import { insertWaiting, openOf, type Used } from '../repository/keputusan.ts';
import { insertPelanggaran } from '../repository/pelanggaran.ts';
import { renewSums, type SiswaState } from '../repository/state.ts';
import { evaluate } from '../rules/evaluate.ts';
import { type Applied, applyDecision, factsOf } from './decide.ts';
import { type NewReport, type Prepared, partsOf, prepareReport } from './prepare-report.ts';
import { showReport } from './show-pelanggaran.ts';

/** The job that evaluates later what could not be evaluated at once. */
export const EVALUATE_TASK = 'kedisiplinan.evaluate';

/**
 * Records what happened, for each student and each kind, and decides what follows. The violation stays recorded
 * whatever becomes of its evaluation: one that fails is tried again by itself.
 * @param used the settings, read before this transaction began (REQ-10.5)
 * @throws Problem VALIDATION_FAILED
 */
export async function recordPelanggaran(tx: Tx, actor: Actor, report: NewReport, used: Used) {
  const prepared = await prepareReport(tx, actor, report, 'lock');
  const { siswa, counting, items } = prepared;
  const laporanId = newId(tx.now.getTime());
  const { tanggal, keterangan = null } = report;
  await insertPelanggaran(
    tx,
    { laporanId, tanggal, keterangan },
    items.map(({ siswa: { id, kelas_id }, jenis, poin }) => ({
      siswa_id: id,
      kelas_id,
      jenis_id: jenis.id,
      poin,
      kelompok: jenis.kelompok,
    })),
  );
  const ids = siswa.map(({ id }) => id);
  const sums = await renewSums(tx, ids, counting.poin_sejak);
  const open = await openOf(tx, ids);
  await audit(tx, {
    action: 'pelanggaran.recorded',
    resource: 'pelanggaran',
    resourceId: laporanId,
    details: { siswa_ids: ids, jenis_ids: report.jenis_pelanggaran_ids, tanggal, rows: items.length },
    ...(keterangan === null ? {} : { personal: { keterangan } }),
  });
  await publish(tx, { permission: 'pelanggaran:read' }, 'kedisiplinan.changed', { what: 'pelanggaran' });
  const hasil = [];
  for (const one of siswa) {
    const now = { ...one, ...sums.get(one.id) };
    const outcome = await decideOrPutOff(tx, now, laporanId, prepared, used);
    hasil.push({
      ...outcomeOf(now, prepared, used),
      terbuka: shownOpen(open.get(one.id)),
      tertunda: outcome === 'tertunda',
      keputusan: outcome === 'tertunda' ? null : outcome,
    });
  }
  return { laporan_id: laporanId, pelanggaran: await showReport(tx, actor, laporanId), hasil };
}

/** What is said of a student, whether it is recorded or only looked at. */
export function outcomeOf(siswa: SiswaState, { items }: Prepared, used: Used) {
  const own = items.filter((item) => item.siswa.id === siswa.id);
  return {
    siswa: { id: siswa.id, nama: siswa.nama, kelas: { id: siswa.kelas_id, nama: siswa.kelas_nama } },
    poin_laporan: own.reduce((sum, { poin }) => sum + poin, 0),
    total_poin: siswa.total_poin,
    bawaan: used.bawaan,
  };
}

type Open = Awaited<ReturnType<typeof openOf>> extends ReadonlyMap<string, infer One> ? One : never;
export function shownOpen(open: Open | undefined) {
  return open ? { id: open.id, surat: open.surat, status: open.status } : null;
}

async function decideOrPutOff(
  tx: Tx,
  siswa: SiswaState,
  laporanId: string,
  prepared: Prepared,
  used: Used,
): Promise<Applied | null | 'tertunda'> {
  const { counting, kinds } = prepared;
  try {
    const facts = factsOf(siswa, partsOf(prepared, siswa.id), counting, kinds);
    const decision = evaluate(facts, used.settings);
    if (decision.pemicu.length === 0) return null;
    const { aturan_versi: aturanVersi, poin_sejak: poinSejak } = counting;
    return await attempt(tx, () =>
      applyDecision(tx, { siswa, laporanId, facts, decision, used, aturanVersi, poinSejak }),
    );
  } catch (error) {
    await putOff(tx, { siswaId: siswa.id, laporanId, used }, error);
    return 'tertunda';
  }
}

/** What is recorded stays so although its evaluation failed: that is tried again, under the same settings. */
export async function putOff(
  tx: Tx,
  report: { readonly siswaId: string; readonly laporanId: string; readonly used: Used },
  error: unknown,
): Promise<void> {
  tx.env.log.error(
    { err: error, tenant_id: tx.tenantId, laporan_id: report.laporanId },
    'a violation is recorded, but could not be evaluated: it is tried again',
  );
  countEvaluationFailure(tx.env);
  const id = await insertWaiting(tx, { ...report, galat: faultOf(error) });
  await enqueue(tx, EVALUATE_TASK, { evaluasi_id: id }, { key: `evaluate:${id}` });
}

/** The kind of a fault, never its text: that may name people. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? String(error.code) : '';
  return `${error.name} ${code}`.trim().slice(0, 200);
}

import { inTenant, systemCause, withoutTenant } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { notify } from '../../../platform/notices/notify.ts';
import { countEvaluationFailure } from '../metrics.ts';
import { countTry, deleteWaiting, findWaiting, highestOfReport } from '../repository/keputusan.ts';
import { overdueEvaluations } from '../repository/pelanggaran.ts';
import { countingOf, findSiswa, lockSiswa } from '../repository/state.ts';
import { decideForSiswa } from './decide.ts';
import { EVALUATE_TASK, faultOf } from './record-pelanggaran.ts';

/** Somebody is told at this try. */
const TELL_AT = 5;
/** Longer than the first tries of a job take. */
const LATE_MS = 10 * 60_000;
const PAGE = 1_000;

/** Evaluates a report that could not be evaluated when it was recorded, under the settings of that moment. */
export async function retryEvaluation(env: Env, tenantId: number, id: string): Promise<void> {
  try {
    await inTenant(env, tenantId, systemCause, async (tx) => {
      const known = await findWaiting(tx, id);
      if (!known) return;
      const [siswa] = await lockSiswa(tx, [known.siswa_id]);
      // Another try may have been faster: it held the student meanwhile.
      const waiting = await findWaiting(tx, id);
      if (!siswa || !waiting) return;
      const { laporan_id: laporanId, settings, settings_versi: versi, bawaan } = waiting;
      const used = { settings, versi, bawaan };
      // Corrected while it waited, it may have had its letter by that.
      const above = await highestOfReport(tx, siswa.id, laporanId);
      await decideForSiswa(tx, { siswa, laporanId, used, counting: await countingOf(tx), above });
      await deleteWaiting(tx, id);
    });
  } catch (error) {
    countEvaluationFailure(env);
    await inTenant(env, tenantId, systemCause, (tx) => noteFailure(tx, id, error));
    throw error;
  }
}

async function noteFailure(tx: Parameters<typeof countTry>[0], id: string, error: unknown): Promise<void> {
  const tries = await countTry(tx, id, faultOf(error));
  const waiting = tries === TELL_AT ? await findWaiting(tx, id) : undefined;
  const [siswa] = waiting ? await findSiswa(tx, [waiting.siswa_id]) : [];
  if (!siswa) return;
  const readers = await tx.env.people.holders(tx, 'pelanggaran:correct');
  const params = { siswa: siswa.nama, percobaan: tries };
  if (readers.length > 0)
    await notify(tx, readers, 'kedisiplinan.evaluasi_gagal', params, `/kedisiplinan/siswa/${siswa.id}`);
}

/** Jobs only wake somebody, the row is what waits: where a job got lost or failed too often, it is added again. */
export async function sweepEvaluations(env: Env): Promise<void> {
  const before = new Date(env.clock.now().getTime() - LATE_MS);
  const late = await withoutTenant(env, systemCause, (tx) => overdueEvaluations(tx, before, PAGE));
  for (const tenantId of new Set(late.map(({ tenant_id }) => tenant_id)))
    await inTenant(env, tenantId, systemCause, async (tx) => {
      for (const { tenant_id, id } of late)
        if (tenant_id === tenantId)
          await enqueue(tx, EVALUATE_TASK, { evaluasi_id: id }, { key: `evaluate:${id}` });
    });
}

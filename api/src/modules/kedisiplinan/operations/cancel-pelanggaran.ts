import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { markCancelled } from '../repository/pelanggaran.ts';
import { countingOf } from '../repository/state.ts';
import { openForCorrection, withSums } from './correct-pelanggaran.ts';
import { proposeWithdrawals } from './propose-withdrawals.ts';
import { readPelanggaran } from './show-pelanggaran.ts';

/**
 * Cancels a record: it stays, with the reason, and counts no more. A follow-up that no longer stands is proposed to be
 * withdrawn, and stays as it was decided until somebody does so.
 * @throws Problem NOT_FOUND, PERMISSION_DENIED, TOO_LATE_TO_CORRECT, PELANGGARAN_CANCELLED, VERSION_CONFLICT
 */
export async function cancelPelanggaran(
  tx: Tx,
  actor: Actor,
  id: string,
  { alasan, version }: { readonly alasan: string; readonly version?: number | undefined },
) {
  const { row, siswa } = await openForCorrection(tx, actor, id, version);
  await markCancelled(tx, id, alasan);
  await audit(tx, {
    action: 'pelanggaran.cancelled',
    resource: 'pelanggaran',
    resourceId: id,
    details: { laporan_id: row.laporan_id, siswa_id: row.siswa_id, jenis_id: row.jenis_id, poin: row.poin },
    personal: { alasan },
  });
  const counting = await countingOf(tx);
  const now = await withSums(tx, siswa, counting);
  const usul_tarik = await proposeWithdrawals(tx, now, counting, { pelanggaran_id: id, sebab: 'dibatalkan' });
  return { pelanggaran: await readPelanggaran(tx, actor, id), usul_tarik };
}

import { inTenant, type Tx } from '../../../platform/db/tx.ts';
import type { Call } from '../../../platform/http/route.ts';
import { exportSiswa } from '../operations/export-siswa.ts';
import type { WantedSiswa } from '../operations/show-siswa.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const sheetTypes = ['text/csv', XLSX] as const;

/** Answers with the file of students; it streams, one transaction for each of its pages. */
export async function sendSiswaFile(
  call: Pick<Call<unknown, unknown, unknown>, 'actor' | 'cause' | 'env' | 'reply'>,
  wanted: WantedSiswa,
  format: 'csv' | 'xlsx',
) {
  const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(call.env, call.actor.tenant.id, call.cause, work);
  const file = await exportSiswa(run, call.actor, wanted, format);
  call.reply
    .type(format === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
    .header('content-disposition', `attachment; filename="siswa.${format}"`);
  return file;
}

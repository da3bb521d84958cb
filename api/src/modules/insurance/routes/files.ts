import { inTenant, type Tx } from '../../../platform/db/tx.ts';
import type { Call } from '../../../platform/http/route.ts';
import { exportRows } from '../operations/export-rows.ts';
import type { Wanted } from '../queries/listing.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const sheetTypes = ['text/csv', XLSX] as const;

/** Answers with the file of a list; it streams, one transaction for each of its pages. */
export async function sendFile(
  call: Pick<Call<unknown, unknown, unknown>, 'actor' | 'cause' | 'env' | 'reply'>,
  resource: Parameters<typeof exportRows>[2],
  wanted: Wanted,
  format: 'csv' | 'xlsx',
) {
  const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(call.env, call.actor.tenant.id, call.cause, work);
  const file = await exportRows(run, call.actor, resource, wanted, format);
  call.reply
    .type(format === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
    .header('content-disposition', `attachment; filename="${resource}.${format}"`);
  return file;
}

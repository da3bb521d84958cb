import type { Tx } from '../../../../platform/db/tx.ts';
import { loadBilledTenant } from '../../repository/billing-book.ts';
import { onBook } from './on-book.ts';

/** TEN-13: brings the running tenant's billing to its own day. Doing it again changes nothing; one that is off waits. */
export async function billDay(tx: Tx): Promise<void> {
  if ((await loadBilledTenant(tx)).is_active) await onBook(tx, () => undefined);
}

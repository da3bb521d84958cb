import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { running, tell } from '../../rules/book.ts';
import { end } from '../../rules/calendar.ts';
import { mayVoid, voidOne } from '../../rules/voiding.ts';
import { onBook } from './on-book.ts';

const REASON = 'Lembaga dinonaktifkan. / The institution was switched off.';

/**
 * TEN-12: a tenant is switched off for good: its subscriptions end and stay ended, what is not yet due is not asked
 * for any more, and its people are told. To be called while it is still on.
 * @throws Problem VENDOR_HAS_NO_PLAN for the vendor itself
 */
export async function endSubscriptions(tx: Tx): Promise<void> {
  await onBook(tx, ({ book, today, tenant }) => {
    if (tenant.type === 'vendor') throw new Problem('VENDOR_HAS_NO_PLAN');
    for (const subscription of running(book)) end(book, subscription, today, 'deactivated', today);
    for (const invoice of book.invoices.values())
      if (mayVoid(invoice) && (invoice.status === 'draft' || invoice.dueOn > today))
        voidOne(book, invoice, REASON);
    tell(book, 'tenant', String(tx.tenantId), 'deactivated');
  });
}

import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { findProof, type InvoiceDetail, readInvoice, type StoredProof } from '../queries/billing-invoices.ts';
import { type BillingRight, seesAll, whereBilled } from './billing-reach.ts';

/** Who looks at payments sees their invoices too. */
const LOOKING: readonly BillingRight[] = ['billing:manage', 'payments:verify'];

/** An invoice with all that belongs to it. A draft is the vendor's alone. @throws Problem NOT_FOUND */
export async function showInvoice(tx: Tx, actor: Actor, id: string): Promise<InvoiceDetail> {
  const drafts = seesAll(actor, LOOKING);
  const invoice = await whereBilled(tx, actor, 'invoice', id, (there) => readInvoice(there, id, drafts), {
    rights: LOOKING,
  });
  if (!invoice) throw new Problem('NOT_FOUND');
  return invoice;
}

/** Where the proof of a payment is kept, and in which institution. @throws Problem NOT_FOUND */
export async function locateProof(
  tx: Tx,
  actor: Actor,
  paymentId: string,
): Promise<StoredProof & { readonly tenantId: number }> {
  return whereBilled(
    tx,
    actor,
    'payment',
    paymentId,
    async (there) => {
      const proof = await findProof(there, paymentId);
      if (!proof) throw new Problem('NOT_FOUND');
      return { ...proof, tenantId: there.tenantId };
    },
    { rights: LOOKING },
  );
}

import type { Actor } from '../../../../platform/access/actor.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { renderPdf } from '../../../../platform/pdf/render.ts';
import type { InvoiceDetail } from '../../queries/billing-invoices.ts';
import { showInvoice } from '../billing-invoices.ts';
import { invoiceLayout } from './layout.ts';

/** TEN-15: what an invoice's paper is made of. @throws Problem NOT_FOUND */
export async function invoiceForPaper(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ readonly invoice: InvoiceDetail; readonly now: Date }> {
  return { invoice: await showInvoice(tx, actor, id), now: tx.now };
}

/** The paper itself, in the language of who pays; no transaction waits for it. */
export async function writeInvoice({
  invoice,
  now,
}: Awaited<ReturnType<typeof invoiceForPaper>>): Promise<{ readonly name: string; readonly pdf: Buffer }> {
  const pdf = await renderPdf(invoiceLayout(invoice, invoice.buyer.locale, now));
  return { name: `${(invoice.number ?? 'draft').replaceAll('/', '-')}.pdf`, pdf };
}

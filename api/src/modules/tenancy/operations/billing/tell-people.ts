import type { Tx } from '../../../../platform/db/tx.ts';
import { notify } from '../../../../platform/notices/notify.ts';
import type { Params } from '../../../../platform/problem/problem.ts';
import type { Happening } from '../../rules/book.ts';
import type { Opened } from './on-book.ts';

/** Event of the timeline → notice. */
const invoiceNotices: Readonly<Record<string, string>> = {
  issued: 'issued',
  reminded: 'reminder',
  overdue: 'overdue',
  paid: 'paid',
};
const subscriptionNotices: Readonly<Record<string, string>> = {
  read_only_soon: 'read_only_soon',
  suspended: 'suspended',
  restored: 'restored',
};

/** Tells those who may see billing what happened to it. */
export async function tellPeople(tx: Tx, opened: Opened): Promise<void> {
  const notices = opened.book.happened.flatMap((one) => noticeOf(opened, one));
  if (notices.length === 0) return;
  const readers = await tx.env.people.holders(tx, 'billing:read');
  for (const { kind, params, link } of notices) await notify(tx, readers, `billing.${kind}`, params, link);
}

function noticeOf(
  { book, tenant }: Opened,
  one: Happening,
): { kind: string; params: Params; link: string }[] {
  const link = '/billing';
  if (one.entity === 'tenant' && one.event === 'deactivated')
    return [{ kind: 'deactivated', params: { tenant: tenant.name }, link }];
  if (one.entity === 'subscription') {
    const kind = subscriptionNotices[one.event];
    const plan = book.plans.get(book.subscriptions.get(one.id)?.planId ?? 0)?.name ?? '';
    return kind ? [{ kind, params: { ...one.details, plan }, link }] : [];
  }
  const invoice = book.invoices.get(one.entity === 'payment' ? String(one.details.invoice_id) : one.id);
  if (!invoice) return [];
  const params = { number: invoice.number ?? '', total: rupiah(invoice.total), due_on: invoice.dueOn };
  const at = `/billing/invoices/${invoice.id}`;
  if (one.entity === 'payment')
    return one.event === 'rejected'
      ? [{ kind: 'rejected', params: { ...params, reason: String(one.details.reason) }, link: at }]
      : [];
  const kind = invoiceNotices[one.event];
  return kind ? [{ kind, params, link: at }] : [];
}

const format = new Intl.NumberFormat('id-ID');

function rupiah(amount: number): string {
  return `Rp${format.format(amount)}`;
}

import { Type } from 'typebox';
import { permission, vendorPermission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { decodeIdCursor, toPage } from '../../../platform/paging/cursor.ts';
import { issueInvoice } from '../operations/billing/issue-invoice.ts';
import { makeManualInvoice } from '../operations/billing/manual-invoice.ts';
import { voidInvoice } from '../operations/billing/void-invoice.ts';
import { showInvoice } from '../operations/billing-invoices.ts';
import { inNamedTenant, seesAll, whereBilled } from '../operations/billing-reach.ts';
import { invoiceForPaper, writeInvoice } from '../operations/invoice-pdf/write.ts';
import { listInvoices } from '../queries/billing-lists.ts';
import { billingParams } from './billing-schemas.ts';
import {
  invoiceDetail,
  invoiceRow,
  invoicesQuery,
  madeInvoice,
  newInvoice,
  voidBody,
} from './invoice-schemas.ts';

/** Invoices: one's own, or, for the vendor, those of all. */
export function addInvoiceRoutes(router: Router): void {
  addReading(router);
  addPaper(router);
  addManual(router);
  addStates(router);
}

function addReading(router: Router): void {
  router.add({
    method: 'GET',
    path: '/billing/invoices',
    access: permission('billing:read'),
    summary: 'Invoices, newest first: of one’s own institution, or of all for the vendor',
    query: invoicesQuery,
    response: Type.Array(invoiceRow),
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const { limit, cursor: given, tenant_id, ...filters } = call.query;
        const cursor = decodeIdCursor(given, 'uuid');
        const page = { limit: limit + 1, cursor };
        const drafts = seesAll(call.actor);
        const wanted = { ...filters, drafts };
        const found =
          tenant_id === undefined && drafts
            ? await listInvoices(tx, 'all', wanted, page)
            : await inNamedTenant(tx, call.actor, tenant_id, (there) =>
                listInvoices(there, 'own', wanted, page),
              );
        return toPage(found, limit, cursor, (row) => [row.id]);
      }),
  });
  router.add({
    method: 'GET',
    path: '/billing/invoices/{id}',
    access: permission('billing:read'),
    summary: 'An invoice with its lines, payments, seller, buyer and timeline',
    params: billingParams,
    response: invoiceDetail,
    needsTenant: true,
    handler: (call) => call.run((tx) => showInvoice(tx, call.actor, call.params.id)),
  });
}

function addPaper(router: Router): void {
  router.add({
    method: 'GET',
    // A link of a page sends no header: the session says whose it is.
    path: '/billing/invoices/{id}.pdf',
    access: permission('billing:read'),
    summary: 'The invoice on A4, in the language of who pays',
    params: billingParams,
    response: 'raw',
    produces: ['application/pdf'],
    limit: { max: 60, seconds: 60 },
    handler: async (call) => {
      const { name, pdf } = await writeInvoice(
        await call.run((tx) => invoiceForPaper(tx, call.actor, call.params.id)),
      );
      call.reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${name}"`)
        .header('cache-control', 'private, no-store');
      return pdf;
    },
  });
}

function addManual(router: Router): void {
  router.add({
    method: 'POST',
    path: '/billing/invoices',
    access: vendorPermission('billing:manage'),
    summary: 'Writes an invoice by hand, as a draft or asked for at once',
    body: newInvoice,
    response: madeInvoice,
    status: 201,
    needsTenant: true,
    handler: (call) =>
      call.run((tx) => {
        const { tenant_id, due_on: dueOn, note = '', issue } = call.body;
        const lines = call.body.lines.map(({ unit_price: unitPrice, plan_id: planId = null, ...line }) => ({
          ...line,
          unitPrice,
          planId,
        }));
        const work = (there: typeof tx) => makeManualInvoice(there, { dueOn, note, issue, lines });
        const entry = 'billing.wrote_invoice';
        return inNamedTenant(tx, call.actor, tenant_id, work, { entry });
      }),
  });
}

function addStates(router: Router): void {
  router.add({
    method: 'POST',
    path: '/billing/invoices/{id}/issue',
    access: vendorPermission('billing:manage'),
    summary: 'Asks for what a draft says, under a number and the tax of today',
    params: billingParams,
    response: Type.Null(),
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const work = (there: typeof tx) => issueInvoice(there, call.params.id);
        const entry = 'billing.issued_invoice';
        await whereBilled(tx, call.actor, 'invoice', call.params.id, work, { entry });
        return null;
      }),
  });
  router.add({
    method: 'POST',
    path: '/billing/invoices/{id}/void',
    access: vendorPermission('billing:manage'),
    summary: 'Voids an invoice; what a running subscription still owes is asked for anew',
    params: billingParams,
    body: voidBody,
    response: Type.Null(),
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const work = (there: typeof tx) => voidInvoice(there, call.params.id, call.body.reason);
        const entry = 'billing.voided_invoice';
        await whereBilled(tx, call.actor, 'invoice', call.params.id, work, { entry });
        return null;
      }),
  });
}

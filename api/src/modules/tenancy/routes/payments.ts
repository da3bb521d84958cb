import { Type } from 'typebox';
import { permission, vendorPermission } from '../../../platform/access/actor.ts';
import type { Env } from '../../../platform/env.ts';
import { filesOf } from '../../../platform/files/store.ts';
import type { Router } from '../../../platform/http/route.ts';
import { receiveForm } from '../../../platform/http/upload.ts';
import { decodeIdCursor, toPage } from '../../../platform/paging/cursor.ts';
import { recordProof } from '../operations/billing/record-proof.ts';
import { rejectPayment } from '../operations/billing/reject-payment.ts';
import { verifyPayment } from '../operations/billing/verify-payment.ts';
import { locateProof } from '../operations/billing-invoices.ts';
import { type BillingRight, inNamedTenant, whereBilled } from '../operations/billing-reach.ts';
import { asProof } from '../operations/check-proof.ts';
import { listPayments } from '../queries/billing-lists.ts';
import { billingParams } from './billing-schemas.ts';
import { paymentRow, paymentsQuery, proofAnswer, proofForm, rejectBody } from './invoice-schemas.ts';

const MOST_BYTES = 5_000_000;
const PRODUCES = ['application/pdf', 'image/jpeg', 'image/png'];
const VERIFYING: readonly BillingRight[] = ['payments:verify'];

/** Proofs of payment: sent by who pays, looked at by the vendor. */
export function addPaymentRoutes(router: Router, env: Env): void {
  addUpload(router, env);
  addQueue(router);
  addProof(router, env);
  addDecisions(router);
}

function addUpload(router: Router, env: Env): void {
  router.add({
    method: 'POST',
    path: '/billing/invoices/{id}/payments',
    access: permission('billing:pay'),
    summary:
      'Sends a proof of payment: a form of file (PDF, JPEG or PNG by its content, at most 5 MB), amount, method, paid_on and note',
    params: billingParams,
    response: proofAnswer,
    status: 201,
    upload: true,
    needsTenant: true,
    handler: async (call) => {
      const invoiceId = call.params.id;
      // Before a file is taken: where it belongs.
      const tenantId = await call.runIn(call.actor.tenant.id, (tx) =>
        whereBilled(tx, call.actor, 'invoice', invoiceId, async (there) => there.tenantId),
      );
      const { file, name, fields } = await receiveForm(env, call.raw, tenantId, {
        folder: 'proofs',
        maxBytes: MOST_BYTES,
        form: proofForm,
      });
      let written = false;
      let kept = false;
      try {
        const proof = asProof(file, name);
        const { amount, method, paid_on: paidOn, note = '' } = fields;
        const answer = await call.run(async (tx) => {
          const work = (there: typeof tx) =>
            recordProof(there, invoiceId, { amount, method, paidOn, note, proof });
          const entry = 'billing.sent_proof';
          const sent = await whereBilled(tx, call.actor, 'invoice', invoiceId, work, { entry });
          written = true;
          return sent;
        });
        kept = written;
        return answer;
      } finally {
        // Refused, or answered from the first time under the same key: this file is not needed.
        if (!kept) await filesOf(env).delete(tenantId, file.key);
      }
    },
  });
}

function addQueue(router: Router): void {
  router.add({
    method: 'GET',
    path: '/billing/payments',
    access: vendorPermission('payments:verify'),
    summary: 'Payments of all institutions, oldest first; with status=pending those that wait',
    query: paymentsQuery,
    response: Type.Array(paymentRow),
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const { limit, cursor: given, status, tenant_id } = call.query;
        const cursor = decodeIdCursor(given, 'uuid');
        const page = { limit: limit + 1, cursor };
        const found =
          tenant_id === undefined
            ? await listPayments(tx, 'all', status, page)
            : await inNamedTenant(
                tx,
                call.actor,
                tenant_id,
                (there) => listPayments(there, 'own', status, page),
                { rights: VERIFYING },
              );
        return toPage(found, limit, cursor, (row) => [row.id]);
      }),
  });
}

function addProof(router: Router, env: Env): void {
  router.add({
    method: 'GET',
    path: '/billing/payments/{id}/proof',
    access: permission('billing:read'),
    summary: 'The proof itself, as it was sent',
    params: billingParams,
    response: 'raw',
    produces: PRODUCES,
    handler: async (call) => {
      const proof = await call.run((tx) => locateProof(tx, call.actor, call.params.id));
      const content = await filesOf(env).stream(proof.tenantId, proof.key);
      const name = encodeURIComponent(proof.name);
      call.reply
        .type(proof.type)
        .header('content-disposition', `inline; filename*=UTF-8''${name}`)
        .header('cache-control', 'private, no-store')
        .header('x-content-type-options', 'nosniff');
      return content;
    },
  });
}

function addDecisions(router: Router): void {
  router.add({
    method: 'POST',
    path: '/billing/payments/{id}/verify',
    access: vendorPermission('payments:verify'),
    summary: 'The money has come: the invoice is paid, what billing had shut opens',
    params: billingParams,
    response: Type.Null(),
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const work = (there: typeof tx) => verifyPayment(there, call.params.id);
        const options = { rights: VERIFYING, entry: 'billing.verified_payment' };
        await whereBilled(tx, call.actor, 'payment', call.params.id, work, options);
        return null;
      }),
  });
  router.add({
    method: 'POST',
    path: '/billing/payments/{id}/reject',
    access: vendorPermission('payments:verify'),
    summary: 'The money has not come, or not all of it: who paid is told why',
    params: billingParams,
    body: rejectBody,
    response: Type.Null(),
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const work = (there: typeof tx) => rejectPayment(there, call.params.id, call.body.reason);
        const options = { rights: VERIFYING, entry: 'billing.rejected_payment' };
        await whereBilled(tx, call.actor, 'payment', call.params.id, work, options);
        return null;
      }),
  });
}

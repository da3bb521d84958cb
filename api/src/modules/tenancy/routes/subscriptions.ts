import { Type } from 'typebox';
import { permission } from '../../../platform/access/actor.ts';
import type { Router } from '../../../platform/http/route.ts';
import { decodeIdCursor, toPage } from '../../../platform/paging/cursor.ts';
import { cancelSubscription } from '../operations/billing/cancel-subscription.ts';
import { changePlan, previewChange } from '../operations/billing/change-plan.ts';
import { extendSubscription } from '../operations/billing/extend-subscription.ts';
import { keepSubscription } from '../operations/billing/keep-subscription.ts';
import { startSubscription } from '../operations/billing/start-subscription.ts';
import { inNamedTenant, seesAll, whereBilled } from '../operations/billing-reach.ts';
import { withActions } from '../operations/billing-subscriptions.ts';
import { listSubscriptions } from '../queries/billing-lists.ts';
import {
  billingParams,
  cancelAnswer,
  cancelBody,
  changeAnswer,
  changeBody,
  changePreview,
  extendAnswer,
  newSubscription,
  previewQuery,
  startedSubscription,
  subscriptionRow,
  subscriptionsQuery,
} from './billing-schemas.ts';

/** Subscriptions: one's own, or, for the vendor, those of all. */
export function addSubscriptionRoutes(router: Router): void {
  addListAndStart(router);
  addChange(router);
  addEnd(router);
}

function addListAndStart(router: Router): void {
  router.add({
    method: 'GET',
    path: '/billing/subscriptions',
    access: permission('billing:read'),
    summary: 'Subscriptions, newest first, with what can be done with each',
    query: subscriptionsQuery,
    response: Type.Array(subscriptionRow),
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const { limit, cursor: given, tenant_id, status } = call.query;
        const cursor = decodeIdCursor(given, 'uuid');
        const page = { limit: limit + 1, cursor };
        const found =
          tenant_id === undefined && seesAll(call.actor)
            ? await listSubscriptions(tx, 'all', status, page)
            : await inNamedTenant(tx, call.actor, tenant_id, (there) =>
                listSubscriptions(there, 'own', status, page),
              );
        return toPage(withActions(found), limit, cursor, (row) => [row.id]);
      }),
  });
  router.add({
    method: 'POST',
    path: '/billing/subscriptions',
    access: permission('billing:pay'),
    summary: 'Subscribes to a plan; the answer names the invoice that asks for it',
    body: newSubscription,
    response: startedSubscription,
    status: 201,
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const { plan_id, tenant_id } = call.body;
        const begun = await inNamedTenant(
          tx,
          call.actor,
          tenant_id,
          (there) => startSubscription(there, plan_id),
          { entry: 'billing.subscribed_tenant' },
        );
        return { id: begun.id, invoice_id: begun.invoiceId };
      }),
  });
}

function addChange(router: Router): void {
  router.add({
    method: 'GET',
    path: '/billing/subscriptions/{id}/change',
    access: permission('billing:read'),
    summary: 'What a change of plan would do and cost',
    params: billingParams,
    query: previewQuery,
    response: changePreview,
    needsTenant: true,
    handler: (call) =>
      call.run((tx) =>
        whereBilled(tx, call.actor, 'subscription', call.params.id, async (there) => {
          const { effect, effectiveOn, subtotal, tax, total } = await previewChange(
            there,
            call.params.id,
            call.query.plan_id,
          );
          return { effect, effective_on: effectiveOn, amount: subtotal, tax, total };
        }),
      ),
  });
  router.add({
    method: 'POST',
    path: '/billing/subscriptions/{id}/change',
    access: permission('billing:pay'),
    summary: 'Changes the plan: dearer once the difference is paid, cheaper with the next period',
    params: billingParams,
    body: changeBody,
    response: changeAnswer,
    needsTenant: true,
    handler: (call) =>
      call.run((tx) => {
        const { plan_id: planId, version } = call.body;
        const work = async (there: typeof tx) => {
          const done = await changePlan(there, call.params.id, { planId, version });
          const { effect, effectiveOn, subtotal, tax, total, invoiceId } = done;
          return { effect, effective_on: effectiveOn, amount: subtotal, tax, total, invoice_id: invoiceId };
        };
        const entry = 'billing.changed_subscription';
        return whereBilled(tx, call.actor, 'subscription', call.params.id, work, { entry });
      }),
  });
}

function addEnd(router: Router): void {
  router.add({
    method: 'POST',
    path: '/billing/subscriptions/{id}/cancel',
    access: permission('billing:pay'),
    summary: 'Ends a subscription with its paid days',
    params: billingParams,
    body: cancelBody,
    response: cancelAnswer,
    needsTenant: true,
    handler: (call) =>
      call.run((tx) => {
        const by = seesAll(call.actor) ? 'vendor' : 'tenant';
        const { at_once: atOnce = false, reason } = call.body;
        const cancellation = { by, atOnce, ...(reason === undefined ? {} : { reason }) } as const;
        const work = async (there: typeof tx) => {
          const { endsOn } = await cancelSubscription(there, call.params.id, cancellation);
          return { ends_on: endsOn };
        };
        const entry = 'billing.cancelled_subscription';
        return whereBilled(tx, call.actor, 'subscription', call.params.id, work, { entry });
      }),
  });
  router.add({
    method: 'POST',
    path: '/billing/subscriptions/{id}/keep',
    access: permission('billing:pay'),
    summary: 'Takes back an end or a change that has not come yet',
    params: billingParams,
    response: Type.Null(),
    needsTenant: true,
    handler: (call) =>
      call.run(async (tx) => {
        const work = (there: typeof tx) => keepSubscription(there, call.params.id);
        const entry = 'billing.kept_subscription';
        await whereBilled(tx, call.actor, 'subscription', call.params.id, work, { entry });
        return null;
      }),
  });
  router.add({
    method: 'POST',
    path: '/billing/subscriptions/{id}/extend',
    access: permission('billing:pay'),
    summary: 'Pays now: the invoice that is open, or the next period before its time',
    params: billingParams,
    response: extendAnswer,
    needsTenant: true,
    handler: (call) =>
      call.run((tx) => {
        const work = async (there: typeof tx) => {
          const { invoiceId, number } = await extendSubscription(there, call.params.id);
          return { invoice_id: invoiceId, number };
        };
        const entry = 'billing.extended_subscription';
        return whereBilled(tx, call.actor, 'subscription', call.params.id, work, { entry });
      }),
  });
}

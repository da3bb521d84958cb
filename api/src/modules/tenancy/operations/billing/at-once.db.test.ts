import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  goTo,
  invoicesOf,
  live,
  makePlan,
  modulesOf,
  openInvoices,
  payNow,
  prove,
  subscriptionsOf,
} from '../../../../../test/support/billing-world.ts';
import {
  createWorld,
  type TestTenant,
  type TestUser,
  type World,
} from '../../../../../test/support/world.ts';
import { changePlanFields } from '../plans/write-plan.ts';
import { billDay } from './bill-day.ts';
import { cancelSubscription } from './cancel-subscription.ts';
import { changePlan } from './change-plan.ts';
import { endSubscriptions } from './end-subscriptions.ts';
import { rejectPayment } from './reject-payment.ts';
import { startSubscription } from './start-subscription.ts';
import { verifyPayment } from './verify-payment.ts';
import { voidInvoice } from './void-invoice.ts';

let world: World;
let vendor: TestTenant;
beforeAll(async () => {
  world = await createWorld();
  vendor = await world.tenant({ type: 'vendor' });
});
afterAll(() => world.close());

const DAY = '2028-03-01';
const TIMES = 4;

async function subscribed(plan: number): Promise<{ tenant: TestTenant; admin: TestUser; id: string }> {
  const tenant = await world.tenant();
  const admin = await world.user(tenant, { roles: ['ADMIN'] });
  await goTo(world, DAY);
  const { id } = await world.inTenant(tenant.id, (tx) => startSubscription(tx, plan));
  return { tenant, admin, id };
}
/** A tenant whose first payment waits for the vendor's eye. */
async function waiting(plan: number) {
  const given = await subscribed(plan);
  const [invoice] = await openInvoices(world, given.tenant);
  if (!invoice) throw new Error('no invoice');
  return { ...given, invoice, payment: await prove(world, given.admin, invoice, DAY) };
}
const codeOf = (result: PromiseSettledResult<unknown>) =>
  result.status === 'fulfilled' ? 'done' : ((result.reason as { code?: string }).code ?? result.reason);

describe('TEN-14 two things at once', () => {
  test('TEN-14 a plan is given other modules while its users are billed: neither waits for the other in vain', async () => {
    const plan = await makePlan(world, { modules: ['insurance'] });
    const { tenant } = await subscribed(plan);
    const [more] = await world.asOwner<{ id: string }>(
      `select id from tenancy.modules where code = 'praktikum'`,
    );
    let reached = () => {};
    const held = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const billing = world.inTenant(tenant.id, async (tx) => {
      await tx.run(sql`update tenancy.subscriptions set updated_at = now() where tenant_id = ${tenant.id}`);
      reached();
      await new Promise((resolve) => setTimeout(resolve, 300));
      // What the key of an invoice's line asks of its plan.
      await tx.first(sql<{ id: number }>`select id from tenancy.plans where id = ${plan} for key share`);
    });
    await held;
    const given = { version: 1, module_ids: [more?.id ?? ''] };
    const changing = world.inTenant(vendor.id, (tx) => changePlanFields(tx, plan, given));
    expect((await Promise.allSettled([billing, changing])).map(codeOf)).toEqual(['done', 'done']);
  });

  test('TEN-12 deactivated while a payment is verified: paid either way, and nothing opens afterwards', async () => {
    const plan = await makePlan(world, { modules: ['insurance'] });
    for (let n = 0; n < TIMES; n++) {
      const { tenant, payment } = await waiting(plan);
      const results = await Promise.allSettled([
        world.inTenant(tenant.id, (tx) => verifyPayment(tx, payment)),
        world.inTenant(tenant.id, endSubscriptions),
      ]);
      expect(results.map(codeOf)).toEqual(['done', 'done']);
      expect(await invoicesOf(world, tenant)).toMatchObject([{ status: 'paid' }]);
      expect(await subscriptionsOf(world, tenant)).toMatchObject([{ status: 'cancelled' }]);
      expect((await modulesOf(world, tenant)).insurance ?? 'off nonaktif').toBe('off nonaktif');
    }
  });

  test('TEN-14 two clerks, one verifies, one rejects, a third voids: one wins, the others are told', async () => {
    const plan = await makePlan(world, { modules: ['insurance'] });
    for (let n = 0; n < TIMES; n++) {
      const { tenant, payment, invoice } = await waiting(plan);
      const [verified, rejected, voided] = await Promise.allSettled([
        world.inTenant(tenant.id, (tx) => verifyPayment(tx, payment)),
        world.inTenant(tenant.id, (tx) => rejectPayment(tx, payment, 'Tidak ada')),
        world.inTenant(tenant.id, (tx) => voidInvoice(tx, invoice.id, 'Salah')),
      ]).then((all) => all.map(codeOf));
      expect([verified, rejected].sort()).toEqual(['TRANSITION_FORBIDDEN', 'done']);
      const [first] = await invoicesOf(world, tenant);
      const paid = verified === 'done';
      expect(first?.status).toBe(paid ? 'paid' : voided === 'done' ? 'void' : 'unpaid');
      if (paid) expect(voided).toBe('TRANSITION_FORBIDDEN');
    }
  });

  test('TEN-13 an upgrade while the renewal is verified: no period twice, one plan', async () => {
    const small = await makePlan(world, { price: 100_000, modules: ['insurance'] });
    const large = await makePlan(world, { price: 250_000, modules: ['insurance', 'praktikum'] });
    for (let n = 0; n < TIMES; n++) {
      const { tenant, admin, id } = await subscribed(small);
      for (const one of await openInvoices(world, tenant)) await payNow(world, admin, one, DAY);
      await live(world, tenant, '2028-03-20', '2028-03-20');
      const [renewal] = await openInvoices(world, tenant);
      if (!renewal) throw new Error('no renewal');
      const payment = await prove(world, admin, renewal, '2028-03-20');
      const [before] = await subscriptionsOf(world, tenant);
      const [verified, changed] = await Promise.allSettled([
        world.inTenant(tenant.id, (tx) => verifyPayment(tx, payment)),
        world.inTenant(tenant.id, (tx) =>
          changePlan(tx, id, { planId: large, version: before?.version ?? 0 }),
        ),
      ]).then((all) => all.map(codeOf));
      expect(verified).toBe('done');
      expect(['PAYMENT_WAITS', 'VERSION_CONFLICT']).toContain(changed);
      expect(await subscriptionsOf(world, tenant)).toMatchObject([
        { plan_id: small, paid_until: '2028-05-01', status: 'active' },
      ]);
    }
  });
});

describe('TEN-13 one that is suspended', () => {
  test('TEN-13 and was cancelled ends with its paid days, though nobody looks', async () => {
    const plan = await makePlan(world, { modules: ['insurance'] });
    const { tenant, admin, id } = await subscribed(plan);
    for (const one of await openInvoices(world, tenant)) await payNow(world, admin, one, DAY);
    // Shut by a debt of April while May has been paid: two invoices, the newer one settled.
    await live(world, tenant, '2028-03-20', '2028-03-20');
    await world.asOwner(
      `update tenancy.subscriptions set status = 'suspended', suspended_on = '2028-04-15', paid_until = '2028-06-01',
         cancel_at_end = true, end_reason = 'tenant', check_on = null where tenant_id = $1 and id = $2`,
      [tenant.id, id],
    );
    await live(world, tenant, '2028-04-20', '2028-04-20');
    const [row] = await world.asOwner<{ status: string; check_on: string }>(
      'select status, check_on::text from tenancy.subscriptions where id = $1',
      [id],
    );
    expect(row).toEqual({ status: 'suspended', check_on: '2028-06-01' });
    await goTo(world, '2028-06-01');
    await world.inTenant(tenant.id, billDay);
    expect(await subscriptionsOf(world, tenant)).toMatchObject([
      { status: 'cancelled', ended_on: '2028-06-01' },
    ]);
    await expect(
      world.inTenant(tenant.id, (tx) => cancelSubscription(tx, id, { by: 'tenant' })),
    ).rejects.toThrow('TRANSITION_FORBIDDEN');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  goTo,
  type InvoiceRow,
  invoicesOf,
  live,
  makePlan,
  modulesOf,
  openInvoices,
  type PlanGiven,
  payNow,
  prove,
  subscriptionsOf,
} from '../../../../../test/support/billing-world.ts';
import { createWorld, type TestTenant, type World } from '../../../../../test/support/world.ts';
import { systemCause, withoutTenant } from '../../../../platform/db/tx.ts';
import { billDay } from './bill-day.ts';
import { issueInvoice } from './issue-invoice.ts';
import { makeManualInvoice } from './manual-invoice.ts';
import { rejectPayment } from './reject-payment.ts';
import { checkPlans, startPlans } from './start-plans.ts';
import { startSubscription } from './start-subscription.ts';
import { verifyPayment } from './verify-payment.ts';
import { voidInvoice } from './void-invoice.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const DAY = '2028-03-01';

async function tenantWith(...given: PlanGiven[]) {
  const plans: number[] = [];
  for (const plan of given) plans.push(await makePlan(world, plan));
  const tenant = await world.tenant();
  const admin = await world.user(tenant, { roles: ['ADMIN'] });
  await goTo(world, DAY);
  return { tenant, admin, plans };
}
const start = (tenant: TestTenant, [primaryPlanId = 0, ...addonPlanIds]: number[]) =>
  world.inTenant(tenant.id, (tx) => startPlans(tx, { primaryPlanId, addonPlanIds }));
const first = async (tenant: TestTenant): Promise<InvoiceRow> => {
  const [invoice] = await openInvoices(world, tenant);
  if (!invoice) throw new Error('no open invoice');
  return invoice;
};
const eventsOf = async (tenant: TestTenant, event: string) =>
  (
    await world.asOwner('select entity_id from tenancy.billing_events where tenant_id = $1 and event = $2', [
      tenant.id,
      event,
    ])
  ).length;

describe('TEN-10 plans of a new tenant', () => {
  test('TEN-10 with free days modules are on, without they are off until the first payment', async () => {
    const trial = await tenantWith({ trialDays: 14 }, { kind: 'addon', modules: ['praktikum'] });
    const started = await start(trial.tenant, trial.plans);
    expect(started.trialUntil).toBe('2028-03-15');
    expect(started.subscriptionIds).toHaveLength(2);
    expect(await modulesOf(world, trial.tenant)).toEqual({
      insurance: 'ok aktif',
      praktikum: 'off nonaktif',
    });
    // Both are due on 15 March, so they share one invoice.
    expect(await openInvoices(world, trial.tenant)).toMatchObject([
      { id: started.invoiceId, number: started.invoiceNumber, due_on: '2028-03-15', total: 222_000 },
    ]);
    await payNow(world, trial.admin, await first(trial.tenant), DAY);
    expect(await modulesOf(world, trial.tenant)).toEqual({ insurance: 'ok aktif', praktikum: 'ok aktif' });
  });

  test('TEN-10 what cannot begin is refused, and nothing is kept', async () => {
    const { tenant, plans } = await tenantWith(
      { modules: ['insurance'] },
      { kind: 'addon', modules: ['insurance', 'praktikum'] },
      { isActive: false },
      { kind: 'addon', modules: ['kedisiplinan'] },
    );
    const [primary = 0, covered = 0, inactive = 0, addon = 0] = plans;
    for (const [choice, code] of [
      [[primary, covered], 'MODULE_IN_PLAN'],
      [[inactive], 'PLAN_INACTIVE'],
      [[addon], 'WRONG_PLAN_KIND'],
      [[primary, primary], 'WRONG_PLAN_KIND'],
      [[primary, addon, addon], 'PLAN_HELD'],
      [[999_999_999], 'PLAN_UNKNOWN'],
    ] as const) {
      await expect(start(tenant, [...choice])).rejects.toMatchObject({ code });
      const [primaryPlanId = 0, ...addonPlanIds] = choice;
      const checked = withoutTenant(world.env, systemCause, (tx) =>
        checkPlans(tx, { primaryPlanId, addonPlanIds }),
      );
      await expect(checked).rejects.toMatchObject({ code });
    }
    expect(await subscriptionsOf(world, tenant)).toEqual([]);
    await start(tenant, [primary]);
    const again = (id: number) => world.inTenant(tenant.id, (tx) => startSubscription(tx, id));
    await expect(again(covered)).rejects.toMatchObject({ code: 'MODULE_IN_PLAN' });
    await expect(start(tenant, [primary])).rejects.toMatchObject({ code: 'PRIMARY_TAKEN' });
    expect((await again(addon)).invoiceId).not.toBeNull();
    const vendor = await vendorTenant();
    await expect(world.inTenant(vendor, (tx) => startSubscription(tx, primary))).rejects.toMatchObject({
      code: 'VENDOR_HAS_NO_PLAN',
    });
  });
});

async function vendorTenant(): Promise<number> {
  const [known] = await world.asOwner<{ id: number }>(`select id from tenancy.tenants where type = 'vendor'`);
  return known?.id ?? (await world.tenant({ type: 'vendor' })).id;
}

describe('TEN-13 debts', () => {
  test('TEN-13 two overdue invoices: paying the first restores nothing, the second does', async () => {
    const { tenant, admin, plans } = await tenantWith({});
    await start(tenant, plans);
    await payNow(world, admin, await first(tenant), DAY);
    await world.asOwner('update tenancy.billing_settings set grace_days = 40');
    try {
      await live(world, tenant, '2028-04-01', '2028-04-01');
      await live(world, tenant, '2028-05-20', '2028-05-20');
      const [april, may] = await openInvoices(world, tenant);
      expect([april?.due_on, may?.due_on]).toEqual(['2028-04-01', '2028-05-01']);
      expect(await modulesOf(world, tenant)).toEqual({ insurance: 'off nonaktif' });
      if (april) await payNow(world, admin, april, '2028-05-20');
      expect(await subscriptionsOf(world, tenant)).toMatchObject([{ status: 'suspended' }]);
      expect(await modulesOf(world, tenant)).toEqual({ insurance: 'off nonaktif' });
      if (may) await payNow(world, admin, may, '2028-05-20');
      expect(await modulesOf(world, tenant)).toEqual({ insurance: 'ok aktif' });
    } finally {
      await world.asOwner('update tenancy.billing_settings set grace_days = 14');
    }
  });

  test('TEN-13 the debt of an add-on leaves the primary plan open', async () => {
    const { tenant, admin, plans } = await tenantWith({}, { kind: 'addon', modules: ['praktikum'] });
    await start(tenant, plans.slice(0, 1));
    await payNow(world, admin, await first(tenant), DAY);
    await goTo(world, '2028-03-10');
    await world.inTenant(tenant.id, (tx) => startSubscription(tx, plans[1] ?? 0));
    await payNow(world, admin, await first(tenant), '2028-03-10');
    await live(world, tenant, '2028-03-31', '2028-03-31');
    const [primary, addon] = await openInvoices(world, tenant);
    expect([primary?.due_on, addon?.due_on]).toEqual(['2028-04-01', '2028-04-10']);
    if (primary) await payNow(world, admin, primary, '2028-03-31');
    await live(world, tenant, '2028-04-24', '2028-04-24');
    expect(await modulesOf(world, tenant)).toEqual({ insurance: 'ok aktif', praktikum: 'off nonaktif' });
  });
});

describe('TEN-14 numbers and transitions', () => {
  test('TEN-14 50 invoices at once have numbers without a gap, though some fail', {
    timeout: 120_000,
  }, async () => {
    const { plans } = await tenantWith({});
    const tenants = await Promise.all(Array.from({ length: 5 }, () => world.tenant()));
    await goTo(world, '2029-07-05');
    const make = (index: number, fails: boolean) =>
      world.inTenant(tenants[index % 5]?.id ?? 0, async (tx) => {
        const made = await makeManualInvoice(tx, {
          dueOn: '2029-08-01',
          issue: true,
          lines: [{ description: 'Pelatihan', quantity: 2, unitPrice: 1_000 + index }],
        });
        if (fails) throw new Error('undone');
        return made.number;
      });
    const settled = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) => make(index, index % 6 === 5)),
    );
    const numbers = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])).sort();
    expect(numbers).toEqual(
      Array.from({ length: 50 }, (_, index) => `INV/2029/07/${String(index + 1).padStart(4, '0')}`),
    );
    expect(plans).toHaveLength(1);
  });

  test('TEN-14 verified twice at once is verified once; late and wrong events change nothing', async () => {
    const { tenant, admin, plans } = await tenantWith({});
    await start(tenant, plans);
    const invoice = await first(tenant);
    const proofs = await Promise.allSettled([1, 2].map(() => prove(world, admin, invoice, DAY)));
    expect(proofs.filter((one) => one.status === 'rejected')).toMatchObject([
      { reason: { code: 'PAYMENT_WAITS' } },
    ]);
    const sent = proofs.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const id = sent[0] ?? '';
    const inside = <T>(work: Parameters<typeof world.inTenant<T>>[1]) => world.inTenant(tenant.id, work);
    await expect(inside((tx) => voidInvoice(tx, invoice.id, 'salah'))).rejects.toMatchObject({
      code: 'TRANSITION_FORBIDDEN',
      params: { from: 'awaiting_verification', to: 'void' },
    });
    await Promise.all([1, 2, 3].map(() => inside((tx) => verifyPayment(tx, id))));
    expect(await subscriptionsOf(world, tenant)).toMatchObject([
      { status: 'active', paid_from: DAY, paid_until: '2028-04-01' },
    ]);
    expect(await eventsOf(tenant, 'paid')).toBe(1);
    await expect(inside((tx) => rejectPayment(tx, id, 'telat'))).rejects.toMatchObject({
      params: { from: 'verified', to: 'rejected' },
    });
    await expect(inside((tx) => voidInvoice(tx, invoice.id, 'telat'))).rejects.toMatchObject({
      params: { from: 'paid', to: 'void' },
    });
    await expect(prove(world, admin, invoice, DAY)).rejects.toMatchObject({ code: 'TRANSITION_FORBIDDEN' });
    const elsewhere = await world.tenant();
    await expect(world.inTenant(elsewhere.id, (tx) => verifyPayment(tx, id))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('TEN-14, TEN-16 a rejected proof: unpaid again or overdue by now, and another may be sent', async () => {
    const { tenant, admin, plans } = await tenantWith({ trialDays: 14 });
    await start(tenant, plans);
    const invoice = await first(tenant);
    await expect(prove(world, admin, { ...invoice, total: 1 }, DAY)).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: { amount: [{ code: 'AMOUNT_DIFFERS' }] },
    });
    await expect(prove(world, admin, invoice, '2028-03-02')).rejects.toMatchObject({
      fields: { paid_on: [{ code: 'DAY_TO_COME' }] },
    });
    const one = await prove(world, admin, invoice, DAY);
    const reject = (id: string) =>
      world.inTenant(tenant.id, (tx) => rejectPayment(tx, id, 'Jumlah tidak sesuai.'));
    await reject(one);
    await reject(one);
    expect((await first(tenant)).status).toBe('unpaid');
    expect(await eventsOf(tenant, 'rejected')).toBe(1);
    await expect(world.inTenant(tenant.id, (tx) => verifyPayment(tx, one))).rejects.toMatchObject({
      params: { from: 'rejected', to: 'verified' },
    });
    const two = await prove(world, admin, invoice, DAY);
    // A proof that waits does not stop the clock.
    await live(world, tenant, '2028-03-15', '2028-03-15');
    expect(await modulesOf(world, tenant)).toEqual({ insurance: 'off nonaktif' });
    await reject(two);
    expect((await first(tenant)).status).toBe('overdue');
  });

  test('TEN-14 drafts have no number; a voided period is asked for anew', async () => {
    const { tenant, plans } = await tenantWith({ trialDays: 14 });
    await start(tenant, plans);
    const inside = <T>(work: Parameters<typeof world.inTenant<T>>[1]) => world.inTenant(tenant.id, work);
    const draft = await inside((tx) =>
      makeManualInvoice(tx, {
        dueOn: '2028-03-20',
        issue: false,
        lines: [{ description: 'Jasa', quantity: 1, unitPrice: 50, planId: plans[0] ?? 0 }],
      }),
    );
    expect(draft.number).toBeNull();
    await inside((tx) => issueInvoice(tx, draft.id));
    await inside((tx) => issueInvoice(tx, draft.id));
    const rows = await invoicesOf(world, tenant);
    expect(rows.find((row) => row.id === draft.id)).toMatchObject({ status: 'unpaid', total: 56 });
    for (const given of [
      { dueOn: '2028-02-01', lines: [{ description: 'x', quantity: 1, unitPrice: 1 }] },
      { dueOn: '2028-03-20', lines: [{ description: 'x', quantity: 1, unitPrice: 0 }] },
      { dueOn: '2028-03-20', lines: [{ description: 'x', quantity: 100_000, unitPrice: 1e12 }] },
      { dueOn: '2028-03-20', lines: [{ description: 'x', quantity: 1, unitPrice: 1, planId: 999_999 }] },
    ])
      await expect(inside((tx) => makeManualInvoice(tx, { ...given, issue: true }))).rejects.toMatchObject({
        code: 'VALIDATION_FAILED',
      });
    const invoice = rows.find((row) => row.reason === 'first');
    await inside((tx) => voidInvoice(tx, invoice?.id ?? '', 'salah alamat'));
    await inside((tx) => voidInvoice(tx, invoice?.id ?? '', 'salah alamat'));
    const firsts = (await invoicesOf(world, tenant)).filter((row) => row.reason === 'first');
    expect(firsts.map((row) => row.status).sort()).toEqual(['unpaid', 'void']);
    await inside(billDay);
    // What is written by hand goes overdue and shuts nothing.
    await live(world, tenant, '2028-03-20', '2028-03-20');
    expect((await openInvoices(world, tenant)).find((row) => row.id === draft.id)?.status).toBe('overdue');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  goTo,
  invoicesOf,
  live,
  makePlan,
  modulesOf,
  openInvoices,
  payNow,
  subscriptionsOf,
} from '../../../../../test/support/billing-world.ts';
import { createWorld, type World } from '../../../../../test/support/world.ts';
import { addDays } from '../../rules/days.ts';
import { setModuleStatus } from '../set-module-status.ts';
import { startPlans } from './start-plans.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const START = '2027-01-01';

async function begun() {
  const plan = await makePlan(world, { trialDays: 14, modules: ['insurance', 'praktikum'] });
  const tenant = await world.tenant();
  const admin = await world.user(tenant, { roles: ['ADMIN'] });
  const other = await world.user(tenant, { roles: ['CALL_CENTER_AGENT'] });
  await goTo(world, START);
  const started = await world.inTenant(tenant.id, (tx) =>
    startPlans(tx, { primaryPlanId: plan, addonPlanIds: [] }),
  );
  const until = async () => (await subscriptionsOf(world, tenant))[0]?.paid_until ?? '';
  let today = START;
  const liveUntil = async (day: string) => {
    await live(world, tenant, addDays(today, 1), day);
    today = day;
  };
  const payAll = async () => {
    for (const invoice of await openInvoices(world, tenant)) await payNow(world, admin, invoice, today);
  };
  return { tenant, admin, other, started, until, liveUntil, payAll };
}

describe('TEN-13 a year of a tenant', () => {
  test('trial, payments, a debt with its read-only days, suspension, and back', {
    timeout: 240_000,
  }, async () => {
    const { tenant, admin, other, started, until, liveUntil, payAll } = await begun();
    const modules = () => modulesOf(world, tenant);
    expect(started).toMatchObject({ trialUntil: '2027-01-15' });
    expect(started.invoiceNumber).toMatch(/^INV\/2027\/01\/\d{4}$/);
    expect(await modules()).toEqual({ insurance: 'ok aktif', praktikum: 'ok aktif' });
    await world.inTenant(tenant.id, (tx) => setModuleStatus(tx, 'praktikum', 'nonaktif'));

    await liveUntil('2027-01-10');
    await payAll();
    await liveUntil('2027-01-15');
    expect(await until()).toBe('2027-02-15');
    for (const [day, paidUntil] of [
      ['2027-02-10', '2027-03-15'],
      ['2027-03-10', '2027-04-15'],
      ['2027-04-10', '2027-05-15'],
    ] as const) {
      await liveUntil(day);
      expect(await openInvoices(world, tenant)).toHaveLength(1);
      await payAll();
      expect(await until()).toBe(paidUntil);
    }

    // Nobody pays in May.
    await liveUntil('2027-05-15');
    expect(await openInvoices(world, tenant)).toMatchObject([{ status: 'overdue', due_on: '2027-05-15' }]);
    expect(await modules()).toEqual({ insurance: 'ok aktif', praktikum: 'ok nonaktif' });
    await liveUntil('2027-05-22');
    expect(await modules()).toEqual({ insurance: 'read_only aktif', praktikum: 'read_only nonaktif' });
    await liveUntil('2027-05-29');
    expect(await modules()).toEqual({ insurance: 'off nonaktif', praktikum: 'off nonaktif' });
    await liveUntil('2027-06-05');
    await payAll();
    // Only what billing had switched off comes back, and the seven shut days with it.
    expect(await modules()).toEqual({ insurance: 'ok aktif', praktikum: 'ok nonaktif' });
    expect(await until()).toBe('2027-06-22');

    for (const day of [
      '2027-06-20',
      '2027-07-20',
      '2027-08-20',
      '2027-09-20',
      '2027-10-20',
      '2027-11-20',
      '2027-12-20',
    ]) {
      await liveUntil(day);
      await payAll();
    }
    await liveUntil('2027-12-31');
    expect(await until()).toBe('2028-01-22');

    const invoices = await invoicesOf(world, tenant);
    expect(invoices.map((invoice) => [invoice.status, invoice.total])).toEqual(
      Array(12).fill(['paid', 111_000]),
    );
    expect(new Set(invoices.map((invoice) => invoice.number)).size).toBe(12);
    await proveTold(tenant.id, admin.id, other.id);

    const count = () =>
      world.asOwner('select count(*) from tenancy.billing_events where tenant_id = $1', [tenant.id]);
    const before = await count();
    await live(world, tenant, '2027-12-31', '2027-12-31');
    expect(await count()).toEqual(before);
  });
});

async function proveTold(tenantId: number, adminId: string, otherId: string): Promise<void> {
  const told = async (userId: string) =>
    Object.fromEntries(
      (
        await world.asOwner<{ kind: string; n: number }>(
          'select kind, count(*)::int as n from platform.notices where tenant_id = $1 and user_id = $2 group by 1',
          [tenantId, userId],
        )
      ).map((row) => [row.kind, row.n]),
    );
  expect(await told(adminId)).toEqual({
    'billing.issued': 12,
    'billing.overdue': 1,
    'billing.read_only_soon': 1,
    'billing.suspended': 1,
    'billing.restored': 1,
    'billing.paid': 12,
    'billing.reminder': 8,
  });
  expect(await told(otherId)).toEqual({});
  const [trail] = await world.asOwner<{ n: number; events: number }>(
    `select (select count(*)::int from platform.audit_logs where tenant_id = $1 and action like 'billing.%') as n,
      (select count(*)::int from tenancy.billing_events where tenant_id = $1) as events`,
    [tenantId],
  );
  expect(trail?.n).toBe(trail?.events);
}

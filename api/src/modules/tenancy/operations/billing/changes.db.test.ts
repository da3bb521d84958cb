import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  asPerson,
  goTo,
  invoicesOf,
  live,
  makePlan,
  modulesOf,
  openInvoices,
  payNow,
  subscriptionsOf,
} from '../../../../../test/support/billing-world.ts';
import {
  createWorld,
  type TestTenant,
  type TestUser,
  type World,
} from '../../../../../test/support/world.ts';
import { allModules } from '../../../../all-modules.ts';
import { closeEnv, createEnv } from '../../../../platform/create-env.ts';
import { billAll } from './bill-all.ts';
import { billDay } from './bill-day.ts';
import { cancelSubscription } from './cancel-subscription.ts';
import { changePlan, previewChange } from './change-plan.ts';
import { endSubscriptions } from './end-subscriptions.ts';
import { extendSubscription } from './extend-subscription.ts';
import { keepSubscription } from './keep-subscription.ts';
import { shiftDays } from './shift-days.ts';
import { startSubscription } from './start-subscription.ts';

let world: World;
let small: number;
let large: number;
beforeAll(async () => {
  world = await createWorld();
  small = await makePlan(world, { price: 100_000, modules: ['insurance'] });
  large = await makePlan(world, { price: 250_000, modules: ['insurance', 'praktikum'] });
});
afterAll(() => world.close());

const DAY = '2028-03-01';

async function subscribed(): Promise<{ tenant: TestTenant; admin: TestUser; id: string }> {
  const tenant = await world.tenant();
  const admin = await world.user(tenant, { roles: ['ADMIN'] });
  await goTo(world, DAY);
  const { id } = await world.inTenant(tenant.id, (tx) => startSubscription(tx, small));
  await payOpen(tenant, admin, DAY);
  return { tenant, admin, id };
}
async function payOpen(tenant: TestTenant, admin: TestUser, day: string): Promise<void> {
  for (const invoice of await openInvoices(world, tenant)) await payNow(world, admin, invoice, day);
}
const setActive = (tenant: TestTenant, active: boolean, since: string | null) =>
  world.asOwner('update tenancy.tenants set is_active = $2, deactivated_on = $3 where id = $1', [
    tenant.id,
    active,
    since,
  ]);

describe('TEN-13 plans change', () => {
  test('TEN-13 an upgrade is foreseen, asked for, and begins with its payment', async () => {
    const { tenant, admin, id } = await subscribed();
    await goTo(world, '2028-03-11');
    const foreseen = await world.inTenant(tenant.id, (tx) => previewChange(tx, id, large));
    expect(foreseen).toEqual({
      effect: 'upgrade',
      effectiveOn: null,
      subtotal: 101_612,
      tax: 11_177,
      total: 112_789,
    });
    const [{ version = 0 } = {}] = await subscriptionsOf(world, tenant);
    const change = (given: number) =>
      asPerson(world, admin, (tx) => changePlan(tx, id, { planId: large, version: given }));
    await expect(change(version + 1)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    const changed = await change(version);
    expect(changed).toMatchObject({ effect: 'upgrade', total: 112_789 });
    expect((await openInvoices(world, tenant)).map((one) => one.id)).toEqual([changed.invoiceId]);
    expect(await modulesOf(world, tenant)).toEqual({ insurance: 'ok aktif' });
    await payOpen(tenant, admin, '2028-03-11');
    expect(await modulesOf(world, tenant)).toEqual({ insurance: 'ok aktif', praktikum: 'ok aktif' });
    const [event] = await world.asOwner(
      `select actor_id, actor_name from tenancy.billing_events where tenant_id = $1 and event = 'upgrade_asked'`,
      [tenant.id],
    );
    expect(event).toEqual({ actor_id: admin.id, actor_name: 'Nur Siti Aminah' });
  });

  test('TEN-13 the next period is paid early: asked for once, with a number', async () => {
    const { tenant, admin, id } = await subscribed();
    const extend = () => world.inTenant(tenant.id, (tx) => extendSubscription(tx, id));
    const [one, two] = [await extend(), await extend()];
    expect(two).toEqual(one);
    expect(one.number).toMatch(/^INV\/2028\/03\//);
    await payOpen(tenant, admin, DAY);
    expect(await subscriptionsOf(world, tenant)).toMatchObject([{ paid_until: '2028-05-01' }]);
    await world.inTenant(tenant.id, (tx) => cancelSubscription(tx, id, { by: 'tenant' }));
    await expect(extend()).rejects.toMatchObject({ code: 'NOTHING_TO_EXTEND' });
  });

  test('TEN-13 cancelled at the end of its days, kept, and cancelled by the vendor at once', async () => {
    const { tenant, id } = await subscribed();
    const inside = <T>(work: Parameters<typeof world.inTenant<T>>[1]) => world.inTenant(tenant.id, work);
    const cancel = (by: 'tenant' | 'vendor') =>
      inside((tx) => cancelSubscription(tx, id, { by, atOnce: true, reason: 'Pindah.' }));
    expect(await cancel('tenant')).toEqual({ endsOn: '2028-04-01' });
    await inside((tx) => keepSubscription(tx, id));
    await inside((tx) => keepSubscription(tx, id));
    expect(await cancel('vendor')).toEqual({ endsOn: DAY });
    expect(await modulesOf(world, tenant)).toEqual({ insurance: 'off nonaktif' });
    await expect(cancel('tenant')).rejects.toMatchObject({
      code: 'TRANSITION_FORBIDDEN',
      params: { from: 'cancelled', to: 'cancelled' },
    });
    const explained = await world.asOwner(
      `select details from tenancy.billing_events where tenant_id = $1 and event = 'cancel_explained'`,
      [tenant.id],
    );
    expect(explained).toEqual([{ details: { reason: 'Pindah.' } }, { details: { reason: 'Pindah.' } }]);
    const stranger = await world.tenant();
    await expect(
      world.inTenant(stranger.id, (tx) => cancelSubscription(tx, id, { by: 'tenant' })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('TEN-12 and TEN-8 a tenant is switched off', () => {
  test('TEN-12 for good: subscriptions end and stay ended, what is not due is void, its people are told', async () => {
    const { tenant, admin } = await subscribed();
    await live(world, tenant, '2028-03-20', '2028-03-20');
    expect(await openInvoices(world, tenant)).toHaveLength(1);
    await world.inTenant(tenant.id, endSubscriptions);
    await setActive(tenant, false, '2028-03-20');
    expect(await openInvoices(world, tenant)).toEqual([]);
    expect(await subscriptionsOf(world, tenant)).toMatchObject([
      { status: 'cancelled', ended_on: '2028-03-20' },
    ]);
    const [notice] = await world.asOwner(
      `select count(*)::int as n from platform.notices where user_id = $1 and kind = 'billing.deactivated'`,
      [admin.id],
    );
    expect(notice).toEqual({ n: 1 });
    await setActive(tenant, true, null);
    await live(world, tenant, '2028-05-01', '2028-05-01');
    expect(await modulesOf(world, tenant)).toEqual({ insurance: 'off nonaktif' });
    expect(await openInvoices(world, tenant)).toEqual([]);
    await world.inTenant(tenant.id, (tx) => startSubscription(tx, small));
    await payOpen(tenant, admin, '2028-05-01');
    expect(await modulesOf(world, tenant)).toEqual({ insurance: 'ok aktif' });
  });

  test('TEN-8 for a while: on again, all is as it was, as many days later', async () => {
    const { tenant } = await subscribed();
    await live(world, tenant, '2028-03-20', '2028-03-20');
    await setActive(tenant, false, '2028-03-20');
    await goTo(world, '2028-06-20');
    await world.inTenant(tenant.id, billDay);
    expect(await subscriptionsOf(world, tenant)).toMatchObject([
      { status: 'active', paid_until: '2028-04-01' },
    ]);
    await setActive(tenant, true, null);
    await world.inTenant(tenant.id, (tx) => shiftDays(tx, 92));
    expect(await subscriptionsOf(world, tenant)).toMatchObject([
      { status: 'active', paid_until: '2028-07-02' },
    ]);
    expect((await openInvoices(world, tenant)).map((one) => one.due_on)).toEqual(['2028-07-02']);
    expect(await modulesOf(world, tenant)).toEqual({ insurance: 'ok aktif' });
  });
});

describe('TEN-13 the schedule', () => {
  test('TEN-13 the worker bills every tenant whose day has come, and one that is off waits', async () => {
    const [on, off] = [await subscribed(), await subscribed()];
    await setActive(off.tenant, false, DAY);
    const env = await createEnv({
      config: { ...world.env.config },
      role: 'balai_worker',
      modules: allModules,
      clock: world.clock,
    });
    try {
      await goTo(world, '2028-03-18');
      await billAll(env);
      await billAll(env);
      expect((await openInvoices(world, on.tenant)).map((one) => one.due_on)).toEqual(['2028-04-01']);
      expect(await openInvoices(world, off.tenant)).toEqual([]);
      await goTo(world, '2028-04-15');
      await billAll(env);
      expect(await modulesOf(world, on.tenant)).toEqual({ insurance: 'off nonaktif' });
      expect(await modulesOf(world, off.tenant)).toEqual({ insurance: 'ok aktif' });
      expect(await invoicesOf(world, off.tenant)).toHaveLength(1);
    } finally {
      await closeEnv(env);
    }
  });
});

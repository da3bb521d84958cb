import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  goTo,
  invoicesOf,
  makePlan,
  openInvoices,
  payNow,
} from '../../../../../test/support/billing-world.ts';
import { createWorld, type TestTenant, type World } from '../../../../../test/support/world.ts';
import { allModules } from '../../../../all-modules.ts';
import { closeEnv, createEnv } from '../../../../platform/create-env.ts';
import type { Env } from '../../../../platform/env.ts';
import { billAll } from './bill-all.ts';
import { startSubscription } from './start-subscription.ts';

let world: World;
let worker: Env;
let plan: number;
beforeAll(async () => {
  world = await createWorld();
  plan = await makePlan(world, { price: 100_000, modules: ['insurance'] });
  worker = await createEnv({
    config: { ...world.env.config },
    role: 'balai_worker',
    modules: allModules,
    clock: world.clock,
  });
});
afterAll(async () => {
  await closeEnv(worker);
  await world.close();
});

/** Paid from 1 March to 1 April, so that its next invoice is issued on 18 March. */
async function paid(timeZone: string): Promise<TestTenant> {
  const tenant = await world.tenant();
  await world.asOwner('update tenancy.tenants set time_zone = $2 where id = $1', [tenant.id, timeZone]);
  const admin = await world.user(tenant, { roles: ['ADMIN'] });
  await goTo(world, '2028-03-01');
  await world.inTenant(tenant.id, (tx) => startSubscription(tx, plan));
  for (const invoice of await openInvoices(world, tenant)) await payNow(world, admin, invoice, '2028-03-01');
  return tenant;
}
const issued = async (tenant: TestTenant) => (await invoicesOf(world, tenant)).length - 1;

describe('TEN-13 a day begins at midnight of each tenant', () => {
  test('TEN-13 WIT, WITA, WIB and those further east and west, each at its own', async () => {
    const zones = {
      'Pacific/Auckland': '2028-03-17T11:00:00Z',
      'Asia/Jayapura': '2028-03-17T15:00:00Z',
      'Asia/Makassar': '2028-03-17T16:00:00Z',
      'Asia/Jakarta': '2028-03-17T17:00:00Z',
      'America/Paramaribo': '2028-03-18T03:00:00Z',
    };
    const tenants = new Map<string, TestTenant>();
    for (const zone of Object.keys(zones)) tenants.set(zone, await paid(zone));
    const all = async () => Promise.all([...tenants.values()].map(issued));
    let done = 0;
    for (const midnight of Object.values(zones)) {
      const expected = (count: number) => [...tenants.keys()].map((_, index) => (index < count ? 1 : 0));
      world.clock.set(new Date(Date.parse(midnight) - 1_000));
      await billAll(worker);
      expect(await all()).toEqual(expected(done));
      world.clock.set(new Date(midnight));
      await billAll(worker);
      expect(await all()).toEqual(expected(++done));
    }
  });

  test('TEN-13 many are billed at once; one that cannot be holds up no other and is told', async () => {
    const tenants: TestTenant[] = [];
    for (let n = 0; n < 9; n++) tenants.push(await paid('Asia/Jakarta'));
    const [broken] = tenants;
    if (!broken) throw new Error('no tenant');
    await world.asOwner('update tenancy.tenants set time_zone = $2 where id = $1', [
      broken.id,
      'Asia/Atlantis',
    ]);
    await goTo(world, '2028-03-18');
    await expect(billAll(worker)).rejects.toThrow('billing of 1 tenants failed');
    const counts = await Promise.all(tenants.map(issued));
    expect(counts).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1]);
    const numbers = await world.asOwner<{ n: number }>(
      `select split_part(number, '/', 4)::int as n from tenancy.invoices where number like 'INV/2028/03/%' order by 1`,
    );
    expect(numbers.map((row) => row.n)).toEqual(numbers.map((_, index) => index + 1));
    await world.asOwner('update tenancy.tenants set time_zone = $2 where id = $1', [
      broken.id,
      'Asia/Jakarta',
    ]);
    await billAll(worker);
    expect(await issued(broken)).toBe(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caller } from '../../../../test/support/billing-http.ts';
import { goTo, modulesOf } from '../../../../test/support/billing-world.ts';
import { createWorld, type TestUser, type World } from '../../../../test/support/world.ts';
import { billDay } from '../operations/billing/bill-day.ts';
import { startSubscription } from '../operations/billing/start-subscription.ts';

let world: World;
let as: ReturnType<typeof caller>;
let boss: TestUser;
let head: TestUser;
let modules: Record<string, string>;

beforeAll(async () => {
  world = await createWorld();
  as = caller(world);
  boss = await world.user(await world.tenant({ type: 'vendor' }), { roles: ['SUPER_ADMIN'] });
  head = await world.user(await world.tenant(), { roles: ['SUPER_ADMIN'] });
  const rows = await world.asOwner<{ id: string; code: string }>('select id, code from tenancy.modules');
  modules = Object.fromEntries(rows.map((row) => [row.code, row.id]));
  await goTo(world, '2026-11-21');
});
afterAll(() => world.close());

const seen = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const given = (code: string) => ({
  code,
  name: 'Sekolah Dasar',
  kind: 'primary',
  price: 150_000,
  period: 'monthly',
  trial_days: 14,
  module_ids: [modules.insurance],
});

describe('TEN-14 the price list', () => {
  it('is made and changed by the vendor, seen by everyone while it is offered', async () => {
    const made = await as(boss, 'POST', '/billing/plans', given('sekolah-dasar'));
    expect([made.status, made.body.data]).toMatchObject([
      201,
      { code: 'sekolah-dasar', is_active: true, subscriber_count: 0, modules: [{ code: 'insurance' }] },
    ]);
    const { id, version } = made.body.data;
    const open = async (query = '') =>
      (await world.call({ url: `/api/billing/plans?limit=100${query}` })).body.data.map(
        (plan: { id: number }) => plan.id,
      );
    expect(await open('&kind=primary')).toContain(id);
    expect(await open('&kind=addon')).not.toContain(id);
    const change = { version, price: 0, is_active: false, period: 'yearly' };
    const changed = await as(boss, 'PATCH', `/billing/plans/${id}`, change);
    expect(changed.body.data).toMatchObject({ price: 0, is_active: false, period: 'yearly', version: 2 });
    expect(await open()).not.toContain(id);
    expect(seen(await as(boss, 'PATCH', `/billing/plans/${id}`, change))).toEqual([409, 'VERSION_CONFLICT']);
    expect((await as(boss, 'DELETE', `/billing/plans/${id}`)).status).toBe(200);
    expect(seen(await as(boss, 'GET', `/billing/plans/${id}`))).toEqual([404, 'PLAN_UNKNOWN']);
  });

  it('says what is wrong: a negative price, an unknown module, a taken code', async () => {
    const wrong = await as(boss, 'POST', '/billing/plans', {
      ...given('Huruf Besar'),
      price: -1,
      trial_days: 91,
    });
    expect([wrong.status, Object.keys(wrong.body.errors).sort()]).toEqual([
      422,
      ['code', 'price', 'trial_days'],
    ]);
    expect(wrong.body.errors.price).toEqual(['Paling kecil 0.']);
    for (const price of [1.5, '100', null])
      expect((await as(boss, 'POST', '/billing/plans', { ...given('bulat'), price })).status).toBe(422);
    const unknown = { ...given('tanpa-modul'), module_ids: ['0190a000-0000-7000-8000-00000000dead'] };
    const nowhere = await as(boss, 'POST', '/billing/plans', unknown);
    expect([nowhere.status, Object.keys(nowhere.body.errors)]).toEqual([422, ['module_ids']]);
    const two = await Promise.all([1, 2].map(() => as(boss, 'POST', '/billing/plans', given('rebutan'))));
    expect(two.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(two.find((answer) => answer.status === 409)?.body.message).toContain('rebutan');
  });

  it('a plan that is used stays, with its kind; its price changes, and its modules are felt', async () => {
    const plan = (await as(boss, 'POST', '/billing/plans', given('terpakai'))).body.data;
    await world.inTenant(head.tenant.id, (tx) => startSubscription(tx, plan.id));
    const at = `/billing/plans/${plan.id}`;
    const gone = await as(boss, 'DELETE', at);
    expect(seen(gone)).toEqual([409, 'PLAN_IN_USE']);
    expect(gone.body.message).toContain('langganan berjalan: 1');
    const { version } = plan;
    expect(seen(await as(boss, 'PATCH', at, { version, kind: 'addon' }))).toEqual([409, 'PLAN_IN_USE']);
    const module_ids = [modules.insurance, modules.praktikum];
    const changed = await as(boss, 'PATCH', at, { version, price: 175_000, module_ids });
    expect(changed.body.data).toMatchObject({ price: 175_000, subscriber_count: 1 });
    expect(changed.body.data.modules).toHaveLength(2);
    const [due] = await world.asOwner<{ check_on: string }>(
      'select check_on::text from tenancy.subscriptions where plan_id = $1',
      [plan.id],
    );
    expect(due?.check_on).toBe('2026-11-21');
    await world.inTenant(head.tenant.id, billDay);
    expect(await modulesOf(world, head.tenant)).toMatchObject({ praktikum: 'ok aktif' });
  });

  it('and its terms are the vendor’s: nobody else reads or writes them', async () => {
    for (const [method, path, body] of [
      ['GET', '/vendor/plans?limit=10', undefined],
      ['POST', '/billing/plans', given('curang')],
      ['PATCH', '/billing/plans/1', { version: 1, price: 1 }],
      ['DELETE', '/billing/plans/1', undefined],
      ['GET', '/billing/settings', undefined],
    ] as const)
      expect([path, seen(await as(head, method, path, body))]).toEqual([path, [403, 'PERMISSION_DENIED']]);
    const { updated_at: _, ...terms } = (await as(boss, 'GET', '/billing/settings')).body.data;
    expect(terms).toMatchObject({
      tax_rate: 1100,
      invoice_days: 14,
      reminder_days: 3,
      grace_days: 14,
      read_only_days: 7,
    });
    const changed = { ...terms, bank_name: 'Bank Mandiri', bank_account: '123' };
    const written = await as(boss, 'PUT', '/billing/settings', changed);
    expect(written.body.data).toMatchObject({ bank_name: 'Bank Mandiri', version: terms.version + 1 });
    expect(seen(await as(boss, 'PUT', '/billing/settings', changed))).toEqual([409, 'VERSION_CONFLICT']);
    const longer = await as(boss, 'PUT', '/billing/settings', {
      ...changed,
      version: terms.version + 1,
      read_only_days: 15,
    });
    expect([longer.status, Object.keys(longer.body.errors)]).toEqual([422, ['read_only_days']]);
  });
});

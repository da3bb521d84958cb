import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caller, sendProof } from '../../../../test/support/billing-http.ts';
import { goTo, live, makePlan, openInvoices, payNow } from '../../../../test/support/billing-world.ts';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';
import { startSubscription } from '../operations/billing/start-subscription.ts';

let world: World;
let as: ReturnType<typeof caller>;
let vendor: TestTenant;
let boss: TestUser;
let plan: number;
const TODAY = '2028-03-01';

beforeAll(async () => {
  world = await createWorld();
  as = caller(world);
  vendor = await world.tenant({ type: 'vendor', name: 'Vendor Balai' });
  plan = await makePlan(world, { price: 100_000, modules: ['insurance'] });
});
afterAll(() => world.close());

/** Goes to a day; whoever was signed in before no longer is. */
async function travel(day: string): Promise<void> {
  await goTo(world, day);
  boss = await world.user(vendor, { roles: ['SUPER_ADMIN'], fullName: 'Vera Vendor' });
}
const seen = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];

async function customer(
  day = TODAY,
): Promise<{ tenant: TestTenant; head: TestUser; id: string; invoice: string }> {
  const tenant = await world.tenant({ type: 'koperasi', name: 'Koperasi Lama' });
  await travel(day);
  const head = await world.user(tenant, { roles: ['SUPER_ADMIN'] });
  const { id, invoiceId } = await world.inTenant(tenant.id, (tx) => startSubscription(tx, plan));
  return { tenant, head, id, invoice: invoiceId ?? '' };
}
const detail = async (user: TestUser, id: string) =>
  (await as(user, 'GET', `/billing/invoices/${id}`)).body.data;
const manual = (tenant: TestTenant, change: object = {}) =>
  as(boss, 'POST', '/billing/invoices', {
    tenant_id: tenant.id,
    due_on: '2028-06-30',
    lines: [{ description: 'Pelatihan', quantity: 1, unit_price: 100_000 }],
    issue: true,
    ...change,
  });

describe('TEN-15 the paper of an invoice', () => {
  it('says of seller and buyer what was true on its day; a draft what is true today', async () => {
    const { tenant, head, invoice } = await customer();
    const draft = (await manual(tenant, { issue: false })).body.data.id as string;
    const settings = (await as(boss, 'GET', '/billing/settings')).body.data;
    const { updated_at, ...terms } = settings;
    const moved = { ...terms, seller_name: 'PT Balai Baru', bank_name: 'Bank Baru' };
    expect((await as(boss, 'PUT', '/billing/settings', moved)).status).toBe(200);
    const profile = { name: 'Koperasi Baru', legal_name: 'Koperasi Baru Sejahtera', address: 'Jl. Baru 1' };
    expect((await as(head, 'PATCH', `/tenants/${tenant.id}`, profile)).status).toBe(200);

    const old = await detail(head, invoice);
    expect(old.seller).toEqual({
      name: settings.seller_name,
      address: settings.seller_address,
      tax_number: settings.seller_tax_number,
    });
    expect(old.buyer).toMatchObject({ name: 'Koperasi Lama', legal_name: null, address: null });
    // Whoever pays today pays to the account of today, and is listed by today's name.
    expect(old).toMatchObject({ bank: { name: 'Bank Baru' }, tenant: { name: 'Koperasi Baru' } });
    expect((await detail(boss, draft)).buyer.name).toBe('Koperasi Baru');
    await as(boss, 'POST', `/billing/invoices/${draft}/issue`);
    const last = (await as(boss, 'GET', '/billing/settings')).body.data.version;
    await as(boss, 'PUT', '/billing/settings', { ...terms, version: last });
    await as(head, 'PATCH', `/tenants/${tenant.id}`, { name: 'Koperasi Terbaru' });
    expect(await detail(head, draft)).toMatchObject({
      seller: { name: 'PT Balai Baru' },
      buyer: { name: 'Koperasi Baru', address: 'Jl. Baru 1' },
      tenant: { name: 'Koperasi Terbaru' },
    });
  });

  it('TEN-14 its number is of the month in which it is dated, also where the year has turned first', async () => {
    const { tenant, head } = await customer('2028-12-01');
    await as(head, 'PATCH', `/tenants/${tenant.id}`, { time_zone: 'Asia/Jayapura' });
    // 00.30 on New Year's Day at Jayapura, 22.30 on New Year's Eve at Jakarta.
    await goTo(world, '2029-01-01');
    world.clock.set(new Date('2028-12-31T15:30:00Z'));
    boss = await world.user(vendor, { roles: ['SUPER_ADMIN'] });
    const made = (await manual(tenant, { due_on: '2029-01-31' })).body.data;
    expect(await detail(boss, made.id)).toMatchObject({ issued_on: '2029-01-01' });
    expect(made.number).toMatch(/^INV\/2029\/01\//);
  });
});

describe('TEN-13 the timeline of a tenant', () => {
  it('names the vendor’s person who acted, and why a subscription was ended', async () => {
    const { tenant, head, id, invoice } = await customer();
    for (const reason of ['', '  '])
      expect(seen(await as(head, 'POST', `/billing/subscriptions/${id}/cancel`, { reason }))).toEqual([
        422,
        'VALIDATION_FAILED',
      ]);
    await as(boss, 'POST', `/billing/invoices/${invoice}/void`, { reason: 'Salah alamat' });
    const voided = (await detail(head, invoice)).timeline.find(
      (one: { event: string }) => one.event === 'voided',
    );
    expect(voided.actor).toEqual({ id: boss.id, name: 'Vera Vendor' });
    const ended = await as(head, 'POST', `/billing/subscriptions/${id}/cancel`, { reason: 'Pindah sistem' });
    expect(ended.status).toBe(200);
    const events = await as(head, 'GET', `/billing/events?limit=20&entity=subscription&entity_id=${id}`);
    expect(events.body.data).toContainEqual(
      expect.objectContaining({ event: 'cancel_explained', details: { reason: 'Pindah sistem' } }),
    );
    const trail = await world.asOwner(
      `select details from platform.audit_logs where tenant_id = $1 and action = 'billing.subscription_cancel_explained'`,
      [tenant.id],
    );
    expect(trail).toEqual([{ details: { reason: 'Pindah sistem' } }]);
  });

  it('tells nothing of what stands in a draft', async () => {
    const { tenant, head } = await customer();
    const draft = (await manual(tenant, { issue: false })).body.data.id as string;
    const events = await as(head, 'GET', `/billing/events?limit=20&entity=invoice&entity_id=${draft}`);
    expect(events.body.data.map((one: { details: object }) => one.details)).toEqual([{}]);
  });
});

describe('TEN-8 while a tenant is off its days stand still, those of the papers go on', () => {
  it('TEN-12 what it still owes is paid and asked for on the day that it is', async () => {
    const { tenant, head } = await customer();
    const [first] = await openInvoices(world, tenant);
    if (!first) throw new Error('no invoice');
    await payNow(world, head, first, TODAY);
    await live(world, tenant, '2028-04-03', '2028-04-03');
    await travel('2028-04-03');
    await as(boss, 'PATCH', `/vendor/tenants/${tenant.id}/status`, { is_active: false });
    await travel('2028-06-01');
    const [owed] = await openInvoices(world, tenant);
    expect(owed).toMatchObject({ status: 'overdue', due_on: '2028-04-01' });
    const invoice = owed?.id ?? '';
    const fields = { amount: '111000', method: 'transfer', paid_on: '2028-05-31' };
    const sent = await sendProof(world, boss, invoice, { fields });
    expect(sent.status).toBe(201);
    expect((await as(boss, 'POST', `/billing/payments/${sent.body.data.id}/verify`)).status).toBe(200);
    expect(await detail(boss, invoice)).toMatchObject({ status: 'paid', paid_on: '2028-06-01' });
    const made = (await manual(tenant)).body.data;
    expect(made.number).toMatch(/^INV\/2028\/06\//);
    expect(await detail(boss, made.id)).toMatchObject({ issued_on: '2028-06-01', due_on: '2028-06-30' });
  });

  it('what was asked for during a pause is due when it said', async () => {
    const { tenant } = await customer();
    const pause = (is_active: boolean) => as(boss, 'PATCH', `/tenants/${tenant.id}/status`, { is_active });
    await pause(false);
    await travel('2028-06-01');
    const made = (await manual(tenant)).body.data;
    await travel('2028-06-10');
    expect((await pause(true)).status).toBe(200);
    expect(await detail(boss, made.id)).toMatchObject({ due_on: '2028-06-30', status: 'unpaid' });
  });
});

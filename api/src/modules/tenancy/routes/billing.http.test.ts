import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caller } from '../../../../test/support/billing-http.ts';
import { goTo, invoicesOf, makePlan, payNow } from '../../../../test/support/billing-world.ts';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';
import { billDay } from '../operations/billing/bill-day.ts';
import { startSubscription } from '../operations/billing/start-subscription.ts';

let world: World;
let as: ReturnType<typeof caller>;
let boss: TestUser;
let plan: number;
const TODAY = '2026-11-21';

beforeAll(async () => {
  world = await createWorld();
  as = caller(world);
  boss = await world.user(await world.tenant({ type: 'vendor', name: 'Vendor Balai' }), {
    roles: ['SUPER_ADMIN'],
  });
  plan = await makePlan(world, { price: 250_000, modules: ['insurance'] });
  await goTo(world, TODAY);
});
afterAll(() => world.close());

const seen = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const NOWHERE = '0190a000-0000-7000-8000-00000000dead';

async function customer(): Promise<{
  tenant: TestTenant;
  head: TestUser;
  subscription: string;
  invoice: string;
}> {
  const tenant = await world.tenant({ type: 'sekolah' });
  const head = await world.user(tenant, { roles: ['SUPER_ADMIN'] });
  const { id, invoiceId } = await world.inTenant(tenant.id, (tx) => startSubscription(tx, plan));
  return { tenant, head, subscription: id, invoice: invoiceId ?? '' };
}

describe('TEN-14 states change by the table, everything else is 409 naming both', () => {
  it('a manual invoice: draft, issued with its number, void; numbers follow one another', async () => {
    const { tenant, head } = await customer();
    const body = {
      tenant_id: tenant.id,
      due_on: '2026-12-05',
      lines: [{ description: 'Pelatihan', quantity: 2, unit_price: 150_000 }],
      note: 'Sesuai surat',
      issue: false,
    };
    const made = await as(boss, 'POST', '/billing/invoices', body);
    expect([made.status, made.body.data.number]).toEqual([201, null]);
    const at = `/billing/invoices/${made.body.data.id}`;
    // A draft is the vendor's alone.
    expect((await as(head, 'GET', at)).status).toBe(404);
    expect((await as(head, 'GET', `${at}.pdf`)).status).toBe(404);
    expect((await as(boss, 'GET', at)).body.data).toMatchObject({ status: 'draft', total: 333_000 });
    expect((await as(boss, 'POST', `${at}/issue`)).status).toBe(200);
    const shown = (await as(head, 'GET', at)).body.data;
    expect(shown).toMatchObject({ status: 'unpaid', subtotal: 300_000, tax: 33_000, note: 'Sesuai surat' });
    expect(shown.number).toMatch(/^INV\/2026\/11\/\d{4}$/);
    expect((await as(boss, 'POST', `${at}/void`, { reason: 'Batal' })).status).toBe(200);
    expect((await as(head, 'GET', at)).body.data).toMatchObject({ status: 'void', void_reason: 'Batal' });
    const late = await as(boss, 'POST', `${at}/issue`);
    expect(seen(late)).toEqual([409, 'TRANSITION_FORBIDDEN']);
    expect(late.body.message).toBe('Status tidak dapat diubah dari "batal" menjadi "belum dibayar".');
    const english = await as(boss, 'POST', `${at}/issue`, undefined, { 'accept-language': 'en' });
    expect(english.body.message).toBe('The status cannot change from "void" to "unpaid".');

    const next = await as(boss, 'POST', '/billing/invoices', { ...body, issue: true });
    const running = (number: string) => Number(number.split('/').at(-1));
    expect(running(next.body.data.number)).toBe(running(shown.number) + 1);
  });

  it('faults of a manual invoice are told at their fields', async () => {
    const { tenant } = await customer();
    const line = { description: 'x', quantity: 1, unit_price: 1 };
    const wrong = async (change: object) => {
      const body = { tenant_id: tenant.id, due_on: '2026-12-05', lines: [line], issue: true, ...change };
      const answer = await as(boss, 'POST', '/billing/invoices', body);
      return [answer.status, Object.keys(answer.body.errors ?? {}).join() || answer.body.code];
    };
    expect(await wrong({ due_on: '2026-11-20' })).toEqual([422, 'due_on']);
    expect(await wrong({ due_on: '9999-12-31' })).toEqual([422, 'due_on']);
    expect(await wrong({ lines: [{ ...line, description: ' ' }] })).toEqual([422, 'lines.0.description']);
    expect(await wrong({ lines: [] })).toEqual([422, 'lines']);
    expect(await wrong({ lines: [{ ...line, unit_price: -1 }] })).toEqual([422, 'lines.0.unit_price']);
    expect(await wrong({ lines: [{ ...line, plan_id: 2_000_000_000 }] })).toEqual([422, 'lines.0.plan_id']);
    expect(await wrong({ tenant_id: 2_000_000_000 })).toEqual([404, 'NOT_FOUND']);
    expect(await wrong({ tenant_id: boss.tenant.id })).toEqual([409, 'VENDOR_HAS_NO_PLAN']);
  });

  it('a paid invoice is not void; a subscription is changed, ended, kept, and paid early', async () => {
    const { tenant, head, subscription, invoice } = await customer();
    const [first] = await invoicesOf(world, tenant);
    if (!first) throw new Error('no invoice');
    await payNow(world, head, first, TODAY);
    expect(seen(await as(boss, 'POST', `/billing/invoices/${invoice}/void`, { reason: 'x' }))).toEqual([
      409,
      'TRANSITION_FORBIDDEN',
    ]);
    const at = `/billing/subscriptions/${subscription}`;
    const dearer = await makePlan(world, { price: 500_000, modules: ['insurance', 'praktikum'] });
    const seenPlan = await as(head, 'GET', `${at}/change?plan_id=${dearer}`);
    expect(seenPlan.body.data).toMatchObject({ effect: 'upgrade', amount: 250_000, total: 277_500 });
    const row = async () =>
      (await as(head, 'GET', '/billing/subscriptions?limit=10')).body.data.find(
        (one: { id: string }) => one.id === subscription,
      );
    const stale = await as(head, 'POST', `${at}/change`, { plan_id: dearer, version: 99 });
    expect(seen(stale)).toEqual([409, 'VERSION_CONFLICT']);
    const { version } = await row();
    const changed = await as(head, 'POST', `${at}/change`, { plan_id: dearer, version });
    expect(changed.body.data.invoice_id).not.toBeNull();
    expect(await row()).toMatchObject({
      next_plan: { id: dearer, on: null },
      actions: ['pay', 'change', 'cancel', 'keep'],
    });
    expect((await as(head, 'POST', `${at}/keep`)).status).toBe(200);
    const early = await as(head, 'POST', `${at}/extend`);
    expect(early.body.data.number).toMatch(/^INV/);
    expect((await as(head, 'POST', `${at}/cancel`, {})).body.data).toEqual({ ends_on: '2026-12-21' });
    expect(await row()).toMatchObject({ cancel_at_end: true, actions: ['change', 'keep'] });
    expect(seen(await as(head, 'POST', '/billing/subscriptions', { plan_id: 2_000_000_000 }))).toEqual([
      404,
      'PLAN_UNKNOWN',
    ]);
    const events = await as(
      head,
      'GET',
      `/billing/events?limit=50&entity=subscription&entity_id=${subscription}`,
    );
    const names = events.body.data.map((one: { event: string }) => one.event);
    expect(names).toEqual(expect.arrayContaining(['upgrade_asked', 'kept', 'cancel_scheduled']));
    expect(events.body.data[0].actor).toMatchObject({ id: head.id, name: 'Nur Siti Aminah' });
  });
});

describe('TEN-15 an invoice as PDF', () => {
  it('comes to its tenant and to the vendor, without a header, and to nobody else', async () => {
    const { head, invoice } = await customer();
    const other = await customer();
    for (const user of [head, boss]) {
      const paper = await world.call({ url: `/api/billing/invoices/${invoice}.pdf`, as: user });
      expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
      expect(paper.text.startsWith('%PDF-')).toBe(true);
      expect(paper.headers['content-disposition']).toMatch(/inline; filename="INV-2026-11-\d{4}\.pdf"/);
    }
    for (const id of [invoice, NOWHERE])
      expect(seen(await as(other.head, 'GET', `/billing/invoices/${id}.pdf`))).toEqual([404, 'NOT_FOUND']);
  });
});

describe('TEN-2 lists of billing', () => {
  const lists = ['invoices', 'subscriptions', 'payments', 'events', 'plans'];

  it('require a limit of 1 to 100', async () => {
    for (const list of lists)
      for (const query of ['', '?limit=0', '?limit=101']) {
        const answer = await as(boss, 'GET', `/billing/${list}${query}`);
        expect([list, answer.status, Object.keys(answer.body.errors)]).toEqual([list, 422, ['limit']]);
      }
  });

  it('show the vendor all institutions page by page, forward and back, and a tenant its own', async () => {
    const mine = await customer();
    const theirs = await customer();
    for (const list of ['invoices', 'subscriptions', 'events']) {
      const first = await as(boss, 'GET', `/billing/${list}?limit=2`);
      const second = await as(
        boss,
        'GET',
        `/billing/${list}?limit=2&cursor=${first.body.meta.pagination.next_cursor}`,
      );
      const back = await as(
        boss,
        'GET',
        `/billing/${list}?limit=2&cursor=${second.body.meta.pagination.prev_cursor}`,
      );
      expect(back.body.data).toEqual(first.body.data);
      const tenants = async (user: TestUser, query = '') =>
        new Set(
          (await as(user, 'GET', `/billing/${list}?limit=100${query}`)).body.data.map(
            (row: { tenant: { id: number } }) => row.tenant.id,
          ),
        );
      expect([...(await tenants(mine.head))]).toEqual([mine.tenant.id]);
      expect([...(await tenants(boss, `&tenant_id=${theirs.tenant.id}`))]).toEqual([theirs.tenant.id]);
      const all = await tenants(boss);
      expect([all.has(mine.tenant.id), all.has(theirs.tenant.id)]).toEqual([true, true]);
      for (const id of [theirs.tenant.id, 2_000_000_000])
        expect(seen(await as(mine.head, 'GET', `/billing/${list}?limit=10&tenant_id=${id}`))).toEqual([
          404,
          'NOT_FOUND',
        ]);
    }
  });

  it('are filtered by status, year and month of issue', async () => {
    const { head, invoice } = await customer();
    const ids = async (query: string) =>
      (await as(head, 'GET', `/billing/invoices?limit=10${query}`)).body.data.map(
        (one: { id: string }) => one.id,
      );
    for (const hit of ['&status=unpaid', '&year=2026', '&period=2026-11', '&period=2026-11&status=unpaid'])
      expect([hit, await ids(hit)]).toEqual([hit, [invoice]]);
    for (const miss of ['&status=paid', '&year=2025', '&period=2026-10'])
      expect([miss, await ids(miss)]).toEqual([miss, []]);
    expect((await as(head, 'GET', '/billing/invoices?limit=10&period=2026-13')).status).toBe(422);
  });
});

describe('TEN-13 a suspended tenant reaches billing, an inactive one does not', () => {
  it('sees how it stands and what to pay', async () => {
    const { tenant, head, invoice } = await customer();
    const overview = (await as(head, 'GET', '/billing/overview')).body.data;
    expect(overview).toMatchObject({
      standing: 'suspended',
      suspended_on: TODAY,
      open_total: 277_500,
      open_invoices: [{ id: invoice }],
      subscriptions: [{ actions: ['pay', 'change', 'cancel'] }],
    });
    expect((await as(boss, 'GET', `/billing/overview?tenant_id=${tenant.id}`)).body.data).toEqual(overview);
    const [first] = await invoicesOf(world, tenant);
    if (!first) throw new Error('no invoice');
    await payNow(world, head, first, TODAY);
    await goTo(world, '2026-12-30');
    await world.inTenant(tenant.id, billDay);
    const later = await world.user(tenant, { roles: ['ADMIN'] });
    expect((await as(later, 'GET', '/billing/overview')).body.data).toMatchObject({
      standing: 'past_due',
      read_only_on: '2026-12-28',
      suspends_on: '2027-01-04',
      paid_until: '2026-12-21',
    });
    await goTo(world, TODAY);
    await as(boss, 'PATCH', `/tenants/${tenant.id}/status`, { is_active: false });
    expect(seen(await as(head, 'GET', '/billing/overview'))).toEqual([403, 'TENANT_INACTIVE']);
  });
});

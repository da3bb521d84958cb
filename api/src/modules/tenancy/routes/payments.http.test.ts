import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caller, PDF, PNG, sendProof } from '../../../../test/support/billing-http.ts';
import { goTo, makePlan } from '../../../../test/support/billing-world.ts';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';
import { filesOf } from '../../../platform/files/store.ts';
import { startSubscription } from '../operations/billing/start-subscription.ts';

let world: World;
let as: ReturnType<typeof caller>;
let boss: TestUser;
let verifier: TestUser;
let plan: number;
const TODAY = '2026-11-21';

beforeAll(async () => {
  world = await createWorld();
  as = caller(world);
  const vendor = await world.tenant({ type: 'vendor', name: 'Vendor Balai' });
  boss = await world.user(vendor, { roles: ['SUPER_ADMIN'] });
  verifier = await world.user(vendor, { roles: ['ADMIN'] });
  plan = await makePlan(world, { price: 250_000, modules: ['insurance'] });
  await goTo(world, TODAY);
});
afterAll(() => world.close());

const seen = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];
const fields = { amount: '277500', method: 'transfer', paid_on: TODAY, note: 'dari BRI' };

/** A new institution with its first invoice of Rp277.500. */
async function debtor(): Promise<{ tenant: TestTenant; head: TestUser; invoice: string }> {
  const tenant = await world.tenant({ type: 'koperasi' });
  const head = await world.user(tenant, { roles: ['SUPER_ADMIN'] });
  const { invoiceId } = await world.inTenant(tenant.id, (tx) => startSubscription(tx, plan));
  return { tenant, head, invoice: invoiceId ?? '' };
}
const statusOf = async (user: TestUser, invoice: string) =>
  (await as(user, 'GET', `/billing/invoices/${invoice}`)).body.data.status;

describe('TEN-16 a proof of payment', () => {
  it('is sent by the tenant, shown to the vendor, verified: the invoice is paid and the module opens', async () => {
    const { tenant, head, invoice } = await debtor();
    const sent = await sendProof(world, head, invoice, { fields, fileFirst: true });
    expect(sent.status).toBe(201);
    expect(await statusOf(head, invoice)).toBe('awaiting_verification');

    const queue = await as(verifier, 'GET', '/billing/payments?limit=100&status=pending');
    const row = queue.body.data.find((one: { id: string }) => one.id === sent.body.data.id);
    expect(row).toMatchObject({
      amount: 277_500,
      method: 'transfer',
      paid_on: TODAY,
      note: 'dari BRI',
      proof: { name: 'bukti.pdf', type: 'application/pdf', size: PDF.length },
      tenant: { id: tenant.id },
      invoice: { id: invoice, total: 277_500, status: 'awaiting_verification' },
    });
    for (const user of [verifier, head]) {
      const file = await as(user, 'GET', `/billing/payments/${row.id}/proof`);
      expect([file.status, file.headers['content-type'], file.text]).toEqual([
        200,
        'application/pdf',
        PDF.toString(),
      ]);
      expect(file.headers['x-content-type-options']).toBe('nosniff');
    }

    const answers = await Promise.all(
      [1, 2, 3].map(() => as(verifier, 'POST', `/billing/payments/${row.id}/verify`)),
    );
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    const detail = (await as(head, 'GET', `/billing/invoices/${invoice}`)).body.data;
    expect(detail).toMatchObject({ status: 'paid', paid_on: TODAY, payments: [{ status: 'verified' }] });
    const paid = detail.timeline.filter((one: { event: string }) => one.event === 'paid');
    expect(paid).toHaveLength(1);
    const modules = await as(head, 'GET', `/tenants/${tenant.id}/modules?limit=100`);
    expect(modules.body.data.find((one: { code: string }) => one.code === 'insurance')).toMatchObject({
      status: 'aktif',
      billing: 'ok',
    });
    // The vendor's trail says who did it, once.
    const trail = await world.asOwner<{ user_id: string }>(
      `select user_id from platform.audit_logs where tenant_id = $1 and action = 'billing.verified_payment' and resource_id = $2`,
      [boss.tenant.id, row.id],
    );
    expect(trail).toEqual([{ user_id: verifier.id }]);
    expect(seen(await as(boss, 'POST', `/billing/payments/${row.id}/reject`, { reason: 'salah' }))).toEqual([
      409,
      'TRANSITION_FORBIDDEN',
    ]);
  });

  it('rejected with a reason, is sent anew; two at once: one waits, the other is told so', async () => {
    const { head, invoice } = await debtor();
    const both = await Promise.all([
      sendProof(world, head, invoice, { fields, name: 'foto.png', content: PNG }),
      sendProof(world, head, invoice, { fields }),
    ]);
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(both.find((answer) => answer.status === 409)?.body.code).toBe('PAYMENT_WAITS');
    const id = both.find((answer) => answer.status === 201)?.body.data.id;
    expect(seen(await as(boss, 'POST', `/billing/payments/${id}/reject`, {}))).toEqual([
      422,
      'VALIDATION_FAILED',
    ]);
    const reason = 'Nominal tidak terbaca.';
    expect((await as(boss, 'POST', `/billing/payments/${id}/reject`, { reason })).status).toBe(200);
    const detail = (await as(head, 'GET', `/billing/invoices/${invoice}`)).body.data;
    expect(detail).toMatchObject({
      status: 'unpaid',
      payments: [{ status: 'rejected', reject_reason: reason }],
    });
    expect((await sendProof(world, head, invoice, { fields })).status).toBe(201);
    expect(seen(await as(boss, 'POST', `/billing/payments/${id}/verify`))).toEqual([
      409,
      'TRANSITION_FORBIDDEN',
    ]);
  });

  it('is PDF, JPEG or PNG by its content: what is not what its name says is told so', async () => {
    const { head, invoice } = await debtor();
    const text = Buffer.from('bukan pdf sama sekali');
    const errors = async (name: string, content: Buffer) => {
      const answer = await sendProof(world, head, invoice, { fields, name, content });
      return [answer.status, answer.body.errors?.file?.[0] ?? answer.body.code];
    };
    expect(await errors('bukti.pdf', text)).toEqual([
      422,
      expect.stringContaining('bukti.pdf bukan PDF yang sebenarnya'),
    ]);
    expect(await errors('bukti.pdf', PNG)).toEqual([422, expect.stringContaining('bukan PDF')]);
    expect(await errors('bukti.jpg', PDF)).toEqual([422, expect.stringContaining('bukan JPEG')]);
    expect(await errors('bukti.txt', text)).toEqual([422, 'Kirim bukti sebagai PDF, JPEG, atau PNG.']);
    expect(await errors('bukti.pdf', Buffer.alloc(0))).toEqual([422, 'Wajib diisi.']);
    expect(await errors('bukti.pdf', Buffer.concat([PDF, Buffer.alloc(5_000_000)]))).toEqual([
      413,
      'BODY_TOO_LARGE',
    ]);
    expect(await statusOf(head, invoice)).toBe('unpaid');
  });

  it('says everything that is wrong with its fields at once', async () => {
    const { head, invoice } = await debtor();
    const wrong = await sendProof(world, head, invoice, {
      fields: { amount: '1.5', method: 'kartu', paid_on: '21-11-2026', lain: 'x' },
    });
    expect([wrong.status, Object.keys(wrong.body.errors).sort()]).toEqual([
      422,
      ['amount', 'lain', 'method', 'paid_on'],
    ]);
    const less = await sendProof(world, head, invoice, {
      fields: { ...fields, amount: '277499', paid_on: '2026-11-22' },
    });
    expect([less.status, Object.keys(less.body.errors).sort()]).toEqual([422, ['amount', 'paid_on']]);
    expect(less.body.errors.amount[0]).toContain('277500');
    const none = await as(head, 'POST', `/billing/invoices/${invoice}/payments`, {});
    expect(none.status).toBe(415);
  });

  it('under one Idempotency-Key is one payment with one file; another body is refused', async () => {
    const { tenant, head, invoice } = await debtor();
    const headers = { 'idempotency-key': '0190a000-0000-7000-8000-000000000016' };
    const kept: string[] = [];
    const store = filesOf(world.env);
    const remove = store.delete;
    store.delete = (id, key) => {
      kept.push(key);
      return remove(id, key);
    };
    try {
      const first = await sendProof(world, head, invoice, { fields, headers });
      const again = await sendProof(world, head, invoice, { fields, headers });
      expect([first.status, again.status, again.body.data]).toEqual([201, 201, first.body.data]);
      const other = await sendProof(world, head, invoice, {
        fields: { ...fields, note: 'lain' },
        headers,
      });
      expect(seen(other)).toEqual([409, 'IDEMPOTENCY_MISMATCH']);
      expect(kept).toHaveLength(2);
    } finally {
      store.delete = remove;
    }
    const [row] = await world.asOwner<{ count: number }>(
      'select count(*)::int as count from tenancy.payments where tenant_id = $1',
      [tenant.id],
    );
    expect(row?.count).toBe(1);
  });

  it('of another tenant is like one that is nowhere; nobody but the vendor verifies', async () => {
    const mine = await debtor();
    const theirs = await debtor();
    const sent = await sendProof(world, theirs.head, theirs.invoice, { fields });
    const nowhere = '0190a000-0000-7000-8000-00000000dead';
    for (const id of [sent.body.data.id, nowhere])
      expect(seen(await as(mine.head, 'GET', `/billing/payments/${id}/proof`))).toEqual([404, 'NOT_FOUND']);
    for (const id of [theirs.invoice, nowhere])
      expect(seen(await sendProof(world, mine.head, id, { fields }))).toEqual([404, 'NOT_FOUND']);
    for (const path of ['verify', 'reject'])
      expect(
        seen(
          await as(theirs.head, 'POST', `/billing/payments/${sent.body.data.id}/${path}`, { reason: 'x' }),
        ),
      ).toEqual([403, 'PERMISSION_DENIED']);
    expect(seen(await as(theirs.head, 'GET', '/billing/payments?limit=10'))).toEqual([
      403,
      'PERMISSION_DENIED',
    ]);
    expect(seen(await as(boss, 'POST', `/billing/payments/${nowhere}/verify`))).toEqual([404, 'NOT_FOUND']);
  });
});

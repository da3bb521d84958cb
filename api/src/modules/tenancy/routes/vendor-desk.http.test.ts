import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  createWorld,
  type TestTenant,
  type TestUser,
  type World,
} from '../../../../test/support/world.ts';
import { startSubscription } from '../operations/billing/start-subscription.ts';

const MINUTE = 60_000;
const REASON = 'Tiket 4711: jadwal tidak tampil';
let world: World;
let vendor: TestTenant;
let boss: TestUser;
let school: TestTenant;
let head: TestUser;
let teacher: TestUser;

beforeAll(async () => {
  world = await createWorld();
  vendor = await world.tenant({ type: 'vendor' });
  boss = await world.user(vendor, { roles: ['SUPER_ADMIN'], fullName: 'Vera Vendor' });
  school = await world.tenant({ type: 'sekolah', name: 'Sekolah Satu' });
  head = await world.user(school, { roles: ['SUPER_ADMIN'] });
  teacher = await world.user(school, { roles: ['GURU'], fullName: 'Guru Gita' });
});
afterAll(() => world.close());

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
const ask = (
  as: { token: string },
  tenantId: number,
  method: Method,
  path: string,
  body?: unknown,
): Promise<Answer> =>
  world.call({
    method,
    url: `/api${path}`,
    as,
    headers: { 'x-tenant-id': String(tenantId) },
    ...(body === undefined ? {} : { body }),
  });
const seen = (answer: Answer) => [answer.status, answer.body.code];
const help = (who: TestUser, target: TestUser) =>
  ask(who, who.tenant.id, 'POST', `/vendor/tenants/${target.tenant.id}/impersonation`, {
    user_id: target.id,
    reason: REASON,
  });
const consent = (hours: number) =>
  ask(head, school.id, 'PUT', `/tenants/${school.id}/support-consent`, { hours });
const withdraw = () => ask(head, school.id, 'DELETE', `/tenants/${school.id}/support-consent`);

describe('TEN-19 the vendor’s dashboard', () => {
  it('sums institutions, income, debts and the use of modules', async () => {
    const [plan] = await world.asOwner<{ id: number }>(
      `insert into tenancy.plans (code, name, kind, price, period, trial_days, created_at, updated_at)
       values ('sekolah', 'Paket Sekolah', 'primary', 1200000, 'yearly', 0, now(), now()) returning id`,
    );
    await world.asOwner(
      `insert into tenancy.plan_modules select $1, id from tenancy.modules where code = 'kedisiplinan'`,
      [plan?.id],
    );
    await world.inTenant(school.id, (tx) => startSubscription(tx, plan?.id ?? 0));
    await world.asOwner(
      `update tenancy.subscriptions set status = 'active', suspended_on = null where tenant_id = $1`,
      [school.id],
    );
    await world.asOwner(`update tenancy.invoices set status = 'overdue' where tenant_id = $1`, [school.id]);
    const answer = await ask(boss, vendor.id, 'GET', '/vendor/dashboard');
    expect(answer.status).toBe(200);
    const { data } = answer.body;
    expect(data.tenants.total).toBe(2);
    expect(data.tenants.by_type).toContainEqual({ type: 'sekolah', active: 1, inactive: 0 });
    expect(data.subscriptions).toMatchObject({ active: 1, suspended: 0 });
    expect(data.mrr).toBe(100_000);
    expect(data.overdue).toMatchObject({
      count: 1,
      total: 1_332_000,
      oldest: [{ total: 1_332_000, tenant: { id: school.id, name: 'Sekolah Satu' } }],
    });
    expect(data.new_per_month).toHaveLength(12);
    expect(data.revenue_per_month).toHaveLength(12);
    expect(data.modules.map((row: { code: string }) => row.code)).toContain('kedisiplinan');
    expect(data.plans).toEqual([{ id: plan?.id, name: 'Paket Sekolah', count: 1 }]);
    const listed = (await ask(boss, vendor.id, 'GET', '/tenants?limit=10&status=active')).body.data;
    expect(listed).toMatchObject([
      { id: school.id, plan: { code: 'sekolah' }, subscription_status: 'active', overdue_total: 1_332_000 },
    ]);
  });

  it('is the vendor’s alone', async () => {
    expect(seen(await ask(head, school.id, 'GET', '/vendor/dashboard'))).toEqual([403, 'PERMISSION_DENIED']);
    const rows = await world.inTenant(school.id, async (tx) =>
      tx.all({
        compile: () => ({ sql: 'select tenancy.vendor_dashboard(current_date) as sums', parameters: [] }),
      } as never),
    );
    expect(rows).toEqual([{ sums: null }]);
  });
});

describe('TEN-19 help inside an institution', () => {
  it('is refused without its consent, and as its SUPER_ADMIN with it', async () => {
    expect(seen(await help(boss, teacher))).toEqual([403, 'SUPPORT_NOT_ALLOWED']);
    expect((await consent(2)).body.data.support_until).toEqual(expect.any(String));
    expect(seen(await help(boss, head))).toEqual([403, 'IMPERSONATION_FORBIDDEN']);
    expect(seen(await help(head, teacher))).toEqual([403, 'PERMISSION_DENIED']);
    await withdraw();
  });

  it('acts as a person there with both names in both trails, and goes back', async () => {
    await consent(2);
    const started = await help(boss, teacher);
    expect(started.status).toBe(200);
    const token = { token: started.body.access_token as string };
    const me = await ask(token, school.id, 'GET', '/auth/me');
    expect(me.body.data).toMatchObject({
      id: teacher.id,
      impersonation: { actor_id: boss.id, actor_name: 'Vera Vendor', reason: REASON },
    });
    const trails = await world.asOwner<{ tenant_id: number; resource: string }>(
      `select tenant_id, resource from platform.audit_logs where action = 'support.started' order by tenant_id`,
    );
    expect(trails).toEqual([
      { tenant_id: vendor.id, resource: 'tenant' },
      { tenant_id: school.id, resource: 'user' },
    ]);
    const back = await ask(token, school.id, 'DELETE', '/auth/impersonation');
    const own = await ask({ token: back.body.access_token }, vendor.id, 'GET', '/auth/me');
    expect(own.body.data).toMatchObject({ id: boss.id, tenant: { id: vendor.id }, impersonation: null });
    expect((await ask(token, school.id, 'GET', '/auth/me')).status).toBe(401);
    await withdraw();
  });

  it('ends at once when the consent is withdrawn, and when the helper loses the right', async () => {
    await consent(2);
    const first = { token: (await help(boss, teacher)).body.access_token as string };
    expect((await ask(first, school.id, 'GET', '/auth/me')).status).toBe(200);
    await withdraw();
    expect(seen(await ask(first, school.id, 'GET', '/auth/me'))).toEqual([401, 'SESSION_ENDED']);
    await consent(2);
    const helper = await world.user(vendor, { roles: ['ADMIN'] });
    const second = { token: (await help(helper, teacher)).body.access_token as string };
    expect((await ask(second, school.id, 'GET', '/auth/me')).status).toBe(200);
    const reader = (await ask(boss, vendor.id, 'GET', '/roles?limit=100')).body.data.find(
      (row: { name: string }) => row.name === 'READER',
    );
    await ask(boss, vendor.id, 'PUT', `/users/${helper.id}/roles`, { role_ids: [reader.id] });
    expect(seen(await ask(second, school.id, 'GET', '/auth/me'))).toEqual([401, 'SESSION_ENDED']);
    await withdraw();
  });

  it('ends with the consent, however long the session would last', async () => {
    await consent(1);
    world.clock.advance(50 * MINUTE);
    const fresh = await world.user(vendor, { roles: ['SUPER_ADMIN'] });
    const started = await help(fresh, teacher);
    const token = { token: started.body.access_token as string };
    expect((await ask(token, school.id, 'GET', '/auth/me')).status).toBe(200);
    const refresh = () =>
      world.call({
        method: 'POST',
        url: '/api/auth/refresh',
        body: { refresh_token: started.body.refresh_token },
      });
    world.clock.advance(11 * MINUTE);
    expect((await ask(token, school.id, 'GET', '/auth/me')).status).toBe(401);
    expect((await refresh()).status).toBe(401);
  });
});

describe('the logo of an institution', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const upload = (content: Buffer, name: string, user: TestUser) => {
    const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
    return world.app.inject({
      method: 'PUT',
      url: `/api/tenants/${user.tenant.id}/logo`,
      headers: {
        authorization: `Bearer ${user.token}`,
        'x-tenant-id': String(user.tenant.id),
        'content-type': 'multipart/form-data; boundary=x',
      },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--x--\r\n')]),
    });
  };

  it('is a picture by its content, shown at its own address, and taken away again', async () => {
    const admin = await world.user(school, { roles: ['SUPER_ADMIN'] });
    const answer = await upload(png, 'logo.exe', admin);
    expect(answer.statusCode).toBe(200);
    const { logo_url } = answer.json().data;
    const picture = await world.call({ url: logo_url, as: admin });
    expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/png']);
    const me = await world.call({ url: '/api/auth/me', as: admin });
    expect(me.body.data.tenant.branding.logo_url).toBe(logo_url);
    const wrong = await upload(Buffer.from('<svg onload="alert(1)"/>'), 'logo.png', admin);
    expect(wrong.statusCode).toBe(415);
    const large = await upload(Buffer.concat([png, Buffer.alloc(1_000_001)]), 'logo.png', admin);
    expect(large.statusCode).toBe(413);
    expect((await world.call({ url: logo_url, as: admin })).status).toBe(200);
    const gone = await ask(admin, school.id, 'DELETE', `/tenants/${school.id}/logo`);
    expect(gone.body.data).toEqual({ logo_url: null });
    expect((await world.call({ url: logo_url, as: admin })).status).toBe(404);
  });
});

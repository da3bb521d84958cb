import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  createWorld,
  type TestTenant,
  type TestUser,
  type World,
} from '../../../../test/support/world.ts';
import { allModules } from '../../../all-modules.ts';
import { signedIn } from '../../../platform/access/actor.ts';
import type { Module } from '../../../platform/module.ts';
import { startSubscription } from '../operations/billing/start-subscription.ts';

/** Praktikum with one route of its own. */
const modules = allModules.map((module): Module => {
  if (module.code !== 'praktikum') return module;
  return {
    ...module,
    routes: (router) =>
      router.add({
        method: 'GET',
        path: '/praktikum/ping',
        access: signedIn,
        summary: 'Planted',
        response: Type.String(),
        handler: async () => 'pong',
      }),
  };
});
const PRAKTIKUM = '019aa000-0000-7000-8000-000000000004';
const INSURANCE = '019aa000-0000-7000-8000-000000000002';
const DAY = 86_400_000;

let one: World;
let two: World;
let vendor: TestTenant;
let boss: TestUser;
let academy: TestTenant;
let head: TestUser;
let planId: number;

beforeAll(async () => {
  one = await createWorld({ modules });
  two = await createWorld({ modules, url: one.url, clock: one.clock });
  vendor = await one.tenant({ type: 'vendor', name: 'Vendor Balai' });
  boss = await one.user(vendor, { roles: ['SUPER_ADMIN'] });
  const [plan] = await one.asOwner<{ id: number }>(
    `insert into tenancy.plans (code, name, kind, price, period, trial_days, created_at, updated_at)
     values ('akademi', 'Paket Akademi', 'primary', 1000000, 'monthly', 30, now(), now()),
       ('asuransi', 'Paket Asuransi', 'addon', 500000, 'monthly', 0, now(), now()) returning id`,
  );
  planId = plan?.id ?? 0;
  await one.asOwner(
    `insert into tenancy.plan_modules (plan_id, module_id) select id, case code when 'akademi' then $1::uuid else $2::uuid end
     from tenancy.plans`,
    [PRAKTIKUM, INSURANCE],
  );
  ({ tenant: academy, head } = await newAcademy());
});
afterAll(async () => {
  await two.close();
  await one.close();
});

async function newAcademy(): Promise<{ tenant: TestTenant; head: TestUser }> {
  const tenant = await one.tenant({ type: 'akademi' });
  await one.inTenant(tenant.id, (tx) => startSubscription(tx, planId));
  return { tenant, head: await one.user(tenant, { roles: ['SUPER_ADMIN'] }) };
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
const ask = (world: World, user: TestUser, method: Method, path: string, body?: unknown): Promise<Answer> =>
  world.call({
    method,
    url: `/api${path}`,
    as: user,
    headers: { 'x-tenant-id': String(user.tenant.id) },
    ...(body === undefined ? {} : { body }),
  });
const seen = (answer: Answer) => [answer.status, answer.body.code];

/** The answer of each instance is as wanted within a second. */
async function feltByAll(what: (world: World) => Promise<Answer>, code: string | undefined): Promise<void> {
  const began = Date.now();
  for (const world of [one, two]) {
    let answer = await what(world);
    while (answer.body.code !== code && Date.now() - began < 1_000) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      answer = await what(world);
    }
    expect(answer.body.code).toBe(code);
  }
}

describe('TEN-4 adding a user to one’s own tenant', () => {
  const person = { email: 'ani@contoh.id', password: 'kapal-selam-42', full_name: 'Ani Rahayu' };
  const roleOf = async (user: TestUser, name: string): Promise<number> => {
    const [row] = await one.asOwner<{ id: number }>(
      `select t.id from identity.tenant_roles t join identity.roles r on r.tenant_id = t.tenant_id and r.id = t.role_id
       where t.tenant_id = $1 and r.name = $2`,
      [user.tenant.id, name],
    );
    return row?.id ?? 0;
  };

  it('username is the address, type CLIENT, active at once; CORE in a tpa', async () => {
    const made = await ask(one, head, 'POST', `/tenants/${academy.id}/users`, {
      ...person,
      tenant_role_id: await roleOf(head, 'DOSEN'),
    });
    expect([made.status, Object.keys(made.body.data)]).toEqual([201, ['user_id']]);
    const shown = (await ask(one, head, 'GET', `/users/${made.body.data.user_id}`)).body.data;
    expect(shown).toMatchObject({
      username: person.email,
      email: person.email,
      user_type: 'CLIENT',
      status: 'ACTIVE',
    });
    const login = await one.call({
      method: 'POST',
      url: '/api/auth/login',
      body: { username: person.email, password: person.password },
    });
    expect(login.status).toBe(200);
    const tpa = await one.tenant({ type: 'tpa' });
    const admin = await one.user(tpa, { roles: ['SUPER_ADMIN'] });
    const role = await roleOf(admin, 'CALL_CENTER_AGENT');
    const agent = await ask(one, admin, 'POST', `/tenants/${tpa.id}/users`, {
      ...person,
      email: 'agen@tpa.id',
      tenant_role_id: role,
    });
    expect((await ask(one, admin, 'GET', `/users/${agent.body.data.user_id}`)).body.data.user_type).toBe(
      'CORE',
    );
  });

  it('an address with an account elsewhere: the answer alike, its password ignored, bound when it accepts', async () => {
    const other = await newAcademy();
    const role = await roleOf(other.head, 'DOSEN');
    const add = (email: string) =>
      ask(one, other.head, 'POST', `/tenants/${other.tenant.id}/users`, {
        ...person,
        email,
        password: 'rahasia-lain-77',
        tenant_role_id: role,
      });
    const known = await add(person.email);
    const fresh = await add('baru@contoh.id');
    expect([known.status, Object.keys(known.body.data)]).toEqual([
      fresh.status,
      Object.keys(fresh.body.data),
    ]);
    const login = (password: string) =>
      one.call({ method: 'POST', url: '/api/auth/login', body: { username: person.email, password } });
    expect((await login('rahasia-lain-77')).status).toBe(401);
    expect((await login(person.password)).status).toBe(200);
    const mails = await one.asOwner<{ kind: string }>(
      'select kind from platform.mails where tenant_id = $1 and recipient = $2',
      [other.tenant.id, person.email],
    );
    expect(mails).toEqual([{ kind: 'invitation' }]);
    const members = await one.asOwner(
      `select from identity.user_tenant_access m join identity.users u on u.id = m.user_id
       where m.tenant_id = $1 and u.stands_for is null and u.email = $2`,
      [other.tenant.id, person.email],
    );
    expect(members).toEqual([]);
  });

  it('every wrong field is named as this form calls it', async () => {
    const wrong = await ask(one, head, 'POST', `/tenants/${academy.id}/users`, {
      ...person,
      password: 'pendek',
      tenant_role_id: await roleOf(head, 'MEMBER'),
    });
    expect([wrong.status, Object.keys(wrong.body.errors).sort()]).toEqual([
      422,
      ['email', 'password', 'tenant_role_id'],
    ]);
    const unknown = await ask(one, head, 'POST', `/tenants/${academy.id}/users`, {
      ...person,
      tenant_role_id: 9999,
    });
    expect(Object.keys(unknown.body.errors)).toEqual(['tenant_role_id']);
  });

  it('is refused in the vendor’s own tenant', async () => {
    const body = { ...person, email: 'staf@balai.id', tenant_role_id: 1 };
    expect(seen(await ask(one, boss, 'POST', `/tenants/${vendor.id}/users`, body))).toEqual([
      403,
      'NOT_FOR_VENDOR',
    ]);
  });
});

describe('TEN-6 TEN-7 modules', () => {
  const choose = (status: string, module_id = PRAKTIKUM) =>
    ask(one, head, 'PATCH', `/tenants/${academy.id}/modules`, { module_id, status });
  const ping = (world: World) => ask(world, head, 'GET', '/praktikum/ping');

  it('TEN-6 off answers 403 MODULE_INACTIVE within a second in both instances; on, all is there again', async () => {
    for (const world of [one, two]) expect((await ping(world)).body.data).toBe('pong');
    const off = await choose('nonaktif');
    expect(off.body.data).toEqual({ module_id: PRAKTIKUM, status: 'nonaktif' });
    await feltByAll(ping, 'MODULE_INACTIVE');
    const me = await ask(two, head, 'GET', '/auth/me');
    expect(me.body.data.modules).not.toContain('praktikum');
    expect((await choose('aktif')).body.data.status).toBe('aktif');
    await feltByAll(ping, undefined);
  });

  it('TEN-7 one outside the plan is refused with the plan that has it, and listed with it', async () => {
    const answer = await choose('aktif', INSURANCE);
    expect(seen(answer)).toEqual([409, 'MODULE_NOT_IN_PLAN']);
    expect(answer.body.message).toContain('Paket Asuransi');
    expect((await choose('nonaktif', INSURANCE)).body.data.status).toBe('nonaktif');
    const rows = (await ask(one, head, 'GET', `/tenants/${academy.id}/modules?limit=10`)).body.data;
    expect(rows.map((row: { code: string }) => row.code).sort()).toEqual([
      'insurance',
      'integrations',
      'kedisiplinan',
      'praktikum',
    ]);
    expect(rows.find((row: { code: string }) => row.code === 'insurance')).toMatchObject({
      status: 'nonaktif',
      billing: 'not_in_plan',
      plans: [{ code: 'asuransi', name: 'Paket Asuransi', kind: 'addon', price: 500_000 }],
    });
    expect(rows.find((row: { code: string }) => row.code === 'praktikum')).toMatchObject({
      status: 'aktif',
      billing: 'ok',
      module_id: PRAKTIKUM,
    });
    expect(seen(await choose('aktif', '019aa000-0000-7000-8000-00000000ffff'))).toEqual([404, 'NOT_FOUND']);
  });

  it('TEN-7 one that a debt has shut is refused with the invoice that has to be paid', async () => {
    const shut = await newAcademy();
    await one.asOwner(
      `update tenancy.tenant_modules set billing = 'off' where tenant_id = $1 and module_id = $2`,
      [shut.tenant.id, PRAKTIKUM],
    );
    const [invoice] = await one.asOwner<{ number: string }>(
      'select number from tenancy.invoices where tenant_id = $1',
      [shut.tenant.id],
    );
    const answer = await ask(one, shut.head, 'PATCH', `/tenants/${shut.tenant.id}/modules`, {
      module_id: PRAKTIKUM,
      status: 'aktif',
    });
    expect(seen(answer)).toEqual([409, 'MODULE_SUSPENDED']);
    expect(answer.body.message).toContain(String(invoice?.number));
  });
});

describe('TEN-8 TEN-12 a tenant switched off', () => {
  it('TEN-8 its users are 403 TENANT_INACTIVE within a second in both instances, logins too; on, all is as it was', async () => {
    const { tenant, head: user } = await newAcademy();
    const roles = (world: World) => ask(world, user, 'GET', '/roles?limit=1');
    const before = await one.asOwner<{ trial_until: string }>(
      'select trial_until::text from tenancy.subscriptions where tenant_id = $1',
      [tenant.id],
    );
    for (const world of [one, two]) expect((await roles(world)).status).toBe(200);
    const off = await ask(one, boss, 'PATCH', `/tenants/${tenant.id}/status`, { is_active: false });
    expect(off.body.data).toEqual({ is_active: false });
    await feltByAll(roles, 'TENANT_INACTIVE');
    const login = () =>
      two.call({
        method: 'POST',
        url: '/api/auth/login',
        body: { username: user.username, password: user.password },
      });
    expect(seen(await login())).toEqual([403, 'TENANT_INACTIVE']);
    const on = await ask(two, boss, 'PATCH', `/tenants/${tenant.id}/status`, { is_active: true });
    expect(on.body.data).toEqual({ is_active: true });
    await feltByAll(roles, undefined);
    expect((await login()).status).toBe(200);
    expect((await ask(one, user, 'GET', '/praktikum/ping')).status).toBe(200);
    const after = await one.asOwner<{ trial_until: string }>(
      'select trial_until::text from tenancy.subscriptions where tenant_id = $1',
      [tenant.id],
    );
    expect(after).toEqual(before);
  });

  it('TEN-8 days of a pause are given back', async () => {
    const { tenant } = await newAcademy();
    const until = async () =>
      (
        await one.asOwner<{ day: number }>(
          `select trial_until - date '2020-01-01' as day from tenancy.subscriptions where tenant_id = $1`,
          [tenant.id],
        )
      )[0]?.day ?? 0;
    const before = await until();
    await ask(one, boss, 'PATCH', `/tenants/${tenant.id}/status`, { is_active: false });
    one.clock.advance(5 * DAY);
    const again = await one.user(vendor, { roles: ['SUPER_ADMIN'] });
    await ask(one, again, 'PATCH', `/tenants/${tenant.id}/status`, { is_active: true });
    expect(await until()).toBe(before + 5);
  });

  it('TEN-12 deactivated for good, its subscriptions end, and stay ended when it is let in again', async () => {
    const { tenant } = await newAcademy();
    const status = async () =>
      one.asOwner('select status, end_reason from tenancy.subscriptions where tenant_id = $1', [tenant.id]);
    const boss2 = await one.user(vendor, { roles: ['SUPER_ADMIN'] });
    const off = await ask(one, boss2, 'PATCH', `/vendor/tenants/${tenant.id}/status`, {
      is_active: false,
      reason_code: 'fraud',
      note: 'Lembaga tidak ada',
    });
    expect(off.body.data).toEqual({ is_active: false });
    expect(await status()).toEqual([{ status: 'cancelled', end_reason: 'deactivated' }]);
    const shown = await ask(one, boss2, 'GET', `/tenants/${tenant.id}`);
    expect(shown.body.data).toMatchObject({ is_active: false, deactivation_reason: 'fraud' });
    await ask(one, boss2, 'PATCH', `/vendor/tenants/${tenant.id}/status`, { is_active: true });
    expect(await status()).toEqual([{ status: 'cancelled', end_reason: 'deactivated' }]);
    const listed = (await ask(one, boss2, 'GET', '/tenants?limit=100&status=cancelled')).body.data;
    expect(listed.map((row: { id: number }) => row.id)).toContain(tenant.id);
  });

  it('TEN-12 the vendor is never switched off, and nobody else may', async () => {
    const boss2 = await one.user(vendor, { roles: ['SUPER_ADMIN'] });
    const head2 = await one.user(academy, { roles: ['SUPER_ADMIN'] });
    for (const path of ['/tenants', '/vendor/tenants']) {
      const own = await ask(one, boss2, 'PATCH', `${path}/${vendor.id}/status`, { is_active: false });
      expect(seen(own)).toEqual([409, 'VENDOR_STAYS']);
      const foreign = await ask(one, head2, 'PATCH', `${path}/${academy.id}/status`, { is_active: false });
      expect(seen(foreign)).toEqual([403, 'PERMISSION_DENIED']);
      const unknown = await ask(one, boss2, 'PATCH', `${path}/999999/status`, { is_active: false });
      expect(seen(unknown)).toEqual([404, 'NOT_FOUND']);
    }
  });
});

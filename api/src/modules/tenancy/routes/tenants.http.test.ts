import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';

let world: World;
let vendor: TestTenant;
let boss: TestUser;
let school: TestTenant;
let head: TestUser;
let other: TestTenant;

beforeAll(async () => {
  world = await createWorld();
  vendor = await world.tenant({ type: 'vendor', name: 'Vendor Balai' });
  boss = await world.user(vendor, { roles: ['SUPER_ADMIN'], fullName: 'Vera Vendor' });
  school = await world.tenant({ type: 'sekolah', name: 'Sekolah Harapan Bangsa' });
  head = await world.user(school, { roles: ['SUPER_ADMIN'] });
  other = await world.tenant({ type: 'koperasi', name: 'Koperasi Harapan' });
});
afterAll(() => world.close());

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
/** A call with the header that the tenancy API requires. */
const as = (
  user: TestUser,
  method: Method,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) =>
  world.call({
    method,
    url: `/api${path}`,
    as: user,
    headers: { 'x-tenant-id': String(user.tenant.id), ...headers },
    ...(body === undefined ? {} : { body }),
  });
const seen = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];

describe('TEN-1 only the vendor makes tenants', () => {
  const made = { name: 'SMK Nusantara', type: 'sekolah', domain: 'smk-nusantara.id' };

  it('201 with the maker as its SUPER_ADMIN and every built-in role', async () => {
    const answer = await as(boss, 'POST', '/tenants', made);
    expect(answer.status).toBe(201);
    expect(answer.body.data).toMatchObject({
      ...made,
      is_active: true,
      locale: 'id',
      time_zone: 'Asia/Jakarta',
    });
    const me = await world.call({ url: '/api/auth/me', as: boss });
    expect(me.body.data.tenants.map((row: { id: number }) => row.id)).toContain(answer.body.data.id);
    const entered = await world.call({
      method: 'POST',
      url: '/api/auth/tenant',
      as: await world.user(vendor, { roles: ['ADMIN'] }),
      body: { tenant_id: answer.body.data.id },
    });
    expect(seen(entered)).toEqual([403, 'TENANT_MISMATCH']);
    const rows = await world.asOwner<{ name: string }>(
      `select r.name from identity.user_roles h join identity.roles r on r.tenant_id = h.tenant_id and r.id = h.role_id
       where h.tenant_id = $1 and h.user_id = $2`,
      [answer.body.data.id, boss.id],
    );
    expect(rows.map((row) => row.name)).toEqual(['SUPER_ADMIN']);
    const held = await world.asOwner<{ name: string }>(
      `select distinct p.name from identity.role_permissions h join identity.permissions p on p.id = h.permission_id
       where h.tenant_id = $1`,
      [answer.body.data.id],
    );
    expect(held.map((row) => row.name)).not.toContain('tenants:read');
    expect(held.map((row) => row.name)).toContain('billing:read');
  });

  it('409 DOMAIN_TAKEN naming it, whatever its case', async () => {
    const answer = await as(boss, 'POST', '/tenants', { ...made, domain: 'SMK-Nusantara.ID' });
    expect(seen(answer)).toEqual([409, 'DOMAIN_TAKEN']);
    expect(answer.body.message).toContain('SMK-Nusantara.ID');
  });

  it('of two at once with one domain one wins', async () => {
    const body = { ...made, domain: 'rebutan.id' };
    const answers = await Promise.all([1, 2, 3].map(() => as(boss, 'POST', '/tenants', body)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
  });

  it('422 for another vendor and for what is no domain', async () => {
    const second = await as(boss, 'POST', '/tenants', { ...made, type: 'vendor', domain: 'lain.id' });
    expect([second.status, Object.keys(second.body.errors)]).toEqual([422, ['type']]);
    for (const domain of ['tanpatitik', '-a.id', 'a b.id', 'http://a.id', 'a..id', '10.0.0.1']) {
      const answer = await as(boss, 'POST', '/tenants', { ...made, domain });
      expect([domain, answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([
        domain,
        422,
        ['domain'],
      ]);
    }
  });

  it('403 for the SUPER_ADMIN of another tenant, whatever permissions they would give themselves', async () => {
    expect(seen(await as(head, 'POST', '/tenants', made))).toEqual([403, 'PERMISSION_DENIED']);
    const role = (await as(head, 'GET', '/roles?limit=100')).body.data.find(
      (row: { name: string }) => row.name === 'ADMIN',
    );
    const grant = await as(head, 'PUT', `/roles/${role.id}/permissions`, {
      permissions: [...role.permissions, 'tenants:write'],
      version: role.version,
    });
    expect([grant.status, Object.keys(grant.body.errors)]).toEqual([422, ['permissions']]);
    const names = (await as(head, 'GET', '/permissions?limit=100')).body.data.map(
      (row: { name: string }) => row.name,
    );
    expect(names).not.toContain('tenants:write');
    expect(names).toContain('modules:write');
  });
});

describe('TEN-2 lists', () => {
  it('require a limit of 1 to 100', async () => {
    for (const path of ['/tenants', `/tenants/${vendor.id}/users`, `/tenants/${vendor.id}/modules`])
      for (const query of ['', '?limit=0', '?limit=101', '?limit=x']) {
        const answer = await as(boss, 'GET', `${path}${query}`);
        expect([path, query, answer.status, Object.keys(answer.body.errors)]).toEqual([
          path,
          query,
          422,
          ['limit'],
        ]);
      }
  });

  it('go forward and back by their cursors, and from a bare last id', async () => {
    for (let i = 0; i < 3; i++) await world.user(school);
    for (const [path, idOf] of [
      ['/tenants?limit=2', (row: { id: number }) => row.id],
      [`/tenants/${school.id}/users?limit=2`, (row: { id: string }) => row.id],
      [`/tenants/${school.id}/modules?limit=2`, (row: { module_id: string }) => row.module_id],
    ] as const) {
      const first = await as(boss, 'GET', path);
      expect(first.body.meta.pagination).toMatchObject({ has_next: true, has_prev: false, limit: 2 });
      const next = await as(boss, 'GET', `${path}&cursor=${first.body.meta.pagination.next_cursor}`);
      const bare = await as(boss, 'GET', `${path}&cursor=${idOf(first.body.data[1] as never)}`);
      expect(bare.body.data).toEqual(next.body.data);
      expect(next.body.data.length).toBeGreaterThan(0);
      const back = await as(boss, 'GET', `${path}&cursor=${next.body.meta.pagination.prev_cursor}`);
      expect(back.body.data).toEqual(first.body.data);
      expect((await as(boss, 'GET', `${path}&cursor=apa-ini`)).status).toBe(422);
    }
  });

  it('TEN-18 of tenants is searched by the beginning of any word and filtered', async () => {
    const names = async (query: string) =>
      (await as(boss, 'GET', `/tenants?limit=100&${query}`)).body.data.map(
        (row: { name: string }) => row.name,
      );
    expect((await names('q=harap')).sort()).toEqual(['Koperasi Harapan', 'Sekolah Harapan Bangsa']);
    expect(await names('q=harap&type=sekolah')).toEqual(['Sekolah Harapan Bangsa']);
    expect(await names('q=arapan')).toEqual([]);
    expect(await names(`q=${school.domain}`)).toEqual(['Sekolah Harapan Bangsa']);
    expect(await names('type=vendor')).toEqual(['Vendor Balai']);
    expect(await names('is_active=false')).toEqual([]);
    expect(await names('status=active')).toEqual([]);
    expect((await names('is_active=true')).length).toBeGreaterThan(3);
  });

  it('TEN-18 finds a name whatever stands around its words', async () => {
    const made = { name: ' Bumdes\t Mitra \n Desa ', type: 'bumdes', domain: 'mitra.desa.id' };
    expect((await as(boss, 'POST', '/tenants', made)).status).toBe(201);
    const found = await as(boss, 'GET', '/tenants?limit=5&q=mitra%20%20de');
    expect(found.body.data).toHaveLength(1);
  });

  it('shows of a tenant how many users it has', async () => {
    const rows = (await as(boss, 'GET', '/tenants?limit=100')).body.data;
    const row = rows.find(({ id }: { id: number }) => id === school.id);
    expect(row).toMatchObject({ user_count: 4, plan: null, subscription_status: null, overdue_total: 0 });
  });
});

describe('TEN-3 whose tenant', () => {
  it('a missing header is 400; a foreign one and an unknown one are 403 alike; id and domain are taken', async () => {
    const call = (headers: Record<string, string>) =>
      world.call({ url: `/api/tenants/${school.id}`, as: head, headers });
    expect(seen(await call({}))).toEqual([400, 'TENANT_HEADER_MISSING']);
    const foreign = await call({ 'x-tenant-id': String(other.id) });
    const unknown = await call({ 'x-tenant-id': '999999' });
    expect(seen(foreign)).toEqual([403, 'TENANT_MISMATCH']);
    expect([foreign.body.message, foreign.body.errors]).toEqual([unknown.body.message, unknown.body.errors]);
    for (const named of [String(school.id), school.domain, school.domain.toUpperCase()])
      expect((await call({ 'x-tenant-id': named })).status).toBe(200);
  });

  it('a client’s path id must be its own: another’s and nobody’s are 403 alike', async () => {
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['PATCH', '', { name: 'Baru' }],
      ['GET', '/users?limit=1', undefined],
      [
        'POST',
        '/users',
        { email: 'a@b.id', password: 'sangat-rahasia-1', full_name: 'A', tenant_role_id: 1 },
      ],
      ['GET', '/modules?limit=1', undefined],
      ['PATCH', '/modules', { module_id: '019aa000-0000-7000-8000-000000000001', status: 'aktif' }],
      ['GET', '/logo', undefined],
      ['DELETE', '/logo', undefined],
      ['PUT', '/support-consent', { hours: 1 }],
    ] as const) {
      const foreign = await as(head, method, `/tenants/${other.id}${path}`, body);
      const unknown = await as(head, method, `/tenants/999999${path}`, body);
      expect([path, ...seen(foreign)]).toEqual([path, 403, 'TENANT_MISMATCH']);
      expect(unknown.body.message).toBe(foreign.body.message);
      expect(unknown.status).toBe(403);
    }
  });

  it('the vendor reads profile, users and modules of any, and changes neither users nor modules', async () => {
    for (const path of ['', '/users?limit=5', '/modules?limit=5'])
      expect((await as(boss, 'GET', `/tenants/${school.id}${path}`)).status).toBe(200);
    expect((await as(boss, 'GET', '/tenants/999999')).status).toBe(404);
    const user = { email: 'x@b.id', password: 'sangat-rahasia-1', full_name: 'A', tenant_role_id: 1 };
    expect(seen(await as(boss, 'POST', `/tenants/${school.id}/users`, user))).toEqual([
      403,
      'NOT_FOR_VENDOR',
    ]);
    const module = { module_id: '019aa000-0000-7000-8000-000000000001', status: 'nonaktif' };
    expect(seen(await as(boss, 'PATCH', `/tenants/${school.id}/modules`, module))).toEqual([
      403,
      'NOT_FOR_VENDOR',
    ]);
    expect(seen(await as(boss, 'PUT', `/tenants/${school.id}/support-consent`, { hours: 3 }))).toEqual([
      403,
      'NOT_FOR_VENDOR',
    ]);
  });

  it('a profile is changed by its own people, its type by the vendor and never to or from vendor', async () => {
    const own = await as(head, 'PATCH', `/tenants/${school.id}`, {
      branding: { name: 'Harapan', hue: 210 },
      legal_name: 'Yayasan Harapan',
      time_zone: 'Asia/Jayapura',
      contact_phone: '+6281234567890',
      tax_number: '0123456789012345',
    });
    expect(own.status).toBe(200);
    expect(own.body.data).toMatchObject({
      branding: { name: 'Harapan', hue: 210 },
      time_zone: 'Asia/Jayapura',
    });
    const me = await world.call({ url: '/api/auth/me', as: head });
    expect(me.body.data.tenant).toMatchObject({ time_zone: 'Asia/Jayapura', branding: { hue: 210 } });
    const cases = [
      [head, school.id, { type: 'tpa' }, 'type'],
      [boss, school.id, { type: 'vendor' }, 'type'],
      [boss, vendor.id, { type: 'tpa' }, 'type'],
      [head, school.id, { time_zone: 'Asia/Atlantis' }, 'time_zone'],
      [head, school.id, { tax_number: '12' }, 'tax_number'],
    ] as const;
    for (const [who, id, body, field] of cases) {
      const answer = await as(who, 'PATCH', `/tenants/${id}`, body);
      expect([field, answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([field, 422, [field]]);
    }
    const changed = await as(boss, 'PATCH', `/tenants/${school.id}`, {
      name: 'Sekolah Baru',
      type: 'akademi',
    });
    expect(changed.body.data).toMatchObject({ name: 'Sekolah Baru', type: 'akademi' });
    const trail = await world.asOwner<{ tenant_id: number }>(
      `select tenant_id from platform.audit_logs where action = 'tenant.changed' and user_id = $1 order by 1`,
      [boss.id],
    );
    expect(trail.map((row) => row.tenant_id)).toEqual([vendor.id, school.id].sort((a, b) => a - b));
  });
});

describe('TEN-5 by-domain', () => {
  it('is public and says no more than the source lists', async () => {
    const answer = await world.call({ url: `/api/tenant/by-domain?domain=${other.domain.toUpperCase()}` });
    expect(answer.body.data).toEqual({
      tenant_id: other.id,
      nama: 'Koperasi Harapan',
      type: 'koperasi',
      is_active: true,
    });
    expect((await world.call({ url: '/api/tenant/by-domain?domain=tidak.ada' })).status).toBe(404);
    expect((await world.call({ url: '/api/tenant/by-domain' })).status).toBe(422);
  });

  it('is rate limited', async () => {
    const answers = [];
    for (let i = 0; i < 122; i++)
      answers.push((await world.call({ url: '/api/tenant/by-domain?domain=tidak.ada' })).status);
    expect(answers.at(-1)).toBe(429);
  });
});

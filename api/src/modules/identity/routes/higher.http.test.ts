import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';
import { permissionHolders } from '../queries/holders.ts';

// What one administrator may do to another who stands higher, here or in another tenant.
let world: World;
let here: TestTenant;
let owner: TestUser;
let admin: TestUser;

beforeAll(async () => {
  world = await createWorld();
  here = await world.tenant({ type: 'tpa', modules: ['insurance'] });
  owner = await world.user(here, { roles: ['SUPER_ADMIN'], fullName: 'Ratna Dewi' });
  admin = await world.user(here, { roles: ['ADMIN'], fullName: 'Joko Susilo' });
});
afterAll(() => world.close());

const roleId = async (at: TestTenant, name: string): Promise<string> => {
  const [row] = await world.asOwner<{ id: string }>(
    'select id from identity.roles where tenant_id = $1 and name = $2',
    [at.id, name],
  );
  return row?.id as string;
};
const ask = (
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'GET',
  path: string,
  as: TestUser,
  body?: object,
) => world.call({ method, url: `/api/users${path}`, as, ...(body ? { body } : {}) });
const hours = { ACCESS_HOURS: { start: '03:00', end: '03:01', days: [7] } };

describe('FR-ROLE-002 an administrator and the owner of the institution', () => {
  it('FR-ROLE-002 nobody but a SUPER_ADMIN shuts a SUPER_ADMIN out, by whatever way', async () => {
    const second = await world.user(here, { roles: ['SUPER_ADMIN'] });
    const ways = (as: TestUser) =>
      [
        () => ask('POST', `/${second.id}/status`, as, { status: 'SUSPENDED', reason: 'coba' }),
        () => ask('POST', `/${second.id}/status`, as, { status: 'ACTIVE', reason: 'coba' }),
        () => ask('PATCH', `/${second.id}`, as, { user_type: 'CLIENT' }),
        () => ask('PUT', `/${second.id}/restrictions`, as, hours),
        () => ask('DELETE', `/${second.id}`, as, { reason: 'coba' }),
      ] as const;
    const [suspend, restore, retype, narrow, end] = ways(admin);
    for (const way of [suspend, retype, narrow, end])
      expect((await way()).body).toMatchObject({ code: 'SUPER_ADMIN_ONLY' });
    expect((await ways(owner)[0]()).status).toBe(200);
    expect((await restore()).body.code).toBe('SUPER_ADMIN_ONLY');
    for (const way of ways(owner).slice(1)) expect((await way()).status).toBe(200);
  });

  it('FR-USER-003 approving stays with whoever holds users:approve, also of a SUPER_ADMIN to be', async () => {
    const waiting = await world.user(here, { roles: ['SUPER_ADMIN'], status: 'PENDING_APPROVAL' });
    const answer = await ask('POST', `/${waiting.id}/status`, admin, { status: 'ACTIVE', reason: 'sesuai' });
    expect(answer.status).toBe(200);
  });
});

describe('FR-ROLE-002 an account that is used elsewhere too', () => {
  it('FR-ROLE-002 is opened or renamed by an owner of its home only', async () => {
    const guest = await world.user(here, {
      roles: ['READER'],
      username: 'tamu.di.sini',
      email: 'tamu@here.example',
    });
    const other = await world.tenant();
    const host = await world.user(other, { roles: ['SUPER_ADMIN'] });
    const invited = await world.call({
      method: 'POST',
      url: '/api/users',
      as: host,
      body: {
        username: 'tamu.resmi',
        email: 'tamu@here.example',
        full_name: 'Tamu',
        user_type: 'CORE',
        status: 'ACTIVE',
        role_ids: [await roleId(other, 'SUPER_ADMIN')],
      },
    });
    expect(invited.status).toBe(201);
    // Before it is accepted the account is of one tenant, and the notices of the other are not for its address.
    expect(await world.inTenant(other.id, (tx) => permissionHolders(tx, 'users:write'))).toEqual([host.id]);
    let n = 0;
    const attempts = [
      (as: TestUser) => ask('POST', '/login-slips', as, { user_ids: [guest.id] }),
      (as: TestUser) => ask('PATCH', `/${guest.id}`, as, { email: `baru-${++n}@here.example` }),
    ];
    for (const attempt of attempts) expect((await attempt(admin)).status).toBe(200);
    await world.asOwner(
      `insert into identity.user_tenant_access
         (tenant_id, id, user_id, user_email, user_full_name, user_type, status, created_at, updated_at)
       select $1, gen_random_uuid(), id, email, full_name, user_type, status, now(), now() from identity.users where id = $2`,
      [other.id, guest.id],
    );
    for (const attempt of attempts) {
      expect((await attempt(admin)).body.code).toBe('MEMBER_ELSEWHERE');
      expect((await attempt(owner)).status).toBe(200);
    }
  });
});

describe('FR-AUTH-002 a NIK in the file about one person', () => {
  it('FR-AUTH-002 is whole for holders of users:read_nik alone, and their reading is recorded', async () => {
    const made = await world.call({
      method: 'POST',
      url: '/api/roles',
      as: owner,
      body: {
        name: 'PETUGAS_PDP',
        description_id: '-',
        description_en: '-',
        allowed_user_types: ['CORE'],
        permissions: ['users:read', 'users:data_export'],
      },
    });
    expect(made.status).toBe(201);
    const clerk = await world.user(here, { roles: ['PETUGAS_PDP'] });
    const person = await ask('POST', '', owner, {
      username: 'punya.nik',
      full_name: 'Punya Nik',
      nik: '3174012345678907',
      user_type: 'CORE',
    });
    const { id } = person.body.data;
    const readings = async () =>
      world.asOwner<{ user_id: string }>(
        "select user_id from platform.audit_logs where action = 'user.nik_read' and resource_id = $1",
        [id],
      );
    const masked = await ask('GET', `/${id}/data-export`, clerk);
    expect(masked.body.person.nik).toMatch(/8907$/);
    expect(masked.text).not.toContain('3174012345678907');
    expect(await readings()).toEqual([]);
    const whole = await ask('GET', `/${id}/data-export`, admin);
    expect(whole.body.person.nik).toBe('3174012345678907');
    expect(await readings()).toEqual([{ user_id: admin.id }]);
  });
});

describe('FR-ABAC-001 whoever is narrowed themself', () => {
  it('FR-ABAC-001 IDN-31 makes nobody, and lets nobody, reach further', async () => {
    const narrow = await world.user(here, { roles: ['ADMIN'], restrictions: { CLIENT_CODE: 'C123' } });
    const make = (username: string, restrictions: object) =>
      ask('POST', '', narrow, { username, full_name: 'Orang Klien', user_type: 'CLIENT', restrictions });
    const wide = await make('klien.lain', { CLIENT_CODE: 'C789' });
    expect([wide.status, Object.keys(wide.body.errors)]).toEqual([422, ['restrictions.CLIENT_CODE']]);
    expect((await make('klien.bebas', {})).status).toBe(422);
    const made = await make('klien.sendiri', { CLIENT_CODE: 'C123' });
    expect(made.status).toBe(201);
    const { id } = made.body.data;
    for (const wanted of [{}, { CLIENT_CODE: ['C123', 'C789'] }]) {
      const answer = await ask('PUT', `/${id}/restrictions`, narrow, wanted);
      expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, ['CLIENT_CODE']]);
    }
    expect((await ask('PUT', `/${id}/restrictions`, admin, { CLIENT_CODE: 'C789' })).status).toBe(200);
  });
});

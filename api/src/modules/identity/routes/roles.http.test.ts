import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';
import { db } from '../../../platform/db/database.ts';
import { revokeTokens } from '../access-changes.ts';
import { builtInRoles } from '../built-in-roles.ts';

let world: World;
let home: TestTenant;
let other: TestTenant;
let admin: TestUser;
let stranger: TestUser;

beforeAll(async () => {
  world = await createWorld();
  const modules = ['insurance', 'integrations', 'kedisiplinan', 'praktikum'];
  home = await world.tenant({ modules });
  other = await world.tenant({ modules });
  admin = await world.user(home, { roles: ['SUPER_ADMIN'], fullName: 'Dewi Lestari' });
  stranger = await world.user(other, { roles: ['SUPER_ADMIN'] });
});
afterAll(() => world.close());

const fields = {
  description_id: 'Kasir koperasi',
  description_en: 'Cashier of the cooperative',
  allowed_user_types: ['CORE'],
};
let number = 0;
const make = async (permissions: string[] = [], as = admin) => {
  const body = { name: `KASIR_${++number}`, ...fields, permissions };
  const answer = await world.call({ method: 'POST', url: '/api/roles', as, body });
  expect(answer.status).toBe(201);
  return answer.body.data;
};
const put = (id: string, body: object, as = admin) =>
  world.call({ method: 'PUT', url: `/api/roles/${id}/permissions`, as, body });
const builtIn = async (name: string, as = admin) => {
  const answer = await world.call({ url: '/api/roles?limit=100', as });
  return answer.body.data.find((role: { name: string }) => role.name === name);
};
const give = (user: TestUser, roleId: string) =>
  world.inTenant(user.tenant.id, async (tx) => {
    await tx.run(
      db.insertInto('identity.user_roles').values({
        tenant_id: tx.tenantId,
        user_id: user.id,
        role_id: roleId,
        assigned_at: tx.now,
      }),
    );
    await revokeTokens(tx, user.id);
  });
const tokenOf = async (user: TestUser): Promise<TestUser> => {
  const body = { username: user.username, password: user.password };
  const answer = await world.call({ method: 'POST', url: '/api/auth/login', body });
  return { ...user, token: answer.body.access_token };
};
const lastAudit = async (action: string, resourceId: string) => {
  const [row] = await world.asOwner<{ details: Record<string, unknown>; user_id: string; tenant_id: number }>(
    'select details, user_id, tenant_id from platform.audit_logs where action = $1 and resource_id = $2 order by created_at desc, id desc limit 1',
    [action, resourceId],
  );
  return row;
};

describe('reading roles', () => {
  it('FR-ROLE-003 every tenant begins with all built-in roles and their permissions', async () => {
    for (const as of [admin, stranger]) {
      const answer = await world.call({ url: '/api/roles?limit=100', as });
      expect(answer.status).toBe(200);
      const shipped = answer.body.data.filter((role: { built_in: boolean }) => role.built_in);
      expect(shipped.map((role: { name: string }) => role.name).sort()).toEqual(
        builtInRoles.map((role) => role.name).sort(),
      );
    }
    const role = await builtIn('SUPER_ADMIN');
    expect(role).toMatchObject({ built_in: true, user_count: 1, version: 1 });
    expect(role.permissions).toContain('roles:write');
    expect(Number.isInteger(role.tenant_role_id)).toBe(true);
  });

  it('FR-ROLE-001 pages by name, forward and back', async () => {
    const all = (await world.call({ url: '/api/roles?limit=100', as: admin })).body.data;
    const first = await world.call({ url: '/api/roles?limit=5', as: admin });
    expect(first.body.meta.pagination).toMatchObject({ has_next: true, has_prev: false, limit: 5 });
    const cursor = first.body.meta.pagination.next_cursor;
    const second = await world.call({ url: `/api/roles?limit=5&cursor=${cursor}`, as: admin });
    expect([...first.body.data, ...second.body.data]).toEqual(all.slice(0, 10));
    const back = await world.call({
      url: `/api/roles?limit=5&cursor=${second.body.meta.pagination.prev_cursor}`,
      as: admin,
    });
    expect(back.body.data).toEqual(first.body.data);
  });

  it('FR-RBAC-001 lists the declared permissions in both languages, read only', async () => {
    const answer = await world.call({ url: '/api/permissions?limit=100', as: admin });
    const names = answer.body.data.map((row: { name: string }) => row.name);
    const ofTenants = [...world.env.permissions].filter(([, item]) => !item.vendorOnly);
    expect(names).toEqual(ofTenants.map(([name]) => name).sort());
    expect(answer.body.data[0]).toMatchObject({ module: expect.any(String), action: expect.any(String) });
    expect((await world.call({ method: 'POST', url: '/api/permissions', as: admin, body: {} })).status).toBe(
      404,
    );
  });

  it('FR-ROLE-001 is refused without roles:read, and without a session', async () => {
    const reader = await world.user(home, { roles: ['CALL_CENTER_AGENT'] });
    for (const url of ['/api/roles?limit=1', '/api/permissions?limit=1'])
      expect((await world.call({ url, as: reader })).body.code).toBe('PERMISSION_DENIED');
    expect((await world.call({ url: '/api/roles?limit=1' })).status).toBe(401);
  });
});

describe('changing roles', () => {
  it('FR-ROLE-001 makes, changes and deletes a role, each audited with old and new', async () => {
    const role = await make(['users:read']);
    expect(role).toMatchObject({ ...fields, permissions: ['users:read'], user_count: 0, built_in: false });
    expect(await lastAudit('role.created', role.id)).toMatchObject({ user_id: admin.id, tenant_id: home.id });
    const changed = await world.call({
      method: 'PATCH',
      url: `/api/roles/${role.id}`,
      as: admin,
      body: { name: `BENDAHARA_${number}`, description_en: 'Treasurer' },
    });
    expect(changed.body.data).toMatchObject({
      name: `BENDAHARA_${number}`,
      version: 2,
      description_en: 'Treasurer',
    });
    expect((await lastAudit('role.changed', role.id))?.details).toEqual({
      old: { name: role.name, description_en: fields.description_en },
      new: { name: `BENDAHARA_${number}`, description_en: 'Treasurer' },
    });
    const gone = await world.call({ method: 'DELETE', url: `/api/roles/${role.id}`, as: admin });
    expect(gone.status).toBe(200);
    expect((await world.call({ url: `/api/roles/${role.id}`, as: admin })).status).toBe(404);
    expect((await lastAudit('role.deleted', role.id))?.details).toMatchObject({
      old: { permissions: ['users:read'] },
    });
  });

  it('FR-ROLE-001 a taken name is 409, a name in the wrong form 422', async () => {
    const role = await make();
    const again = await world.call({
      method: 'POST',
      url: '/api/roles',
      as: admin,
      body: { name: role.name, ...fields },
    });
    expect([again.status, again.body.code]).toEqual([409, 'NAME_TAKEN']);
    const wrong = await world.call({
      method: 'POST',
      url: '/api/roles',
      as: admin,
      body: { name: 'kasir kecil', ...fields, permissions: ['roles:dance'] },
    });
    expect(wrong.body.errors).toHaveProperty('name');
    const unknown = await world.call({
      method: 'POST',
      url: '/api/roles',
      as: admin,
      body: { name: 'PENARI', ...fields, permissions: ['roles:dance'] },
      headers: { 'accept-language': 'en' },
    });
    expect([unknown.status, unknown.body.errors.permissions[0]]).toEqual([
      422,
      'The permission "roles:dance" is not known.',
    ]);
  });

  it('FR-ROLE-001 a role that somebody holds is not deleted, nor closed to their user type', async () => {
    const role = await make();
    const holder = await world.user(home);
    await give(holder, role.id);
    const url = `/api/roles/${role.id}`;
    const deleted = await world.call({ method: 'DELETE', url, as: admin });
    expect([deleted.status, deleted.body.code, deleted.body.data]).toEqual([
      409,
      'ROLE_IN_USE',
      { count: 1 },
    ]);
    const closed = await world.call({
      method: 'PATCH',
      url,
      as: admin,
      body: { allowed_user_types: ['CLIENT'] },
    });
    expect(closed.body.code).toBe('ROLE_IN_USE');
    const opened = await world.call({
      method: 'PATCH',
      url,
      as: admin,
      body: { allowed_user_types: ['CORE', 'CLIENT'] },
    });
    expect(opened.body.data).toMatchObject({ allowed_user_types: ['CORE', 'CLIENT'], user_count: 1 });
  });

  it('FR-ROLE-003 built-in roles keep name and place; their words and permissions may change', async () => {
    const role = await builtIn('CALL_CENTER_AGENT');
    const url = `/api/roles/${role.id}`;
    for (const request of [
      { method: 'DELETE', url, as: admin } as const,
      { method: 'PATCH', url, as: admin, body: { name: 'AGEN' } } as const,
    ])
      expect((await world.call(request)).body.code).toBe('BUILT_IN');
    const words = await world.call({
      method: 'PATCH',
      url,
      as: admin,
      body: { description_id: 'Petugas loket' },
    });
    expect(words.body.data.description_id).toBe('Petugas loket');
    const more = await put(role.id, {
      permissions: ['roles:read', 'users:read'],
      version: words.body.data.version,
    });
    expect(more.body.data.permissions).toEqual(['roles:read', 'users:read']);
  });

  it('FR-ROLE-003 nobody strips SUPER_ADMIN of managing users and roles', async () => {
    const role = await builtIn('SUPER_ADMIN');
    const kept = role.permissions.filter((name: string) => name !== 'users:write');
    const answer = await put(role.id, { permissions: kept, version: role.version });
    expect([answer.status, answer.body.code]).toEqual([409, 'SUPER_ADMIN_KEEPS']);
    expect((await builtIn('SUPER_ADMIN')).permissions).toContain('users:write');
  });

  it('FR-ROLE-002 a role of another tenant is not there', async () => {
    const role = await make(['users:read']);
    for (const request of [
      { url: `/api/roles/${role.id}` },
      { method: 'PATCH', url: `/api/roles/${role.id}`, body: { description_id: 'x' } },
      { method: 'DELETE', url: `/api/roles/${role.id}` },
      { method: 'PUT', url: `/api/roles/${role.id}/permissions`, body: { permissions: [], version: 1 } },
    ] as const)
      expect((await world.call({ ...request, as: stranger })).status).toBe(404);
    expect((await world.call({ url: `/api/roles/${role.id}`, as: admin })).body.data.version).toBe(1);
  });
});

describe('permissions of roles', () => {
  it('FR-ROLE-002 an edit of an old version is 409 and says who changed it', async () => {
    const role = await make(['users:read']);
    const first = await put(role.id, { permissions: ['users:read', 'roles:read'], version: 1 });
    expect(first.body.data).toMatchObject({ version: 2, permissions: ['roles:read', 'users:read'] });
    const late = await put(role.id, { permissions: [], version: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'VERSION_CONFLICT']);
    expect(late.body.data).toMatchObject({
      version: 2,
      changed_by: { id: admin.id, full_name: 'Dewi Lestari' },
    });
    expect((await lastAudit('role.permissions_changed', role.id))?.details).toMatchObject({
      old: ['users:read'],
      new: ['roles:read', 'users:read'],
      added: ['roles:read'],
      removed: [],
    });
  });

  it('FR-ROLE-002 of two edits at once one wins', async () => {
    const role = await make();
    const answers = await Promise.all(
      ['users:read', 'roles:read', 'users:write', 'users:export'].map((name) =>
        put(role.id, { permissions: [name], version: 1 }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409]);
  });

  it('FR-ROLE-002 nobody grants what they do not hold, in a new role or an old one', async () => {
    const writer = await make(['roles:read', 'roles:write', 'users:read']);
    const editor = await world.user(home);
    await give(editor, writer.id);
    const as = await tokenOf(editor);
    const target = await make(['users:erase']);
    const refused = await put(
      target.id,
      { permissions: ['users:erase', 'users:impersonate'], version: 1 },
      as,
    );
    expect([refused.status, refused.body.code]).toEqual([403, 'NOT_YOURS_TO_GRANT']);
    expect(refused.body.message).toContain('users:impersonate');
    expect(refused.body.message).not.toContain('users:erase');
    const made = await world.call({
      method: 'POST',
      url: '/api/roles',
      as,
      body: { name: 'JALAN_BELAKANG', ...fields, permissions: ['users:impersonate'] },
    });
    expect(made.body.code).toBe('NOT_YOURS_TO_GRANT');
    expect((await put(target.id, { permissions: ['users:read'], version: 1 }, as)).status).toBe(200);
    const own = await put(
      writer.id,
      { permissions: ['roles:read', 'roles:write', 'users:read', 'users:write'], version: 1 },
      as,
    );
    expect([own.status, own.body.code]).toEqual([403, 'OWN_RIGHTS']);
    expect(
      (await put(writer.id, { permissions: ['roles:read', 'roles:write'], version: 1 }, as)).status,
    ).toBe(200);
  });

  it('FR-ROLE-002 a change is felt at once by tokens already issued', async () => {
    const role = await make(['users:read', 'roles:read']);
    const holder = await world.user(home);
    await give(holder, role.id);
    const as = await tokenOf(holder);
    expect((await world.call({ url: '/api/roles?limit=1', as })).status).toBe(200);
    expect((await put(role.id, { permissions: ['users:read'], version: 1 })).status).toBe(200);
    const began = Date.now();
    let answer = await world.call({ url: '/api/roles?limit=1', as });
    while (answer.status === 200 && Date.now() - began < 1_000) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      answer = await world.call({ url: '/api/roles?limit=1', as });
    }
    expect(answer.body.code).toBe('TOKEN_REVOKED');
    const fresh = await tokenOf(holder);
    expect((await world.call({ url: '/api/roles?limit=1', as: fresh })).body.code).toBe('PERMISSION_DENIED');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';
import { allModules } from '../../../all-modules.ts';
import { setModuleStatus } from '../../tenancy/index.ts';

// Roles and permissions of a module are offered while it is on; what was given of it stays while it is off.
const TRIAL = 'percobaan:read';
const modules = allModules.map((module) =>
  module.code === 'praktikum'
    ? {
        ...module,
        permissions: [...module.permissions, { name: TRIAL, words: { id: 'Percobaan', en: 'Trial' } }],
        matrix: {
          ...module.matrix,
          DOSEN: [...(module.matrix.DOSEN ?? []), TRIAL],
          SUPER_ADMIN: [...(module.matrix.SUPER_ADMIN ?? []), TRIAL],
        },
      }
    : module,
);

let world: World;
let tenant: TestTenant;
let admin: TestUser;
beforeAll(async () => {
  world = await createWorld({ modules });
  tenant = await world.tenant({ type: 'akademi', modules: ['praktikum'] });
  admin = await world.user(tenant, { roles: ['SUPER_ADMIN'] });
});
afterAll(() => world.close());

interface RoleRow {
  readonly id: string;
  readonly name: string;
  readonly permissions: string[];
  readonly version: number;
}
const names = async (path: string) =>
  (await world.call({ url: `/api/${path}?limit=100`, as: admin })).body.data.map(
    (row: { name: string }) => row.name,
  );
const roles = async (): Promise<RoleRow[]> =>
  (await world.call({ url: '/api/roles?limit=100', as: admin })).body.data;
const permissionsOf = async (id: string): Promise<string[]> =>
  (await world.call({ url: `/api/roles/${id}`, as: admin })).body.data.permissions;

async function switchModule(status: 'aktif' | 'nonaktif'): Promise<void> {
  await world.inTenant(tenant.id, (tx) => setModuleStatus(tx, 'praktikum', status));
  await expect
    .poll(async () => (await names('permissions')).includes(TRIAL), { timeout: 2_000 })
    .toBe(status === 'aktif');
}

describe('FR-ROLE-001 roles of modules', () => {
  it('FR-ROLE-001 are listed while their module is on; those of the ground floor always', async () => {
    expect(await names('roles')).toEqual(
      expect.arrayContaining(['DOSEN', 'LABORAN', 'READER', 'SUPER_ADMIN']),
    );
    expect(await names('roles')).not.toContain('GURU');
    expect(await names('roles')).not.toContain('TPA_ADMIN');
    await switchModule('nonaktif');
    expect(await names('roles')).not.toContain('DOSEN');
    expect(await names('roles')).toEqual(expect.arrayContaining(['READER', 'SUPER_ADMIN']));
    await switchModule('aktif');
    expect(await names('roles')).toContain('DOSEN');
  });

  it('FR-ROLE-001 of the tenant’s own making are listed whatever they are called', async () => {
    const made = await world.call({
      method: 'POST',
      url: '/api/roles',
      as: admin,
      body: { name: 'GURU_BESAR', description_id: '-', description_en: '-', allowed_user_types: ['CORE'] },
    });
    expect(made.status).toBe(201);
    expect(await names('roles')).toContain('GURU_BESAR');
  });
});

describe('FR-ROLE-002 permissions of a module that is off', () => {
  it('FR-ROLE-002 are neither shown nor given, and stay through an edit until the module comes back', async () => {
    const own = (await roles()).find((role) => role.name === 'SUPER_ADMIN');
    const made = await world.call({
      method: 'POST',
      url: '/api/roles',
      as: admin,
      body: {
        name: 'ASISTEN',
        description_id: '-',
        description_en: '-',
        allowed_user_types: ['CORE'],
        permissions: [TRIAL, 'users:read'],
      },
    });
    expect(own?.permissions).toContain(TRIAL);
    const { id, version } = made.body.data;
    await switchModule('nonaktif');
    expect(await permissionsOf(id)).toEqual(['users:read']);
    const edit = (permissions: string[], at: number) =>
      world.call({
        method: 'PUT',
        url: `/api/roles/${id}/permissions`,
        as: admin,
        body: { permissions, version: at },
      });
    const refused = await edit(['users:read', TRIAL], version);
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['permissions']]);
    const edited = await edit(['roles:read'], version);
    expect(edited.body.data.permissions).toEqual(['roles:read']);
    await switchModule('aktif');
    expect(await permissionsOf(id)).toEqual([TRIAL, 'roles:read']);
    const taken = await edit(['roles:read'], edited.body.data.version);
    expect(taken.body.data.permissions).toEqual(['roles:read']);
  });
});

describe('FR-ROLE-002 a role of a module that is off', () => {
  it('FR-ROLE-002 survives an edit of somebody’s roles that does not name it, and goes when its module is on', async () => {
    const idOf = new Map((await roles()).map((role) => [role.name, role.id]));
    const person = await world.user(tenant, { roles: ['DOSEN', 'READER'] });
    const give = async (...wanted: string[]) => {
      const answer = await world.call({
        method: 'PUT',
        url: `/api/users/${person.id}/roles`,
        as: admin,
        body: { role_ids: wanted.map((name) => idOf.get(name)) },
      });
      return answer.body.data.roles.map((role: { name: string }) => role.name);
    };
    await switchModule('nonaktif');
    expect(await give('ADMIN')).toEqual(['ADMIN', 'DOSEN']);
    expect(await give()).toEqual(['DOSEN']);
    expect(await give('DOSEN', 'READER')).toEqual(['DOSEN', 'READER']);
    await switchModule('aktif');
    expect(await give('READER')).toEqual(['READER']);
  });
});

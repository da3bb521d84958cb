import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type World } from '../../../../test/support/world.ts';
import { provisionTenant } from '../../identity/index.ts';
import { matrix, permissions } from '../permissions.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('BR-5: a school that was there before gets the new roles and permissions, and keeps what it had taken away', async () => {
  const { id } = await world.tenant({ type: 'sekolah' });
  const newRoles = ['WALI_KELAS', 'GURU_BK'];
  // As it was before this module had anything of its own.
  await world.asOwner(
    `with gone as (delete from identity.role_permissions h using identity.permissions p
       where h.tenant_id = $1 and p.id = h.permission_id and p.name = any($2)),
     roles as (select id from identity.roles where tenant_id = $1 and name = any($3)),
     numbers as (delete from identity.tenant_roles t using roles r where t.tenant_id = $1 and t.role_id = r.id)
     delete from identity.role_permissions h using roles r where h.tenant_id = $1 and h.role_id = r.id`,
    [id, permissions.map(({ name }) => name), newRoles],
  );
  await world.asOwner('delete from identity.roles where tenant_id = $1 and name = any($2)', [id, newRoles]);
  const added = new Set<string>(permissions.map(({ name }) => name).filter((name) => name !== 'surat:read'));
  await world.inTenant(id, (tx) => provisionTenant(tx, world.modules, added));
  const held = await world.asOwner<{ role: string; names: string[] }>(
    `select r.name as role, array_agg(p.name order by p.name) as names from identity.roles r
     join identity.role_permissions h on h.tenant_id = r.tenant_id and h.role_id = r.id
     join identity.permissions p on p.id = h.permission_id
     where r.tenant_id = $1 and p.name = any($2) group by r.name`,
    [id, permissions.map(({ name }) => name)],
  );
  const of = (role: string) => held.find((one) => one.role === role)?.names;
  for (const role of newRoles) expect(of(role)).toEqual([...(matrix[role] ?? [])].sort());
  for (const role of ['OPERATOR_SEKOLAH', 'KEPALA_SEKOLAH', 'GURU', 'SUPER_ADMIN'])
    expect(of(role)).toEqual((matrix[role] ?? []).filter((name) => added.has(name)).sort());
});

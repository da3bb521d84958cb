import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type World } from '../../../../test/support/world.ts';
import { makeFirstAdmin } from './first-admin.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ fresh: true });
});
afterAll(() => world.close());

const make = (email: string) =>
  makeFirstAdmin(world.env, world.modules, { email, fullName: 'Ratna Kusuma', domain: 'balai.test' });

it('FR-ROLE-003 an empty installation gets its vendor tenant and a SUPER_ADMIN, by a link that sets the password', async () => {
  const link = await make('ratna@balai.test');
  const token = new URL(link).searchParams.get('token');
  const password = 'kereta-api-malam-7';
  const set = await world.call({
    method: 'POST',
    url: '/api/auth/password/reset',
    body: { token, password },
  });
  expect(set.status).toBe(200);
  const login = await world.call({
    method: 'POST',
    url: '/api/auth/login',
    body: { username: 'ratna@balai.test', password },
  });
  const me = await world.call({ url: '/api/auth/me', as: { token: login.body.access_token } });
  expect(me.body.data.tenant).toMatchObject({ type: 'vendor', domain: 'balai.test' });
  expect(me.body.data.roles.map((role: { name: string }) => role.name)).toEqual(['SUPER_ADMIN']);
});

it('a second one joins the same vendor tenant, the same one is refused', async () => {
  await make('kedua@balai.test');
  await expect(make('kedua@balai.test')).rejects.toMatchObject({ constraint: 'username_is_taken' });
  const rows = await world.asOwner<{ count: number }>(
    "select count(*)::int as count from tenancy.tenants where type = 'vendor'",
  );
  expect(rows[0]?.count).toBe(1);
});

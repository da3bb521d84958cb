import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type TestUser, type World } from '../../../../test/support/world.ts';

let world: World;
let admin: TestUser;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.user(await world.tenant(), { roles: ['SUPER_ADMIN'] });
});
afterAll(() => world.close());

test('PLT-5 a role made twice under one key, and a question asked twice, are answered alike', async () => {
  const role = { name: 'PENGAWAS', description_id: 'a', description_en: 'b', allowed_user_types: ['CORE'] };
  const question = { user_id: admin.id, permission: 'users:read' };
  for (const [url, body] of [
    ['/api/roles', role],
    ['/api/access/explain', question],
  ] as const) {
    const ask = () =>
      world.call({ method: 'POST', url, as: admin, body, headers: { 'idempotency-key': 'one-press' } });
    const first = await ask();
    const again = await ask();
    expect([url, first.status < 300, again.status]).toEqual([url, true, first.status]);
    expect(again.body.data).toEqual(first.body.data);
  }
});

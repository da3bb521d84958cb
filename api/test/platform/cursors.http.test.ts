import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type TestTenant, type TestUser, type World } from '../support/world.ts';

let world: World;
let tenant: TestTenant;
let admin: TestUser;
beforeAll(async () => {
  world = await createWorld();
  // With modules of several roles: those of modules that are off are in no list.
  tenant = await world.tenant({ modules: ['kedisiplinan', 'praktikum'] });
  admin = await world.user(tenant, { roles: ['SUPER_ADMIN', 'ADMIN'] });
  for (let i = 0; i < 4; i++) await world.user(tenant);
});
afterAll(() => world.close());

const lists = () => [
  '/api/audit-logs',
  '/api/users',
  '/api/users?sort=created_at',
  `/api/users/${admin.id}/timeline`,
  '/api/roles',
  '/api/permissions',
  '/api/restriction-definitions',
  '/api/notices',
];
const ask = (list: string, more: string) =>
  world.call({ url: `${list}${list.includes('?') ? '&' : '?'}${more}`, as: admin });
const cursorOf = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

test('PLT-7: a cursor that no list gave out is 422 at every list, never a fault of ours', async () => {
  for (const list of lists())
    for (const cursor of [
      cursorOf(0, 'x\0', 'y'),
      cursorOf(0, 'x\0'),
      cursorOf(0, 1e308, 1e308),
      cursorOf(0, 1.5),
      cursorOf(0, '2026-11-21T08:00:00Z', 'q'),
      // Sorted by names, this one is a position like any other.
      ...(list === '/api/users' ? [] : [cursorOf(0, '2026-11-21T08:00:61Z', admin.id)]),
      cursorOf(0, null, admin.id),
      'x',
    ]) {
      const answer = await ask(list, `limit=2&cursor=${cursor}`);
      expect([list, cursor, answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([
        list,
        cursor,
        422,
        ['cursor'],
      ]);
    }
});

test('PLT-3: cursors that a list gave out lead through it and back', async () => {
  for (const list of [
    '/api/users',
    '/api/users?sort=created_at',
    '/api/users?sort=-created_at',
    '/api/roles',
  ]) {
    const first = await ask(list, 'limit=2');
    const second = await ask(list, `limit=2&cursor=${first.body.meta.pagination.next_cursor}`);
    const back = await ask(list, `limit=2&cursor=${second.body.meta.pagination.prev_cursor}`);
    expect([list, second.status, back.status]).toEqual([list, 200, 200]);
    const ids = (answer: typeof first): string[] => answer.body.data.map((row: { id: string }) => row.id);
    expect(ids(back)).toEqual(ids(first));
    expect(new Set([...ids(first), ...ids(second)]).size).toBe(4);
  }
});

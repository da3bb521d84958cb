import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ListedUser,
  listUsers,
  type UserFilters,
  type UserSort,
} from '../../src/modules/identity/queries/users.ts';
import { addManyUsers, rowsRead } from './many-users.ts';
import { createWorld, type TestTenant, type World } from './world.ts';

const LIMIT = 26;
const MOST = 10;
type Page = Parameters<typeof listUsers>[2];

/** What the cases look at: filled before they run. */
interface Scene {
  world: World;
  at: TestTenant;
  readonly roles: Map<string, string>;
}

const cases: readonly (readonly [string, (scene: Scene) => UserFilters, UserSort?])[] = [
  ['nothing', () => ({})],
  ['nothing, backwards', () => ({}), '-full_name'],
  ['nothing, by age', () => ({}), 'created_at'],
  ['nothing, newest first', () => ({}), '-created_at'],
  ['a common word', () => ({ q: 'siti' })],
  ['one letter', () => ({ q: 's' })],
  ['a rare word', () => ({ q: 'siti budi' })],
  ['a username', ({ at }) => ({ q: `m${at.id}_1000` })],
  ['an address', ({ at }) => ({ q: `m${at.id}_1000@contoh.id` })],
  ['status', () => ({ status: 'SUSPENDED' })],
  ['status, newest first', () => ({ status: 'PENDING_APPROVAL' }), '-created_at'],
  ['the status of most', () => ({ status: 'ACTIVE' })],
  ['type', () => ({ user_type: 'CLIENT' })],
  ['a role of many', (scene) => ({ role_id: role(scene, 'READER') })],
  ['a role of few', (scene) => ({ role_id: role(scene, 'ADMIN') })],
  ['restriction', () => ({ restriction: 'CLIENT_CODE=C077' })],
  ['status and word', () => ({ status: 'SUSPENDED', q: 'siti' })],
  ['type and word', () => ({ user_type: 'CLIENT', q: 'rina' })],
  ['role of many and word', (scene) => ({ role_id: role(scene, 'READER'), q: 'dewi' })],
  ['role of few and word', (scene) => ({ role_id: role(scene, 'ADMIN'), q: 's' })],
  ['restriction and word', () => ({ restriction: 'CLIENT_CODE=C077', q: 'm' })],
  ['status and type', () => ({ status: 'ACTIVE', user_type: 'CLIENT' })],
];

/** The law of lists (TEN-18) on the list of users: rows read per row shown, at this many users. */
export function describeUserListPlans(count: number): void {
  describe(`TEN-18 FR-USER-001 the list of ${count} users reads at most ${MOST} rows for each that it shows`, () => {
    const scene = { roles: new Map() } as unknown as Scene;
    beforeAll(() => fill(scene, count), 900_000);
    afterAll(() => scene.world.close());
    for (const [name, filters, sort = 'full_name'] of cases)
      it(name, () => keepsTheLaw(scene, filters(scene), sort));
    it('a role and a type that nobody fits: no more than the smaller of the two', () =>
      readsTheSmaller(scene, count));
    it('a NIK', () => findsNik(scene));
    it('every page holds each member once', () => pagesAreWhole(scene));
  });
}

async function fill(scene: Scene, count: number): Promise<void> {
  scene.world = await createWorld({ fresh: true });
  scene.at = await scene.world.tenant({ type: 'tpa' });
  await addManyUsers(scene.world, await scene.world.tenant(), Math.floor(count / 10));
  await addManyUsers(scene.world, scene.at, count);
  const rows = await scene.world.asOwner<{ id: string; name: string }>(
    'select id, name from identity.roles where tenant_id = $1',
    [scene.at.id],
  );
  for (const row of rows) scene.roles.set(row.name, row.id);
}

function role({ roles }: Scene, name: string): string {
  return roles.get(name) as string;
}

function list({ world, at }: Scene, filters: UserFilters, page: Page): Promise<ListedUser[]> {
  return world.inTenant(at.id, (tx) => listUsers(tx, filters, page));
}

function reads({ world, at }: Scene, filters: UserFilters, page: Page) {
  return world.inTenant(at.id, (tx) => rowsRead(tx, (spy) => listUsers(spy, filters, page)));
}

/** On the first page and on the one after it, for each table alone. */
async function keepsTheLaw(scene: Scene, filters: UserFilters, sort: UserSort): Promise<void> {
  const first = await list(scene, filters, { sort, limit: LIMIT, cursor: null });
  expect(first.length).toBeGreaterThan(0);
  const last = first.at(-1);
  const next = first.length === LIMIT && last ? [{ values: [last.key, last.id], back: false }] : [];
  for (const cursor of [null, ...next]) {
    const { read, shown } = await reads(scene, filters, { sort, limit: LIMIT, cursor });
    // A tenant has a handful of roles: reading all of them is no sign of a missing index.
    const { roles: _roles, ...tables } = read;
    for (const [table, rows] of Object.entries(tables))
      expect({ table, shown, perRow: rows / Math.max(shown, 1) }).toSatisfy(
        (outcome: { perRow: number }) => outcome.perRow <= MOST,
      );
  }
}

/** Readers are three in ten, members one in ten, and nobody is both. */
async function readsTheSmaller(scene: Scene, count: number): Promise<void> {
  const page = { sort: 'full_name', limit: LIMIT, cursor: null } as const;
  for (const q of [undefined, 's']) {
    const filters: UserFilters = { q, role_id: role(scene, 'READER'), user_type: 'MEMBER' };
    expect(await list(scene, filters, page)).toEqual([]);
    const { read } = await reads(scene, filters, page);
    // Counting both (to thirty thousand, or the smaller's end) and reading the smaller one.
    const rows = (read.user_facets ?? 0) + (read.user_words ?? 0);
    expect(rows).toBeLessThanOrEqual(2_000 + 2 * Math.min(30_000, 0.3 * count) + 0.1 * count);
  }
  const some = await list(
    scene,
    { role_id: role(scene, 'READER'), user_type: 'CORE', status: 'SUSPENDED' },
    page,
  );
  expect(some).toEqual([]);
  const few = { role_id: role(scene, 'READER'), status: 'ACTIVE', user_type: 'CORE' } as const;
  const shown = await list(scene, few, page);
  expect(shown).toHaveLength(LIMIT);
  expect(shown.every((user) => user.user_type === 'CORE' && user.status === 'ACTIVE')).toBe(true);
}

async function findsNik(scene: Scene): Promise<void> {
  const page = { sort: 'full_name', limit: LIMIT, cursor: null } as const;
  const [user] = await list(scene, { q: `m${scene.at.id}_777` }, page);
  const nik = '3174012345670777';
  await scene.world.asOwner('update identity.users set nik_index = $2 where id = $1', [
    user?.id,
    scene.world.env.keys.blindIndex(nik, 'users.nik'),
  ]);
  const { read, shown } = await reads(scene, { nik }, page);
  expect(shown).toBe(1);
  expect(Math.max(...Object.values(read))).toBeLessThanOrEqual(MOST);
}

async function pagesAreWhole(scene: Scene): Promise<void> {
  const all: string[] = [];
  let cursor: Page['cursor'] = null;
  for (;;) {
    const page: Page = { sort: 'full_name', limit: 100, cursor };
    const rows: ListedUser[] = await list(scene, { q: 's', status: 'SUSPENDED' }, page);
    all.push(...rows.map((row) => row.id));
    const last = rows.at(-1);
    if (!last || rows.length < 100) break;
    cursor = { values: [last.key, last.id], back: false };
  }
  const wanted = await scene.world.asOwner<{ id: string }>(
    `select id from identity.users where home_tenant_id = $1 and status = 'SUSPENDED' and lower(full_name) ~ '(^| )s'`,
    [scene.at.id],
  );
  expect([...all].sort()).toEqual(wanted.map((row) => row.id).sort());
}

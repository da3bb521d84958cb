import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listUsers, type UserFilters, type UserSort } from '../../src/modules/identity/queries/users.ts';
import { addManyUsers, rowsRead } from './many-users.ts';
import { createWorld, type TestTenant, type World } from './world.ts';

const LIMIT = 26;
const MOST = 10;

/** The law of lists (TEN-18) on the list of users: rows read per row shown, at this many users. */
export function describeUserListPlans(count: number): void {
  describe(`TEN-18 FR-USER-001 the list of ${count} users reads at most ${MOST} rows for each that it shows`, () => {
    let world: World;
    let at: TestTenant;
    const roles = new Map<string, string>();
    beforeAll(async () => {
      world = await createWorld({ fresh: true });
      at = await world.tenant({ type: 'tpa' });
      const other = await world.tenant();
      await addManyUsers(world, other, Math.floor(count / 10));
      await addManyUsers(world, at, count);
      const rows = await world.asOwner<{ id: string; name: string }>(
        'select id, name from identity.roles where tenant_id = $1',
        [at.id],
      );
      for (const row of rows) roles.set(row.name, row.id);
    }, 600_000);
    afterAll(() => world.close());

    const role = (name: string) => roles.get(name) as string;
    const cases: readonly [string, () => UserFilters, UserSort?][] = [
      ['nothing', () => ({})],
      ['nothing, backwards', () => ({}), '-full_name'],
      ['nothing, by age', () => ({}), 'created_at'],
      ['nothing, newest first', () => ({}), '-created_at'],
      ['a common word', () => ({ q: 'siti' })],
      ['one letter', () => ({ q: 's' })],
      ['a rare word', () => ({ q: 'siti budi' })],
      ['a username', () => ({ q: `m${at.id}_1000` })],
      ['an address', () => ({ q: `m${at.id}_1000@contoh.id` })],
      ['status', () => ({ status: 'SUSPENDED' })],
      ['status, newest first', () => ({ status: 'PENDING_APPROVAL' }), '-created_at'],
      ['the status of most', () => ({ status: 'ACTIVE' })],
      ['type', () => ({ user_type: 'CLIENT' })],
      ['a role of many', () => ({ role_id: role('READER') })],
      ['a role of few', () => ({ role_id: role('ADMIN') })],
      ['restriction', () => ({ restriction: 'CLIENT_CODE=C077' })],
      ['status and word', () => ({ status: 'SUSPENDED', q: 'siti' })],
      ['type and word', () => ({ user_type: 'CLIENT', q: 'rina' })],
      ['role of many and word', () => ({ role_id: role('READER'), q: 'dewi' })],
      ['role of few and word', () => ({ role_id: role('ADMIN'), q: 's' })],
      ['restriction and word', () => ({ restriction: 'CLIENT_CODE=C077', q: 'm' })],
      ['status and type', () => ({ status: 'ACTIVE', user_type: 'CLIENT' })],
    ];
    for (const [name, filters, sort = 'full_name'] of cases)
      it(name, async () => {
        const tx = (cursor: Parameters<typeof listUsers>[2]['cursor']) =>
          world.inTenant(at.id, (inner) =>
            rowsRead(inner, (spy) => listUsers(spy, filters(), { sort, limit: LIMIT, cursor })),
          );
        const first = await world.inTenant(at.id, (inner) =>
          listUsers(inner, filters(), { sort, limit: LIMIT, cursor: null }),
        );
        expect(first.length).toBeGreaterThan(0);
        const last = first.at(-1);
        const cursors = [
          null,
          ...(first.length === LIMIT && last ? [{ values: [last.key, last.id], back: false }] : []),
        ];
        for (const cursor of cursors) {
          const { read, shown } = await tx(cursor);
          const most = Math.max(
            ...Object.entries(read)
              .filter(([table]) => table !== 'roles')
              .map(([, rows]) => rows),
          );
          expect({ read, shown, ratio: most / Math.max(shown, 1) }).toSatisfy(
            (outcome: { ratio: number }) => outcome.ratio <= MOST,
          );
        }
      });

    it('a NIK', async () => {
      const [user] = await world.inTenant(at.id, (tx) =>
        listUsers(tx, { q: `m${at.id}_777` }, { sort: 'full_name', limit: 1, cursor: null }),
      );
      const nik = '3174012345670777';
      await world.asOwner('update identity.users set nik_index = $2 where id = $1', [
        user?.id,
        world.env.keys.blindIndex(nik, 'users.nik'),
      ]);
      const options = { sort: 'full_name', limit: LIMIT, cursor: null } as const;
      const { read, shown } = await world.inTenant(at.id, (tx) =>
        rowsRead(tx, (spy) => listUsers(spy, { nik }, options)),
      );
      expect(shown).toBe(1);
      expect(Math.max(...Object.values(read))).toBeLessThanOrEqual(MOST);
    });

    it('every page holds each member once, in order, there and back', async () => {
      const filters: UserFilters = { q: 's', status: 'SUSPENDED' };
      const all: string[] = [];
      let cursor: Parameters<typeof listUsers>[2]['cursor'] = null;
      for (;;) {
        const from: typeof cursor = cursor;
        const rows = await world.inTenant(at.id, (tx) =>
          listUsers(tx, filters, { sort: 'full_name', limit: 100, cursor: from }),
        );
        all.push(...rows.map((row) => row.id));
        const last = rows.at(-1);
        if (!last || rows.length < 100) break;
        cursor = { values: [last.key, last.id], back: false };
      }
      expect(new Set(all).size).toBe(all.length);
      const wanted = await world.asOwner<{ id: string }>(
        `select id from identity.users where home_tenant_id = $1 and status = 'SUSPENDED' and lower(full_name) ~ '(^| )s'`,
        [at.id],
      );
      expect(all.length).toBe(wanted.length);
      expect([...all].sort()).toEqual(wanted.map((row) => row.id).sort());
    });
  });
}

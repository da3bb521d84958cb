import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  filed,
  type InsuranceScene,
  insuranceScene,
  person,
  policy,
} from '../../../../test/support/insurance-world.ts';
import { createWorld, type TestUser } from '../../../../test/support/world.ts';
import type { UserType } from '../../../platform/access/actor.ts';

type Row = Readonly<Record<string, string>> & { readonly id: string };
type Table = 'clients' | 'policies' | 'members' | 'claims';
const tables: readonly Table[] = ['clients', 'policies', 'members', 'claims'];

let scene: InsuranceScene;
const rows: Record<Table, Row[]> = { clients: [], policies: [], members: [], claims: [] };

beforeAll(async () => {
  scene = await insuranceScene(await createWorld());
  const { admin } = scene;
  await scene.post(admin, '/clients', { code: 'C555', name: 'PT Harapan' });
  await scene.post(admin, '/policies', policy('POL124', 'C789'));
  await scene.post(admin, '/policies', policy('POL555', 'C555'));
  for (const [number, of] of [
    ['M00004', 'POL124'],
    ['M00005', 'POL555'],
  ] as const)
    await scene.post(admin, '/members', person(number, of, `Nama ${number}`));
  for (const member_number of ['M00001', 'M00002', 'M00003', 'M00004', 'M00005'])
    for (const provider_code of ['P001', 'P002'])
      await scene.post(admin, '/claims', {
        member_number,
        provider_code,
        date: '2026-11-20',
        icd10: 'J06.9',
        amount: 1_000,
      });
  for (const table of tables) rows[table] = (await scene.get(admin, `/${table}?limit=100`)).data;
}, 60_000);
afterAll(() => scene.world.close());

/** The attribute of a row that each restriction asks for: the oracle's own table, by the words of the specification. */
const attributes: Record<Table, (row: Row) => Readonly<Record<string, string | undefined>>> = {
  clients: (row) => ({ CLIENT_CODE: row.code }),
  policies: (row) => ({ CLIENT_CODE: row.client_code, POLICY_NUMBER: row.number }),
  members: (row) => ({
    CLIENT_CODE: row.client_code,
    POLICY_NUMBER: row.policy_number,
    MEMBER_NUMBER: row.number,
  }),
  claims: (row) => ({
    CLIENT_CODE: row.client_code,
    POLICY_NUMBER: row.policy_number,
    MEMBER_NUMBER: row.member_number,
    PROVIDER_CODE: row.provider_code,
  }),
};
const own = {
  CORE: null,
  CLIENT: 'CLIENT_CODE',
  PROVIDER: 'PROVIDER_CODE',
  MEMBER: 'MEMBER_NUMBER',
} as const;

interface Person {
  readonly userType: UserType;
  readonly free: boolean;
  readonly restrictions: Readonly<Record<string, unknown>>;
}

function sees({ userType, free, restrictions }: Person, table: Table, row: Row): boolean {
  if (free && userType === 'CORE') return true;
  const mandatory = own[userType];
  if (mandatory && restrictions[mandatory] === undefined) return false;
  const has = attributes[table](row);
  return Object.entries(restrictions)
    .filter(([name]) => name !== 'MAX_CLAIM_AMOUNT')
    .every(([name, value]) => {
      const wanted: unknown[] = Array.isArray(value) ? value : [value];
      return has[name] !== undefined && wanted.includes(has[name]);
    });
}

const oneOrMore = (values: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...values),
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
  );
const people: fc.Arbitrary<Person> = fc.record({
  userType: fc.constantFrom('CORE', 'CLIENT', 'PROVIDER', 'MEMBER'),
  free: fc.boolean(),
  restrictions: fc.record(
    {
      CLIENT_CODE: oneOrMore(['C789', 'C123', 'C555', 'C000']),
      POLICY_NUMBER: oneOrMore(['POL123', 'POL124', 'POL200', 'POL555']),
      MEMBER_NUMBER: oneOrMore(['M00001', 'M00003', 'M00004', 'M99999']),
      PROVIDER_CODE: oneOrMore(['P001', 'P002', 'P999']),
      MAX_CLAIM_AMOUNT: fc.constantFrom(0, '5000', 1_000_000),
    },
    { requiredKeys: [] },
  ),
});

const ids = (list: readonly Row[]) => list.map((row) => row.id).sort();

async function heldAgainst(user: TestUser, who: Person): Promise<void> {
  for (const table of tables) {
    const wanted = rows[table].filter((row) => sees(who, table, row));
    const hint = JSON.stringify([table, who]);
    expect([hint, ids((await scene.get(user, `/${table}?limit=100`)).data)]).toEqual([hint, ids(wanted)]);
    expect((await scene.get(user, `/${table}/count`)).data.count, hint).toBe(wanted.length);
    const file = await scene.ask(user, 'GET', `/${table}/export?format=csv`);
    expect(file.text.trim().split('\n').length - 1, hint).toBe(wanted.length);
    for (const filter of ['q=c', 'q=m0000', 'q=pol', 'status=ACTIVE', 'client_code=C789']) {
      if (table === 'clients' && filter.startsWith('client')) continue;
      if (table === 'claims' && filter.startsWith('status')) continue;
      const list: Row[] = (await scene.get(user, `/${table}?limit=100&${filter}`)).data;
      const { count } = (await scene.get(user, `/${table}/count?${filter}`)).data;
      expect([hint, filter, list.length]).toEqual([hint, filter, count]);
      expect(
        list.every((row) => wanted.some(({ id }) => id === row.id)),
        `${hint} ${filter}`,
      ).toBe(true);
    }
    for (const row of rows[table]) {
      const inside = wanted.includes(row);
      const said = [hint, row.id];
      expect([...said, (await scene.ask(user, 'GET', `/${table}/${row.id}`)).status]).toEqual([
        ...said,
        inside ? 200 : 404,
      ]);
      const changed = await scene.ask(user, 'PATCH', `/${table}/${row.id}`, {});
      const elsewhere = changed.body.code === 'PORTAL_ONLY';
      if (!elsewhere) expect([...said, changed.status]).toEqual([...said, inside ? 200 : 404]);
      expect([...said, await explained(user, table, row)]).toEqual([...said, inside]);
      expect([...said, await explained(user, table, row, writes[table])]).toEqual([
        ...said,
        inside && !elsewhere,
      ]);
    }
  }
}

const writes = {
  clients: 'clients:write',
  policies: 'policies:write',
  members: 'members:write',
  claims: 'claims:file',
} as const;

async function explained(
  user: TestUser,
  table: Table,
  row: Row,
  permission = `${table}:read`,
): Promise<boolean> {
  const pairs = Object.entries(attributes[table](row)).map(([name, value]) => `${name}=${value}`);
  const answer = await scene.world.call({
    method: 'POST',
    url: '/api/access/explain',
    as: scene.admin,
    body: { user_id: user.id, permission, resource: pairs.join('&') },
  });
  return answer.body.data.allowed;
}

describe('FR-ABAC-001, FR-ABAC-002 and FR-USER-004: what restrictions reach', () => {
  it('list, count, export, filters, single read, update and explanation agree with a plain oracle', async () => {
    for (const who of fc.sample(people, { numRuns: 24, seed: 20261121 })) {
      const roles = who.free ? ['TPA_ADMIN', 'SUPER_ADMIN'] : ['SUPER_ADMIN'];
      const user = await scene.world.user(scene.at, {
        roles,
        userType: who.userType,
        restrictions: who.restrictions,
      });
      await heldAgainst(user, who);
    }
  }, 300_000);

  it('it bites: the generated people see all, some and none', () => {
    const seen = fc
      .sample(people, { numRuns: 24, seed: 20261121 })
      .flatMap((who) =>
        tables.map((table) => rows[table].filter((row) => sees(who, table, row)).length / rows[table].length),
      );
    expect([
      seen.some((part) => part === 1),
      seen.some((part) => part > 0 && part < 1),
      seen.some((part) => part === 0),
    ]).toEqual([true, true, true]);
  });

  it('pages of several values are those of the whole list, there and back', async () => {
    const user = await scene.world.user(scene.at, {
      roles: ['SUPER_ADMIN'],
      restrictions: { CLIENT_CODE: ['C555', 'C789'] },
    });
    for (const path of ['/members?', '/claims?', '/members?q=n&', '/claims?q=m0000&', '/policies?q=pol&']) {
      const whole: Row[] = (await scene.get(user, `${path}limit=100`)).data;
      const found: Row[] = [];
      let next: string | null = '';
      let previous: string | null = null;
      let pageBefore: Row[] = [];
      while (next !== null) {
        const answer = await scene.get(user, `${path}limit=2${next && `&cursor=${next}`}`);
        if (previous !== null && pageBefore.length > 0) {
          const back = await scene.get(user, `${path}limit=2&cursor=${answer.meta.pagination.prev_cursor}`);
          expect(ids(back.data)).toEqual(ids(pageBefore));
        }
        pageBefore = answer.data;
        previous = answer.meta.pagination.prev_cursor ?? '';
        found.push(...answer.data);
        next = answer.meta.pagination.next_cursor;
      }
      expect(whole.length).toBeGreaterThan(2);
      expect([path, found.map(({ id }) => id)]).toEqual([path, whole.map(({ id }) => id)]);
    }
  });
});

describe('FR-ABAC-001 whose type has no restriction of its own: the missing context denies', () => {
  it.each([
    ['CLIENT', 'CLIENT_CODE'],
    ['PROVIDER', 'PROVIDER_CODE'],
    ['MEMBER', 'MEMBER_NUMBER'],
  ] as const)('a %s without %s sees nothing, writes nothing, and is told why', async (userType, name) => {
    const user = await scene.world.user(scene.at, { roles: ['SUPER_ADMIN'], userType });
    for (const table of tables) {
      expect([table, (await scene.get(user, `/${table}?limit=100`)).data]).toEqual([table, []]);
      expect([table, (await scene.get(user, `/${table}?limit=100&q=m`)).data]).toEqual([table, []]);
      expect([table, (await scene.get(user, `/${table}/count`)).data]).toEqual([table, { count: 0 }]);
      const sheet = await scene.ask(user, 'GET', `/${table}/export?format=csv`);
      expect([table, sheet.text.trim().split('\n').length]).toEqual([table, 1]);
      const row = rows[table][0] as Row;
      expect([table, (await scene.ask(user, 'GET', `/${table}/${row.id}`)).status]).toEqual([table, 404]);
      expect([table, await explained(user, table, row)]).toEqual([table, false]);
    }
    const start = JSON.stringify((await scene.get(user, '/portal')).data);
    expect(start).not.toMatch(/C\d{3}|POL\d|M0000\d|Siti/);
    const claim = { member_number: 'M00001', date: '2026-11-20', icd10: 'J06.9', amount: 1 };
    for (const [path, body] of [
      ['/members', person('M00997', 'POL123')],
      ['/claims', { ...claim, provider_code: 'P001' }],
      ['/eligibility', { member_number: 'M00001', date: '2026-11-20' }],
    ] as const) {
      const answer = await scene.ask(user, 'POST', path, body);
      expect([path, answer.status]).toEqual([path, 403]);
      if (answer.body.code !== 'PORTAL_ONLY') {
        expect([path, answer.body.code]).toEqual([path, 'RESTRICTION_MISSING']);
        expect(answer.body.message).toContain(name);
      }
    }
  });

  it('a CORE user whose restriction the rows cannot answer to is told that, not that it is missing', async () => {
    const user = await scene.world.user(scene.at, {
      roles: ['SUPER_ADMIN'],
      restrictions: { POLICY_NUMBER: 'POL123' },
    });
    const answer = await scene.ask(user, 'POST', '/clients', { code: 'C998', name: 'Baru' });
    expect([answer.status, answer.body.code]).toEqual([403, 'RESTRICTION_NOT_FOR_THIS']);
    expect(answer.body.message).toContain('POLICY_NUMBER');
  });
});

describe('FR-ABAC-001 writing outside of one’s own stores nothing', () => {
  it('a CORE user of one client makes, moves and files within it alone', async () => {
    const narrow = await scene.world.user(scene.at, {
      roles: ['SUPER_ADMIN'],
      restrictions: { CLIENT_CODE: 'C789' },
    });
    const before = await scene.world.asOwner(
      `select (select count(*) from insurance.policies) p, (select count(*) from insurance.members) m,
         (select count(*) from insurance.claims) c`,
    );
    const mine = rows.members.find((row) => row.number === 'M00002') as Row;
    const claim = { date: '2026-11-20', icd10: 'J06.9', amount: 1, provider_code: 'P001' };
    for (const [method, path, body] of [
      ['POST', '/clients', { code: 'C999', name: 'Baru' }],
      ['POST', '/policies', policy('POL999', 'C123')],
      ['POST', '/members', person('M00999', 'POL200')],
      ['POST', '/members', person('M00999', 'POL998')],
      ['PATCH', `/members/${mine.id}`, { policy_number: 'POL200' }],
      ['POST', '/claims', { ...claim, member_number: 'M00003' }],
      ['POST', '/claims', { ...claim, member_number: 'M99999' }],
    ] as const) {
      const answer = await scene.ask(narrow, method, path, body);
      expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'OUTSIDE_RESTRICTION']);
      expect(answer.body.message).toContain('CLIENT_CODE: C789');
    }
    const { data } = (
      await scene.ask(narrow, 'POST', '/eligibility', { member_number: 'M00003', date: '2026-11-20' })
    ).body;
    expect(data).toMatchObject({ eligible: false, member: null });
    expect(
      await scene.world.asOwner(
        `select (select count(*) from insurance.policies) p, (select count(*) from insurance.members) m,
           (select count(*) from insurance.claims) c`,
      ),
    ).toEqual(before);
  });
});

describe('TC-003 a CLIENT of C789 reaches the data of C789 only', () => {
  interface Operation {
    readonly method: string;
    readonly path: string;
    readonly body: boolean;
  }
  const unknown = '019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa';
  let operations: Operation[];
  let secrets: string[];
  let theirIds: string[];

  beforeAll(async () => {
    const paths = (await scene.world.call({ url: '/api/openapi.json' })).body.paths as Record<
      string,
      Record<string, { requestBody?: { content: object } }>
    >;
    operations = Object.entries(paths)
      .filter(([path]) => path.startsWith('/api/insurance/'))
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, { requestBody }]) => ({
          method: method.toUpperCase(),
          path,
          body: JSON.stringify(requestBody ?? {}).includes('application/json'),
        })),
      );
    const theirs = tables.flatMap((table) =>
      rows[table].filter((row) => attributes[table](row).CLIENT_CODE !== 'C789'),
    );
    theirIds = theirs.map((row) => row.id);
    secrets = [
      ...theirIds,
      'C123',
      'C555',
      'POL200',
      'POL555',
      'M00003',
      'M00005',
      'Dewi Lestari',
      'PT Bahari',
      'PT Harapan',
    ];
  });

  it.each(['CLIENT', 'SUPER_ADMIN'])(
    'on every route that touches these tables, with the permissions of %s',
    async (role) => {
      expect(operations.length).toBeGreaterThan(30);
      const user = await scene.world.user(scene.at, {
        roles: [role],
        userType: 'CLIENT',
        restrictions: { CLIENT_CODE: 'C789' },
      });
      const before = await sums();
      let shown = 0;
      for (const { method, path, body } of operations) {
        const ask = (id: string) =>
          scene.world.call({
            method: method as 'GET',
            url: `${path.replace(/\{\w+\}/, id)}${method === 'GET' && !path.includes('{') ? bounds(path) : ''}`,
            as: user,
            ...(body ? { body: theirBody(path) } : {}),
          });
        const hole = path.includes('{');
        const control = hole ? await ask(unknown) : null;
        for (const id of hole ? theirIds : ['']) {
          const answer = await ask(id);
          const told = secrets.filter((secret) => answer.text.includes(secret));
          expect([method, path, id, told]).toEqual([method, path, id, []]);
          if (control) expect([method, path, answer.status]).toEqual([method, path, control.status]);
          if (hole || method !== 'GET')
            expect([method, path, answer.status >= 400]).toEqual([method, path, true]);
          if (answer.status === 200 && /C789|POL123|M00001/.test(answer.text)) shown++;
        }
      }
      expect(shown).toBeGreaterThan(5);
      expect(await sums()).toEqual(before);
    },
  );

  const bounds = (path: string) =>
    path.endsWith('/export')
      ? '?format=csv'
      : /\/(clients|policies|members|claims|imports)$/.test(path)
        ? '?limit=100'
        : '';

  /** What would write something of another client. */
  function theirBody(path: string): object {
    if (path.endsWith('/eligibility')) return { member_number: 'M00003', date: '2026-11-20' };
    if (path.endsWith('/reject')) return { reason: 'x' };
    if (path.endsWith('/clients')) return { code: 'C124', name: 'Baru' };
    if (path.endsWith('/policies')) return policy('POL998', 'C123');
    if (path.endsWith('/members')) return person('M00998', 'POL200');
    if (path.endsWith('/claims'))
      return { member_number: 'M00003', date: '2026-11-20', icd10: 'J06.9', amount: 1 };
    return { status: 'INACTIVE' };
  }

  const sums = () =>
    scene.world.asOwner(
      `select (select md5(string_agg(t::text, '' order by id)) from insurance.clients t) c,
         (select md5(string_agg(t::text, '' order by id)) from insurance.policies t) p,
         (select md5(string_agg(t::text, '' order by id)) from insurance.members t) m,
         (select md5(string_agg(t::text, '' order by id)) from insurance.claims t) k`,
    );
});

describe('portals', () => {
  const portal = (as: TestUser, wanted = '') =>
    scene.ask(as, 'GET', `/portal${wanted && `?portal=${wanted}`}`);

  it('each shows its own part and nothing beyond its reach', async () => {
    const waiting = await filed(scene, 9_000_000);
    const { core } = (await portal(scene.agent)).body.data;
    expect(core).toMatchObject({ max_amount: 5_000_000, counts: { clients: 3, policies: 4, members: 5 } });
    expect(core.claims[0]).toMatchObject({ status: 'SUBMITTED', count: rows.claims.length + 1 });
    expect(core.waiting.length).toBe(10);
    const { client } = (await portal(scene.client)).body.data;
    expect(client.policies.map((one: Row) => one.number)).toEqual(['POL123', 'POL124']);
    expect(client.members).toEqual({ active: 3, total: 3 });
    const { provider } = (await portal(scene.provider)).body.data;
    expect(provider).toMatchObject({ codes: ['P001'], today: { count: 6, amount: 9_005_000 } });
    expect(provider.latest.every((one: Row) => one.provider_code === 'P001')).toBe(true);
    const { member } = (await portal(scene.member)).body.data;
    expect(member.cards).toHaveLength(1);
    expect(member.cards[0]).toMatchObject({
      number: 'M00001',
      policy_number: 'POL123',
      remaining: 100_000_000,
    });
    expect(member.latest.map((one: Row) => one.id)).toContain(waiting.id);
  });

  it('what a provider has filed today counts today, whenever the treatment was, by the clocks of the institution', async () => {
    const { world, at } = scene;
    const asks = async (as: TestUser) => (await portal(as)).body.data.provider.today;
    const before = await asks(scene.provider);
    await filed(scene, 700, { date: '2026-02-03' });
    const after = { count: before.count + 1, amount: before.amount + 700 };
    expect(await asks(scene.provider)).toEqual(after);
    try {
      // A minute before midnight in Jakarta, and a minute into the next day.
      world.clock.set(new Date('2026-11-21T16:59:00Z'));
      const late = await world.user(at, {
        roles: ['PROVIDER'],
        userType: 'PROVIDER',
        restrictions: { PROVIDER_CODE: 'P001' },
      });
      expect(await asks(late)).toEqual(after);
      world.clock.set(new Date('2026-11-21T17:01:00Z'));
      expect(await asks(late)).toEqual({ count: 0, amount: 0 });
    } finally {
      world.clock.set(new Date('2026-11-21T03:00:00Z'));
    }
  });

  it('one of another type is refused in words that say why', async () => {
    for (const [user, yours] of [
      [scene.client, 'CLIENT'],
      [scene.provider, 'PROVIDER'],
      [scene.member, 'MEMBER'],
    ] as const) {
      const answer = await portal(user, 'CORE');
      expect([answer.status, answer.body.code]).toEqual([403, 'PORTAL_ONLY']);
      expect(answer.body.message).toContain(yours);
      expect((await portal(user, yours)).status).toBe(200);
    }
  });
});

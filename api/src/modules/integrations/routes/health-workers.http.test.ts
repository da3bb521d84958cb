import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createIntegrationsWorld,
  type IntegrationsWorld,
} from '../../../../test/support/integrations-world.ts';
import type { TestUser } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/clock/ids.ts';
import { applyPage } from '../operations/apply-page.ts';
import { deactivate } from '../operations/status.ts';
import { noFields, type WorkerFields } from '../rules/worker-fields.ts';

let world: IntegrationsWorld;
let reader: TestUser;
let stranger: TestUser;
const DAY_MS = 86_400_000;
const day = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const people: readonly (Partial<WorkerFields> & { readonly name: string })[] = [
  { name: 'dr. Siti Aminah, Sp.A', profession: 'Dokter', str_valid_until: day(30) },
  { name: 'Aminah', profession: 'Bidan', str_valid_until: null },
  { name: 'Budi Santoso', profession: 'Perawat', str_valid_until: day(-1) },
  { name: 'Ami Amira Aminah', profession: 'Perawat', str_valid_until: day(400) },
  { name: 'Siti Aminah', profession: 'Perawat', str_valid_until: day(80) },
  { name: "Nur'aini  Budiman", profession: 'Bidan', str_valid_until: day(-400) },
];
const nikOf = (i: number) => `31740000000000${String(i + 1).padStart(2, '0')}`;
const strOf = (i: number) => `12340000000000${String(i + 1).padStart(2, '0')}`;

beforeAll(async () => {
  world = await createIntegrationsWorld();
  const { home } = world;
  reader = await world.user(home, { roles: ['READER'] });
  const elsewhere = await world.tenant({ type: 'instansi', modules: ['integrations'] });
  stranger = await world.user(elsewhere, { roles: ['ADMIN'] });
  const said = (source: 'regnakes' | 'hubsdmk', at: string, list: readonly Partial<WorkerFields>[]) =>
    world.asWorker(async (tx) => {
      const { id } = at === 'first' ? regnakes : hubsdmk;
      const records = list.map((fields, i) => ({
        key: `${i}`,
        updatedAt: '2026-11-01T00:00:00.000Z',
        fields: { ...noFields(), nik: nikOf(i), ...fields },
        payload: null,
        problems: [],
      }));
      await applyPage(tx, { id, connector: source }, newId(), records);
    });
  const regnakes = await world.integration({ code: 'regnakes', connector: 'regnakes' });
  const hubsdmk = await world.integration({ code: 'hubsdmk', connector: 'hubsdmk' });
  await said(
    'regnakes',
    'first',
    people.map((fields, i) => ({ str_number: i === 3 ? null : strOf(i), ...fields })),
  );
  await said(
    'hubsdmk',
    'second',
    people
      .slice(0, 3)
      .map(({ name }) => ({ name, facility_code: 'RS1', facility_name: 'RSUD', position: 'Kepala' })),
  );
});
afterAll(() => world.close());

const get = (url: string, as: TestUser = world.admin) => world.call({ url: `/api/health-workers${url}`, as });
const names = async (query: string) => {
  const { status, body } = await get(`?limit=50&${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  const { body: counted } = await get(`/count?${query}`);
  expect(counted.data.count, query).toBe(body.data.length);
  return body.data.map((row: { name: string }) => row.name);
};
const byName = [
  'Ami Amira Aminah',
  'Aminah',
  'Budi Santoso',
  "Nur'aini  Budiman",
  'dr. Siti Aminah, Sp.A',
  'Siti Aminah',
];

describe('the list of health workers', () => {
  it('is sorted by name without titles, and shows of a NIK its last digits', async () => {
    expect(await names('')).toEqual(byName);
    const { body, text } = await get('?limit=1');
    expect(body.data[0]).toMatchObject({ nik_masked: '••••••••••••0004' });
    expect(text).not.toContain(nikOf(3));
  });

  it.each([
    ['q=aminah', ['Ami Amira Aminah', 'Aminah', 'dr. Siti Aminah, Sp.A', 'Siti Aminah']],
    ['q=Siti+Am', ['dr. Siti Aminah, Sp.A', 'Siti Aminah']],
    ['q=dr.+Siti', ['dr. Siti Aminah, Sp.A', 'Siti Aminah']],
    ['q=am', ['Ami Amira Aminah', 'Aminah', 'dr. Siti Aminah, Sp.A', 'Siti Aminah']],
    ['q=budi', ['Budi Santoso', "Nur'aini  Budiman"]],
    ['q=nuraini', ["Nur'aini  Budiman"]],
    ['q=iti', []],
    ['q=%25', []],
    ['q=%3F', []],
    ['q=aminah&profession=Perawat', ['Ami Amira Aminah', 'Siti Aminah']],
    ['q=aminah&facility_code=RS1', ['Aminah', 'dr. Siti Aminah, Sp.A']],
    ['q=s&facility_code=RS1&profession=Perawat', ['Budi Santoso']],
    ['facility_code=RS1', ['Aminah', 'Budi Santoso', 'dr. Siti Aminah, Sp.A']],
    ['facility_code=RS2', []],
    ['profession=Bidan', ['Aminah', "Nur'aini  Budiman"]],
    ['str=expired', ["Nur'aini  Budiman", 'Budi Santoso']],
    ['str=expiring', ['dr. Siti Aminah, Sp.A', 'Siti Aminah']],
    ['str=expiring&q=siti', ['dr. Siti Aminah, Sp.A', 'Siti Aminah']],
    ['str=expiring&q=budi', []],
    ['str=life', ['Aminah']],
    ['str=none', ['Ami Amira Aminah']],
    ['str=valid', ['Aminah', 'dr. Siti Aminah, Sp.A', 'Siti Aminah']],
  ])('%s finds %j, and counts as many', async (query, found) => {
    const some = await names(query);
    expect([...some].sort()).toEqual([...found].sort());
    if (query.startsWith('str=exp')) expect(some).toEqual(found);
  });

  it.each(['', 'q=am', 'q=siti', 'str=expired', 'profession=Perawat', 'facility_code=RS1'])(
    'PLT-7: pages of %j lead to the end and back, nobody twice and nobody missed',
    async (query) => {
      const all = await names(query);
      const forth: string[] = [];
      let url = `?limit=1&${query}`;
      let back: string | null = null;
      for (;;) {
        const { body } = await get(url);
        forth.push(...body.data.map((row: { name: string }) => row.name));
        const { next_cursor: next, prev_cursor: prev } = body.meta.pagination;
        if (next === null) {
          back = prev;
          break;
        }
        url = `?limit=1&${query}&cursor=${next}`;
      }
      expect(forth).toEqual(all);
      const returned: string[] = [];
      while (back !== null) {
        const { body } = await get(`?limit=1&${query}&cursor=${back}`);
        returned.unshift(...body.data.map((row: { name: string }) => row.name));
        back = body.meta.pagination.prev_cursor;
      }
      expect(returned).toEqual(all.slice(0, -1));
    },
  );

  it('a cursor of another order is refused, not guessed at', async () => {
    const { body } = await get('?limit=1');
    const { status } = await get(`?limit=1&str=expired&cursor=${body.meta.pagination.next_cursor}`);
    expect(status).toBe(422);
  });
});

describe('one health worker', () => {
  const first = async () => (await get('?limit=1&q=budi+santoso')).body.data[0].id as string;

  it('says where each value came from, when that was said, and how it was matched', async () => {
    const { body } = await get(`/${await first()}`);
    const at = '2026-11-01T00:00:00.000Z';
    expect(body.data).toMatchObject({ name: 'Budi Santoso', str_state: 'expired', facility_code: 'RS1' });
    expect(body.data.origins).toContainEqual({ field: 'profession', source: 'regnakes', at });
    expect(body.data.origins).toContainEqual({ field: 'facility_code', source: 'hubsdmk', at });
    expect(body.data.origins.map(({ field }: { field: string }) => field)).not.toContain('birth_date');
    expect(body.data.links).toEqual([
      { source: 'hubsdmk', at, matched: 'nik' },
      { source: 'regnakes', at, matched: 'new' },
    ]);
  });

  it('the whole NIK is given to who may have it, and each reading is recorded', async () => {
    const id = await first();
    const { body } = await get(`/${id}/nik`);
    expect(body.data).toEqual({ nik: nikOf(2) });
    const trail = await world.asOwner(
      `select user_id, action, resource_id, details, personal from platform.audit_logs
       where tenant_id = $1 and action = 'health_worker.nik_read'`,
      [world.home.id],
    );
    expect(trail).toMatchObject([
      { user_id: world.admin.id, resource_id: id, personal: { name: 'Budi Santoso' } },
    ]);
    expect(JSON.stringify(trail)).not.toContain(nikOf(2));
  });

  it('is found by a whole NIK or STR in the body of a request', async () => {
    const find = (body: unknown) =>
      world.call({ method: 'POST', url: '/api/health-workers/find', as: world.admin, body });
    expect((await find({ nik: nikOf(1) })).body.data).toMatchObject([{ name: 'Aminah' }]);
    expect((await find({ str_number: strOf(4) })).body.data).toMatchObject([{ name: 'Siti Aminah' }]);
    expect((await find({ nik: nikOf(50) })).body.data).toEqual([]);
    for (const wrong of [{}, { nik: nikOf(1), str_number: strOf(1) }, { nik: '317' }, { str_number: 'x' }])
      expect((await find(wrong)).status, JSON.stringify(wrong)).toBe(422);
  });
});

describe('who may', () => {
  it('INT-10 a READER sees no personal data: no list, no person, no file', async () => {
    const id = (await get('?limit=1')).body.data[0].id;
    for (const url of ['?limit=1', '/count', `/${id}`, `/${id}/nik`, '/export?format=csv'])
      expect((await get(url, reader)).status, url).toBe(403);
  });

  it('another institution sees nobody of this one', async () => {
    const id = (await get('?limit=1')).body.data[0].id;
    expect((await get('?limit=50', stranger)).body.data).toEqual([]);
    expect((await get('/count', stranger)).body.data).toEqual({ count: 0 });
    for (const url of [`/${id}`, `/${id}/nik`]) expect((await get(url, stranger)).status).toBe(404);
  });

  it('INT-18 each row of the file says how old the data of each source are, and which source is off', async () => {
    const fresh = await world.integration({ code: 'segar' });
    await world.integration({ code: 'belum' });
    const off = await world.integration({ code: 'mati' });
    const set = (id: string) =>
      world.asOwner(
        "update integrations.integrations set last_success_at = '2026-11-20T18:00:00Z' where id = $1",
        [id],
      );
    await Promise.all([set(fresh.id), set(off.id)]);
    await world.asAdmin((tx) =>
      deactivate(tx, world.admin.id, 'mati', { reason: 'Pemeliharaan', category: 'maintenance' }),
    );
    const { text } = await get('/export?format=csv&q=siti');
    const [head, ...rows] = text.trim().split(/\r?\n/);
    expect(head).toMatch(/data_as_of,sources_off$/);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toContain('belum never');
      expect(row).toContain('mati 2026-11-20T18:00:00.000Z');
      expect(row).toContain('segar 2026-11-20T18:00:00.000Z');
      expect(row.split(',').at(-1)).toMatch(/^mati since \d{4}-\d\d-\d\dT[\d:.]+Z$/);
    }
  });

  it('the file holds the list without any NIK, and is recorded', async () => {
    const { status, text, headers } = await get('/export?format=csv&q=siti');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain('tenaga-kesehatan.csv');
    expect(text.trim().split(/\r?\n/)).toHaveLength(3);
    expect(text).not.toMatch(/3174\d{12}/);
    expect((await get('/export?format=xlsx')).status).toBe(200);
    const trail = await world.asOwner(
      `select details, personal from platform.audit_logs where tenant_id = $1 and action = 'health_workers.exported'
       order by created_at`,
      [world.home.id],
    );
    expect(trail[0]).toMatchObject({ details: { format: 'csv' }, personal: { q: 'siti' } });
  });
});

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SchoolScene, schoolScene } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld } from '../../../../test/support/world.ts';
import { readSettings } from '../operations/read-settings.ts';
import { defaults } from '../rules/parameter.ts';

let scene: SchoolScene;
const lines: string[] = [];
let failing: { readonly at: number; asked: number; statement: string | null } | null = null;

beforeAll(async () => {
  scene = await schoolScene(await createWorld({ logTo: { write: (line) => lines.push(line) } }));
  failStatements();
});
afterAll(() => scene.world.close());

type Query = (...given: readonly unknown[]) => Promise<unknown>;

/** Lets the statement fail in PostgreSQL itself whose turn it is, counted over the connections of the api. */
function failStatements(): void {
  const { pool } = scene.world.env;
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const watched = new WeakSet<pg.PoolClient>();
  Object.assign(pool, {
    connect: async () => {
      const client = await connect();
      if (watched.has(client)) return client;
      watched.add(client);
      const query = client.query.bind(client) as unknown as Query;
      const spied: Query = (...given) => {
        const [first] = given as [string | { text: string }];
        const text = typeof first === 'string' ? first : first.text;
        if (failing === null || /^(BEGIN|ROLLBACK)/.test(text) || failing.asked++ !== failing.at)
          return query(...given);
        failing.statement = text;
        return query('select no_such_function()');
      };
      Object.assign(client, { query: spied });
      return client;
    },
  });
}

const tables = [
  'kedisiplinan.rules_engine_settings',
  'kedisiplinan.rules_engine_settings_history',
  'kedisiplinan.settings_versi',
  'kedisiplinan.aturan_versi',
  'kedisiplinan.profil_sekolah',
  'kedisiplinan.siswa',
  'platform.audit_logs',
];
const traces = () =>
  Promise.all(
    tables.map((table) =>
      scene.world.asOwner(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
         from ${table} t where tenant_id = $1`,
        [scene.at.id],
      ),
    ),
  );
const current = () => readSettings(scene.world.env, scene.at.id);
const fallbacks = async () => {
  const text = await scene.world.env.metrics.registry.metrics();
  return Number(/^balai_kedisiplinan_settings_fallback_total(?:\{.*\})? (\d+)/m.exec(text)?.[1] ?? 0);
};

/** Lets each statement of a call fail in turn until one call meets no fault. @returns the statements that failed */
async function failEach(
  act: () => Promise<{ status: number; text: string }>,
  left: () => Promise<unknown>,
): Promise<string[]> {
  const before = await left();
  const failed: string[] = [];
  for (let at = 0; ; at++) {
    failing = { at, asked: 0, statement: null };
    const answer = await act();
    const { statement } = failing;
    failing = null;
    if (statement === null) {
      expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
      return failed;
    }
    failed.push(statement);
    expect([statement, answer.status]).toEqual([statement, 500]);
    expect([statement, await left()]).toEqual([statement, before]);
  }
}

describe('a save that stops half way', () => {
  const body = {
    settings: { ...defaults, surat_2_min_poin: 150, frekuensi_alfa: 5 },
    version: 0,
    notes: 'Rapat',
  };
  const left = async () => [await traces(), await current()];

  it('Reliability: whichever statement of a save fails, values, history, version and audit are as they were', async () => {
    const failed = await failEach(() => scene.ask(scene.operator, 'PUT', '/settings', body), left);
    expect(failed.length).toBeGreaterThan(6);
    expect(failed.at(-1)).toBe('COMMIT');
    expect(await current()).toEqual({ settings: body.settings, versi: 1, bawaan: false });
  });

  it('REQ-8: nor does a reset stop half way', async () => {
    const failed = await failEach(() => scene.ask(scene.operator, 'POST', '/settings/reset', {}), left);
    expect(failed.length).toBeGreaterThan(6);
    expect(await current()).toEqual({ settings: defaults, versi: 2, bawaan: false });
  });

  it('nor a save of the rules per kind', async () => {
    const level = { dari: 1, sampai: null, poin: 7, sanksi: null, surat: null, pembina: [] };
    const aturan = { aturan: { [scene.jenis.terlambat]: [level] }, version: 0, active: true };
    const failed = await failEach(() => scene.ask(scene.operator, 'PUT', '/aturan', aturan), left);
    expect(failed.length).toBeGreaterThan(5);
  });

  it('nor a change of the day from which points count', async () => {
    const profil = { poin_sejak: '2026-07-01', version: 0 };
    const failed = await failEach(() => scene.ask(scene.operator, 'PUT', '/profil', profil), left);
    expect(failed.length).toBeGreaterThan(7);
  });
});

describe('BR-3, REQ-10.5 settings that cannot be used', () => {
  const standIn = { settings: defaults, versi: 0, bawaan: true };
  const own = { ...defaults, surat_2_min_poin: 150 };
  const owner = (sql: string) => scene.world.asOwner(sql);
  const mine = () => `tenant_id = ${scene.at.id}`;

  beforeAll(async () => {
    const { version } = (await scene.get(scene.operator, '/settings')).data;
    await scene.put(scene.operator, '/settings', { settings: own, version });
  });

  /** As if five minutes had passed: what is in memory is read anew. */
  const forget = () => scene.world.env.caches.drop({ topic: 'kedisiplinan.settings', key: '*' });

  const faults: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
    [
      'the table is empty',
      () =>
        owner(`create table public.kept as select * from kedisiplinan.rules_engine_settings where ${mine()};
          delete from kedisiplinan.rules_engine_settings where ${mine()}`),
      () =>
        owner(
          'insert into kedisiplinan.rules_engine_settings select * from public.kept; drop table public.kept',
        ),
    ],
    [
      'one row is missing',
      () =>
        owner(`create table public.kept as select * from kedisiplinan.rules_engine_settings
            where ${mine()} and key = 'frekuensi_alfa';
          delete from kedisiplinan.rules_engine_settings where ${mine()} and key = 'frekuensi_alfa'`),
      () =>
        owner(
          'insert into kedisiplinan.rules_engine_settings select * from public.kept; drop table public.kept',
        ),
    ],
    [
      'a value contradicts another',
      () =>
        owner(
          `update kedisiplinan.rules_engine_settings set value = 99 where ${mine()} and key = 'surat_2_max_poin'`,
        ),
      () =>
        owner(
          `update kedisiplinan.rules_engine_settings set value = 500 where ${mine()} and key = 'surat_2_max_poin'`,
        ),
    ],
    [
      'the table has another name',
      () => owner('alter table kedisiplinan.rules_engine_settings rename to away'),
      () => owner('alter table kedisiplinan.away rename to rules_engine_settings'),
    ],
    [
      'the table lost a column',
      () => owner('alter table kedisiplinan.rules_engine_settings rename column value to nilai'),
      () => owner('alter table kedisiplinan.rules_engine_settings rename column nilai to value'),
    ],
  ];

  it.each(faults)(
    '%s: the defaults are used, logged and counted, and not remembered',
    async (_, break_, mend) => {
      await break_();
      try {
        forget();
        lines.length = 0;
        const counted = await fallbacks();
        expect(await current()).toEqual(standIn);
        expect(await fallbacks()).toBe(counted + 1);
        const logged = lines.map((line) => JSON.parse(line)).find((line) => line.level >= 50);
        expect(logged).toMatchObject({ tenant_id: scene.at.id, msg: expect.stringContaining('defaults') });
        const page = await scene.get(scene.operator, '/settings');
        expect(page.data.bawaan).toBe(true);
        expect(
          page.data.settings.every((one: { value: number; default: number }) => one.value === one.default),
        ).toBe(true);
      } finally {
        await mend();
      }
      expect(await current()).toMatchObject({ settings: own, bawaan: false });
    },
  );

  it('the table is locked: the defaults after half a second, and the record does not wait', async () => {
    const client = new pg.Client({ connectionString: scene.world.url });
    await client.connect();
    try {
      await client.query('begin; lock table kedisiplinan.rules_engine_settings in access exclusive mode');
      forget();
      const began = performance.now();
      expect(await current()).toEqual(standIn);
      expect(performance.now() - began).toBeLessThan(2_000);
      expect((await scene.get(scene.kepsek, '/settings')).data.bawaan).toBe(true);
      await client.query('rollback');
    } finally {
      await client.end();
    }
    expect((await current()).settings).toEqual(own);
  });

  it('reading takes too long: the defaults', async () => {
    await owner(`alter table kedisiplinan.rules_engine_settings rename to away;
      create view kedisiplinan.rules_engine_settings as select a.* from kedisiplinan.away a, pg_sleep(30);
      grant select on kedisiplinan.rules_engine_settings to balai_api`);
    try {
      forget();
      expect(await current()).toEqual(standIn);
    } finally {
      await owner(
        'drop view kedisiplinan.rules_engine_settings; alter table kedisiplinan.away rename to rules_engine_settings',
      );
    }
    expect((await current()).settings).toEqual(own);
  });

  it('a save makes them whole again, even one of the values that stood in', async () => {
    await owner(`delete from kedisiplinan.rules_engine_settings where ${mine()} and key <> 'frekuensi_alfa'`);
    const { version } = (await scene.get(scene.operator, '/settings')).data;
    const saved = await scene.put(scene.operator, '/settings', { settings: defaults, version });
    expect(saved.data).toEqual({ version: version + 1, changed: [] });
    expect(await current()).toEqual({ settings: defaults, versi: version + 1, bawaan: false });
  });
});

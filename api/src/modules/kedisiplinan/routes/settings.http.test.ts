import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOW, type SchoolScene, schoolScene } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld, type TestUser } from '../../../../test/support/world.ts';
import { readSettings } from '../operations/read-settings.ts';
import { defaults, parameters } from '../rules/parameter.ts';

let scene: SchoolScene;
beforeAll(async () => {
  scene = await schoolScene(await createWorld());
});
afterAll(() => scene.world.close());
beforeEach(() => scene.world.clock.set(NOW));

const settings = async () => (await scene.get(scene.operator, '/settings')).data;
const version = async (): Promise<number> => (await settings()).version;
const put = (body: object, as: TestUser = scene.operator) => scene.ask(as, 'PUT', '/settings', body);
const save = async (change: object, notes?: string) =>
  scene.put(scene.operator, '/settings', {
    settings: { ...defaults, ...change },
    version: await version(),
    ...(notes === undefined ? {} : { notes }),
  });
const history = async (query = '') =>
  (await scene.get(scene.kepsek, `/settings/history?limit=100${query}`)).data;
const rows = (table: string) =>
  scene.world.asOwner<{ rows: string }>(
    `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as rows
     from kedisiplinan.${table} t where tenant_id = $1`,
    [scene.at.id],
  );
const audits = (action: string) =>
  scene.world.asOwner<{ details: Record<string, unknown>; user_id: string }>(
    'select details, user_id from platform.audit_logs where tenant_id = $1 and action = $2 order by id',
    [scene.at.id, action],
  );

describe('settings of the rules', () => {
  it('REQ-1.2, REQ-1.3, REQ-10.2: before any save every parameter has its default, its category and an explanation', async () => {
    const { settings: list, version: last, bawaan } = await settings();
    expect([last, bawaan]).toEqual([0, false]);
    expect(list).toHaveLength(8);
    expect(list).toEqual(
      parameters.map(({ key, kategori, bawaan: value, bantuan }) => ({
        key,
        value,
        default: value,
        category: kategori,
        description: bantuan.id,
        updated_by: null,
        updated_by_name: null,
        updated_at: null,
      })),
    );
  });

  it('REQ-6.4, REQ-7.1, REQ-10.4, BR-4: a save is used at once; history and audit say who, when, what was and what is', async () => {
    expect((await readSettings(scene.world.env, scene.at.id)).settings).toEqual(defaults);
    const saved = await save({ surat_2_min_poin: 150, frekuensi_alfa: 5 }, 'Rapat guru');
    expect(saved.data).toEqual({
      version: 1,
      changed: [
        { key: 'surat_2_min_poin', old: 100, new: 150 },
        { key: 'frekuensi_alfa', old: 4, new: 5 },
      ],
    });
    expect(await readSettings(scene.world.env, scene.at.id)).toEqual({
      settings: { ...defaults, surat_2_min_poin: 150, frekuensi_alfa: 5 },
      versi: 1,
      bawaan: false,
    });
    const shown = (await settings()).settings;
    const who = {
      updated_by: scene.operator.id,
      updated_by_name: 'Lina Marlina',
      updated_at: NOW.toISOString(),
    };
    expect(shown.find((one: { key: string }) => one.key === 'frekuensi_alfa')).toMatchObject({
      value: 5,
      ...who,
    });
    expect(shown.find((one: { key: string }) => one.key === 'akumulasi_kritis').updated_by).toBeNull();
    const entry = {
      version: 1,
      kind: 'simpan',
      changed_by: scene.operator.id,
      changed_by_username: scene.operator.username,
      changed_by_name: 'Lina Marlina',
      changed_at: NOW.toISOString(),
      notes: 'Rapat guru',
    };
    const listed = await history();
    expect(listed).toHaveLength(2);
    expect(listed).toContainEqual(
      expect.objectContaining({ ...entry, setting_key: 'surat_2_min_poin', old_value: 100, new_value: 150 }),
    );
    expect(listed).toContainEqual(
      expect.objectContaining({ ...entry, setting_key: 'frekuensi_alfa', old_value: 4, new_value: 5 }),
    );
    expect(await audits('pengaturan_rules.saved')).toEqual([
      { user_id: scene.operator.id, details: { version: 1, changed: saved.data.changed } },
    ]);
  });

  it('REQ-4.3: both frequencies are kept, and every value has its row', async () => {
    await save({ frekuensi_atribut: 12, frekuensi_alfa: 6 });
    const stored = await scene.world.asOwner<{ key: string; value: number; category: string }>(
      'select key, value, category from kedisiplinan.rules_engine_settings where tenant_id = $1',
      [scene.at.id],
    );
    expect(stored).toHaveLength(8);
    expect(stored).toContainEqual({ key: 'frekuensi_atribut', value: 12, category: 'frekuensi' });
    expect(stored).toContainEqual({ key: 'frekuensi_alfa', value: 6, category: 'frekuensi' });
  });

  it('a save that changes nothing makes no version, no history and no audit row', async () => {
    const before = [await version(), await history(), (await audits('pengaturan_rules.saved')).length];
    const same = Object.fromEntries(
      (await settings()).settings.map((one: { key: string; value: number }) => [one.key, one.value]),
    );
    const answer = await put({ settings: same, version: before[0] });
    expect([answer.status, answer.body.data]).toEqual([200, { version: before[0], changed: [] }]);
    expect([await version(), await history(), (await audits('pengaturan_rules.saved')).length]).toEqual(
      before,
    );
  });

  it('REQ-2.4, REQ-3.4, REQ-5.4, scenario 2: all faults come at once under their inputs, and nothing is saved', async () => {
    const before = await rows('rules_engine_settings');
    const answer = await put({
      settings: {
        surat_2_min_poin: '100',
        surat_2_max_poin: 500,
        surat_3_min_poin: 400,
        akumulasi_sedang_min: 12.5,
        akumulasi_sedang_max: null,
        akumulasi_kritis: 1e9,
        frekuensi_atribut: '',
        frekuensi_alfa: 'abc',
        lain: 1,
      },
      version: await version(),
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'VALIDATION_FAILED']);
    const { errors } = answer.body;
    expect(errors['settings.surat_3_min_poin']).toEqual([
      'Threshold Surat 3 minimum (400) harus lebih besar dari Surat 2 maksimum (500)',
    ]);
    expect(errors['settings.akumulasi_sedang_min']).toEqual([
      'Akumulasi sedang minimum harus bilangan bulat, tanpa titik atau koma.',
    ]);
    expect(Object.keys(errors).sort()).toEqual(
      [
        'akumulasi_kritis',
        'akumulasi_sedang_max',
        'akumulasi_sedang_min',
        'frekuensi_alfa',
        'frekuensi_atribut',
        'lain',
        'surat_2_min_poin',
        'surat_3_min_poin',
      ].map((key) => `settings.${key}`),
    );
    const said = Object.values(errors).flat();
    expect(new Set(said).size).toBe(said.length);
    expect(await rows('rules_engine_settings')).toEqual(before);
  });

  it.each<[string, Record<string, number>, string]>([
    ['REQ-2.2 a reversed range', { surat_2_min_poin: 600 }, 'surat_2_max_poin'],
    ['REQ-2.2 an empty range', { surat_2_min_poin: 500 }, 'surat_2_max_poin'],
    ['REQ-5.3 a gap between the letters', { surat_3_min_poin: 601 }, 'surat_3_min_poin'],
    ['REQ-5.3 a gap between the bands', { akumulasi_kritis: 501 }, 'akumulasi_kritis'],
    ['REQ-5.2 overlapping bands', { akumulasi_kritis: 300 }, 'akumulasi_kritis'],
    ['REQ-3.4 a sum worth less than a report', { akumulasi_sedang_min: 101 }, 'akumulasi_sedang_min'],
  ])('%s is refused by save and preview alike', async (_, change, key) => {
    const body = { settings: { ...defaults, ...change }, version: await version() };
    for (const [method, path] of [
      ['PUT', '/settings'],
      ['POST', '/settings/preview'],
    ] as const) {
      const answer = await scene.ask(scene.operator, method, path, body);
      expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [`settings.${key}`]]);
    }
  });
});

describe('preview', () => {
  it('REQ-5.5, REQ-6.1, REQ-6.2, REQ-6.3, REQ-6.5: old beside new, what is over 50 % marked, cases under both; nothing is saved', async () => {
    await save({});
    const before = await Promise.all(
      ['rules_engine_settings', 'settings_versi', 'rules_engine_settings_history'].map(rows),
    );
    const { data } = await scene.post(scene.operator, '/settings/preview', {
      settings: { ...defaults, surat_2_min_poin: 150, frekuensi_alfa: 7 },
    });
    expect(data.changes).toEqual([
      { key: 'surat_2_min_poin', old: 100, new: 150, significant: false },
      { key: 'frekuensi_alfa', old: 4, new: 7, significant: true },
    ]);
    expect(data.impact).toBeNull();
    expect(data.cases[0].before.surat).not.toBe(data.cases[0].after.surat);
    expect(data.cases.every(({ after }: { after: { jejak: unknown[] } }) => after.jejak.length >= 6)).toBe(
      true,
    );
    expect(data.version).toBe(await version());
    const after = await Promise.all(
      ['rules_engine_settings', 'settings_versi', 'rules_engine_settings_history'].map(rows),
    );
    expect(after).toEqual(before);
  });

  it('REQ-6: of two operators who save from one version the second gets 409 with a fresh comparison', async () => {
    const from = await version();
    const [one, two] = await Promise.all(
      [{ frekuensi_alfa: 8 }, { surat_2_min_poin: 90 }].map((change) =>
        put({ settings: { ...defaults, ...change }, version: from }),
      ),
    );
    const [good, late] = one?.status === 200 ? [one, two] : [two, one];
    expect([good?.status, late?.status, late?.body.code]).toEqual([200, 409, 'SETTINGS_CHANGED']);
    expect(late?.body.data.version).toBe(from + 1);
    expect(late?.body.data.changes).toHaveLength(2);
    expect(late?.body.data.changes.map((each: { new: number }) => each.new)).toContain(late === two ? 4 : 8);
    expect(late?.body.data.cases.length).toBeGreaterThan(5);
    expect(await version()).toBe(from + 1);
  });
});

describe('reset', () => {
  it('REQ-8.2, REQ-8.3, REQ-8.4: every value goes back; one history row per change with its note, one audit row, the values answered', async () => {
    await save({ surat_2_max_poin: 600, surat_3_min_poin: 601 });
    const audited = (await audits('pengaturan_rules.reset')).length;
    const { data } = await scene.post(scene.operator, '/settings/reset', { version: await version() });
    expect(data.settings).toEqual(defaults);
    expect(data.changed).toEqual([
      { key: 'surat_2_max_poin', old: 600, new: 500 },
      { key: 'surat_3_min_poin', old: 601, new: 501 },
    ]);
    const entries = (await history()).filter((one: { version: number }) => one.version === data.version);
    expect(entries).toHaveLength(2);
    for (const entry of entries)
      expect(entry).toMatchObject({ kind: 'reset', notes: 'Dikembalikan ke nilai bawaan' });
    expect((await readSettings(scene.world.env, scene.at.id)).settings).toEqual(defaults);
    const again = await scene.post(scene.operator, '/settings/reset', {});
    expect(again.data).toMatchObject({ version: data.version, changed: [] });
    expect((await audits('pengaturan_rules.reset')).length).toBe(audited + 2);
  });

  it('REQ-8.5: an old version is refused', async () => {
    const answer = await scene.ask(scene.operator, 'POST', '/settings/reset', { version: 0 });
    expect([answer.status, answer.body.code]).toEqual([409, 'SETTINGS_CHANGED']);
  });
});

describe('history', () => {
  it('REQ-7.3, REQ-7.4: from and to are days where the school is, both included, to the last moment', async () => {
    const moments = {
      before: '2026-10-31T16:59:59.999Z',
      first: '2026-10-31T17:00:00.000Z',
      last: '2026-11-01T16:59:59.999Z',
      after: '2026-11-01T17:00:00.000Z',
    };
    let value = 20;
    for (const at of Object.values(moments)) {
      scene.world.clock.set(new Date(at));
      await save({ frekuensi_atribut: ++value });
    }
    const times = (query: string) =>
      history(query).then((list) =>
        list.map((one: { changed_at: string }) => one.changed_at).filter((at: string) => at < '2026-11-02'),
      );
    const { before, first, last, after } = moments;
    expect(await times('&from=2026-11-01&to=2026-11-01')).toEqual([last, first]);
    expect(await times('&from=2026-11-01')).toEqual([after, last, first]);
    expect(await times('&to=2026-10-31')).toEqual([before]);
    const wrong = await scene.ask(
      scene.kepsek,
      'GET',
      '/settings/history?limit=5&from=2026-11-02&to=2026-11-01',
    );
    expect([wrong.status, Object.keys(wrong.body.errors)]).toEqual([422, ['to']]);
  });

  it('REQ-7.3: pages forward and back hold every change once, newest first', async () => {
    const whole = await history();
    const seen: unknown[] = [];
    let cursor: string | null = '';
    let previous: string | null = null;
    while (cursor !== null) {
      const page = await scene.get(
        scene.operator,
        `/settings/history?limit=3${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...page.data);
      cursor = page.meta.pagination.next_cursor;
      previous = page.meta.pagination.prev_cursor;
    }
    expect(seen).toEqual(whole);
    const back = await scene.get(scene.operator, `/settings/history?limit=3&cursor=${previous}`);
    expect(whole).toEqual(expect.arrayContaining(back.data));
    const without = await scene.ask(scene.operator, 'GET', '/settings/history');
    expect(without.status).toBe(422);
  });
});

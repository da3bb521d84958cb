import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SchoolScene, schoolScene, TODAY } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld } from '../../../../test/support/world.ts';
import { defaults, type Settings } from '../rules/parameter.ts';

let scene: SchoolScene;
beforeAll(async () => {
  scene = await schoolScene(await createWorld());
});
afterAll(() => scene.world.close());

const save = async (change: Partial<Settings>) => {
  const { version } = (await scene.get(scene.operator, '/settings')).data;
  return scene.put(scene.operator, '/settings', { settings: { ...defaults, ...change }, version });
};
let students = 0;
const student = () => scene.addSiswa(`Siswa Baru ${++students}`, scene.kelas.x2);
const record = async (siswa: string, jenis: string) => {
  const { data } = await scene.post(scene.operator, '/pelanggaran', {
    siswa_ids: [siswa],
    jenis_pelanggaran_ids: [jenis],
    tanggal: TODAY,
  });
  return data.hasil[0];
};
const conditions = (hasil: { keputusan: { pemicu: { kondisi: string }[] } | null }) =>
  (hasil.keputusan?.pemicu ?? []).map(({ kondisi }) => kondisi);
const traces = () =>
  Promise.all(
    ['tindak_lanjut', 'tindak_lanjut_langkah', 'keputusan', 'surat_panggilan', 'siswa', 'pelanggaran'].map(
      (table) =>
        scene.world.asOwner(
          `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
           from kedisiplinan.${table} t where tenant_id = $1`,
          [scene.at.id],
        ),
    ),
  );

describe('what is saved is what the next record is decided with', () => {
  it('REQ-10.1, scenario 1: with a Surat 2 minimum of 150 a report of 100 points is none by itself any more', async () => {
    const first = await record(await student(), scene.jenis.berkelahi);
    expect(conditions(first)).toContain('poin_surat_2');
    await save({ surat_2_min_poin: 150 });
    const next = await record(await student(), scene.jenis.berkelahi);
    expect(conditions(next)).not.toContain('poin_surat_2');
    expect(next.keputusan.jejak).toContainEqual(
      expect.objectContaining({ kondisi: 'poin_surat_2', nilai: 100, batas: 150, hasil: 'tidak' }),
    );
  });

  it('REQ-4.4: a new frequency holds from the next record on', async () => {
    const siswa = await student();
    await record(siswa, scene.jenis.alfa);
    expect((await record(siswa, scene.jenis.alfa)).keputusan).toBeNull();
    await save({ frekuensi_alfa: 3 });
    expect((await record(siswa, scene.jenis.alfa)).keputusan).toMatchObject({ surat: 1, status: 'baru' });
  });

  it('BR-2: no save, no reset and no preview touches a follow-up, a decision, a sum or a record', async () => {
    await record(await student(), scene.jenis.miras);
    await record(await student(), scene.jenis.merokok);
    const before = await traces();
    await save({
      surat_2_min_poin: 60,
      surat_2_max_poin: 90,
      surat_3_min_poin: 91,
      akumulasi_kritis: 61,
      akumulasi_sedang_max: 60,
      frekuensi_alfa: 1,
    });
    expect(await traces()).toEqual(before);
    const preview = await scene.post(scene.operator, '/settings/preview', {
      settings: defaults,
      impact: { from: '2026-01-01', to: '2026-12-31' },
    });
    expect(preview.data.impact.violations).toBeGreaterThan(5);
    expect(await traces()).toEqual(before);
    await scene.post(scene.operator, '/settings/reset', {});
    expect(await traces()).toEqual(before);
  });

  it('no decision mixes two saves: each is made with one version as it was saved, while others save', async () => {
    const low: Partial<Settings> = {
      surat_2_min_poin: 40,
      surat_2_max_poin: 60,
      surat_3_min_poin: 61,
      akumulasi_sedang_min: 30,
      akumulasi_sedang_max: 50,
      akumulasi_kritis: 51,
    };
    const people = await Promise.all(Array.from({ length: 12 }, student));
    let recording = true;
    const saving = (async () => {
      for (let i = 0; recording; i++) await save(i % 2 === 0 ? low : {});
    })();
    for (let i = 0; i < people.length; i += 4)
      await Promise.all(people.slice(i, i + 4).map((siswa) => record(siswa, scene.jenis.berkelahi)));
    recording = false;
    await saving;
    const made = await scene.world.asOwner<{ settings: Settings; nilai: Settings | null; surat: number }>(
      `select t.settings, v.nilai, t.surat from kedisiplinan.tindak_lanjut t
       left join kedisiplinan.settings_versi v on v.tenant_id = t.tenant_id and v.versi = t.settings_versi
       where t.tenant_id = $1 and t.siswa_id = any($2) and not t.bawaan`,
      [scene.at.id, people],
    );
    expect(made).toHaveLength(people.length);
    for (const { settings, nilai, surat } of made) {
      expect(settings).toEqual(nilai);
      expect(surat).toBe(settings.akumulasi_kritis === 51 ? 3 : 2);
    }
  });
});

describe('BR-3, REQ-10.5 a violation is recorded whatever becomes of the settings', () => {
  const owner = (sql: string) => scene.world.asOwner(sql);
  const table = 'kedisiplinan.rules_engine_settings';
  const swap = (view: string): [() => Promise<unknown>, () => Promise<unknown>] => [
    () =>
      owner(`alter table ${table} rename to away; create view ${table} as ${view};
        grant select on ${table} to balai_api`),
    () => owner(`drop view ${table}; alter table kedisiplinan.away rename to rules_engine_settings`),
  ];
  let locker: pg.Client;
  const faults: [string, readonly [() => Promise<unknown>, () => Promise<unknown>]][] = [
    ['empty', swap('select * from kedisiplinan.away where false')],
    ['without one key', swap("select * from kedisiplinan.away where key <> 'frekuensi_alfa'")],
    ['reading takes too long', swap('select a.* from kedisiplinan.away a, pg_sleep(30)')],
    [
      'renamed',
      [
        () => owner(`alter table ${table} rename to away`),
        () => owner('alter table kedisiplinan.away rename to rules_engine_settings'),
      ],
    ],
    [
      'locked',
      [
        async () => {
          locker = new pg.Client({ connectionString: scene.world.url });
          await locker.connect();
          await locker.query(`begin; lock table ${table} in access exclusive mode`);
        },
        () => locker.end(),
      ],
    ],
  ];

  it.each(faults)(
    'the table is %s: recorded and decided with the defaults, and the follow-up says so',
    async (_, fault) => {
      await save({ surat_2_min_poin: 150, frekuensi_alfa: 9 });
      const siswa = await student();
      const [break_, mend] = fault;
      await break_();
      try {
        scene.world.env.caches.drop({ topic: 'kedisiplinan.settings', key: '*' });
        const began = performance.now();
        const hasil = await record(siswa, scene.jenis.berkelahi);
        expect(performance.now() - began).toBeLessThan(3_000);
        expect(hasil).toMatchObject({ bawaan: true, tertunda: false, total_poin: 100 });
        expect(conditions(hasil)).toContain('poin_surat_2');
      } finally {
        await mend();
      }
      const [stored] = await scene.world.asOwner(
        'select bawaan, settings, settings_versi from kedisiplinan.tindak_lanjut where tenant_id = $1 and siswa_id = $2',
        [scene.at.id, siswa],
      );
      expect(stored).toEqual({ bawaan: true, settings: defaults, settings_versi: 0 });
      const next = await record(await student(), scene.jenis.berkelahi);
      expect([next.bawaan, conditions(next).includes('poin_surat_2')]).toEqual([false, false]);
    },
  );
});

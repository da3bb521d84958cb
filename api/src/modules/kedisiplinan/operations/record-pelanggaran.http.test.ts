import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workerConfig } from '../../../../test/platform/harness-config.ts';
import { type SchoolScene, schoolScene, TODAY } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld } from '../../../../test/support/world.ts';
import { closeEnv, createEnv } from '../../../platform/create-env.ts';
import type { Env } from '../../../platform/env.ts';
import { evaluate, type Facts } from '../rules/evaluate.ts';
import { defaults, type Settings } from '../rules/parameter.ts';
import { retryEvaluation, sweepEvaluations } from './retry-evaluation.ts';

let scene: SchoolScene;
/** The worker’s process: what it may do is less. */
let worker: Env;
let count = 0;
const lines: string[] = [];
beforeAll(async () => {
  scene = await schoolScene(await createWorld({ fresh: true, logTo: { write: (line) => lines.push(line) } }));
  const { url, modules, clock } = scene.world;
  worker = await createEnv({ config: workerConfig(url), role: 'balai_worker', modules, clock });
}, 60_000);
afterAll(async () => {
  await closeEnv(worker);
  await scene.world.close();
});

const newSiswa = () => scene.addSiswa(`Siswa ${++count}`, scene.kelas.x1);
const ask = (siswa: readonly string[], jenis: readonly string[]) =>
  scene.ask(scene.guru, 'POST', '/pelanggaran', {
    siswa_ids: siswa,
    jenis_pelanggaran_ids: jenis,
    tanggal: TODAY,
  });
async function record(siswa: string, ...jenis: string[]) {
  const answer = await ask([siswa], jenis);
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([201, expect.anything()]);
  return answer.body.data.hasil[0];
}
const owner = <Row extends object>(sql: string, values: unknown[] = []) =>
  scene.world.asOwner<Row & Record<string, unknown>>(sql, values);
const followUps = (siswa: string) =>
  owner<{ surat: number; status: string; bawaan: boolean; settings_versi: number }>(
    'select surat, status, bawaan, settings_versi from kedisiplinan.tindak_lanjut where siswa_id = $1 order by id',
    [siswa],
  );
async function save(change: Partial<Settings>) {
  const { data } = await scene.get(scene.operator, '/settings');
  const settings = Object.fromEntries(
    data.settings.map(({ key, value }: { key: keyof Settings; value: number }) => [
      key,
      change[key] ?? value,
    ]),
  );
  await scene.put(scene.operator, '/settings', { settings, version: data.version });
}
const figure = async (name: string) => {
  const text = await scene.world.env.metrics.registry.metrics();
  return Number(new RegExp(`^${name}(?:\\{.*\\})? (\\d+)`, 'm').exec(text)?.[1] ?? 0);
};

describe('reports at the same time', () => {
  it('20 about one student: the sums are exact, and one follow-up is open', async () => {
    const siswa = await newSiswa();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask([siswa], [scene.jenis.alfa, scene.jenis.merokok])),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const [row] = await owner('select total_poin, jumlah_alfa from kedisiplinan.siswa where id = $1', [
      siswa,
    ]);
    expect(row).toEqual({ total_poin: 20 * 54, jumlah_alfa: 20 });
    expect(await followUps(siswa)).toMatchObject([{ surat: 3, status: 'menunggu_persetujuan' }]);
    const made = await owner<{ kondisi: string }>(
      `select t.value ->> 'kondisi' as kondisi from kedisiplinan.keputusan k, jsonb_array_elements(k.pemicu) t
        where k.siswa_id = $1 order by k.id`,
      [siswa],
    );
    const fired = (name: string) => made.filter(({ kondisi }) => kondisi === name).length;
    expect([fired('akumulasi_sedang'), fired('akumulasi_kritis'), fired('frekuensi_alfa')]).toEqual([
      1, 1, 5,
    ]);
  });

  it('about the same students in opposite orders wait for each other, never in a circle', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, newSiswa));
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => ask(i % 2 ? ids : ids.toReversed(), [scene.jenis.terlambat])),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const rows = await owner('select distinct total_poin from kedisiplinan.siswa where id = any($1)', [ids]);
    expect(rows).toEqual([{ total_poin: 60 }]);
  });
});

describe('an evaluation that fails', () => {
  it('leaves the violation recorded, is logged and counted, and is made up for with the same result', async () => {
    const siswa = await newSiswa();
    await owner('alter table kedisiplinan.keputusan add constraint broken check (false) not valid');
    const before = await figure('balai_kedisiplinan_evaluation_failures_total');
    const hasil = await record(siswa, scene.jenis.berkelahi);
    expect(hasil).toMatchObject({ total_poin: 100, tertunda: true, keputusan: null });
    expect(await figure('balai_kedisiplinan_evaluation_failures_total')).toBe(before + 1);
    expect(lines.some((line) => line.includes('could not be evaluated'))).toBe(true);
    expect(await followUps(siswa)).toEqual([]);
    // What is saved meanwhile holds for what is recorded later (BR-2).
    await save({ surat_2_min_poin: 150 });
    const [waiting] = await owner<{ id: string }>('select id from kedisiplinan.evaluasi_tertunda');
    const { id = '' } = waiting ?? {};
    const again = () => retryEvaluation(worker, scene.at.id, id);
    for (let i = 0; i < 5; i++) await expect(again()).rejects.toThrow();
    const notices = await owner<{ user_id: string }>(
      `select user_id from platform.notices where kind = 'kedisiplinan.evaluasi_gagal'`,
    );
    expect(notices.map(({ user_id }) => user_id)).toEqual([scene.operator.id]);
    await owner('alter table kedisiplinan.keputusan drop constraint broken');
    await Promise.all([again(), again()]);
    expect(await followUps(siswa)).toEqual([{ surat: 2, status: 'baru', bawaan: false, settings_versi: 0 }]);
    expect(await owner('select id from kedisiplinan.evaluasi_tertunda')).toEqual([]);
    await save({ surat_2_min_poin: defaults.surat_2_min_poin });
  });

  it('whose job got lost is found by its row', async () => {
    const siswa = await newSiswa();
    await owner('alter table kedisiplinan.keputusan add constraint broken check (false) not valid');
    await record(siswa, scene.jenis.berkelahi);
    await owner('alter table kedisiplinan.keputusan drop constraint broken');
    const jobs = () =>
      owner<{ key: string }>(
        `select key from graphile_worker.jobs where task_identifier = 'kedisiplinan.evaluate'`,
      );
    expect(await jobs()).not.toEqual([]);
    await owner(`delete from graphile_worker._private_jobs where key like '%evaluate:%'`);
    await sweepEvaluations(worker);
    expect(await jobs()).toEqual([]);
    scene.world.clock.advance(11 * 60_000);
    await sweepEvaluations(worker);
    expect(await jobs()).toHaveLength(1);
  });
});

describe('REQ-10.5 BR-3 settings that cannot be read', () => {
  const broken: readonly (readonly [string, string, string])[] = [
    [
      'gone',
      'alter table kedisiplinan.rules_engine_settings rename to hidden',
      'alter table kedisiplinan.hidden rename to rules_engine_settings',
    ],
    [
      'not whole',
      `create table kept as select * from kedisiplinan.rules_engine_settings where key = 'akumulasi_kritis';
       delete from kedisiplinan.rules_engine_settings where key = 'akumulasi_kritis'`,
      'insert into kedisiplinan.rules_engine_settings select * from kept; drop table kept',
    ],
    [
      'emptied',
      'create table kept as select * from kedisiplinan.rules_engine_settings; delete from kedisiplinan.rules_engine_settings',
      'insert into kedisiplinan.rules_engine_settings select * from kept; drop table kept',
    ],
  ];

  it.each(broken)(
    '%s: recording works with the defaults, and the follow-up says so',
    async (_how, hurt, heal) => {
      await save({ surat_2_min_poin: 149 + ++count });
      await owner(hurt);
      try {
        const siswa = await newSiswa();
        const fallbacks = await figure('balai_kedisiplinan_settings_fallback_total');
        // 100 points are worth a letter under the defaults alone.
        expect(await record(siswa, scene.jenis.berkelahi)).toMatchObject({
          bawaan: true,
          keputusan: { surat: 2, pemicu: [{ kondisi: 'poin_surat_2', batas: 100 }, expect.anything()] },
        });
        expect(await followUps(siswa)).toMatchObject([{ surat: 2, bawaan: true, settings_versi: 0 }]);
        expect(await figure('balai_kedisiplinan_settings_fallback_total')).toBe(fallbacks + 1);
      } finally {
        await owner(heal);
      }
      expect(await record(await newSiswa(), scene.jenis.berkelahi)).toMatchObject({ bawaan: false });
    },
  );

  it('locked by somebody: the record waits for half a second, not for them', async () => {
    await save({ surat_2_min_poin: 149 + ++count });
    const lock = owner(
      `begin; lock table kedisiplinan.rules_engine_settings in access exclusive mode; select pg_sleep(2); commit`,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await record(await newSiswa(), scene.jenis.berkelahi)).toMatchObject({ bawaan: true });
    await lock;
  });
});

describe('REQ-10.4 REQ-4.4 new values', () => {
  it('hold for the next record, and touch no follow-up that there is (BR-2)', async () => {
    const hash = async () =>
      owner(`select count(*), md5(string_agg(t::text, '|' order by id)) from kedisiplinan.tindak_lanjut t`);
    const before = await hash();
    await save({ frekuensi_alfa: 2, surat_2_min_poin: 60 });
    expect(await hash()).toEqual(before);
    const siswa = await newSiswa();
    expect((await record(siswa, scene.jenis.alfa)).keputusan).toBeNull();
    expect((await record(siswa, scene.jenis.alfa)).keputusan.pemicu).toMatchObject([{ nilai: 2, batas: 2 }]);
  });

  it('leave the past as it was: every stored decision comes out the same under its stored version', async () => {
    const rows = await owner<{
      fakta: Facts;
      surat: number | null;
      pemicu: object;
      jejak: object;
      nilai: Settings;
    }>(
      `select k.fakta, k.surat, k.pemicu, k.jejak, case when k.bawaan then null else v.nilai end as nilai
        from kedisiplinan.keputusan k
        left join kedisiplinan.settings_versi v on v.tenant_id = k.tenant_id and v.versi = k.settings_versi`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { fakta, nilai, surat, pemicu, jejak } of rows) {
      const again = evaluate(fakta, nilai ?? defaults);
      expect({ surat: again.surat, pemicu: again.pemicu, jejak: again.jejak }).toEqual({
        surat,
        pemicu,
        jejak,
      });
    }
  });
});

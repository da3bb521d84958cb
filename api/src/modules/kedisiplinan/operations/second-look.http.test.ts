import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SchoolScene, schoolScene, TODAY } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld, type TestUser } from '../../../../test/support/world.ts';
import { retryEvaluation } from './retry-evaluation.ts';

let scene: SchoolScene;
let count = 0;
beforeAll(async () => {
  scene = await schoolScene(await createWorld({ fresh: true }));
}, 60_000);
afterAll(() => scene.world.close());

const newSiswa = () => scene.addSiswa(`Siswa ${++count}`, scene.kelas.x1);
const ask = (siswa: readonly string[], jenis: readonly string[], as: TestUser = scene.guru) =>
  scene.ask(as, 'POST', '/pelanggaran', {
    siswa_ids: siswa,
    jenis_pelanggaran_ids: jenis,
    tanggal: TODAY,
  });
async function record(siswa: string, ...jenis: string[]) {
  const answer = await ask([siswa], jenis);
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([201, expect.anything()]);
  return answer.body.data;
}
const correct = (id: string, change: object) => scene.ask(scene.guru, 'PATCH', `/pelanggaran/${id}`, change);
const cancel = (id: string) =>
  scene.post(scene.operator, `/pelanggaran/${id}/cancel`, { alasan: 'Salah siswa' });
const owner = <Row extends object>(sql: string, values: unknown[] = []) =>
  scene.world.asOwner<Row & Record<string, unknown>>(sql, values);
const followUps = (siswa: string) =>
  owner<{ id: string; surat: number | null; status: string; version: number }>(
    'select id, surat, status, version from kedisiplinan.tindak_lanjut where siswa_id = $1 order by id',
    [siswa],
  );

describe('a student who moves to another class', () => {
  it('while a report about them waits is recorded, in the class that they are in then', async () => {
    await record(await newSiswa(), scene.jenis.terlambat);
    const siswa = await newSiswa();
    const mover = new pg.Client({ connectionString: scene.world.url });
    await mover.connect();
    await mover.query('begin');
    await mover.query('update kedisiplinan.siswa set kelas_id = $1 where id = $2', [scene.kelas.x2, siswa]);
    const waiting = ask([siswa], [scene.jenis.terlambat]);
    const isWaiting = async () =>
      (
        await owner<{ n: number }>(`select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`)
      )[0]?.n ?? 0;
    while ((await isWaiting()) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await mover.query('commit');
    await mover.end();
    const answer = await waiting;
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([201, expect.anything()]);
    expect(answer.body.data.pelanggaran[0].siswa.kelas).toEqual({ id: scene.kelas.x2, nama: 'X RPL 2' });
  });
});

describe('ids in capitals', () => {
  it('are the same: nothing of a report is left out, and a kind that stays brings no other points', async () => {
    const siswa = await newSiswa();
    const { terlambat, merokok } = scene.jenis;
    const both = await ask([siswa.toUpperCase()], [terlambat.toUpperCase(), merokok, merokok.toUpperCase()]);
    expect([both.status, both.body.data.pelanggaran.length]).toEqual([201, 2]);
    const alone = await ask([siswa], [terlambat.toUpperCase()]);
    expect([alone.status, alone.body.data?.pelanggaran.length]).toEqual([201, 1]);
    const kind = await scene.addJenis(`Jenis ${++count}`, 7);
    const { id } = (await record(siswa, kind)).pelanggaran[0];
    await owner('update kedisiplinan.jenis_pelanggaran set poin = 9 where id = $1', [kind]);
    const same = await correct(id, { jenis_id: kind.toUpperCase(), keterangan: 'Gerbang' });
    expect(same.body.data.pelanggaran).toMatchObject({ poin: 7, keterangan: 'Gerbang' });
  });
});

describe('what a report has had', () => {
  it('is not what was withdrawn: corrected to be worth a letter after all, it gets it', async () => {
    const siswa = await newSiswa();
    const { id } = (await record(siswa, scene.jenis.miras)).pelanggaran[0];
    await correct(id, { jenis_id: scene.jenis.terlambat });
    const [letter] = await followUps(siswa);
    await scene.post(scene.kepsek, `/tindak-lanjut/${letter?.id}/withdraw`, { alasan: 'Salah jenis' });
    await correct(id, { jenis_id: scene.jenis.berkelahi });
    expect(await followUps(siswa)).toMatchObject([
      { surat: 3, status: 'selesai' },
      { surat: 2, status: 'baru' },
    ]);
  });

  it('is known to the evaluation that was put off: one letter, not another when the first is done with', async () => {
    const siswa = await newSiswa();
    await owner('alter table kedisiplinan.keputusan add constraint broken check (false) not valid');
    const made = await record(siswa, scene.jenis.terlambat, scene.jenis.berkelahi);
    await owner('alter table kedisiplinan.keputusan drop constraint broken');
    expect(made.hasil[0].tertunda).toBe(true);
    const [first] = made.pelanggaran.filter((row: { poin: number }) => row.poin === 5);
    await correct(first.id, { jenis_id: scene.jenis.merokok });
    const [letter] = await followUps(siswa);
    for (const step of ['handle', 'finish'])
      await scene.post(scene.operator, `/tindak-lanjut/${letter?.id}/${step}`, {});
    const [waiting] = await owner<{ id: string }>(
      'select id from kedisiplinan.evaluasi_tertunda where siswa_id = $1',
      [siswa],
    );
    await retryEvaluation(scene.world.env, scene.at.id, waiting?.id ?? '');
    expect(await followUps(siswa)).toMatchObject([{ surat: 2, status: 'selesai' }]);
    expect(await owner('select id from kedisiplinan.evaluasi_tertunda where siswa_id = $1', [siswa])).toEqual(
      [],
    );
  });
});

describe('a correction', () => {
  it('whose evaluation fails stays, and is evaluated later', async () => {
    const siswa = await newSiswa();
    const { id } = (await record(siswa, scene.jenis.terlambat)).pelanggaran[0];
    await owner('alter table kedisiplinan.keputusan add constraint broken check (false) not valid');
    const changed = await correct(id, { jenis_id: scene.jenis.berkelahi });
    await owner('alter table kedisiplinan.keputusan drop constraint broken');
    expect([changed.status, changed.body.data?.pelanggaran.poin]).toEqual([200, 100]);
    expect(await followUps(siswa)).toEqual([]);
    const [waiting] = await owner<{ id: string }>(
      'select id from kedisiplinan.evaluasi_tertunda where siswa_id = $1',
      [siswa],
    );
    await retryEvaluation(scene.world.env, scene.at.id, waiting?.id ?? '');
    expect(await followUps(siswa)).toMatchObject([{ surat: 2, status: 'baru' }]);
  });
});

describe('a proposal to withdraw', () => {
  it('that the newest report makes stand again is not carried out by who saw it before', async () => {
    const siswa = await newSiswa();
    await cancel((await record(siswa, scene.jenis.berkelahi)).pelanggaran[0].id);
    const [seen] = await followUps(siswa);
    await record(siswa, scene.jenis.berkelahi);
    const late = await scene.ask(scene.operator, 'POST', `/tindak-lanjut/${seen?.id}/withdraw`, {
      alasan: 'Tidak berdasar lagi',
      version: seen?.version,
    });
    expect([late.status, late.body.code]).toEqual([409, 'FOLLOW_UP_CHANGED']);
  });

  it('says what is left now, not what was left when it was made', async () => {
    const siswa = await newSiswa();
    const light = (await record(siswa, scene.jenis.berkelahi)).pelanggaran[0].id;
    const severe = (await record(siswa, scene.jenis.miras)).pelanggaran[0].id;
    const [letter] = await followUps(siswa);
    const proposal = async () =>
      (await scene.get(scene.operator, `/tindak-lanjut/${letter?.id}`)).data.usul_tarik.surat;
    await cancel(severe);
    expect(await proposal()).toBe(2);
    const { data } = await cancel(light);
    expect(data.usul_tarik).toEqual([{ tindak_lanjut_id: letter?.id, surat: 3 }]);
    expect(await proposal()).toBeNull();
  });
});

describe('a timeline', () => {
  it('holds letters only for who may read letters', async () => {
    const { siswa, guru, wali, operator, jenis } = scene;
    await record(siswa.adi, jenis.berkelahi);
    const [letter] = await followUps(siswa.adi);
    await scene.post(operator, `/tindak-lanjut/${letter?.id}/surat`, {});
    const kinds = async (as: TestUser) =>
      (await scene.get(as, `/siswa/${siswa.adi}/linimasa?limit=9`)).data.map(
        (row: { kind: string }) => row.kind,
      );
    expect(await kinds(wali)).toEqual(['surat', 'langkah', 'pelanggaran']);
    expect(await kinds(guru)).toEqual(['langkah', 'pelanggaran']);
  });
});

describe('the day from which points count, and back again', () => {
  it('asks for no letter twice, of the sums or of a level of a kind', async () => {
    const siswa = await newSiswa();
    const kind = await scene.addJenis(`Jenis ${++count}`, 1);
    const level = { dari: 1, sampai: null, poin: null, sanksi: 'Teguran', surat: null, pembina: [] };
    await scene.put(scene.operator, '/aturan', { active: true, version: 0, aturan: { [kind]: [level] } });
    await record(siswa, scene.jenis.miras, kind, scene.jenis.alfa);
    await owner(`update kedisiplinan.pelanggaran set tanggal = '2026-11-01' where siswa_id = $1`, [siswa]);
    const { version } = (await scene.get(scene.operator, '/profil')).data;
    await scene.put(scene.operator, '/profil', { poin_sejak: '2026-11-20', version });
    expect((await scene.get(scene.guru, `/siswa/${siswa}`)).data.total_poin).toBe(0);
    await scene.put(scene.operator, '/profil', { poin_sejak: null, version: version + 1 });
    const again = await record(siswa, kind);
    expect(again.hasil[0]).toMatchObject({ total_poin: 507, keputusan: null });
  });
});

describe('KDS-9 sanctions', () => {
  it('that come while a follow-up is open, or with a letter that raises it, are kept beside the first', async () => {
    const { jenis, operator } = scene;
    const siswa = await newSiswa();
    const [rambut, rokok] = [await scene.addJenis('Rambut', 0), await scene.addJenis('Rokok', 1)];
    const level = { dari: 1, sampai: null, poin: null, surat: null, pembina: [] };
    const { version } = (await scene.get(operator, '/aturan')).data;
    const aturan = {
      [rambut]: [{ ...level, sanksi: 'Dicukur rapi' }],
      [rokok]: [{ ...level, sanksi: 'Surat pernyataan' }],
      [jenis.berkelahi]: [{ ...level, sanksi: 'Skorsing', surat: 2 }],
    };
    await scene.put(operator, '/aturan', { active: true, version, aturan });
    for (const kind of [rambut, rokok, jenis.berkelahi]) await record(siswa, kind);
    const [letter] = await followUps(siswa);
    const { data } = await scene.get(operator, `/tindak-lanjut/${letter?.id}`);
    expect(data).toMatchObject({ sanksi: 'Dicukur rapi; Surat pernyataan; Skorsing', surat: 2 });
  });
});

describe('rules of a kind that has been deleted', () => {
  it('are gone: those of the others can be saved', async () => {
    const [gone, kept] = [await scene.addJenis('Sementara', 3), await scene.addJenis('Tetap', 3)];
    const level = { dari: 1, sampai: null, poin: null, sanksi: 'Teguran', surat: null, pembina: [] };
    const { version } = (await scene.get(scene.operator, '/aturan')).data;
    const aturan = { [gone]: [level], [kept]: [level] };
    await scene.put(scene.operator, '/aturan', { active: false, version, aturan });
    expect((await scene.ask(scene.operator, 'DELETE', `/jenis-pelanggaran/${gone}`)).status).toBe(200);
    const shown = (await scene.get(scene.operator, '/aturan')).data;
    expect(Object.keys(shown.aturan)).toEqual([kept]);
    const saved = await scene.ask(scene.operator, 'PUT', '/aturan', { ...shown, active: true });
    expect([saved.status, saved.text.slice(0, 300)]).toEqual([200, expect.anything()]);
  });
});

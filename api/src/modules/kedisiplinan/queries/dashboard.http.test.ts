import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SchoolScene, schoolScene, TODAY } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld } from '../../../../test/support/world.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { lettersOfPeriod, openNow, studentsOfPeriod, sumsOfPeriod, topSiswa } from './dashboard.ts';
import { listLinimasa } from './linimasa.ts';
import { countPelanggaran, listPelanggaran } from './pelanggaran.ts';

const ROWS = 200_000;
let scene: SchoolScene;
beforeAll(async () => {
  scene = await schoolScene(await createWorld({ fresh: true }));
}, 60_000);
afterAll(() => scene.world.close());

describe('dashboard, timeline and lists', () => {
  it('count what is not cancelled, by month, class and kind; a class teacher sees their own class', async () => {
    const { siswa, jenis, guru, operator, wali, bk } = scene;
    const report = (id: string, kind: string, tanggal = TODAY) =>
      scene.post(guru, '/pelanggaran', { siswa_ids: [id], jenis_pelanggaran_ids: [kind], tanggal });
    await report(siswa.adi, jenis.berkelahi);
    await report(siswa.adi, jenis.terlambat, '2026-10-01');
    await report(siswa.dewi, jenis.miras);
    const wrong = await report(siswa.eka, jenis.terlambat);
    await scene.post(operator, `/pelanggaran/${wrong.data.pelanggaran[0].id}/cancel`, { alasan: 'Salah' });
    const { data } = await scene.get(bk, '/dashboard?from=2026-10-01&to=2026-11-30');
    expect(data.totals).toEqual({
      pelanggaran: 3,
      poin: 606,
      siswa: 2,
      surat_1: 0,
      surat_2: 1,
      surat_3: 1,
      menunggu: 1,
      terbuka: 2,
    });
    expect(data.by_month).toEqual([
      { bulan: '2026-10', pelanggaran: 1, poin: 5 },
      { bulan: '2026-11', pelanggaran: 2, poin: 601 },
    ]);
    expect(data.by_kelas).toMatchObject([
      { kelas: { nama: 'X RPL 1' }, pelanggaran: 2, poin: 105 },
      { kelas: { nama: 'X RPL 2' }, pelanggaran: 1, poin: 501 },
    ]);
    expect(data.by_jenis.map((row: { jenis: { nama: string } }) => row.jenis.nama)).toEqual([
      'Membawa minuman keras',
      'Berkelahi',
      'Terlambat',
    ]);
    expect(data.top_siswa.map((row: { total_poin: number }) => row.total_poin)).toEqual([501, 105]);
    const none = await scene.get(bk, '/dashboard?from=2026-01-01&to=2026-01-31');
    expect(none.data).toMatchObject({ totals: { pelanggaran: 0, poin: 0, siswa: 0 }, by_month: [] });
    expect((await scene.ask(bk, 'GET', '/dashboard?from=2026-02-01&to=2026-01-31')).status).toBe(422);
    expect((await scene.ask(guru, 'GET', '/dashboard?from=2026-01-01&to=2026-01-31')).status).toBe(403);
    const list = (filter: string) => scene.get(wali, `/pelanggaran?limit=10${filter}`);
    expect((await list('')).data).toHaveLength(2);
    expect((await list(`&siswa_id=${siswa.dewi}`)).data).toEqual([]);
    expect((await scene.get(wali, '/pelanggaran/count')).data).toEqual({ count: 2 });
    const file = await scene.ask(wali, 'GET', '/pelanggaran/export?format=csv');
    expect([file.text.includes('Adi Nugroho'), file.text.includes('Dewi')]).toEqual([true, false]);
  });

  it('a timeline holds violations, steps and cancellations, newest first, page by page', async () => {
    const { siswa, guru, wali } = scene;
    const path = `/siswa/${siswa.adi}/linimasa`;
    const whole = (await scene.get(guru, `${path}?limit=50`)).data;
    expect(whole.map((row: { kind: string }) => row.kind)).toEqual(['pelanggaran', 'langkah', 'pelanggaran']);
    expect(whole[1].langkah).toMatchObject({
      langkah: 'dibuat',
      ke: 'baru',
      surat_ke: 2,
      oleh: { nama: 'Agus Setiawan' },
    });
    const ids: string[] = [];
    let cursor = '';
    do {
      const { data, meta } = await scene.get(guru, `${path}?limit=1${cursor}`);
      ids.push(...data.map((row: { id: string }) => row.id));
      cursor = meta.pagination.next_cursor ? `&cursor=${meta.pagination.next_cursor}` : '';
    } while (cursor);
    expect(ids).toEqual(whole.map((row: { id: string }) => row.id));
    expect((await scene.ask(wali, 'GET', `${path}?limit=5`)).status).toBe(200);
    expect((await scene.ask(wali, 'GET', `/siswa/${siswa.dewi}/linimasa?limit=5`)).status).toBe(404);
  });
});

type Session = Pick<Tx, 'all'>;
type Compiled = RawBuilder<unknown>;

/** The plans of what `work` reads, with the settings of the api role. */
async function plansOf(work: (tx: Tx) => Promise<unknown>): Promise<string> {
  const plans: string[] = [];
  await scene.world.inTenant(scene.at.id, async (tx) => {
    const all: Session['all'] = async (query) => {
      const rows = await tx.all(sql<{ 'QUERY PLAN': string }>`explain ${query as Compiled}`);
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
      return tx.all(query);
    };
    const spy = Object.assign(Object.create(tx) as Tx, {
      all,
      first: async (query: Parameters<Tx['first']>[0]) => (await all(query))[0],
    });
    await work(spy);
  });
  return plans.join('\n');
}

describe(`TEN-18 with ${ROWS} violations`, () => {
  beforeAll(async () => {
    const { world, at, kelas, jenis, siswa, guru } = scene;
    await world.asOwner('set session_replication_role = replica');
    await world.asOwner(
      `insert into kedisiplinan.pelanggaran (tenant_id, id, laporan_id, siswa_id, jenis_id, kelas_id, poin, tanggal,
          pencatat_id, created_at, updated_at)
        select $1, gen_random_uuid(), gen_random_uuid(),
          case when i % 2000 = 0 then $2::uuid else ('00000000-0000-4000-8000-' || lpad((i % 4000)::text, 12, '0'))::uuid end,
          case when i % 50 = 0 then $3::uuid else $4::uuid end, case when i % 40 = 0 then $5::uuid else $6::uuid end,
          5, date '2010-01-01' + (i % 5800), $7, '2020-01-01', '2020-01-01' from generate_series(1, ${ROWS}) i`,
      [at.id, siswa.bima, jenis.alfa, jenis.terlambat, kelas.x1, kelas.x2, guru.id],
    );
    await world.asOwner('reset session_replication_role');
    await world.asOwner('analyze kedisiplinan.pelanggaran');
  }, 60_000);

  const period = { from: '2026-10-01', to: '2026-11-30', timeZone: 'Asia/Jakarta' };
  const page = { limit: 26, cursor: null };

  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['figures of two months', (tx) => sumsOfPeriod(tx, 'semua', period)],
    ['students of two months', (tx) => studentsOfPeriod(tx, 'semua', period)],
    ['letters of two months', (tx) => lettersOfPeriod(tx, 'semua', period)],
    ['what is open', (tx) => openNow(tx, 'semua')],
    ['the most points', (tx) => topSiswa(tx, 'semua')],
    ['the newest', (tx) => listPelanggaran(tx, 'semua', {}, page)],
    ['those of a student', (tx) => listPelanggaran(tx, 'semua', { siswa_id: scene.siswa.bima }, page)],
    ['those of a class', (tx) => listPelanggaran(tx, 'semua', { kelas_id: scene.kelas.x1 }, page)],
    ['those that a class teacher reaches', (tx) => listPelanggaran(tx, [scene.kelas.x1], {}, page)],
    ['those of a kind', (tx) => listPelanggaran(tx, 'semua', { jenis_id: scene.jenis.alfa }, page)],
    ['those of a recorder', (tx) => listPelanggaran(tx, 'semua', { pencatat_id: scene.guru.id }, page)],
    [
      'those of a period',
      (tx) => listPelanggaran(tx, 'semua', { from: '2020-01-01', to: '2020-01-31' }, page),
    ],
    ['the cancelled', (tx) => listPelanggaran(tx, 'semua', { dibatalkan: true }, page)],
    ['how many of a student', (tx) => countPelanggaran(tx, 'semua', { siswa_id: scene.siswa.bima })],
    ['a timeline', (tx) => listLinimasa(tx, scene.siswa.bima, { langkah: true, surat: true }, page)],
  ])('%s are found by an index', async (_what, read) => {
    const plans = await plansOf(read);
    expect(plans).not.toContain('Seq Scan on pelanggaran');
  });
});

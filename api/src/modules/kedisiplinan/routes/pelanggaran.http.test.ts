import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SchoolScene, schoolScene, TODAY } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld } from '../../../../test/support/world.ts';

let scene: SchoolScene;
let count = 0;
beforeAll(async () => {
  scene = await schoolScene(await createWorld());
}, 60_000);
afterAll(() => scene.world.close());

type Kind = keyof SchoolScene['jenis'];
const body = (siswa: readonly string[], jenis: readonly string[], tanggal = TODAY) => ({
  siswa_ids: siswa,
  jenis_pelanggaran_ids: jenis,
  tanggal,
});
const kindOf = (poin: number, kelompok?: 'atribut' | 'alfa') =>
  scene.addJenis(`Jenis ${++count} (${poin})`, poin, kelompok);
const newSiswa = () => scene.addSiswa(`Siswa ${++count}`, scene.kelas.x1);
/** Records, and answers what it led to for the first student. */
async function record(siswa: string, jenis: readonly string[], as = scene.guru) {
  const { data } = await scene.post(as, '/pelanggaran', body([siswa], jenis));
  return data.hasil[0];
}
const recordKind = (siswa: string, kind: Kind) => record(siswa, [scene.jenis[kind]]);
const followUps = (siswa: string) =>
  scene.world.asOwner<{ surat: number | null; status: string; n: number }>(
    `select surat, status, jsonb_array_length(pemicu) as n from kedisiplinan.tindak_lanjut
      where tenant_id = $1 and siswa_id = $2 order by id`,
    [scene.at.id, siswa],
  );
const kondisiOf = (hasil: { keputusan: { pemicu: { kondisi: string }[] } | null }) =>
  hasil.keputusan?.pemicu.map(({ kondisi }) => kondisi) ?? [];

describe('REQ-10.1 recording a violation decides what follows', () => {
  it('for several students and several kinds at once, and answers it for each', async () => {
    const { siswa, jenis } = scene;
    const { data } = await scene.post(scene.guru, '/pelanggaran', {
      ...body([siswa.adi, siswa.dewi], [jenis.berkelahi, jenis.terlambat]),
      keterangan: 'Di kantin',
    });
    expect(data.pelanggaran).toHaveLength(4);
    expect(data.pelanggaran[0]).toMatchObject({
      laporan_id: data.laporan_id,
      jenis: { nama: 'Berkelahi' },
      poin: 100,
      tanggal: TODAY,
      keterangan: 'Di kantin',
      pencatat: { id: scene.guru.id, nama: 'Agus Setiawan' },
      dibatalkan: null,
      may_correct: true,
    });
    for (const hasil of data.hasil)
      expect(hasil).toMatchObject({
        poin_laporan: 105,
        total_poin: 105,
        tertunda: false,
        bawaan: false,
        terbuka: null,
        keputusan: { surat: 2, akibat: 'baru', status: 'baru' },
      });
    expect(kondisiOf(data.hasil[0])).toEqual(['poin_surat_2', 'akumulasi_sedang']);
    expect(data.hasil[0].keputusan.jejak).toHaveLength(6);
    const read = await scene.get(scene.guru, `/pelanggaran/${data.pelanggaran[0].id}`);
    expect(read.data).toEqual(data.pelanggaran[0]);
  });

  it.each([
    [99, 2, ['akumulasi_sedang']],
    [100, 2, ['poin_surat_2', 'akumulasi_sedang']],
    [500, 3, ['poin_surat_2', 'akumulasi_kritis']],
    [501, 3, ['poin_surat_3', 'akumulasi_kritis']],
  ])('a report of %i points: Surat %i by %j', async (poin, surat, kondisi) => {
    const hasil = await record(await newSiswa(), [await kindOf(poin)]);
    expect([hasil.keputusan.surat, kondisiOf(hasil)]).toEqual([surat, kondisi]);
    expect(hasil.keputusan.status).toBe(surat === 3 ? 'menunggu_persetujuan' : 'baru');
  });

  it.each([
    [54, null],
    [55, 2],
    [300, 2],
    [301, 3],
  ])('a total of %i in small reports: Surat %s', async (total, surat) => {
    const siswa = await newSiswa();
    const [ninety, rest] = [await kindOf(90), await kindOf(total % 90)];
    for (let i = 0; i < Math.floor(total / 90); i++) await record(siswa, [ninety]);
    const hasil = await record(siswa, [rest]);
    expect(hasil.total_poin).toBe(total);
    const rows = await followUps(siswa);
    expect(rows.map((row) => row.surat)).toEqual(surat === null ? [] : [surat]);
  });

  it('absences: Surat 1 at 4 and 8, none at 3 and 7, and a jump over a multiple counts', async () => {
    const siswa = await newSiswa();
    const fired: number[] = [];
    for (let i = 1; i <= 8; i++)
      if (kondisiOf(await recordKind(siswa, 'alfa')).includes('frekuensi_alfa')) fired.push(i);
    expect(fired).toEqual([4, 8]);
    const other = await newSiswa();
    const alfa = [await kindOf(1, 'alfa'), await kindOf(1, 'alfa')];
    for (let i = 0; i < 3; i++) await recordKind(other, 'alfa');
    const jumped = await record(other, alfa);
    expect([jumped.keputusan.surat, jumped.keputusan.pemicu[0].nilai]).toEqual([1, 5]);
  });

  it('a Surat 3 is not issued again at every later record', async () => {
    const siswa = await newSiswa();
    expect((await recordKind(siswa, 'miras')).keputusan).toMatchObject({ surat: 3, akibat: 'baru' });
    for (let i = 0; i < 3; i++) expect((await recordKind(siswa, 'terlambat')).keputusan).toBeNull();
    expect(await followUps(siswa)).toEqual([{ surat: 3, status: 'menunggu_persetujuan', n: 2 }]);
  });

  it('one open follow-up: a higher letter raises it, a lower one leaves it and is kept as a trigger', async () => {
    const siswa = await newSiswa();
    for (let i = 0; i < 4; i++) await recordKind(siswa, 'alfa');
    expect(await followUps(siswa)).toEqual([{ surat: 1, status: 'baru', n: 1 }]);
    expect((await recordKind(siswa, 'berkelahi')).keputusan).toMatchObject({ surat: 2, akibat: 'dinaikkan' });
    for (let i = 0; i < 3; i++) await recordKind(siswa, 'alfa');
    const lower = await recordKind(siswa, 'alfa');
    expect(lower).toMatchObject({
      terbuka: { surat: 2, status: 'baru' },
      keputusan: { surat: 1, akibat: 'tetap', status: 'baru' },
    });
    expect(await followUps(siswa)).toEqual([{ surat: 2, status: 'baru', n: 4 }]);
    expect((await recordKind(siswa, 'miras')).keputusan).toMatchObject({
      akibat: 'dinaikkan',
      status: 'menunggu_persetujuan',
    });
  });

  it('one that was rejected counts as had', async () => {
    const siswa = await newSiswa();
    const { keputusan } = await recordKind(siswa, 'miras');
    await scene.world.asOwner(
      `update kedisiplinan.tindak_lanjut set status = 'ditolak' where tenant_id = $1 and id = $2`,
      [scene.at.id, keputusan.tindak_lanjut_id],
    );
    expect((await recordKind(siswa, 'terlambat')).keputusan).toBeNull();
    expect((await recordKind(siswa, 'berkelahi')).keputusan).toMatchObject({ surat: 2, akibat: 'baru' });
  });

  it('points of the past stay as they were when the kind is changed later', async () => {
    const siswa = await newSiswa();
    const jenis = await kindOf(10);
    await record(siswa, [jenis]);
    await scene.world.asOwner(
      `update kedisiplinan.jenis_pelanggaran set poin = 40 where tenant_id = $1 and id = $2`,
      [scene.at.id, jenis],
    );
    expect((await record(siswa, [jenis])).total_poin).toBe(50);
    const { data } = await scene.get(scene.guru, `/pelanggaran?limit=5&siswa_id=${siswa}`);
    expect(data.map((row: { poin: number }) => row.poin)).toEqual([40, 10]);
  });
});

describe('what a report must be', () => {
  it.each([
    ['tomorrow', { tanggal: '2026-11-22' }, 'tanggal'],
    ['before there could be one', { tanggal: '1999-12-31' }, 'tanggal'],
    ['no such student', { siswa_ids: ['01900000-0000-7000-8000-000000000000'] }, 'siswa_ids.0'],
    [
      'no such kind',
      { jenis_pelanggaran_ids: ['01900000-0000-7000-8000-000000000000'] },
      'jenis_pelanggaran_ids.0',
    ],
    ['nobody', { siswa_ids: [] }, 'siswa_ids'],
    ['an empty note', { keterangan: '' }, 'keterangan'],
    ['points of its own', { poin: 5 }, 'poin'],
  ])('%s is refused', async (_what, change, field) => {
    const given = { ...body([scene.siswa.adi], [scene.jenis.terlambat]), ...change };
    for (const path of ['/pelanggaran', '/pelanggaran/preview']) {
      const answer = await scene.ask(scene.guru, 'POST', path, given);
      expect([answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([422, [field]]);
    }
  });

  it('somebody who has left school, or a kind out of use, is refused, all at once', async () => {
    const siswa = await newSiswa();
    const jenis = await kindOf(1);
    await scene.world.asOwner(
      `update kedisiplinan.siswa set status = 'lulus', keluar_pada = '2026-06-30' where id = $1`,
      [siswa],
    );
    await scene.world.asOwner('update kedisiplinan.jenis_pelanggaran set aktif = false where id = $1', [
      jenis,
    ]);
    const answer = await scene.ask(scene.guru, 'POST', '/pelanggaran', body([siswa], [jenis]));
    expect(Object.keys(answer.body.errors)).toEqual(['siswa_ids.0', 'jenis_pelanggaran_ids.0']);
  });

  it('a class teacher records for their own class alone; another school’s student is not there', async () => {
    const own = body([scene.siswa.adi], [scene.jenis.atribut]);
    expect((await scene.ask(scene.wali, 'POST', '/pelanggaran', own)).status).toBe(201);
    const foreign = body([scene.siswa.dewi], [scene.jenis.atribut]);
    expect((await scene.ask(scene.wali, 'POST', '/pelanggaran', foreign)).status).toBe(422);
    const { world } = scene;
    const there = await world.tenant({ type: 'sekolah', modules: ['kedisiplinan'] });
    const stranger = await world.user(there, { roles: ['GURU'], userType: 'CLIENT' });
    expect((await scene.ask(stranger, 'POST', '/pelanggaran', own)).status).toBe(422);
    for (const as of [scene.kepsek, scene.admin])
      expect((await scene.ask(as, 'POST', '/pelanggaran', own)).status).toBe(403);
  });
});

describe('a preview', () => {
  it('says what is then recorded, and saves nothing', async () => {
    const siswa = [await newSiswa(), await newSiswa()];
    const [first = ''] = siswa;
    for (let i = 0; i < 3; i++) await recordKind(first, 'alfa');
    const given = body(siswa, [scene.jenis.alfa, scene.jenis.merokok]);
    const before = await scene.get(scene.guru, '/pelanggaran/count');
    const preview = (await scene.post(scene.guru, '/pelanggaran/preview', given)).data;
    expect(await scene.get(scene.guru, '/pelanggaran/count')).toMatchObject({ data: before.data });
    const made = (await scene.post(scene.guru, '/pelanggaran', given)).data;
    const withoutIds = made.hasil.map((hasil: { keputusan: object | null }) => {
      if (!hasil.keputusan) return hasil;
      const { id: _id, tindak_lanjut_id: _tl, ...keputusan } = hasil.keputusan as Record<string, unknown>;
      return { ...hasil, keputusan };
    });
    expect(preview.hasil).toEqual(withoutIds);
    expect(preview.pelanggaran.map((row: { poin: number }) => row.poin)).toEqual([4, 50, 4, 50]);
  });
});

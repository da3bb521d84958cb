import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PDF, PNG } from '../../../../test/support/billing-http.ts';
import { type SchoolScene, schoolScene, TODAY } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld, type TestUser } from '../../../../test/support/world.ts';

let scene: SchoolScene;
let count = 0;
beforeAll(async () => {
  scene = await schoolScene(await createWorld());
}, 60_000);
afterAll(() => scene.world.close());

const JPEG = Buffer.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
]);
const THREE_DAYS = 259_200_000;
const newSiswa = () => scene.addSiswa(`Siswa ${++count}`, scene.kelas.x1);
async function record(siswa: string, jenis: readonly string[], as = scene.guru, tanggal = TODAY) {
  const given = { siswa_ids: [siswa], jenis_pelanggaran_ids: jenis, tanggal };
  return (await scene.post(as, '/pelanggaran', given)).data;
}
const correct = (as: TestUser, id: string, change: object) =>
  scene.ask(as, 'PATCH', `/pelanggaran/${id}`, change);
const cancel = (as: TestUser, id: string, alasan = 'Salah siswa') =>
  scene.ask(as, 'POST', `/pelanggaran/${id}/cancel`, { alasan });
async function stateOf(siswa: string) {
  const [row] = await scene.world.asOwner<Record<string, number>>(
    `select total_poin, jumlah_atribut, jumlah_alfa, band_terakhir, alfa_terakhir from kedisiplinan.siswa where id = $1`,
    [siswa],
  );
  return row;
}
const followUp = async (siswa: string) =>
  (
    await scene.world.asOwner<{ id: string; surat: number; status: string; usul_tarik: object | null }>(
      'select id, surat, status, usul_tarik from kedisiplinan.tindak_lanjut where siswa_id = $1 order by id',
      [siswa],
    )
  )[0];

describe('KDS-12 correcting', () => {
  it('by whoever recorded it for three days to the second, by the operator always, by nobody else', async () => {
    const { guru, bk, operator, kepsek, world } = scene;
    const made = await record(await newSiswa(), [scene.jenis.terlambat]);
    const { id } = made.pelanggaran[0];
    // The second itself is the rule's own test: here the record grows older, since nobody stays signed in for three days.
    const recorded = (ago: number) =>
      world.asOwner('update kedisiplinan.pelanggaran set created_at = $2 where id = $1', [
        id,
        new Date(world.clock.now().getTime() - ago),
      ]);
    expect((await correct(bk, id, { keterangan: 'Bukan saya' })).body.code).toBe('PERMISSION_DENIED');
    expect((await correct(kepsek, id, { keterangan: 'Saya' })).status).toBe(403);
    await recorded(THREE_DAYS - 60_000);
    expect((await correct(guru, id, { keterangan: 'Gerbang' })).body.data.pelanggaran.may_correct).toBe(true);
    await recorded(THREE_DAYS);
    expect((await correct(guru, id, { keterangan: 'Gerbang utara' })).body.code).toBe('TOO_LATE_TO_CORRECT');
    expect((await cancel(guru, id)).body.code).toBe('TOO_LATE_TO_CORRECT');
    expect((await scene.get(guru, `/pelanggaran/${id}`)).data).toMatchObject({
      keterangan: 'Gerbang',
      may_correct: false,
    });
    await recorded(THREE_DAYS * 20);
    const late = await correct(operator, id, { keterangan: 'Kantor' });
    expect(late.body.data.pelanggaran.keterangan).toBe('Kantor');
    const trail = await world.asOwner<{ action: string }>(
      'select action from platform.audit_logs where tenant_id = $1 and resource_id = $2 order by id',
      [scene.at.id, id],
    );
    expect(trail.map(({ action }) => action)).toEqual(['pelanggaran.corrected', 'pelanggaran.corrected']);
  });

  it('another kind brings its own points; what it is worth now is decided, once', async () => {
    const siswa = await newSiswa();
    const { id } = (await record(siswa, [scene.jenis.terlambat])).pelanggaran[0];
    const changed = await correct(scene.guru, id, { jenis_id: scene.jenis.berkelahi, version: 1 });
    expect(changed.body.data.pelanggaran).toMatchObject({ poin: 100, version: 2 });
    expect(await followUp(siswa)).toMatchObject({ surat: 2, status: 'baru', usul_tarik: null });
    expect((await correct(scene.guru, id, { keterangan: 'x', version: 1 })).body.code).toBe(
      'VERSION_CONFLICT',
    );
    const same = await scene.addJenis(`Berat ${++count}`, 110);
    await correct(scene.guru, id, { jenis_id: same });
    expect(await stateOf(siswa)).toMatchObject({ total_poin: 110 });
    const decisions = await scene.world.asOwner('select id from kedisiplinan.keputusan where siswa_id = $1', [
      siswa,
    ]);
    expect(decisions).toHaveLength(1);
    expect((await correct(scene.guru, id, { tanggal: '2026-11-22' })).status).toBe(422);
  });

  it('what no longer stands is proposed to be withdrawn, and stands again when it does', async () => {
    const siswa = await newSiswa();
    const { id } = (await record(siswa, [scene.jenis.berkelahi])).pelanggaran[0];
    const { body } = await correct(scene.guru, id, { jenis_id: scene.jenis.terlambat });
    const open = await followUp(siswa);
    expect(body.data.usul_tarik).toEqual([{ tindak_lanjut_id: open?.id, surat: 2 }]);
    expect(open).toMatchObject({
      surat: 2,
      status: 'baru',
      usul_tarik: { sebab: 'diperbaiki', surat: null },
    });
    expect((await correct(scene.guru, id, { jenis_id: scene.jenis.berkelahi })).body.data.usul_tarik).toEqual(
      [],
    );
    expect(await followUp(siswa)).toMatchObject({ status: 'baru', usul_tarik: null });
  });
});

describe('cancelling', () => {
  it('recomputes the sums, proposes to withdraw, and never changes a decided follow-up', async () => {
    const siswa = await newSiswa();
    await record(siswa, [scene.jenis.terlambat]);
    const { id } = (await record(siswa, [scene.jenis.miras])).pelanggaran[0];
    const { id: letter } = (await followUp(siswa)) ?? {};
    await scene.world.asOwner(`update kedisiplinan.tindak_lanjut set status = 'disetujui' where id = $1`, [
      letter,
    ]);
    const { body } = await cancel(scene.operator, id);
    expect(body.data.pelanggaran.dibatalkan).toMatchObject({
      oleh: { nama: 'Lina Marlina' },
      alasan: 'Salah siswa',
    });
    expect(await stateOf(siswa)).toMatchObject({ total_poin: 5 });
    expect(await followUp(siswa)).toMatchObject({
      surat: 3,
      status: 'disetujui',
      usul_tarik: { sebab: 'dibatalkan', pelanggaran_id: id, surat: null },
    });
    expect((await cancel(scene.operator, id)).body.code).toBe('PELANGGARAN_CANCELLED');
    expect((await correct(scene.operator, id, { keterangan: 'x' })).body.code).toBe('PELANGGARAN_CANCELLED');
    const list = (filter: string) =>
      scene.get(scene.guru, `/pelanggaran?limit=9&siswa_id=${siswa}&${filter}`);
    expect((await list('dibatalkan=true')).data.map((row: { id: string }) => row.id)).toEqual([id]);
    expect((await list('dibatalkan=false')).data).toHaveLength(1);
  });

  it('leaves a follow-up alone that stands without it', async () => {
    const siswa = await newSiswa();
    await record(siswa, [scene.jenis.berkelahi]);
    const { id } = (await record(siswa, [scene.jenis.terlambat])).pelanggaran[0];
    expect((await cancel(scene.operator, id)).body.data.usul_tarik).toEqual([]);
    expect(await followUp(siswa)).toMatchObject({ surat: 2, usul_tarik: null });
  });

  it('a count that fired does not fire again, unless its letter was withdrawn', async () => {
    const siswa = await newSiswa();
    let last = '';
    for (let i = 0; i < 4; i++) last = (await record(siswa, [scene.jenis.alfa])).pelanggaran[0].id;
    await cancel(scene.operator, last);
    expect((await followUp(siswa))?.usul_tarik).toMatchObject({ surat: null });
    expect((await record(siswa, [scene.jenis.alfa])).hasil[0].keputusan).toBeNull();
    const { id } = (await followUp(siswa)) ?? {};
    await scene.post(scene.operator, `/tindak-lanjut/${id}/withdraw`, { alasan: 'Salah siswa' });
    expect(await stateOf(siswa)).toMatchObject({ jumlah_alfa: 4, alfa_terakhir: 0, band_terakhir: 0 });
    expect((await record(siswa, [scene.jenis.alfa])).hasil[0].keputusan).toMatchObject({
      surat: 1,
      akibat: 'baru',
    });
  });

  it('what counted before the day from which points count was left out, and stays so', async () => {
    const siswa = await newSiswa();
    await scene.world.asOwner(
      `insert into kedisiplinan.profil_sekolah (tenant_id, poin_sejak, updated_at) values ($1, '2026-07-01', now())`,
      [scene.at.id],
    );
    const old = await record(siswa, [scene.jenis.merokok], scene.guru, '2026-06-30');
    expect(old.hasil[0]).toMatchObject({ poin_laporan: 50, total_poin: 0, keputusan: null });
    const { id } = (await record(siswa, [scene.jenis.merokok], scene.guru, '2026-07-01')).pelanggaran[0];
    expect(await stateOf(siswa)).toMatchObject({ total_poin: 50 });
    await correct(scene.guru, id, { tanggal: '2026-06-30' });
    expect(await stateOf(siswa)).toMatchObject({ total_poin: 0 });
    await scene.world.asOwner('delete from kedisiplinan.profil_sekolah where tenant_id = $1', [scene.at.id]);
  });
});

describe('evidence', () => {
  const send = (as: TestUser, id: string, content: Buffer, name = 'foto.jpg') =>
    scene.world.call({
      method: 'POST',
      url: `/api/kedisiplinan/pelanggaran/${id}/bukti`,
      as,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: Buffer.concat([
        Buffer.from(`--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
        content,
        Buffer.from('\r\n--x--\r\n'),
      ]),
    });

  it('is a JPEG or PNG by its content, up to 5 MB, of whoever may correct; the photo comes back as it was', async () => {
    const { guru, bk, operator, wali } = scene;
    const { id } = (await record(scene.siswa.dewi, [scene.jenis.terlambat])).pelanggaran[0];
    expect((await send(guru, id, PDF)).status).toBe(415);
    expect(
      (await send(guru, id, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.png')).status,
    ).toBe(415);
    expect((await send(guru, id, Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)]))).status).toBe(413);
    expect((await send(bk, id, PNG)).status).toBe(403);
    expect((await send(guru, id, JPEG)).status).toBe(201);
    const png = (await send(operator, id, PNG, 'nama.jpg')).body.data;
    expect(png).toMatchObject({ media_type: 'image/png', size: PNG.length });
    const shown = (await scene.get(guru, `/pelanggaran/${id}`)).data.bukti;
    expect(shown.map((one: { media_type: string }) => one.media_type)).toEqual(['image/jpeg', 'image/png']);
    const photo = await scene.ask(bk, 'GET', `/bukti/${png.id}`);
    expect([photo.status, photo.headers['content-type'], photo.headers['x-content-type-options']]).toEqual([
      200,
      'image/png',
      'nosniff',
    ]);
    expect((await scene.ask(wali, 'GET', `/bukti/${png.id}`)).status).toBe(404);
    for (let i = 0; i < 8; i++) await send(guru, id, JPEG);
    expect((await send(guru, id, JPEG)).body.errors.file[0]).toContain('10');
  });
});

describe('KDS-9 while rules per kind are on', () => {
  it('points come from the level, its letter or sanction comes once, and a preview knows both', async () => {
    const [siswa, rokok, rambut] = [
      await newSiswa(),
      await scene.addJenis(`Rokok ${++count}`, 7),
      await scene.addJenis(`Rambut ${count}`, 0),
    ];
    const level = { poin: null, sanksi: null, surat: null, pembina: [] };
    await scene.put(scene.operator, '/aturan', {
      active: true,
      version: 0,
      aturan: {
        [rokok]: [
          { ...level, dari: 1, sampai: 2, poin: 3 },
          { ...level, dari: 3, sampai: null, sanksi: 'Surat pernyataan', surat: 1, pembina: ['wali_kelas'] },
        ],
        [rambut]: [{ ...level, dari: 1, sampai: null, sanksi: 'Dicukur rapi' }],
      },
    });
    const given = { siswa_ids: [siswa], jenis_pelanggaran_ids: [rokok], tanggal: TODAY };
    const points: number[] = [];
    const letters: (number | null)[] = [];
    let first = '';
    for (let i = 0; i < 4; i++) {
      const preview = (await scene.post(scene.guru, '/pelanggaran/preview', given)).data;
      const made = await record(siswa, [rokok]);
      first ||= made.pelanggaran[0].id;
      expect(preview.pelanggaran[0].poin).toBe(made.pelanggaran[0].poin);
      expect(preview.hasil[0].keputusan?.pemicu).toEqual(made.hasil[0].keputusan?.pemicu);
      points.push(made.pelanggaran[0].poin);
      letters.push(made.hasil[0].keputusan?.surat ?? null);
    }
    expect([points, letters]).toEqual([
      [3, 3, 7, 7],
      [null, null, 1, null],
    ]);
    const [row] = await scene.world.asOwner<{ sanksi: string; id: string }>(
      'select id, sanksi from kedisiplinan.tindak_lanjut where siswa_id = $1',
      [siswa],
    );
    expect(row?.sanksi).toBe('Surat pernyataan');
    // The level was entered at the third: without the first there were two by then.
    expect((await cancel(scene.operator, first)).body.data.usul_tarik).toEqual([
      { tindak_lanjut_id: row?.id, surat: 1 },
    ]);
    const other = await newSiswa();
    const alone = (await record(other, [rambut])).hasil[0].keputusan;
    expect(alone).toMatchObject({ surat: null, akibat: 'baru', status: 'baru' });
    expect(alone.pemicu).toMatchObject([{ kondisi: 'aturan', sanksi: 'Dicukur rapi', jenis_id: rambut }]);
  });
});

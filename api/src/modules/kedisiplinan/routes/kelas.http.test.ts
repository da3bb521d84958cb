import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds, type SchoolScene, schoolScene, TODAY } from '../../../../test/support/kedisiplinan-world.ts';
import { type Answer, createWorld } from '../../../../test/support/world.ts';

let scene: SchoolScene;
beforeAll(async () => {
  scene = await schoolScene(await createWorld());
});
afterAll(() => scene.world.close());

const unknown = '019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa';
/** What is wrong by field, as the codes whose words were answered. */
const CODES = [
  'TOO_LARGE',
  'TOO_SMALL',
  'TAKEN',
  'REQUIRED',
  'NOT_THERE',
  'NOT_AN_INTEGER',
  'WALI_NOT_THERE',
  'SAME_KELAS',
  'SISWA_NOT_IN_KELAS',
  'DAY_AHEAD',
  'DAY_TOO_EARLY',
] as const;
function codesOf({ body }: Answer): Record<string, string[]> {
  const params = { min: '2000-01-01' };
  const codeOf = (said: string) =>
    CODES.find((code) => {
      const { sayField } = scene.world.env.errors;
      return [{}, params, { min: 0 }, { max: 13 }, { max: 100_000 }].some(
        (given) => sayField({ code, params: given }, 'id') === said,
      );
    }) ?? said;
  return Object.fromEntries(
    Object.entries<string[]>(body.errors ?? {}).map(([field, said]) => [field, said.map(codeOf)]),
  );
}

describe('classes of a school', () => {
  it('KDS-23 are made, read, changed and listed by level and name with their students', async () => {
    const made = await scene.post(scene.operator, '/kelas', {
      nama: '  XII   TKJ 1 ',
      tingkat: 12,
      jurusan: 'Teknik Komputer',
      wali_kelas_id: scene.guru.id,
    });
    expect(made.data).toMatchObject({
      nama: 'XII TKJ 1',
      tingkat: 12,
      jurusan: 'Teknik Komputer',
      wali_kelas: { id: scene.guru.id, nama: 'Agus Setiawan' },
      jumlah_siswa: 0,
      version: 1,
    });
    const path = `/kelas/${made.data.id}`;
    const changed = await scene.ask(scene.operator, 'PATCH', path, { wali_kelas_id: null, version: 1 });
    expect(changed.body.data).toMatchObject({ wali_kelas: null, version: 2 });
    const stale = await scene.ask(scene.operator, 'PATCH', path, { nama: 'XII TKJ 2', version: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'VERSION_CONFLICT']);
    const list = await scene.get(scene.guru, '/kelas?limit=2');
    expect(list.data.map((row: { nama: string }) => row.nama)).toEqual(['X RPL 1', 'X RPL 2']);
    expect(list.data[0]).toMatchObject({ jumlah_siswa: 3, wali_kelas: { nama: 'Nurhayati Siregar' } });
    const next = await scene.get(scene.guru, `/kelas?limit=2&cursor=${list.meta.pagination.next_cursor}`);
    expect(next.data.map((row: { nama: string }) => row.nama)).toEqual(['XI RPL 1', 'XII TKJ 1']);
    expect((await scene.get(scene.guru, '/kelas/count?tingkat=10')).data).toEqual({ count: 2 });
    expect((await scene.get(scene.guru, '/kelas?q=tkj&limit=5')).data).toHaveLength(1);
    expect((await scene.ask(scene.operator, 'DELETE', path)).status).toBe(200);
    expect((await scene.ask(scene.operator, 'GET', path)).status).toBe(404);
    const trail = await scene.world.asOwner<{ action: string }>(
      `select action from platform.audit_logs where tenant_id = $1 and resource_id = $2 order by created_at, action`,
      [scene.at.id, made.data.id],
    );
    expect(trail.map((row) => row.action).sort()).toEqual([
      'kelas.changed',
      'kelas.created',
      'kelas.deleted',
    ]);
  });

  it('KDS-23 what is wrong with one is said field by field', async () => {
    const bad = await scene.ask(scene.operator, 'POST', '/kelas', { nama: 'X RPL 1', tingkat: 14 });
    expect([bad.status, codesOf(bad)]).toEqual([422, { tingkat: ['TOO_LARGE'] }]);
    const taken = await scene.ask(scene.operator, 'POST', '/kelas', { nama: 'X RPL 1', tingkat: 10 });
    expect([taken.status, codesOf(taken)]).toEqual([422, { nama: ['TAKEN'] }]);
    const blank = await scene.ask(scene.operator, 'POST', '/kelas', { nama: '   ', tingkat: 10 });
    expect(codesOf(blank)).toEqual({ nama: ['REQUIRED'] });
    const nobody = await scene.ask(scene.operator, 'POST', '/kelas', {
      nama: 'X RPL 9',
      tingkat: 10,
      wali_kelas_id: scene.kepsek.id,
    });
    expect(codesOf(nobody)).toEqual({ wali_kelas_id: ['WALI_NOT_THERE'] });
  });

  it('KDS-23 who may be a class teacher is told to whoever makes classes', async () => {
    const people = await scene.get(scene.operator, '/kelas/wali');
    expect(people.data.map((one: { nama: string }) => one.nama)).toEqual([
      'Agus Setiawan',
      'Dian Permatasari',
      'Lina Marlina',
      'Nurhayati Siregar',
    ]);
    expect((await scene.ask(scene.guru, 'GET', '/kelas/wali')).status).toBe(403);
  });

  it('KDS-23 two classes of one name at once: one is made', async () => {
    const both = await Promise.all(
      [1, 2].map(() => scene.ask(scene.operator, 'POST', '/kelas', { nama: 'X AKL 1', tingkat: 10 })),
    );
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 422]);
  });

  it('KDS-23 a class is not deleted while somebody is put into it: one of both happens, whole', async () => {
    for (let i = 0; i < 5; i++) {
      const id = await scene.addKelas(`X AKL ${10 + i}`);
      const [deleted, added] = await Promise.all([
        scene.ask(scene.operator, 'DELETE', `/kelas/${id}`),
        scene.ask(scene.operator, 'POST', '/siswa', {
          nis: String(30_000_000 + i),
          nama: 'Gilang Ramadhan',
          kelas_id: id,
          wali_murid: { nama: 'Ramadhan' },
        }),
      ]);
      const statuses = [deleted.status, added.status];
      expect([
        [200, 422],
        [409, 201],
      ]).toContainEqual(statuses);
      if (deleted.status === 409) expect(deleted.body.code).toBe('KELAS_NOT_EMPTY');
      else expect(codesOf(added)).toEqual({ kelas_id: ['NOT_THERE'] });
    }
  });

  it('KDS-23 a class with students, or that records name, stays', async () => {
    const answer = await scene.ask(scene.operator, 'DELETE', `/kelas/${scene.kelas.x1}`);
    expect([answer.status, answer.body.code]).toEqual([409, 'KELAS_NOT_EMPTY']);
    const id = await scene.addKelas('X AKL 30');
    await scene.world.asOwner(
      `insert into kedisiplinan.pelanggaran (tenant_id, id, laporan_id, siswa_id, jenis_id, kelas_id, poin, tanggal,
         pencatat_id, created_at, updated_at)
       values ($1, gen_random_uuid(), gen_random_uuid(), $2, $3, $4, 5, '2026-11-20', $5, now(), now())`,
      [scene.at.id, scene.siswa.eka, scene.jenis.terlambat, id, scene.guru.id],
    );
    expect((await scene.ask(scene.operator, 'DELETE', `/kelas/${id}`)).status).toBe(409);
  });
});

describe('a whole class moves in one step', () => {
  const stateOf = async (kelas: string) => (await scene.get(scene.operator, `/kelas/${kelas}`)).data;

  it('KDS-24 up: first told, then done, not twice, and back again', async () => {
    const from = await scene.addKelas('X TBSM 1');
    const to = await scene.addKelas('XI TBSM 1');
    const [a, b, c] = await Promise.all(
      ['Ani', 'Beni', 'Cici'].map((nama) => scene.addSiswa(`${nama} Pratama`, from)),
    );
    const move = { ke: to, tanggal: TODAY, kecuali: [c], version: 1 };
    const told = await scene.post(scene.operator, `/kelas/${from}/naik`, { ...move, dry_run: true });
    expect(told.data).toMatchObject({
      moved: 2,
      stayed: 1,
      dry_run: true,
      ke: { nama: 'XI TBSM 1' },
      version: 1,
    });
    expect((await stateOf(from)).jumlah_siswa).toBe(3);
    const done = await scene.post(scene.operator, `/kelas/${from}/naik`, move);
    expect(done.data).toMatchObject({ moved: 2, stayed: 1, dry_run: false, version: 2 });
    expect([...done.data.siswa_ids].sort()).toEqual([a, b].sort());
    expect([(await stateOf(from)).jumlah_siswa, (await stateOf(to)).jumlah_siswa]).toEqual([1, 2]);
    const again = await scene.ask(scene.operator, 'POST', `/kelas/${from}/naik`, move);
    expect([again.status, again.body.code]).toEqual([409, 'VERSION_CONFLICT']);
    const back = await scene.post(scene.operator, `/kelas/${from}/siswa`, { siswa_ids: done.data.siswa_ids });
    expect(back.data).toEqual({ moved: 2 });
    expect([(await stateOf(from)).jumlah_siswa, (await stateOf(to)).jumlah_siswa]).toEqual([3, 0]);
  });

  it('KDS-24 out of school, and back again', async () => {
    const from = await scene.addKelas('XII TBSM 1');
    const id = await scene.addSiswa('Dodi Firmansyah', from);
    const gone = await scene.post(scene.operator, `/kelas/${from}/naik`, { ke: 'lulus', tanggal: TODAY });
    expect(gone.data).toMatchObject({ moved: 1, ke: null, siswa_ids: [id] });
    const left = await scene.get(scene.operator, `/siswa/${id}`);
    expect(left.data).toMatchObject({ status: 'lulus', keluar_pada: TODAY, kelas: { nama: 'XII TBSM 1' } });
    await scene.post(scene.operator, `/kelas/${from}/siswa`, { siswa_ids: [id] });
    expect((await scene.get(scene.operator, `/siswa/${id}`)).data).toMatchObject({
      status: 'aktif',
      keluar_pada: null,
    });
  });

  it('KDS-24 two who move one class at once move each student once', async () => {
    const from = await scene.addKelas('X TBSM 2');
    const to = [await scene.addKelas('XI TBSM 2'), await scene.addKelas('XI TBSM 3')];
    for (let i = 0; i < 4; i++) await scene.addSiswa(`Fajar ${i}`, from);
    const both = await Promise.all(
      to.map((ke) => scene.post(scene.operator, `/kelas/${from}/naik`, { ke, tanggal: TODAY })),
    );
    expect(both.map((answer) => answer.data.moved).sort()).toEqual([0, 4]);
  });

  it('KDS-24 refuses the same class, a class that is not there, strangers, and a day to come', async () => {
    const ask = (body: object) =>
      scene.ask(scene.operator, 'POST', `/kelas/${scene.kelas.x2}/naik`, {
        ke: scene.kelas.xi1,
        tanggal: TODAY,
        ...body,
      });
    expect(codesOf(await ask({ ke: scene.kelas.x2 }))).toEqual({ ke: ['SAME_KELAS'] });
    expect(codesOf(await ask({ ke: unknown }))).toEqual({ ke: ['NOT_THERE'] });
    expect(codesOf(await ask({ kecuali: [scene.siswa.adi] }))).toEqual({ kecuali: ['SISWA_NOT_IN_KELAS'] });
    expect(codesOf(await ask({ tanggal: '2026-11-22' }))).toEqual({ tanggal: ['DAY_AHEAD'] });
    expect(codesOf(await ask({ tanggal: '1999-12-31' }))).toEqual({ tanggal: ['DAY_TOO_EARLY'] });
    expect((await scene.ask(scene.guru, 'POST', `/kelas/${scene.kelas.x2}/naik`, {})).status).toBe(403);
  });
});

describe('kinds of violations', () => {
  it('KDS-25 are made, changed, listed and deleted; none is a group too', async () => {
    const made = await scene.post(scene.operator, '/jenis-pelanggaran', {
      nama: 'Membuang sampah',
      kategori: 'ringan',
      poin: 3,
      frekuensi_kelompok: 'none',
    });
    expect(made.data).toMatchObject({ frekuensi_kelompok: null, aktif: true, poin: 3, version: 1 });
    const path = `/jenis-pelanggaran/${made.data.id}`;
    const changed = await scene.ask(scene.operator, 'PATCH', path, {
      poin: 5,
      frekuensi_kelompok: 'alfa',
      aktif: false,
      version: 1,
    });
    expect(changed.body.data).toMatchObject({
      poin: 5,
      frekuensi_kelompok: 'alfa',
      aktif: false,
      version: 2,
    });
    expect((await scene.get(scene.guru, '/jenis-pelanggaran?aktif=false&limit=9')).data).toHaveLength(1);
    expect((await scene.get(scene.guru, '/jenis-pelanggaran?q=SAMPAH&limit=9')).data).toHaveLength(1);
    expect((await scene.get(scene.guru, '/jenis-pelanggaran/count')).data.count).toBe(
      Object.keys(kinds).length + 1,
    );
    const list = await scene.get(scene.guru, '/jenis-pelanggaran?kategori=ringan&limit=2');
    expect(list.data.map((row: { nama: string }) => row.nama)).toEqual([
      'Atribut tidak lengkap',
      'Membuang sampah',
    ]);
    const next = await scene.get(
      scene.guru,
      `/jenis-pelanggaran?kategori=ringan&limit=2&cursor=${list.meta.pagination.next_cursor}`,
    );
    expect(next.data.map((row: { nama: string }) => row.nama)).toEqual([
      'Terlambat',
      'Tidak masuk tanpa keterangan',
    ]);
    expect((await scene.ask(scene.operator, 'DELETE', path)).status).toBe(200);
  });

  it('KDS-25 one of a name, whatever its capitals; points from 0 to 100,000', async () => {
    const same = { nama: 'TERLAMBAT', kategori: 'ringan', poin: 1 };
    expect(codesOf(await scene.ask(scene.operator, 'POST', '/jenis-pelanggaran', same))).toEqual({
      nama: ['TAKEN'],
    });
    for (const [poin, code] of [
      [-1, 'TOO_SMALL'],
      [100_001, 'TOO_LARGE'],
      [1.5, 'NOT_AN_INTEGER'],
      ['5', 'NOT_AN_INTEGER'],
    ])
      expect(
        codesOf(
          await scene.ask(scene.operator, 'POST', '/jenis-pelanggaran', { ...same, nama: 'Baru', poin }),
        ),
      ).toEqual({ poin: [code] });
  });

  it('KDS-25 a kind that was recorded is not deleted, and its records keep their points', async () => {
    await scene.world.asOwner(
      `insert into kedisiplinan.pelanggaran (tenant_id, id, laporan_id, siswa_id, jenis_id, kelas_id, poin, tanggal,
         pencatat_id, created_at, updated_at)
       values ($1, gen_random_uuid(), gen_random_uuid(), $2, $3, $4, 50, '2026-11-20', $5, now(), now())`,
      [scene.at.id, scene.siswa.dewi, scene.jenis.merokok, scene.kelas.x2, scene.guru.id],
    );
    const path = `/jenis-pelanggaran/${scene.jenis.merokok}`;
    const refused = await scene.ask(scene.operator, 'DELETE', path);
    expect([refused.status, refused.body.code]).toEqual([409, 'JENIS_USED']);
    await scene.ask(scene.operator, 'PATCH', path, { poin: 75 });
    const rows = await scene.world.asOwner<{ poin: number }>(
      'select poin from kedisiplinan.pelanggaran where tenant_id = $1 and jenis_id = $2',
      [scene.at.id, scene.jenis.merokok],
    );
    expect(rows).toEqual([{ poin: 50 }]);
  });

  it('KDS-25 teachers read kinds and classes and write none; who has no role here sees none', async () => {
    const outsider = await scene.world.user(scene.at, { roles: ['MAHASISWA'] });
    for (const path of ['/kelas', '/jenis-pelanggaran']) {
      expect((await scene.ask(scene.guru, 'GET', `${path}?limit=5`)).status).toBe(200);
      expect((await scene.ask(scene.guru, 'POST', path, {})).status).toBe(403);
      expect((await scene.ask(outsider, 'GET', `${path}?limit=5`)).status).toBe(403);
    }
    const reader = await scene.world.user(scene.at, { roles: ['READER'] });
    const seen = await scene.get(reader, `/kelas/${scene.kelas.x1}`);
    expect(seen.data.wali_kelas).toEqual({ id: scene.wali.id, nama: null });
  });
});

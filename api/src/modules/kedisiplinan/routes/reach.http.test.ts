import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createProber,
  type Given,
  type Operation,
  type Prober,
  placesOf,
  readOperations,
} from '../../../../test/support/isolation/probe.ts';
import { type SchoolScene, schoolScene } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld, type TestUser } from '../../../../test/support/world.ts';

// Every route of the module that the served document describes, as a class teacher, with the ids of a student of
// another class and of all that hangs on that student. Routes to come are read from the document.

/** Answered to anybody by their code alone, which stands on the letter. */
const open = /\/surat\/verifikasi\//;
/** Classes are no secret; who is in them is. */
const noStudents = /^\/api\/kedisiplinan\/(kelas|jenis-pelanggaran)(\/(count|wali|\{id\}))?$/;

let scene: SchoolScene;
let operations: Operation[];
/** Ids of the student out of reach, and of the rows about them, by table. */
let theirs: Readonly<Record<string, string>>;
let asWali: Prober;
let asOperator: Prober;

const prober = (user: TestUser) => createProber(scene.world, scene.at.id, async () => user.token);

/** A record, a follow-up with each of its steps, and a printed letter of a student. @returns an id of each table */
async function furnish(siswa: string, kelas: string): Promise<Record<string, string>> {
  const run = async (table: string, columns: string, values: string, ...given: unknown[]) => {
    const [row] = await scene.world.asOwner<{ id: string }>(
      `insert into kedisiplinan.${table} (tenant_id, id, ${columns}) values ($1, gen_random_uuid(), ${values}) returning id`,
      [scene.at.id, ...given],
    );
    return row?.id ?? '';
  };
  const pelanggaran = await run(
    'pelanggaran',
    'laporan_id, siswa_id, jenis_id, kelas_id, poin, tanggal, keterangan, pencatat_id, created_at, updated_at',
    `gen_random_uuid(), $2, $3, $4, 100, '2026-11-20', 'Rahasia Dewi', $5, now(), now()`,
    siswa,
    scene.jenis.berkelahi,
    kelas,
    scene.guru.id,
  );
  const bukti = await run(
    'bukti',
    'pelanggaran_id, file_key, media_type, size, uploaded_by, uploaded_at',
    `$2, 'tidak-ada', 'image/png', 10, $3, now()`,
    pelanggaran,
    scene.guru.id,
  );
  const tindak = await run(
    'tindak_lanjut',
    'siswa_id, kelas_id, surat, status, pemicu, keputusan_id, settings_versi, settings, created_at, updated_at',
    `$2, $3, 2, 'baru', '[]', gen_random_uuid(), 0, '{}', now(), now()`,
    siswa,
    kelas,
  );
  const langkah = await run(
    'tindak_lanjut_langkah',
    'tindak_lanjut_id, langkah, ke, surat_ke, oleh, pada',
    `$2, 'dibuat', 'baru', 2, $3, now()`,
    tindak,
    scene.guru.id,
  );
  const surat = await run(
    'surat_panggilan',
    `tindak_lanjut_id, siswa_id, surat, tahun, urut, nomor, tanggal, lampiran, perihal, keperluan, pertemuan_tanggal,
      pertemuan_jam, pertemuan_tempat, isi, kode, dibuat_oleh, dibuat_pada`,
    `$2, $3, 2, 2026, (select coalesce(max(urut), 0) + 1 from kedisiplinan.surat_panggilan), $4, '2026-11-21', '-',
      'Panggilan', 'Rahasia Dewi', '2026-11-24', '09:00', 'BK',
      '{"sekolah": {"nama": "SMK"}, "siswa": {"nis": "1", "nama": "Dewi Anggraini", "kelas": "X"}, "wali": "Rahasia Dewi"}',
      $4, $5, now()`,
    tindak,
    siswa,
    `421.5/${siswa.slice(-6)}`,
    scene.operator.id,
  );
  return { siswa, pelanggaran, bukti, tindak_lanjut: tindak, langkah, surat };
}

beforeAll(async () => {
  scene = await schoolScene(await createWorld());
  const { world } = scene;
  const document = await world.call({ url: '/api/openapi.json' });
  operations = readOperations(document.body).filter(
    ({ path }) => path.startsWith('/api/kedisiplinan/') && !open.test(path),
  );
  theirs = await furnish(scene.siswa.dewi, scene.kelas.x2);
  asWali = prober(scene.wali);
  asOperator = prober(scene.operator);
});
afterAll(() => scene.world.close());

const OURS = ['Adi Nugroho', 'Bima Sakti', 'Citra Lestari'];
/** What tells of a student of another class. */
const secrets = () => ['Dewi Anggraini', 'Eka Putri', 'Rahasia Dewi', scene.siswa.eka];
const nowhere: Given = { place: null, slot: null, id: null };

/** Each way to ask: bare, and with each of their ids in each place where one fits. */
function waysOf(operation: Operation): Given[] {
  const ids = [...Object.values(theirs), scene.kelas.x2];
  const places = placesOf(operation).filter(({ slot }) => slot.kind === 'uuid');
  return [nowhere, ...places.flatMap((place) => ids.map((id) => ({ ...place, id })))];
}

describe('a class teacher reaches the students of the own class alone', () => {
  it('BR-5: no GET route of the module tells of another class, whatever it is asked with', async () => {
    const leaks: string[] = [];
    for (const operation of operations.filter(({ method }) => method === 'GET'))
      for (const given of waysOf(operation)) {
        const { text, status } = await asWali.send(operation, given);
        const told = secrets().filter((secret) => secret !== given.id && text.includes(secret));
        const found = status === 200 && given.place === 'params' && !noStudents.test(operation.path);
        if (told.length > 0 || found)
          leaks.push(`${operation.path} ${JSON.stringify(given)}: ${status} ${told}`);
      }
    expect(leaks).toEqual([]);
  });

  it('BR-5: the same questions are answered to whoever reaches the school, so they prove something', async () => {
    const answered = new Set<string>();
    for (const operation of operations.filter(({ method }) => method === 'GET'))
      for (const given of waysOf(operation)) {
        const { text } = await asOperator.send(operation, given);
        if (secrets().some((secret) => secret !== given.id && text.includes(secret)))
          answered.add(operation.path);
      }
    for (const path of ['siswa', 'siswa/{id}', 'siswa/export', 'pelanggaran', 'pelanggaran/{id}'])
      expect(answered).toContain(`/api/kedisiplinan/${path}`);
  });

  it('BR-5: the own class is there: in lists, counts and alone', async () => {
    const list = await scene.get(scene.wali, '/siswa?limit=50');
    expect(list.data.map((row: { nama: string }) => row.nama)).toEqual(OURS);
    expect((await scene.get(scene.wali, '/siswa/count')).data).toEqual({ count: 3 });
    expect((await scene.get(scene.wali, `/siswa/${scene.siswa.adi}`)).data.wali_murid.telepon).toBe(
      '+6281234567890',
    );
    expect((await scene.get(scene.wali, `/siswa/count?kelas_id=${scene.kelas.x2}`)).data).toEqual({
      count: 0,
    });
    expect((await scene.get(scene.wali, '/siswa?q=e&limit=50')).data).toEqual([]);
    expect((await scene.get(scene.wali, '/siswa/count?q=e')).data).toEqual({ count: 0 });
    expect((await scene.get(scene.wali, '/pelanggaran/count')).data).toEqual({ count: 0 });
  });

  it('BR-5: who gets another class reaches that one, at once', async () => {
    const path = `/kelas/${scene.kelas.xi1}`;
    const id = await scene.addSiswa('Gani Wijaya', scene.kelas.xi1);
    expect((await scene.ask(scene.wali, 'GET', `/siswa/${id}`)).status).toBe(404);
    await scene.ask(scene.operator, 'PATCH', path, { wali_kelas_id: scene.wali.id });
    expect((await scene.ask(scene.wali, 'GET', `/siswa/${id}`)).status).toBe(200);
    // Two classes, one list in one order.
    const list = await scene.get(scene.wali, '/siswa?limit=50');
    expect(list.data.map((row: { nama: string }) => row.nama)).toEqual([...OURS, 'Gani Wijaya']);
    await scene.ask(scene.operator, 'PATCH', path, { wali_kelas_id: scene.guru.id });
    expect((await scene.ask(scene.wali, 'GET', `/siswa/${id}`)).status).toBe(404);
  });

  it('BR-5: with every other right of the module nothing of another class is written', async () => {
    await scene.world.asOwner(
      `insert into identity.role_permissions (tenant_id, role_id, permission_id)
       select $1, r.id, p.id from identity.roles r, identity.permissions p
       where r.tenant_id = $1 and r.name = 'WALI_KELAS' and p.name = any($2) on conflict do nothing`,
      [
        scene.at.id,
        scene.world.modules
          .filter(({ code }) => code === 'kedisiplinan')
          .flatMap(({ permissions }) => permissions.map(({ name }) => name))
          .filter((name) => name !== 'siswa:read_all'),
      ],
    );
    const strong = await scene.world.user(scene.at, { roles: ['WALI_KELAS'] });
    await scene.world.asOwner('update kedisiplinan.kelas set wali_kelas_id = $1 where id = $2', [
      strong.id,
      scene.kelas.x1,
    ]);
    const before = await sums();
    const ask = prober(strong);
    const reached = new Set<number>();
    for (const operation of operations.filter(
      ({ method, path }) => method !== 'GET' && !noStudents.test(path),
    ))
      for (const given of waysOf(operation)) {
        const { status } = await ask.send(operation, given);
        if (given.place === 'params') reached.add(status);
      }
    expect(await sums()).toEqual(before);
    expect(reached.has(404)).toBe(true);
    expect([...reached].filter((status) => status < 300)).toEqual([]);
  });
});

/** A checksum of all that is known of the student out of reach. */
async function sums(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [table, column, id] of [
    ['siswa', 'id', scene.siswa.dewi],
    ['siswa', 'id', scene.siswa.eka],
    ['pelanggaran', 'siswa_id', scene.siswa.dewi],
    ['bukti', 'pelanggaran_id', theirs.pelanggaran],
    ['tindak_lanjut', 'siswa_id', scene.siswa.dewi],
    ['tindak_lanjut_langkah', 'tindak_lanjut_id', theirs.tindak_lanjut],
    ['surat_panggilan', 'siswa_id', scene.siswa.dewi],
    ['surat_cetak', 'surat_id', theirs.surat],
  ] as const) {
    const [row] = await scene.world.asOwner<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t.id)), '') as sum
       from kedisiplinan.${table} t where ${column} = $1`,
      [id],
    );
    found[`${table} ${id}`] = row?.sum ?? '';
  }
  return found;
}

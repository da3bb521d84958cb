import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SchoolScene, schoolScene, TODAY } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld, type TestUser } from '../../../../test/support/world.ts';

let scene: SchoolScene;
beforeAll(async () => {
  scene = await schoolScene(await createWorld());
});
afterAll(() => scene.world.close());

const namesOf = (answer: { data: readonly { nama: string }[] }) => answer.data.map((row) => row.nama);
const say = (code: 'NIS_FORM' | 'PHONE_FORM' | 'TAKEN' | 'NOT_THERE' | 'REQUIRED' | 'DAY_AHEAD') =>
  scene.world.env.errors.sayField({ code }, 'id');
const fresh = (over: object = {}) => ({
  nis: '20269001',
  nama: 'Fitri Handayani',
  kelas_id: scene.kelas.x1,
  wali_murid: { nama: 'Handayani', telepon: '0812-3456-7890', email: 'handayani@contoh.id' },
  ...over,
});

describe('students', () => {
  it('KDS-20 are added, read and changed; the telephone is kept in one form', async () => {
    const made = await scene.post(scene.operator, '/siswa', fresh());
    expect(made.data).toMatchObject({
      nis: '20269001',
      nama: 'Fitri Handayani',
      kelas: { id: scene.kelas.x1, nama: 'X RPL 1' },
      wali_murid: { nama: 'Handayani', telepon: '+6281234567890', email: 'handayani@contoh.id' },
      status: 'aktif',
      keluar_pada: null,
      total_poin: 0,
      jumlah_atribut: 0,
      jumlah_alfa: 0,
      surat_terbuka: null,
      version: 1,
    });
    const path = `/siswa/${made.data.id}`;
    const changed = await scene.ask(scene.operator, 'PATCH', path, {
      nama: 'Fitri  Handayani Putri',
      kelas_id: scene.kelas.x2,
      wali_murid: { telepon: null },
      version: 1,
    });
    expect(changed.body.data).toMatchObject({
      nama: 'Fitri Handayani Putri',
      kelas: { nama: 'X RPL 2' },
      wali_murid: { nama: 'Handayani', telepon: null, email: 'handayani@contoh.id' },
      version: 2,
    });
    const same = await scene.ask(scene.operator, 'PATCH', path, { nama: 'Fitri Handayani Putri' });
    expect(same.body.data.version).toBe(2);
    const stale = await scene.ask(scene.operator, 'PATCH', path, { nis: '20269002', version: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'VERSION_CONFLICT']);
    expect((await scene.ask(scene.operator, 'DELETE', path)).status).toBe(200);
    const trail = await scene.world.asOwner<{ action: string; details: object }>(
      `select action, details from platform.audit_logs where tenant_id = $1 and resource_id = $2 order by id`,
      [scene.at.id, made.data.id],
    );
    expect(trail.map((row) => row.action).sort()).toEqual([
      'siswa.changed',
      'siswa.created',
      'siswa.deleted',
    ]);
    // Who it is about stands in the part that can be erased.
    expect(JSON.stringify(trail)).not.toContain('Handayani');
  });

  it('KDS-20 all that is wrong is said at once', async () => {
    const wrong = fresh({ nama: '  ', wali_murid: { nama: ' ', telepon: '12' } });
    const answer = await scene.ask(scene.operator, 'POST', '/siswa', wrong);
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      { nama: [say('REQUIRED')], 'wali_murid.nama': [say('REQUIRED')] },
    ]);
    const phone = fresh({ wali_murid: { nama: 'Handayani', telepon: '12' } });
    expect((await scene.ask(scene.operator, 'POST', '/siswa', phone)).body.errors).toEqual({
      'wali_murid.telepon': [say('PHONE_FORM')],
    });
    const form = await scene.ask(scene.operator, 'POST', '/siswa', fresh({ nis: '12A' }));
    expect(form.body.errors).toEqual({ nis: [say('NIS_FORM')] });
    const [known] = (await scene.get(scene.operator, '/siswa?limit=1')).data;
    const taken = await scene.ask(scene.operator, 'POST', '/siswa', fresh({ nis: known.nis }));
    expect(taken.body.errors).toEqual({ nis: [say('TAKEN')] });
    const nowhere = { kelas_id: '019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa' };
    const lost = await scene.ask(scene.operator, 'POST', '/siswa', fresh(nowhere));
    expect(lost.body.errors).toEqual({ kelas_id: [say('NOT_THERE')] });
  });

  it('KDS-20 two of one NIS at once: one is made', async () => {
    const both = await Promise.all(
      [1, 2].map(() => scene.ask(scene.operator, 'POST', '/siswa', fresh({ nis: '20269100' }))),
    );
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 422]);
  });

  it('KDS-21 leave school with the day, come back, and go by name of status', async () => {
    const path = `/siswa/${scene.siswa.eka}`;
    const ahead = await scene.ask(scene.operator, 'POST', `${path}/leave`, {
      status: 'pindah',
      tanggal: '2026-11-22',
    });
    expect(ahead.body.errors).toEqual({ tanggal: [say('DAY_AHEAD')] });
    const left = await scene.post(scene.operator, `${path}/leave`, { status: 'pindah', tanggal: TODAY });
    expect(left.data).toMatchObject({ status: 'pindah', keluar_pada: TODAY, kelas: { nama: 'X RPL 2' } });
    expect(namesOf(await scene.get(scene.guru, '/siswa?status=pindah&limit=9'))).toEqual(['Eka Putri']);
    expect((await scene.get(scene.guru, '/siswa/count?status=pindah')).data).toEqual({ count: 1 });
    const back = await scene.post(scene.operator, `${path}/return`, { kelas_id: scene.kelas.xi1 });
    expect(back.data).toMatchObject({ status: 'aktif', keluar_pada: null, kelas: { nama: 'XI RPL 1' } });
    await scene.ask(scene.operator, 'PATCH', path, { kelas_id: scene.kelas.x2 });
  });

  it('KDS-21 who has records is not deleted', async () => {
    await scene.world.asOwner(
      `insert into kedisiplinan.pelanggaran (tenant_id, id, laporan_id, siswa_id, jenis_id, kelas_id, poin, tanggal,
         pencatat_id, created_at, updated_at)
       values ($1, gen_random_uuid(), gen_random_uuid(), $2, $3, $4, 5, $5, $6, now(), now())`,
      [scene.at.id, scene.siswa.dewi, scene.jenis.terlambat, scene.kelas.x2, TODAY, scene.guru.id],
    );
    const answer = await scene.ask(scene.operator, 'DELETE', `/siswa/${scene.siswa.dewi}`);
    expect([answer.status, answer.body.code]).toEqual([409, 'SISWA_HAS_RECORDS']);
  });
});

describe('the list of students', () => {
  let at: string;
  beforeAll(async () => {
    at = await scene.addKelas('XII AKL 1');
    const names = ['Zaki Akbar', 'Zahra Putri Akbari', 'Yusuf Zain', 'Wati', 'Vino', 'Umar'];
    for (const [i, nama] of names.entries()) {
      const id = await scene.addSiswa(nama, at);
      await scene.world.asOwner(`update kedisiplinan.siswa set total_poin = $2 where id = $1`, [id, i * 10]);
    }
  });

  /** All pages forward, and the way back from the last one. */
  async function walk(as: TestUser, path: string) {
    const there: string[] = [];
    const pages: string[] = [];
    let cursor: string | null = null;
    let back: string | null = null;
    do {
      const answer = await scene.get(as, `${path}&limit=2${cursor === null ? '' : `&cursor=${cursor}`}`);
      there.push(...namesOf(answer));
      pages.push(namesOf(answer).join());
      cursor = answer.meta.pagination.next_cursor;
      back = answer.meta.pagination.prev_cursor;
    } while (cursor !== null);
    const behind = back === null ? [] : namesOf(await scene.get(as, `${path}&limit=2&cursor=${back}`));
    expect(behind.join()).toBe(pages.at(-2) ?? '');
    return there;
  }

  it('KDS-20 is in the order of names, or the most points first, page by page and back', async () => {
    const byName = await walk(scene.guru, `/siswa?kelas_id=${at}`);
    expect(byName).toEqual(['Umar', 'Vino', 'Wati', 'Yusuf Zain', 'Zahra Putri Akbari', 'Zaki Akbar']);
    const byPoints = await walk(scene.guru, `/siswa?kelas_id=${at}&sort=poin`);
    expect(byPoints).toEqual(['Umar', 'Vino', 'Wati', 'Yusuf Zain', 'Zahra Putri Akbari', 'Zaki Akbar']);
    const whole = await walk(scene.guru, '/siswa?sort=nama');
    expect(whole).toEqual([...whole].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    expect((await walk(scene.guru, '/siswa?sort=poin&status=aktif')).slice(0, 5)).toEqual(
      byPoints.slice(0, 5),
    );
    expect((await scene.get(scene.guru, '/siswa/count')).data.count).toBe(whole.length);
  });

  it('KDS-20 finds by the beginning of any word of the name, and of the NIS', async () => {
    expect((await walk(scene.guru, '/siswa?q=ZA')).sort()).toEqual([
      'Yusuf Zain',
      'Zahra Putri Akbari',
      'Zaki Akbar',
    ]);
    expect((await scene.get(scene.guru, '/siswa/count?q=za')).data).toEqual({ count: 3 });
    expect(await walk(scene.guru, `/siswa?q=akb&kelas_id=${at}`)).toEqual([
      'Zahra Putri Akbari',
      'Zaki Akbar',
    ]);
    expect((await scene.get(scene.guru, `/siswa/count?q=akb&kelas_id=${at}`)).data).toEqual({ count: 2 });
    const [one] = (await scene.get(scene.guru, '/siswa?q=umar&limit=1')).data;
    expect(namesOf(await scene.get(scene.guru, `/siswa?q=${one.nis}&limit=5`))).toEqual(['Umar']);
    expect((await scene.get(scene.guru, '/siswa?q=mar&limit=5')).data).toEqual([]);
    for (const odd of ['%25', '_', "'", '%5C'])
      expect((await scene.get(scene.guru, `/siswa?q=${odd}&limit=5`)).data).toEqual([]);
    await scene.ask(scene.operator, 'PATCH', `/siswa/${one.id}`, { nama: 'Umair' });
    expect(namesOf(await scene.get(scene.guru, '/siswa?q=umair&limit=5'))).toEqual(['Umair']);
    expect((await scene.get(scene.guru, '/siswa?q=umar&limit=5')).data).toEqual([]);
  });

  it('KDS-20 a cursor of another order is refused', async () => {
    const { meta } = await scene.get(scene.guru, '/siswa?sort=nama&limit=1');
    const answer = await scene.ask(
      scene.guru,
      'GET',
      `/siswa?sort=poin&limit=1&cursor=${meta.pagination.next_cursor}`,
    );
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, ['cursor']]);
  });

  it('KDS-20 as a file has the columns of the import, and each is recorded', async () => {
    const csv = await scene.ask(scene.kepsek, 'GET', `/siswa/export?format=csv&kelas_id=${at}&sort=poin`);
    expect(csv.headers['content-type']).toContain('text/csv');
    const [header, ...lines] = csv.text.replace('\ufeff', '').trim().split(/\r?\n/);
    expect(header?.split(/[,;]/)).toEqual([
      'nis',
      'nama',
      'kelas',
      'wali_nama',
      'wali_telepon',
      'wali_email',
      'status',
      'total_poin',
    ]);
    expect(lines).toHaveLength(6);
    expect(
      (await scene.ask(scene.kepsek, 'GET', '/siswa/export?format=xlsx')).headers['content-type'],
    ).toContain('spreadsheetml');
    const rows = await scene.world.asOwner(
      `select from platform.audit_logs where tenant_id = $1 and action = 'siswa.exported'`,
      [scene.at.id],
    );
    expect(rows).toHaveLength(2);
  });
});

describe('who may', () => {
  it('BR-5: teachers read and write no students; who reads no personal data sees none', async () => {
    const reader = await scene.world.user(scene.at, { roles: ['READER'] });
    for (const path of ['?limit=5', '/count', `/${scene.siswa.adi}`, '/export?format=csv'])
      expect((await scene.ask(reader, 'GET', `/siswa${path}`)).status).toBe(403);
    for (const user of [scene.guru, scene.wali, scene.bk, scene.kepsek, scene.admin]) {
      expect((await scene.ask(user, 'POST', '/siswa', fresh())).status).toBe(403);
      expect((await scene.ask(user, 'DELETE', `/siswa/${scene.siswa.adi}`)).status).toBe(403);
      expect((await scene.ask(user, 'GET', `/siswa/${scene.siswa.adi}`)).status).toBe(200);
    }
  });

  it('a student of another school is not there', async () => {
    const other = await schoolScene(scene.world);
    const path = `/siswa/${other.siswa.adi}`;
    for (const [method, body] of [
      ['GET', undefined],
      ['PATCH', { nama: 'X' }],
      ['DELETE', undefined],
    ] as const)
      expect((await scene.ask(scene.operator, method, path, body)).status).toBe(404);
    const foreign = await scene.ask(scene.operator, 'POST', '/siswa', fresh({ kelas_id: other.kelas.x1 }));
    expect(foreign.body.errors).toEqual({ kelas_id: [say('NOT_THERE')] });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW, type SchoolScene, schoolScene } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld, type TestTenant, type TestUser } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { StatusTindakLanjut } from '../rules/tindak-lanjut.ts';

let scene: SchoolScene;
let count = 0;
beforeAll(async () => {
  scene = await schoolScene(await createWorld());
}, 60_000);
afterAll(() => scene.world.close());

interface Made {
  readonly id: string;
  readonly siswa: string;
}
async function followUp(
  surat: number | null,
  status: StatusTindakLanjut,
  { kelas = scene.kelas.x1, nama = `Adi Nugroho ${++count}` } = {},
): Promise<Made> {
  const siswa = await scene.addSiswa(nama, kelas);
  const id = newId(Date.now());
  await scene.world.asOwner(
    `insert into kedisiplinan.tindak_lanjut (tenant_id, id, siswa_id, kelas_id, surat, status, pemicu, keputusan_id,
        settings_versi, settings, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, '[]', $2, 0, '{}', $7, $7)`,
    [scene.at.id, id, siswa, kelas, surat, status, scene.world.clock.now().toISOString()],
  );
  return { id, siswa };
}
const issue = (as: TestUser, id: string, body: object = {}) =>
  scene.ask(as, 'POST', `/tindak-lanjut/${id}/surat`, body);
async function letter(surat: number, status: StatusTindakLanjut, body: object = {}, as = scene.operator) {
  const made = await followUp(surat, status);
  const answer = await issue(as, made.id, body);
  if (answer.status !== 201) throw new Error(answer.text);
  return { ...answer.body.data, tindak_lanjut_id: made.id };
}
const print = (as: TestUser, id: string) =>
  scene.world.call({
    url: `/api/kedisiplinan/surat/${id}.pdf`,
    as,
    headers: { 'user-agent': `Firefox ${'x'.repeat(400)}` },
  });
const statusOf = async (id: string) => {
  const [row] = await scene.world.asOwner<{ status: string }>(
    'select status from kedisiplinan.tindak_lanjut where id = $1',
    [id],
  );
  return row?.status;
};
const verify = (kode: string) => scene.world.call({ url: `/api/kedisiplinan/surat/verifikasi/${kode}` });
const kodeOf = async (id: string) => {
  const { data } = await scene.get(scene.operator, `/surat/${id}`);
  return String(data.alamat_periksa).split('/surat/')[1] ?? '';
};

describe('KDS-10 the number of a letter', () => {
  const urutOf = (nomor: string) => Number(nomor.split('/')[1]);

  it('50 at once: no gap and no collision; each school and each year has its own', async () => {
    const made = [];
    for (let i = 0; i < 50; i++) made.push(await followUp(1, 'baru'));
    const answers = await Promise.all(made.map(({ id }) => issue(scene.operator, id)));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(201));
    const numbers: string[] = answers.map(({ body }) => body.data.nomor);
    const first = Math.min(...numbers.map(urutOf));
    expect(numbers.map(urutOf).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, i) => first + i),
    );
    const label = scene.at.domain.split('.')[0]?.toUpperCase();
    expect(numbers).toContain(`421.5/${String(first).padStart(4, '0')}/${label}/2026`);
    // New Year in Jakarta, still the old year in Greenwich.
    const { world, at } = scene;
    world.clock.set(new Date('2026-12-31T17:00:00Z'));
    const then = await world.user(at, { roles: ['OPERATOR_SEKOLAH'], userType: 'CLIENT' });
    const { nomor } = await letter(1, 'baru', {}, then);
    world.clock.set(NOW);
    expect(nomor).toBe(`421.5/0001/${label}/2027`);
  });

  it('another school begins at 1, with what its profile says', async () => {
    const { world } = scene;
    const there = await schoolScene(world);
    await there.put(there.operator, '/profil', { kode_arsip: '421.3', singkatan: 'SMAN2', version: 0 });
    const home = scene;
    try {
      scene = there;
      expect((await letter(2, 'baru')).nomor).toBe('421.3/0001/SMAN2/2026');
    } finally {
      scene = home;
    }
  });

  it('what is refused takes no number', async () => {
    const { id } = await followUp(1, 'baru');
    const before = await letter(1, 'baru');
    const faults = [
      [{ tanggal: '2026-11-22' }, 'tanggal'],
      [{ tanggal: '2026-11-20' }, 'tanggal'],
      [{ tanggal: '2026-02-30' }, 'tanggal'],
      [{ pertemuan_tanggal: '2026-11-20' }, 'pertemuan_tanggal'],
      [{ pertemuan_jam: '24:00' }, 'pertemuan_jam'],
      [{ perihal: '' }, 'perihal'],
      [{ nomor: '1' }, 'nomor'],
    ] as const;
    for (const [body, field] of faults) {
      const answer = await issue(scene.operator, id, body);
      expect([answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([422, [field]]);
    }
    const after = (await issue(scene.operator, id)).body.data;
    expect(urutOf(after.nomor)).toBe(urutOf(before.nomor) + 1);
  });
});

describe('a letter', () => {
  it('is as the profile of the school has it, unless one says otherwise', async () => {
    const plain = await letter(2, 'baru');
    expect(plain).toMatchObject({
      surat: 2,
      status: 'berlaku',
      tanggal: '2026-11-21',
      perihal: 'Panggilan Wali Murid (Surat 2)',
      lampiran: '-',
      pertemuan_tanggal: '2026-11-24',
      pertemuan_jam: '09:00',
      pertemuan_tempat: 'Ruang Bimbingan dan Konseling',
      siswa: { kelas: 'X RPL 1' },
      dibuat_oleh: { nama: 'Lina Marlina' },
      jumlah_cetak: 0,
      may_print: true,
      baru: true,
    });
    const wanted = {
      pertemuan_tanggal: '2026-12-01',
      pertemuan_jam: '13:30',
      pertemuan_tempat: 'Aula',
      perihal: 'Undangan',
      lampiran: '1 berkas',
      keperluan: 'Membahas rencana belajar',
    };
    expect(await letter(1, 'baru', wanted)).toMatchObject(wanted);
  });

  it('there is one for each level: asked for again, also at once, it is the same', async () => {
    const { id } = await followUp(2, 'baru');
    const answers = await Promise.all([1, 2, 3].map(() => issue(scene.operator, id)));
    expect(new Set(answers.map(({ body }) => body.data.nomor)).size).toBe(1);
    expect(answers.filter(({ body }) => body.data.baru)).toHaveLength(1);
    await scene.world.asOwner(
      `update kedisiplinan.tindak_lanjut set surat = 3, status = 'menunggu_persetujuan' where id = $1`,
      [id],
    );
    const higher = (await issue(scene.operator, id)).body.data;
    expect(higher).toMatchObject({ surat: 3, status: 'menunggu', baru: true, may_print: false });
    const { data } = await scene.get(scene.operator, `/tindak-lanjut/${id}`);
    expect(data.surat_panggilan.map(({ surat }: { surat: number }) => surat)).toEqual([2, 3]);
  });

  it('none of a sanction alone, of what has ended, was rejected or withdrawn', async () => {
    for (const [surat, status, code] of [
      [null, 'baru', 'SURAT_NOT_DUE'],
      [2, 'selesai', 'SURAT_NOT_DUE'],
      [3, 'ditolak', 'SURAT_WITHDRAWN'],
    ] as const) {
      const answer = await issue(scene.operator, (await followUp(surat, status)).id);
      expect([answer.status, answer.body.code]).toEqual([409, code]);
    }
    const { id } = await followUp(2, 'baru');
    await scene.post(scene.operator, `/tindak-lanjut/${id}/withdraw`, { alasan: 'Keliru' });
    expect((await issue(scene.operator, id)).body.code).toBe('SURAT_WITHDRAWN');
  });

  it('is made and printed by operator, head and counsellor; a class teacher reads those of their class', async () => {
    const surat = await letter(1, 'baru');
    for (const as of [scene.guru, scene.wali, scene.admin]) {
      expect((await issue(as, surat.tindak_lanjut_id)).status).toBe(403);
      expect((await print(as, surat.id)).status).toBe(403);
    }
    expect((await scene.ask(scene.guru, 'GET', `/surat/${surat.id}`)).status).toBe(403);
    expect((await scene.ask(scene.wali, 'GET', `/surat/${surat.id}`)).status).toBe(200);
    const other = await followUp(1, 'baru', { kelas: scene.kelas.x2 });
    const foreign = (await issue(scene.bk, other.id)).body.data;
    expect((await scene.ask(scene.wali, 'GET', `/surat/${foreign.id}`)).status).toBe(404);
    const listed = (await scene.get(scene.wali, '/surat?limit=100')).data;
    expect(listed.map(({ id }: { id: string }) => id)).toContain(surat.id);
    expect(listed.map(({ id }: { id: string }) => id)).not.toContain(foreign.id);
    const stranger = await scene.world.user(await elsewhere(), {
      roles: ['OPERATOR_SEKOLAH'],
      userType: 'CLIENT',
    });
    expect((await print(stranger, surat.id)).status).toBe(404);
    expect((await issue(stranger, other.id)).status).toBe(404);
    const { data } = await scene.get(scene.bk, `/surat?limit=5&siswa_id=${other.siswa}`);
    expect(data).toHaveLength(1);
    expect((await scene.get(scene.bk, `/surat/count?siswa_id=${other.siswa}`)).data.count).toBe(1);
  });
});

const elsewhere = (): Promise<TestTenant> =>
  scene.world.tenant({ type: 'sekolah', modules: ['kedisiplinan'] });

describe('KDS-13 printing', () => {
  it('is refused while it waits for approval, and possible once it is approved', async () => {
    const surat = await letter(3, 'menunggu_persetujuan');
    for (const as of [scene.operator, scene.kepsek]) {
      const answer = await print(as, surat.id);
      expect([answer.status, answer.body.code]).toEqual([409, 'SURAT_WAITS_FOR_APPROVAL']);
    }
    const { data: none } = await scene.get(scene.operator, `/surat/${surat.id}`);
    expect([none.cetak, await statusOf(surat.tindak_lanjut_id)]).toEqual([[], 'menunggu_persetujuan']);
    await scene.post(scene.kepsek, `/tindak-lanjut/${surat.tindak_lanjut_id}/approve`, { version: 1 });
    const answer = await print(scene.kepsek, surat.id);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(answer.text.startsWith('%PDF-')).toBe(true);
    expect(await statusOf(surat.tindak_lanjut_id)).toBe('ditangani');
  });

  it('each time is logged with who, when and from where; the first one begins to handle, the second does not', async () => {
    const surat = await letter(2, 'baru');
    await print(scene.operator, surat.id);
    expect(await statusOf(surat.tindak_lanjut_id)).toBe('ditangani');
    await scene.post(scene.operator, `/tindak-lanjut/${surat.tindak_lanjut_id}/finish`, {});
    await print(scene.bk, surat.id);
    expect(await statusOf(surat.tindak_lanjut_id)).toBe('selesai');
    const { data } = await scene.get(scene.operator, `/surat/${surat.id}`);
    const at = scene.world.clock.now().toISOString();
    const ip_address = '127.0.0.1';
    const user_agent = `Firefox ${'x'.repeat(292)}`;
    expect(data).toMatchObject({
      jumlah_cetak: 2,
      cetak: [
        { oleh: { id: scene.bk.id, nama: 'Dian Permatasari' }, pada: at, ip_address, user_agent },
        { oleh: { id: scene.operator.id }, pada: at, ip_address, user_agent },
      ],
    });
    const { data: followed } = await scene.get(scene.operator, `/tindak-lanjut/${surat.tindak_lanjut_id}`);
    expect(followed.langkah.map(({ langkah }: { langkah: string }) => langkah)).toEqual([
      'ditangani',
      'selesai',
    ]);
    const rows = await scene.world.asOwner(
      `select user_id, details->>'times' as times from platform.audit_logs
        where tenant_id = $1 and resource_id = $2 and action = 'surat.printed' order by id`,
      [scene.at.id, surat.id],
    );
    expect(rows).toEqual([
      { user_id: scene.operator.id, times: '1' },
      { user_id: scene.bk.id, times: '2' },
    ]);
  });

  it('is refused once it was rejected or withdrawn', async () => {
    const rejected = await letter(3, 'menunggu_persetujuan');
    await scene.post(scene.kepsek, `/tindak-lanjut/${rejected.tindak_lanjut_id}/reject`, {
      version: 1,
      catatan: 'Tidak',
    });
    const withdrawn = await letter(1, 'baru');
    await scene.post(scene.operator, `/tindak-lanjut/${withdrawn.tindak_lanjut_id}/withdraw`, {
      alasan: 'Keliru',
    });
    for (const { id } of [rejected, withdrawn]) {
      const answer = await print(scene.operator, id);
      expect([answer.status, answer.body.code]).toEqual([409, 'SURAT_WITHDRAWN']);
      expect((await scene.get(scene.operator, `/surat/${id}`)).data).toMatchObject({
        status: 'ditarik',
        cetak: [],
      });
    }
  });

  it('two first prints at once: both are logged, the follow-up moves once', async () => {
    const surat = await letter(1, 'baru');
    const answers = await Promise.all([print(scene.operator, surat.id), print(scene.bk, surat.id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { data } = await scene.get(scene.operator, `/tindak-lanjut/${surat.tindak_lanjut_id}`);
    expect([data.langkah.length, data.surat_panggilan[0].jumlah_cetak]).toEqual([1, 2]);
  });
});

describe('KDS-15 whoever holds a letter checks that it is genuine', () => {
  it('and learns no more than the school, the letter, initials and class', async () => {
    const { id } = await followUp(1, 'baru', { nama: 'Siti Nur Aisyah' });
    const surat = (await issue(scene.operator, id)).body.data;
    const kode = await kodeOf(surat.id);
    const answer = await verify(kode);
    expect(answer.body.data).toEqual({
      genuine: true,
      sekolah: `Lembaga ${scene.at.domain}`,
      nomor: surat.nomor,
      tanggal: '2026-11-21',
      surat: 1,
      siswa: 'S. N. A.',
      kelas: 'X RPL 1',
      status: 'berlaku',
    });
    expect((await verify(kode.toUpperCase())).status).toBe(200);
    await scene.post(scene.operator, `/tindak-lanjut/${id}/withdraw`, { alasan: 'Keliru' });
    expect((await verify(kode)).body.data.status).toBe('ditarik');
  });

  it('one that waits for approval, one of another school and none at all are answered alike', async () => {
    const waiting = await kodeOf((await letter(3, 'menunggu_persetujuan')).id);
    const known = await kodeOf((await letter(1, 'baru')).id);
    const drawn = known.split('-')[1];
    const there = (await elsewhere()).id.toString(36);
    const answers = [];
    for (const kode of [
      waiting,
      `${there}-${drawn}`,
      `zik0zj-${drawn}`,
      `${known.slice(0, -1)}`,
      'x',
      '..%2f1',
    ])
      answers.push(await verify(kode));
    const [first] = answers;
    for (const answer of answers)
      expect([answer.status, answer.body.code, answer.body.message]).toEqual([
        404,
        'NOT_FOUND',
        first?.body.message,
      ]);
  });

  it('30 times a minute from one address', async () => {
    const kode = await kodeOf((await letter(1, 'baru')).id);
    // What the tests before it asked for is over.
    scene.world.clock.advance(61_000);
    const answers = await Promise.all(Array.from({ length: 31 }, () => verify(kode)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(30).fill(200), 429]);
  });
});

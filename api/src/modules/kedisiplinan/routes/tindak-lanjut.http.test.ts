import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SchoolScene, schoolScene, TODAY } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld, type TestUser } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { StatusTindakLanjut } from '../rules/tindak-lanjut.ts';

let scene: SchoolScene;
let count = 0;
beforeAll(async () => {
  scene = await schoolScene(await createWorld());
}, 60_000);
afterAll(() => scene.world.close());

type Role = 'admin' | 'operator' | 'kepsek' | 'guru' | 'wali' | 'bk';
type Aksi = 'approve' | 'reject' | 'handle' | 'finish' | 'withdraw';
const roles: readonly Role[] = ['admin', 'operator', 'kepsek', 'guru', 'wali', 'bk'];
const actions: readonly Aksi[] = ['approve', 'reject', 'handle', 'finish', 'withdraw'];

/** A follow-up of a new student, as if it had come to this status. */
async function followUp(surat: number | null, status: StatusTindakLanjut, kelas = scene.kelas.x1) {
  const siswa = await scene.addSiswa(`Murid ${++count}`, kelas);
  const id = newId(Date.now());
  await scene.world.asOwner(
    `insert into kedisiplinan.tindak_lanjut (tenant_id, id, siswa_id, kelas_id, surat, status, pemicu, keputusan_id,
        settings_versi, settings, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, '[]', $2, 0, '{}', $7, $7)`,
    [scene.at.id, id, siswa, kelas, surat, status, scene.world.clock.now().toISOString()],
  );
  return id;
}
const stateOf = async (id: string) => {
  const [row] = await scene.world.asOwner<{
    status: string;
    version: number;
    steps: number;
    ditarik: boolean;
  }>(
    `select status, version, ditarik, (select count(*)::int from kedisiplinan.tindak_lanjut_langkah l
        where l.tenant_id = t.tenant_id and l.tindak_lanjut_id = t.id) as steps
      from kedisiplinan.tindak_lanjut t where tenant_id = $1 and id = $2`,
    [scene.at.id, id],
  );
  return row;
};
const bodies: Readonly<Record<Aksi, (version: number) => object>> = {
  approve: (version) => ({ version }),
  reject: (version) => ({ version, catatan: 'Belum cukup bukti' }),
  handle: () => ({}),
  finish: () => ({ catatan: 'Sudah dibina' }),
  withdraw: () => ({ alasan: 'Salah catat' }),
};
const act = async (as: TestUser, aksi: Aksi, id: string, body?: object) =>
  scene.ask(
    as,
    'POST',
    `/tindak-lanjut/${id}/${aksi}`,
    body ?? bodies[aksi]((await stateOf(id))?.version ?? 1),
  );
/** A Surat 3 that waits, by way of a record. */
async function waiting(as = scene.guru) {
  const siswa = await scene.addSiswa(`Murid ${++count}`, scene.kelas.x1);
  const { data } = await scene.post(as, '/pelanggaran', {
    siswa_ids: [siswa],
    jenis_pelanggaran_ids: [scene.jenis.miras],
    tanggal: TODAY,
  });
  return { siswa, id: data.hasil[0].keputusan.tindak_lanjut_id as string };
}

const handlers: readonly Role[] = ['operator', 'wali', 'bk'];
/** Who may do what from where, and where it leads; everything else is refused. */
const allowed: readonly [number | null, StatusTindakLanjut, Partial<Record<Aksi, readonly Role[]>>][] = [
  [1, 'baru', { handle: handlers, withdraw: ['operator', 'kepsek'] }],
  [null, 'baru', { handle: handlers, withdraw: ['operator', 'kepsek'] }],
  [3, 'menunggu_persetujuan', { approve: ['kepsek'], reject: ['kepsek'], withdraw: ['kepsek'] }],
  [3, 'disetujui', { handle: handlers, withdraw: ['kepsek'] }],
  [3, 'ditolak', {}],
  [2, 'ditangani', { finish: handlers, withdraw: ['operator', 'kepsek'] }],
  [2, 'selesai', {}],
];
const ends: Readonly<Record<Aksi, StatusTindakLanjut>> = {
  approve: 'disetujui',
  reject: 'ditolak',
  handle: 'ditangani',
  finish: 'selesai',
  withdraw: 'selesai',
};
const rights: Readonly<Record<Aksi, readonly Role[]>> = {
  approve: ['kepsek'],
  reject: ['kepsek'],
  handle: handlers,
  finish: handlers,
  withdraw: ['operator', 'kepsek'],
};

describe('KDS-7 the states of a follow-up', () => {
  it.each(allowed)('Surat %s, %s: every role and step', async (surat, status, may) => {
    let id = await followUp(surat, status);
    for (const role of roles) {
      const shown = (await scene.get(scene[role], `/tindak-lanjut/${id}`)).data.aksi;
      expect([role, shown]).toEqual([role, actions.filter((aksi) => may[aksi]?.includes(role))]);
      for (const aksi of actions) {
        const said = `${role} ${aksi}`;
        const before = await stateOf(id);
        const answer = await act(scene[role], aksi, id);
        if (may[aksi]?.includes(role)) {
          expect([said, answer.status, answer.body.data?.status]).toEqual([said, 200, ends[aksi]]);
          const step = answer.body.data.langkah.at(-1);
          expect(step).toMatchObject({ dari: status, ke: ends[aksi], oleh: { id: scene[role].id } });
          expect(await stateOf(id)).toMatchObject({ version: 2, steps: 1, ditarik: aksi === 'withdraw' });
          id = await followUp(surat, status);
          continue;
        }
        // Of a Surat 3, and of one that waits, only who approves takes back.
        const open = !['ditolak', 'selesai'].includes(status);
        const own = aksi === 'withdraw' && open && surat === 3 && role === 'operator';
        const refused =
          rights[aksi].includes(role) && !own ? [409, 'TRANSITION_FORBIDDEN'] : [403, 'PERMISSION_DENIED'];
        expect([said, answer.status, answer.body.code]).toEqual([said, ...refused]);
        expect(await stateOf(id)).toEqual(before);
      }
    }
  });

  it('rejecting needs a note that says something, withdrawing a reason', async () => {
    const id = await followUp(3, 'menunggu_persetujuan');
    for (const body of [{ version: 1 }, { version: 1, catatan: '' }, { version: 1, catatan: '  ' }]) {
      const answer = await act(scene.kepsek, 'reject', id, body);
      expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, ['catatan']]);
    }
    const answer = await act(scene.kepsek, 'withdraw', id, { alasan: ' ' });
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, ['alasan']]);
    expect((await act(scene.kepsek, 'approve', id, {})).status).toBe(422);
    expect(await stateOf(id)).toMatchObject({ status: 'menunggu_persetujuan', version: 1, steps: 0 });
  });

  it('a version that is no longer the last is refused, and says how it stands now', async () => {
    const id = await followUp(3, 'menunggu_persetujuan');
    await act(scene.kepsek, 'approve', id, { version: 1, catatan: 'Setuju' });
    const late = await act(scene.kepsek, 'reject', id, { version: 1, catatan: 'Tidak' });
    expect([late.status, late.body.code, late.body.data]).toEqual([
      409,
      'FOLLOW_UP_CHANGED',
      { version: 2, status: 'disetujui' },
    ]);
  });

  it('of two who decide at once one does', async () => {
    const id = await followUp(3, 'menunggu_persetujuan');
    const answers = await Promise.all([
      act(scene.kepsek, 'approve', id, { version: 1 }),
      act(scene.kepsek, 'approve', id, { version: 1 }),
      act(scene.kepsek, 'reject', id, { version: 1, catatan: 'Tidak' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await stateOf(id)).toMatchObject({ version: 2, steps: 1 });
  });

  it('each step leaves an audit row with who did it', async () => {
    const id = await followUp(1, 'baru');
    await act(scene.bk, 'handle', id);
    const rows = await scene.world.asOwner(
      `select user_id, action, details from platform.audit_logs where tenant_id = $1 and resource_id = $2`,
      [scene.at.id, id],
    );
    expect(rows).toMatchObject([
      {
        user_id: scene.bk.id,
        action: 'tindak_lanjut.ditangani',
        details: { old: 'baru', new: 'ditangani', surat: 1 },
      },
    ]);
  });
});

describe('who hears of it', () => {
  const noticesOf = async (user: TestUser) => {
    const rows = await scene.world.asOwner<{ kind: string; link: string }>(
      'select kind, link from platform.notices where tenant_id = $1 and user_id = $2 order by id',
      [scene.at.id, user.id],
    );
    return rows.map(({ kind, link }) => `${kind} ${link.split('/').at(-1)}`);
  };

  it('a Surat 3 that waits is told to who approves, the decision to who recorded', async () => {
    const approved = await waiting();
    const rejected = await waiting(scene.bk);
    expect(await noticesOf(scene.kepsek)).toEqual(
      [approved, rejected].map(({ id }) => `kedisiplinan.surat_menunggu ${id}`),
    );
    await act(scene.kepsek, 'approve', approved.id);
    await act(scene.kepsek, 'reject', rejected.id);
    expect(await noticesOf(scene.guru)).toEqual([`kedisiplinan.surat_disetujui ${approved.id}`]);
    expect(await noticesOf(scene.bk)).toEqual([`kedisiplinan.surat_ditolak ${rejected.id}`]);
    for (const other of [scene.operator, scene.admin, scene.wali]) expect(await noticesOf(other)).toEqual([]);
  });
});

describe('reading follow-ups', () => {
  it('why this letter: the facts, the values and what each condition gave', async () => {
    const { id, siswa } = await waiting();
    const { data } = await scene.get(scene.guru, `/tindak-lanjut/${id}`);
    expect(data).toMatchObject({
      siswa: { id: siswa, kelas: { nama: 'X RPL 1' }, wali_murid: { telepon: '+6281234567890' } },
      surat: 3,
      status: 'menunggu_persetujuan',
      settings_version: 0,
      bawaan: false,
      usul_tarik: null,
      wa_link: null,
      langkah: [{ langkah: 'dibuat', dari: null, oleh: { nama: 'Agus Setiawan' }, surat_ke: 3 }],
      keputusan: [
        {
          akibat: 'baru',
          surat: 3,
          settings: { surat_3_min_poin: 501, frekuensi_alfa: 4 },
          fakta: { poin_laporan: 501, total_poin: 501 },
        },
      ],
      surat_panggilan: [],
    });
    expect(data.keputusan[0].jejak).toHaveLength(6);
    expect(data.keputusan[0].pemicu.map(({ kondisi }: { kondisi: string }) => kondisi)).toEqual([
      'poin_surat_3',
      'akumulasi_kritis',
    ]);
  });

  it('a message to the guardian is prepared once there is something to say', async () => {
    const id = await followUp(1, 'baru');
    const { data } = await scene.get(scene.bk, `/tindak-lanjut/${id}`);
    expect(data.wa_link).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=Yth\.%20Bapak%2FIbu%20Wali%20Murid/);
  });

  it('what no longer stands is proposed to be withdrawn, and ends when somebody does so', async () => {
    const siswa = await scene.addSiswa(`Murid ${++count}`, scene.kelas.x1);
    const made = await scene.post(scene.guru, '/pelanggaran', {
      siswa_ids: [siswa],
      jenis_pelanggaran_ids: [scene.jenis.berkelahi],
      tanggal: TODAY,
    });
    const [{ id: pelanggaran }] = made.data.pelanggaran;
    const id = made.data.hasil[0].keputusan.tindak_lanjut_id;
    await scene.post(scene.guru, `/pelanggaran/${pelanggaran}/cancel`, { alasan: 'Bukan dia' });
    const { data } = await scene.get(scene.operator, `/tindak-lanjut/${id}`);
    expect(data).toMatchObject({ status: 'baru', usul_tarik: { sebab: 'dibatalkan', surat: null } });
    const ended = (await act(scene.operator, 'withdraw', id)).body.data;
    expect(ended).toMatchObject({
      status: 'selesai',
      ditarik: true,
      alasan: 'Salah catat',
      usul_tarik: null,
    });
    expect(ended.keputusan).toHaveLength(1);
  });

  it('lists, pages and counts by status, letter, class and whether it is open', async () => {
    const ids = [];
    for (const status of ['baru', 'ditangani', 'selesai'] as const)
      ids.push(await followUp(2, status, scene.kelas.xi1));
    const there = `kelas_id=${scene.kelas.xi1}`;
    const listed = async (query: string) =>
      (await scene.get(scene.guru, `/tindak-lanjut?${query}`)).data.map(({ id }: { id: string }) => id);
    expect(await listed(`limit=10&${there}`)).toEqual(ids.toReversed());
    expect(await listed(`limit=10&${there}&open=true`)).toEqual(ids.slice(0, 2).toReversed());
    expect(await listed(`limit=10&${there}&open=false&surat=2`)).toEqual(ids.slice(2));
    expect(await listed(`limit=10&${there}&status=ditangani`)).toEqual([ids[1]]);
    expect(await listed(`limit=10&${there}&surat=3`)).toEqual([]);
    const first = await scene.get(scene.guru, `/tindak-lanjut?limit=2&${there}`);
    const next = first.meta.pagination.next_cursor;
    expect(await listed(`limit=2&${there}&cursor=${next}`)).toEqual([ids[0]]);
    expect((await scene.get(scene.guru, `/tindak-lanjut/count?${there}`)).data).toEqual({
      baru: 1,
      menunggu_persetujuan: 0,
      disetujui: 0,
      ditolak: 0,
      ditangani: 1,
      selesai: 1,
    });
    expect((await scene.ask(scene.guru, 'GET', '/tindak-lanjut')).status).toBe(422);
  });

  it('a class teacher sees and handles those of their own class alone, another school none', async () => {
    const own = await followUp(1, 'baru');
    const foreign = await followUp(1, 'baru', scene.kelas.x2);
    const { world } = scene;
    const there = await world.tenant({ type: 'sekolah', modules: ['kedisiplinan'] });
    const stranger = await world.user(there, { roles: ['OPERATOR_SEKOLAH'], userType: 'CLIENT' });
    for (const as of [scene.wali, stranger]) {
      expect((await scene.ask(as, 'GET', `/tindak-lanjut/${foreign}`)).status).toBe(404);
      expect((await act(as, 'handle', foreign)).status).toBe(404);
      const { data } = await scene.get(as, '/tindak-lanjut?limit=100');
      expect(data.map(({ id }: { id: string }) => id)).not.toContain(foreign);
    }
    expect((await act(stranger, 'handle', own)).status).toBe(404);
    const count = async (as: TestUser) => (await scene.get(as, '/tindak-lanjut/count')).data.baru;
    expect(await count(stranger)).toBe(0);
    const open = await scene.get(scene.wali, '/tindak-lanjut?limit=100&status=baru');
    expect(open.data.map(({ id }: { id: string }) => id)).toContain(own);
    expect(await count(scene.wali)).toBe(open.data.length);
    expect((await act(scene.wali, 'handle', own)).status).toBe(200);
    expect(await stateOf(foreign)).toMatchObject({ status: 'baru', steps: 0 });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SchoolScene, schoolScene } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld, type TestUser } from '../../../../test/support/world.ts';
import { defaults } from '../rules/parameter.ts';

let scene: SchoolScene;
let people: Record<string, TestUser>;
beforeAll(async () => {
  scene = await schoolScene(await createWorld());
  const { world, at, operator, kepsek, guru, wali, bk, admin } = scene;
  people = {
    OPERATOR_SEKOLAH: operator,
    KEPALA_SEKOLAH: kepsek,
    GURU: guru,
    WALI_KELAS: wali,
    GURU_BK: bk,
    SUPER_ADMIN: admin,
    ADMIN: await world.user(at, { roles: ['ADMIN'] }),
    READER: await world.user(at, { roles: ['READER'] }),
  };
});
afterAll(() => scene.world.close());

const level = { dari: 1, sampai: null, poin: 3, sanksi: null, surat: null, pembina: ['wali_kelas'] };
const reads: [string, string][] = [
  ['GET', '/settings'],
  ['GET', '/settings/history?limit=5'],
  ['GET', '/aturan'],
  ['GET', '/aturan/versi?limit=5'],
];
/** Each would be granted and refused for something else: a right that is missing is said before that. */
const writes: [string, string, object][] = [
  ['PUT', '/settings', { settings: defaults, version: 9 }],
  ['POST', '/settings/preview', { settings: defaults }],
  ['POST', '/settings/reset', { version: 9 }],
  ['PUT', '/aturan', { aturan: {}, version: 9, active: false }],
];

describe('REQ-1.5, BR-5 who may do what with the settings', () => {
  it.each(Object.entries({ OPERATOR_SEKOLAH: [200, true], KEPALA_SEKOLAH: [200, false] } as const))(
    '%s reads settings and history',
    async (role, [status, writesToo]) => {
      const as = people[role] as TestUser;
      for (const [method, path] of reads) {
        const answer = await scene.ask(as, method, path);
        expect([path, answer.status]).toEqual([path, status]);
      }
      for (const [method, path, body] of writes) {
        const answer = await scene.ask(as, method, path, body);
        expect([path, answer.body.code === 'PERMISSION_DENIED']).toEqual([path, !writesToo]);
      }
    },
  );

  it.each(['GURU', 'WALI_KELAS', 'GURU_BK', 'SUPER_ADMIN', 'ADMIN', 'READER'])(
    '%s gets 403 everywhere',
    async (role) => {
      for (const [method, path, body] of [...reads.map((one) => [...one, undefined] as const), ...writes]) {
        const answer = await scene.ask(people[role] as TestUser, method, path, body);
        expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'PERMISSION_DENIED']);
      }
    },
  );

  it('Security: a browser that changes anything is asked for its CSRF token, on every route', async () => {
    const { operator, world } = scene;
    const web = { 'x-client': 'web' };
    const login = await world.app.inject({
      method: 'POST',
      url: '/api/auth/login',
      headers: web,
      payload: { username: operator.username, password: operator.password },
    });
    const cookie = login.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const headers = { ...web, cookie };
    const mine = await world.call({ url: '/api/auth/me', headers });
    const ask = (method: string, path: string, body: object, csrf: string) =>
      world.call({
        method: method as 'PUT',
        url: `/api/kedisiplinan${path}`,
        headers: { ...headers, 'x-csrf-token': csrf },
        body,
      });
    for (const [method, path, body] of [...writes, ['PUT', '/profil', { version: 9 }] as const]) {
      const answer = await ask(method, path, body, 'x');
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'CSRF_FAILED']);
    }
    const good = await ask('POST', '/settings/preview', { settings: defaults }, mine.body.data.csrf_token);
    expect(good.status).toBe(200);
  });

  it('of another school nothing is seen or changed', async () => {
    const other = await schoolScene(scene.world);
    await other.put(other.operator, '/settings', {
      settings: { ...defaults, frekuensi_alfa: 9 },
      version: 0,
    });
    const own = await scene.get(scene.operator, '/settings');
    expect(own.data.version).toBe(0);
    expect((await scene.get(scene.operator, '/settings/history?limit=5')).data).toEqual([]);
  });
});

describe('profile of the school', () => {
  const own = {
    nama: 'SMK Negeri 1 Contoh',
    npsn: '20100001',
    singkatan: 'SMKN1',
    kop: ['DINAS PENDIDIKAN'],
  };

  it('has its defaults, and what is given of it is kept', async () => {
    const { data } = await scene.get(scene.kepsek, '/profil');
    expect(data).toMatchObject({ nama: '', kode_arsip: '421.5', pertemuan_jam: '09:00', version: 0 });
    const saved = await scene.put(scene.operator, '/profil', { ...own, version: 0 });
    expect(saved.data).toMatchObject({ ...own, kode_arsip: '421.5', version: 1 });
    const next = await scene.put(scene.operator, '/profil', { pertemuan_jam: '13:30', version: 1 });
    expect(next.data).toMatchObject({ ...own, pertemuan_jam: '13:30', version: 2 });
    const same = await scene.put(scene.operator, '/profil', { ...own, version: 2 });
    expect(same.data.version).toBe(2);
    const late = await scene.ask(scene.operator, 'PUT', '/profil', { nama: 'Lain', version: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'VERSION_CONFLICT']);
  });

  it('each wrong value is said at its field, and only the operator changes it', async () => {
    const wrong = {
      npsn: '123',
      nss: 'x',
      kepala_nip: '1a',
      email: 'a@',
      pertemuan_jam: '9',
      kode_arsip: '',
    };
    const answer = await scene.ask(scene.operator, 'PUT', '/profil', { ...wrong, version: 0 });
    expect([answer.status, Object.keys(answer.body.errors).sort()]).toEqual([422, Object.keys(wrong).sort()]);
    const ahead = await scene.ask(scene.operator, 'PUT', '/profil', { poin_sejak: '2026-11-22', version: 2 });
    expect([ahead.status, Object.keys(ahead.body.errors)]).toEqual([422, ['poin_sejak']]);
    for (const role of ['KEPALA_SEKOLAH', 'GURU', 'SUPER_ADMIN']) {
      const denied = await scene.ask(people[role] as TestUser, 'PUT', '/profil', { version: 0 });
      expect([role, denied.status]).toEqual([role, 403]);
    }
  });
});

describe('rules per kind', () => {
  const put = (aturan: object, version: number, active = true) =>
    scene.ask(scene.operator, 'PUT', '/aturan', { aturan, version, active });

  it('are off until switched on, kept by version, and switched off without a new one', async () => {
    const { terlambat } = scene.jenis;
    expect((await scene.get(scene.kepsek, '/aturan')).data).toEqual({
      active: false,
      version: 0,
      aturan: {},
    });
    const saved = await put({ [terlambat]: [level] }, 0);
    expect(saved.body.data).toEqual({ active: true, version: 1, aturan: { [terlambat]: [level] } });
    expect((await put({ [terlambat]: [level] }, 1, false)).body.data).toMatchObject({
      active: false,
      version: 1,
    });
    const two = await put({ [terlambat]: [{ ...level, poin: 9 }] }, 1);
    expect(two.body.data).toMatchObject({ active: true, version: 2 });
    expect((await put({}, 1)).body.code).toBe('VERSION_CONFLICT');
    const versions = await scene.get(scene.kepsek, '/aturan/versi?limit=1');
    expect(versions.data).toEqual([
      expect.objectContaining({ version: 2, oleh: { id: scene.operator.id, nama: 'Lina Marlina' } }),
    ]);
    const before = await scene.get(
      scene.kepsek,
      `/aturan/versi?limit=1&cursor=${versions.meta.pagination.next_cursor}`,
    );
    expect(before.data.map((one: { version: number }) => one.version)).toEqual([1]);
    expect((await scene.get(scene.operator, '/profil')).data.version).toBe(2);
  });

  it('gaps, overlaps and kinds that are not there are said at once, each at its place', async () => {
    const { terlambat, merokok } = scene.jenis;
    const nobody = '00000000-0000-7000-8000-000000000000';
    const answer = await put(
      {
        [terlambat]: [
          { ...level, sampai: 2 },
          { ...level, dari: 4 },
        ],
        [merokok]: [
          { ...level, sampai: 5 },
          { ...level, dari: 3, surat: 2 },
        ],
        [nobody]: [level],
      },
      2,
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'VALIDATION_FAILED']);
    expect(Object.keys(answer.body.errors).sort()).toEqual(
      [`aturan.${terlambat}.1.dari`, `aturan.${merokok}.1.dari`, `aturan.${nobody}`].sort(),
    );
  });
});

import { newId } from '../../src/platform/clock/ids.ts';
import type { Answer, TestTenant, TestUser, World } from './world.ts';

/** A school with three classes, kinds of each group, five students, and somebody of every role. */
export interface SchoolScene {
  readonly world: World;
  readonly at: TestTenant;
  readonly admin: TestUser;
  readonly operator: TestUser;
  readonly kepsek: TestUser;
  readonly guru: TestUser;
  /** Of the class X RPL 1 alone. */
  readonly wali: TestUser;
  readonly bk: TestUser;
  readonly kelas: Readonly<Record<'x1' | 'x2' | 'xi1', string>>;
  readonly jenis: Readonly<Record<keyof typeof kinds, string>>;
  /** Three of X RPL 1, two of X RPL 2. */
  readonly siswa: Readonly<Record<'adi' | 'bima' | 'citra' | 'dewi' | 'eka', string>>;
  /** Calls under /api/kedisiplinan. */
  ask(as: TestUser, method: string, path: string, body?: unknown): Promise<Answer>;
  /** The same; what is not a success is thrown. */
  get(as: TestUser, path: string): Promise<Answer['body']>;
  post(as: TestUser, path: string, body?: unknown): Promise<Answer['body']>;
  put(as: TestUser, path: string, body?: unknown): Promise<Answer['body']>;
  addKelas(nama: string, wali?: TestUser): Promise<string>;
  addJenis(nama: string, poin: number, kelompok?: 'atribut' | 'alfa'): Promise<string>;
  addSiswa(nama: string, kelasId: string): Promise<string>;
}

/** Points and group of the kinds that each school has here. */
export const kinds = {
  terlambat: { nama: 'Terlambat', kategori: 'ringan', poin: 5, kelompok: null },
  atribut: { nama: 'Atribut tidak lengkap', kategori: 'ringan', poin: 2, kelompok: 'atribut' },
  alfa: { nama: 'Tidak masuk tanpa keterangan', kategori: 'ringan', poin: 4, kelompok: 'alfa' },
  merokok: { nama: 'Merokok di sekolah', kategori: 'sedang', poin: 50, kelompok: null },
  berkelahi: { nama: 'Berkelahi', kategori: 'berat', poin: 100, kelompok: null },
  miras: { nama: 'Membawa minuman keras', kategori: 'sangat_berat', poin: 501, kelompok: null },
} as const;

/** Saturday morning in Jakarta. */
export const NOW = new Date('2026-11-21T03:00:00Z');
export const TODAY = '2026-11-21';

export async function schoolScene(world: World): Promise<SchoolScene> {
  world.clock.set(NOW);
  const at = await world.tenant({ type: 'sekolah', modules: ['kedisiplinan'], timeZone: 'Asia/Jakarta' });
  const someone = (roles: readonly string[], fullName: string) =>
    world.user(at, { roles, fullName, userType: 'CLIENT' });
  const [admin, operator, kepsek, guru, wali, bk] = await Promise.all([
    someone(['SUPER_ADMIN'], 'Bambang Susilo'),
    someone(['OPERATOR_SEKOLAH'], 'Lina Marlina'),
    someone(['KEPALA_SEKOLAH'], 'Dr. Suharti, M.Pd.'),
    someone(['GURU'], 'Agus Setiawan'),
    someone(['WALI_KELAS'], 'Nurhayati Siregar'),
    someone(['GURU_BK'], 'Dian Permatasari'),
  ]);
  const rows = rowsOf(world, at);
  const kelas = {
    x1: await rows.addKelas('X RPL 1', wali),
    x2: await rows.addKelas('X RPL 2'),
    xi1: await rows.addKelas('XI RPL 1'),
  };
  return {
    world,
    at,
    admin,
    operator,
    kepsek,
    guru,
    wali,
    bk,
    kelas,
    jenis: await allKinds(rows),
    siswa: {
      adi: await rows.addSiswa('Adi Nugroho', kelas.x1),
      bima: await rows.addSiswa('Bima Sakti', kelas.x1),
      citra: await rows.addSiswa('Citra Lestari', kelas.x1),
      dewi: await rows.addSiswa('Dewi Anggraini', kelas.x2),
      eka: await rows.addSiswa('Eka Putri', kelas.x2),
    },
    ...callsOf(world),
    ...rows,
  };
}

function callsOf(world: World): Pick<SchoolScene, 'ask' | 'get' | 'post' | 'put'> {
  const ask: SchoolScene['ask'] = (as, method, path, body) =>
    world.call({ method: method as 'GET', url: `/api/kedisiplinan${path}`, as, body });
  const good = async (as: TestUser, method: string, path: string, body?: unknown) => {
    const answer = await ask(as, method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  return {
    ask,
    get: (as, path) => good(as, 'GET', path),
    post: (as, path, body) => good(as, 'POST', path, body),
    put: (as, path, body) => good(as, 'PUT', path, body),
  };
}

type Rows = Pick<SchoolScene, 'addKelas' | 'addJenis' | 'addSiswa'> & {
  addKind(nama: string, kategori: string, poin: number, kelompok: string | null): Promise<string>;
};

/** Written as rows: what a test does not ask about costs it no call. */
function rowsOf(world: World, at: TestTenant): Rows {
  const now = NOW.toISOString();
  let count = 0;
  const addKind: Rows['addKind'] = async (nama, kategori, poin, kelompok) => {
    const id = newId(NOW.getTime());
    await world.asOwner(
      `insert into kedisiplinan.jenis_pelanggaran
        (tenant_id, id, nama, nama_kunci, kategori, poin, frekuensi_kelompok, created_at, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
      [at.id, id, nama, nama.toLowerCase(), kategori, poin, kelompok, now],
    );
    return id;
  };
  return {
    addKind,
    addJenis: (nama, poin, kelompok) => addKind(nama, 'sedang', poin, kelompok ?? null),
    addKelas: async (nama, wali) => {
      const id = newId(NOW.getTime());
      const tingkat = nama.startsWith('XII') ? 12 : nama.startsWith('XI') ? 11 : 10;
      await world.asOwner(
        `insert into kedisiplinan.kelas (tenant_id, id, nama, tingkat, jurusan, wali_kelas_id, created_at, updated_at)
          values ($1, $2, $3, $4, 'Rekayasa Perangkat Lunak', $5, $6, $6)`,
        [at.id, id, nama, tingkat, wali?.id ?? null, now],
      );
      return id;
    },
    addSiswa: async (nama, kelasId) => {
      const id = newId(NOW.getTime());
      const nis = String(20260001 + count++);
      await world.asOwner(
        `insert into kedisiplinan.siswa
          (tenant_id, id, nis, nama, nama_kunci, kelas_id, wali_nama, wali_telepon, created_at, updated_at)
          values ($1, $2, $3, $4, $5, $6, $7, '+6281234567890', $8, $8)`,
        [at.id, id, nis, nama, nama.toLowerCase(), kelasId, `Wali ${nama}`, now],
      );
      return id;
    },
  };
}

async function allKinds(rows: Rows): Promise<SchoolScene['jenis']> {
  const ids = await Promise.all(
    Object.entries(kinds).map(
      async ([key, { nama, kategori, poin, kelompok }]) =>
        [key, await rows.addKind(nama, kategori, poin, kelompok)] as const,
    ),
  );
  return Object.fromEntries(ids) as SchoolScene['jenis'];
}

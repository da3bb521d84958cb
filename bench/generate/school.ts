import type pg from 'pg';
import { copyInto } from './copy.ts';
import { makePeople } from './people.ts';
import { createRandom } from './random.ts';

const DAY_MS = 86_400_000;
const YEARS = 3;
/** Violations of one student over the years. */
export const VIOLATIONS_EACH = 40;
const PER_CLASS = 36;

export interface LoadSchool {
  readonly client: pg.Client;
  readonly tenantId: number;
  /** Who recorded everything. */
  readonly recorder: string;
  readonly seed: string;
  readonly violations: number;
  readonly end: Date;
}

/** Kinds with points and group, in the mix in which schools record them. */
const KINDS = [
  ['Atribut tidak lengkap', 'ringan', 5, 'atribut', 34],
  ['Terlambat apel pagi', 'ringan', 5, null, 25],
  ['Rambut tidak rapi', 'ringan', 0, 'atribut', 12],
  ['Alfa', 'sedang', 25, 'alfa', 12],
  ['Meninggalkan sekolah', 'sedang', 25, null, 8],
  ['Merusak sarana', 'sedang', 50, null, 4],
  ['Merokok', 'berat', 100, null, 3],
  ['Menghina guru', 'berat', 200, null, 1],
  ['Narkoba', 'sangat_berat', 501, null, 1],
] as const;

/** Fills an empty school: classes, kinds, students, and years of records with one or two kinds to a report. */
export async function loadSchool(options: LoadSchool): Promise<void> {
  const { client, tenantId, seed, violations, end } = options;
  const random = createRandom(`${seed}:school`);
  const at = new Date(end.getTime() - YEARS * 365 * DAY_MS);
  const students = Math.max(PER_CLASS, Math.round(violations / VIOLATIONS_EACH));
  const classes = Array.from({ length: Math.ceil(students / PER_CLASS) }, () => random.id(at.getTime()));
  const stamp = ['version', 'created_at', 'updated_at'];
  await copyInto(
    client,
    'kedisiplinan.kelas',
    ['tenant_id', 'id', 'nama', 'tingkat', ...stamp],
    classes.map((id, i) => [tenantId, id, `X ${i + 1}`, 10, 1, at, at]),
  );
  const kinds = KINDS.map((kind) => ({ id: random.id(at.getTime()), kind }));
  await copyInto(
    client,
    'kedisiplinan.jenis_pelanggaran',
    ['tenant_id', 'id', 'nama', 'nama_kunci', 'kategori', 'poin', 'frekuensi_kelompok', ...stamp],
    kinds.map(({ id, kind: [nama, kategori, poin, kelompok] }) => [
      tenantId,
      id,
      nama,
      nama.toLowerCase(),
      kategori,
      poin,
      kelompok,
      1,
      at,
      at,
    ]),
  );
  const siswa = [...makePeople({ seed, count: students, domain: 'siswa', end })].map(
    ({ id, fullName }, i) => ({
      id,
      fullName,
      kelas: classes[i % classes.length] ?? '',
      nis: String(1_000_000 + i),
    }),
  );
  await copyInto(
    client,
    'kedisiplinan.siswa',
    ['tenant_id', 'id', 'nis', 'nama', 'nama_kunci', 'kelas_id', 'wali_nama', ...stamp],
    siswa.map(({ id, nis, fullName, kelas }) => [
      tenantId,
      id,
      nis,
      fullName,
      fullName.toLowerCase(),
      kelas,
      'Orang tua',
      1,
      at,
      at,
    ]),
  );
  await loadRecords(options, siswa, kinds);
  await client.query(SUMS, [tenantId]);
}

async function loadRecords(
  { client, tenantId, recorder, seed, violations, end }: LoadSchool,
  siswa: readonly { readonly id: string; readonly kelas: string }[],
  kinds: readonly { readonly id: string; readonly kind: (typeof KINDS)[number] }[],
): Promise<void> {
  const random = createRandom(`${seed}:records`);
  const begin = end.getTime() - YEARS * 365 * DAY_MS;
  const mix = kinds.flatMap((one) => Array.from({ length: one.kind[4] }, () => one));
  function* rows() {
    for (let made = 0; made < violations; ) {
      const ms = Math.floor(begin + ((end.getTime() - begin) * made) / violations);
      const at = new Date(ms);
      const report = random.id(ms);
      const student = siswa[random.int(siswa.length)];
      const both = Math.min(random.chance(0.2) ? 2 : 1, violations - made);
      for (let i = 0; i < both; i++, made++) {
        const { id, kind } = mix[random.int(mix.length)] ?? mix[0] ?? { id: '', kind: KINDS[0] };
        const own = [report, student?.id ?? '', id, student?.kelas ?? '', kind[2], kind[3]];
        yield [tenantId, random.id(ms), ...own, at.toISOString().slice(0, 10), recorder, at, at];
      }
    }
  }
  const columns =
    'tenant_id, id, laporan_id, siswa_id, jenis_id, kelas_id, poin, kelompok, tanggal, pencatat_id, created_at, updated_at';
  await copyInto(client, 'kedisiplinan.pelanggaran', columns.split(', '), rows());
}

/** Students as recording would have left them: the sums, and everything that they reached has had its follow-up. */
const SUMS = `update kedisiplinan.siswa s set total_poin = r.poin, jumlah_atribut = r.atribut, jumlah_alfa = r.alfa,
    band_terakhir = case when r.poin >= 301 then 3 when r.poin >= 55 then 2 else 0 end,
    atribut_terakhir = r.atribut, alfa_terakhir = r.alfa
  from (select siswa_id, sum(poin)::int as poin, (count(*) filter (where kelompok = 'atribut'))::int as atribut,
      (count(*) filter (where kelompok = 'alfa'))::int as alfa
    from kedisiplinan.pelanggaran where tenant_id = $1 group by siswa_id) r
  where s.tenant_id = $1 and s.id = r.siswa_id`;

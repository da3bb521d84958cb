import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Aturan, AturanSet } from '../rules/aturan-frekuensi.ts';
import type { Band } from '../rules/evaluate.ts';

/** A student with their sums, and with what has had its follow-up. */
export interface SiswaState {
  readonly id: string;
  readonly nis: string;
  readonly nama: string;
  readonly kelas_id: string;
  readonly kelas_nama: string;
  readonly status: string;
  readonly total_poin: number;
  readonly jumlah_atribut: number;
  readonly jumlah_alfa: number;
  readonly band_terakhir: Band;
  readonly atribut_terakhir: number;
  readonly alfa_terakhir: number;
}
export type Sums = Pick<SiswaState, 'total_poin' | 'jumlah_atribut' | 'jumlah_alfa'>;
export type Fired = Pick<SiswaState, 'band_terakhir' | 'atribut_terakhir' | 'alfa_terakhir'>;

/** What counts, and the rules per kind where they are on. */
export interface Counting {
  /** Points count from this day on; null: all that there are. */
  readonly poin_sejak: string | null;
  readonly aturan_versi: number | null;
  readonly aturan: AturanSet | null;
}

const columns = sql`s.id, s.nis, s.nama, s.kelas_id, k.nama as kelas_nama, s.status, s.total_poin, s.jumlah_atribut,
  s.jumlah_alfa, s.band_terakhir, s.atribut_terakhir, s.alfa_terakhir`;

/**
 * Students with their rows locked, always in the order of their ids, so that reports that name the same students in
 * another order wait for each other and never in a circle. The class is looked up after the lock: joined before it, a
 * student who moves to another one meanwhile would be found in neither.
 */
export function lockSiswa(tx: Tx, ids: readonly string[]): Promise<SiswaState[]> {
  return tx.all(
    sql<SiswaState>`with s as materialized (
      select * from kedisiplinan.siswa x
      where x.tenant_id = ${tx.tenantId} and x.id = any(${[...ids]}::uuid[])
      order by x.id for no key update)
    select ${columns} from s
    join kedisiplinan.kelas k on k.tenant_id = s.tenant_id and k.id = s.kelas_id order by s.id`,
    { name: 'kedisiplinan.lock_siswa' },
  );
}

export function findSiswa(tx: Tx, ids: readonly string[]): Promise<SiswaState[]> {
  return tx.all(sql<SiswaState>`select ${columns} from kedisiplinan.siswa s
    join kedisiplinan.kelas k on k.tenant_id = s.tenant_id and k.id = s.kelas_id
    where s.tenant_id = ${tx.tenantId} and s.id = any(${[...ids]}::uuid[]) order by s.id`);
}

export async function countingOf(tx: Tx): Promise<Counting> {
  const row = await tx.first<Counting>(
    sql`select p.poin_sejak, p.aturan_versi, a.aturan
    from kedisiplinan.profil_sekolah p
    left join kedisiplinan.aturan_versi a on a.tenant_id = p.tenant_id and a.versi = p.aturan_versi
    where p.tenant_id = ${tx.tenantId}`,
    { name: 'kedisiplinan.counting' },
  );
  return row ?? { poin_sejak: null, aturan_versi: null, aturan: null };
}

/** What the sums are made of: not cancelled, and not before the day from which points count. */
const counts = (poinSejak: string | null) =>
  sql`p.dibatalkan_pada is null ${poinSejak === null ? sql`` : sql`and p.tanggal >= ${poinSejak}::date`}`;
const sums = sql`coalesce(sum(p.poin), 0)::int as total_poin,
  count(*) filter (where p.kelompok = 'atribut')::int as jumlah_atribut,
  count(*) filter (where p.kelompok = 'alfa')::int as jumlah_alfa`;

/**
 * Adds the sums of locked students up anew from what is recorded: they never drift.
 * @returns by student
 */
export async function renewSums(
  tx: Tx,
  ids: readonly string[],
  poinSejak: string | null,
): Promise<ReadonlyMap<string, Sums>> {
  const rows = await tx.all(
    sql<Sums & { id: string }>`with added as (
      select x.id, ${sums} from unnest(${[...ids]}::uuid[]) x (id)
      left join kedisiplinan.pelanggaran p on p.tenant_id = ${tx.tenantId} and p.siswa_id = x.id and ${counts(poinSejak)}
      group by x.id)
    update kedisiplinan.siswa s
      set total_poin = a.total_poin, jumlah_atribut = a.jumlah_atribut, jumlah_alfa = a.jumlah_alfa
    from added a where s.tenant_id = ${tx.tenantId} and s.id = a.id
    returning s.id, s.total_poin, s.jumlah_atribut, s.jumlah_alfa`,
    { name: `kedisiplinan.renew_sums_${poinSejak === null ? 'all' : 'since'}` },
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/**
 * What the sums of a student would be if only what was recorded before that decision were there. By ids: both are given
 * under the student's lock, so that they are in order where moments of transactions that waited for each other are not.
 */
export async function sumsUntil(
  tx: Tx,
  siswaId: string,
  keputusanId: string,
  poinSejak: string | null,
): Promise<Sums> {
  const row = await tx.first(sql<Sums>`select ${sums} from kedisiplinan.pelanggaran p
    where p.tenant_id = ${tx.tenantId} and p.siswa_id = ${siswaId} and p.id < ${keputusanId} and ${counts(poinSejak)}`);
  return row ?? { total_poin: 0, jumlah_atribut: 0, jumlah_alfa: 0 };
}

/** How often a student had had a kind by that decision. */
export async function kindCountUntil(
  tx: Tx,
  siswaId: string,
  jenisId: string,
  keputusanId: string,
  poinSejak: string | null,
): Promise<number> {
  const row = await tx.first(sql<{
    count: number;
  }>`select count(*)::int as count from kedisiplinan.pelanggaran p
    where p.tenant_id = ${tx.tenantId} and p.siswa_id = ${siswaId} and p.jenis_id = ${jenisId}
      and p.id < ${keputusanId} and ${counts(poinSejak)}`);
  return row?.count ?? 0;
}

export async function writeFired(tx: Tx, siswaId: string, fired: Fired): Promise<void> {
  const { band_terakhir, atribut_terakhir, alfa_terakhir } = fired;
  await tx.run(sql`update kedisiplinan.siswa set band_terakhir = ${band_terakhir},
      atribut_terakhir = ${atribut_terakhir}, alfa_terakhir = ${alfa_terakhir}
    where tenant_id = ${tx.tenantId} and id = ${siswaId}`);
}

/** How often a student has had a kind, and up to which count its levels have had their follow-up. */
export interface KindCount {
  readonly siswa_id: string;
  readonly jenis_id: string;
  readonly jumlah: number;
  readonly terakhir: number;
}

export function kindCounts(
  tx: Tx,
  siswaIds: readonly string[],
  jenisIds: readonly string[],
  poinSejak: string | null,
): Promise<KindCount[]> {
  return tx.all(sql<KindCount>`select s.id as siswa_id, j.id as jenis_id, coalesce(a.terakhir, 0) as terakhir,
      (select count(*)::int from kedisiplinan.pelanggaran p where p.tenant_id = ${tx.tenantId} and p.siswa_id = s.id
        and p.jenis_id = j.id and ${counts(poinSejak)}) as jumlah
    from unnest(${[...siswaIds]}::uuid[]) s (id) cross join unnest(${[...jenisIds]}::uuid[]) j (id)
    left join kedisiplinan.siswa_aturan a
      on a.tenant_id = ${tx.tenantId} and a.siswa_id = s.id and a.jenis_id = j.id`);
}

export async function writeKindFired(
  tx: Tx,
  siswaId: string,
  jenisId: string,
  terakhir: number,
): Promise<void> {
  await tx.run(sql`insert into kedisiplinan.siswa_aturan (tenant_id, siswa_id, jenis_id, terakhir)
    values (${tx.tenantId}, ${siswaId}, ${jenisId}, ${terakhir})
    on conflict (tenant_id, siswa_id, jenis_id) do update set terakhir = excluded.terakhir`);
}

/**
 * What has had its follow-up, by what was decided since points count and has not been withdrawn: a letter that is taken
 * back is no longer a reason for none to come. It never grows. The student's row must be locked.
 */
export async function renewFired(tx: Tx, siswaId: string): Promise<void> {
  const fired = sql`select t.value ->> 'kondisi' as kondisi, (t.value ->> 'nilai')::int as nilai,
      (t.value ->> 'jenis_id')::uuid as jenis_id
    from kedisiplinan.keputusan d
    join kedisiplinan.tindak_lanjut f on f.tenant_id = d.tenant_id and f.id = d.tindak_lanjut_id and not f.ditarik
    cross join lateral jsonb_array_elements(d.pemicu) t
    where d.tenant_id = ${tx.tenantId} and d.siswa_id = ${siswaId}
      and not exists (select from kedisiplinan.profil_sekolah p where p.tenant_id = d.tenant_id and p.poin_sejak > d.pada)`;
  await tx.run(sql`update kedisiplinan.siswa s set band_terakhir = least(s.band_terakhir, x.band),
      atribut_terakhir = least(s.atribut_terakhir, x.atribut), alfa_terakhir = least(s.alfa_terakhir, x.alfa)
    from (select
        coalesce(max(case kondisi when 'akumulasi_kritis' then 3 when 'akumulasi_sedang' then 2 end), 0)::smallint as band,
        coalesce(max(nilai) filter (where kondisi = 'frekuensi_atribut'), 0) as atribut,
        coalesce(max(nilai) filter (where kondisi = 'frekuensi_alfa'), 0) as alfa from (${fired}) f) x
    where s.tenant_id = ${tx.tenantId} and s.id = ${siswaId}`);
  const standing = sql`select jenis_id, max(nilai) as terakhir from (${fired}) f where kondisi = 'aturan' group by jenis_id`;
  await tx.run(sql`delete from kedisiplinan.siswa_aturan a where a.tenant_id = ${tx.tenantId} and a.siswa_id = ${siswaId}
    and not exists (select from (${standing}) n where n.jenis_id = a.jenis_id)`);
  await tx.run(sql`update kedisiplinan.siswa_aturan a set terakhir = n.terakhir from (${standing}) n
    where a.tenant_id = ${tx.tenantId} and a.siswa_id = ${siswaId} and a.jenis_id = n.jenis_id`);
}

/** The rules per kind as far as they concern these kinds; empty where none are on. */
export function aturanOf({ aturan }: Counting, jenisId: string): readonly Aturan[] {
  return aturan?.[jenisId] ?? [];
}

import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import { inReach, type Reach } from './reach.ts';

export interface Period {
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}
interface Counted {
  readonly pelanggaran: number;
  readonly poin: number;
}
/** Sums of the violations of a period: in all, and by month, class and kind, of one reading. */
export interface Sums {
  readonly bagian: 'semua' | 'bulan' | 'kelas' | 'jenis';
  readonly kunci: string | null;
  readonly pelanggaran: number;
  readonly poin: number;
}
export interface Letters {
  readonly surat_1: number;
  readonly surat_2: number;
  readonly surat_3: number;
}
export interface TopSiswa {
  readonly id: string;
  readonly nis: string;
  readonly nama: string;
  readonly kelas_id: string;
  readonly kelas_nama: string;
  readonly total_poin: number;
}

const SHOWN = 15;

const ofPeriod = (tx: Tx, reach: Reach, { from, to }: Period) =>
  sql`p.tenant_id = ${tx.tenantId} and p.tanggal >= ${from}::date and p.tanggal <= ${to}::date
    and p.dibatalkan_pada is null and ${inReach(reach, 'p.kelas_id')}`;

export function sumsOfPeriod(tx: Tx, reach: Reach, period: Period): Promise<Sums[]> {
  return tx.all(sql<Sums>`select
      case when grouping(bulan) = 0 then 'bulan' when grouping(kelas_id) = 0 then 'kelas'
        when grouping(jenis_id) = 0 then 'jenis' else 'semua' end as bagian,
      coalesce(bulan, kelas_id::text, jenis_id::text) as kunci,
      count(*)::int as pelanggaran, coalesce(sum(poin), 0)::int as poin
    from (select to_char(p.tanggal, 'YYYY-MM') as bulan, p.kelas_id, p.jenis_id, p.poin
      from kedisiplinan.pelanggaran p where ${ofPeriod(tx, reach, period)}) x
    group by grouping sets ((bulan), (kelas_id), (jenis_id), ())`);
}

export async function studentsOfPeriod(tx: Tx, reach: Reach, period: Period): Promise<number> {
  const row = await tx.first(sql<{ count: number }>`select count(*)::int as count from (
    select p.siswa_id from kedisiplinan.pelanggaran p where ${ofPeriod(tx, reach, period)} group by p.siswa_id) x`);
  return row?.count ?? 0;
}

/** Names of what is shown, the most violations first. */
export function namesOfKelas(tx: Tx, sums: readonly Sums[]) {
  return tx.all(sql<
    { readonly id: string; readonly nama: string } & Counted
  >`select k.id, k.nama, x.pelanggaran, x.poin
    from ${mostOf(sums)} join kedisiplinan.kelas k on k.tenant_id = ${tx.tenantId} and k.id = x.id
    order by x.pelanggaran desc, x.poin desc, k.nama`);
}

export function namesOfJenis(tx: Tx, sums: readonly Sums[]) {
  return tx.all(
    sql<{ readonly id: string; readonly nama: string; readonly kategori: string } & Counted>`
    select j.id, j.nama, j.kategori, x.pelanggaran, x.poin from ${mostOf(sums)}
    join kedisiplinan.jenis_pelanggaran j on j.tenant_id = ${tx.tenantId} and j.id = x.id
    order by x.pelanggaran desc, x.poin desc, j.nama_kunci`,
  );
}

function mostOf(sums: readonly Sums[]) {
  const most = [...sums].sort((a, b) => b.pelanggaran - a.pelanggaran || b.poin - a.poin).slice(0, SHOWN);
  return sql`unnest(${most.map(({ kunci }) => kunci)}::uuid[], ${most.map(({ pelanggaran }) => pelanggaran)}::int[],
    ${most.map(({ poin }) => poin)}::int[]) x (id, pelanggaran, poin)`;
}

/** Follow-ups that were made in the period, by the letter that they ask for; what was withdrawn is left out. */
export async function lettersOfPeriod(tx: Tx, reach: Reach, period: Period): Promise<Letters> {
  const { from, to, timeZone } = period;
  const row = await tx.first(sql<Letters>`select
      count(*) filter (where f.surat = 1)::int as surat_1, count(*) filter (where f.surat = 2)::int as surat_2,
      count(*) filter (where f.surat = 3)::int as surat_3
    from kedisiplinan.tindak_lanjut f
    where f.tenant_id = ${tx.tenantId} and f.created_at >= ${from}::date::timestamp at time zone ${timeZone}
      and f.created_at < (${to}::date + 1)::timestamp at time zone ${timeZone}
      and not f.ditarik and ${inReach(reach, 'f.kelas_id')}`);
  return row ?? { surat_1: 0, surat_2: 0, surat_3: 0 };
}

/** Follow-ups that are open now. */
export async function openNow(
  tx: Tx,
  reach: Reach,
): Promise<{ readonly menunggu: number; readonly terbuka: number }> {
  const row = await tx.first(sql<{ menunggu: number; terbuka: number }>`select count(*)::int as terbuka,
      count(*) filter (where f.status = 'menunggu_persetujuan')::int as menunggu
    from kedisiplinan.tindak_lanjut f
    where f.tenant_id = ${tx.tenantId} and f.status in ('baru', 'menunggu_persetujuan', 'disetujui', 'ditangani')
      and ${inReach(reach, 'f.kelas_id')}`);
  return row ?? { menunggu: 0, terbuka: 0 };
}

/** Active students with the most points. */
export function topSiswa(tx: Tx, reach: Reach): Promise<TopSiswa[]> {
  return tx.all(sql<TopSiswa>`select s.id, s.nis, s.nama, s.kelas_id, k.nama as kelas_nama, s.total_poin
    from (select * from kedisiplinan.siswa s where s.tenant_id = ${tx.tenantId} and s.status = 'aktif'
        and s.total_poin > 0 and ${inReach(reach, 's.kelas_id')}
      order by s.total_poin desc, s.id desc limit 10) s
    join kedisiplinan.kelas k on k.tenant_id = ${tx.tenantId} and k.id = s.kelas_id
    order by s.total_poin desc, s.id desc`);
}

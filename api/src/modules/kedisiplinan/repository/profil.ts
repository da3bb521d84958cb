import { sql } from 'kysely';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { AturanSet } from '../rules/aturan-frekuensi.ts';
import type { Settings } from '../rules/parameter.ts';

/** What a school says of itself for its letters, and from when its points count. */
export interface ProfilFields {
  readonly kop: readonly string[];
  readonly nama: string;
  readonly bidang_keahlian: string;
  readonly alamat: string;
  readonly kota: string;
  readonly telepon: string;
  readonly email: string;
  readonly akreditasi: string;
  readonly npsn: string;
  readonly nss: string;
  readonly kode_arsip: string;
  readonly singkatan: string;
  readonly kepala_nama: string;
  readonly kepala_nip: string;
  readonly waka_nama: string;
  readonly waka_nip: string;
  readonly pertemuan_tempat: string;
  /** HH:MM */
  readonly pertemuan_jam: string;
  readonly pertemuan_hari: number;
  readonly poin_sejak: string | null;
}
export interface Profil extends ProfilFields {
  /** 0 until it is first saved. */
  readonly version: number;
  readonly updated_at: Date | null;
}

/** What stands until a school says otherwise: as the columns' own defaults. */
const unsaved: Profil = {
  kop: [],
  nama: '',
  bidang_keahlian: '',
  alamat: '',
  kota: '',
  telepon: '',
  email: '',
  akreditasi: '',
  npsn: '',
  nss: '',
  kode_arsip: '421.5',
  singkatan: '',
  kepala_nama: '',
  kepala_nip: '',
  waka_nama: '',
  waka_nip: '',
  pertemuan_tempat: 'Ruang Bimbingan dan Konseling',
  pertemuan_jam: '09:00',
  pertemuan_hari: 3,
  poin_sejak: null,
  version: 0,
  updated_at: null,
};

export async function findProfil(tx: Tx): Promise<Profil> {
  const row = await tx.first<Profil>(sql`
    select kop, nama, bidang_keahlian, alamat, kota, telepon, email, akreditasi, npsn, nss, kode_arsip, singkatan,
      kepala_nama, kepala_nip, waka_nama, waka_nip, pertemuan_tempat, to_char(pertemuan_jam, 'HH24:MI') as pertemuan_jam,
      pertemuan_hari, poin_sejak::text as poin_sejak, version, updated_at
    from kedisiplinan.profil_sekolah where tenant_id = ${tx.tenantId}`);
  return row ?? unsaved;
}

/** Writes the whole profile with the next version. */
export async function writeProfil(tx: Tx, fields: ProfilFields, version: number): Promise<void> {
  const values = { ...fields, kop: JSON.stringify(fields.kop), version, updated_at: tx.now };
  await tx.run(
    db
      .insertInto('kedisiplinan.profil_sekolah')
      .values({ ...values, tenant_id: tx.tenantId })
      .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(values)),
  );
}

/**
 * The day from which points count; null: all that there are. Whoever sums up a student's points reads it after locking
 * the student's row: a change of it locks all of them.
 */
export async function pointsSince(tx: Tx): Promise<string | null> {
  const row = await tx.first<{ poin_sejak: string | null }>(
    sql`select poin_sejak::text as poin_sejak from kedisiplinan.profil_sekolah where tenant_id = ${tx.tenantId}`,
  );
  return row?.poin_sejak ?? null;
}

export async function lockAllSiswa(tx: Tx): Promise<void> {
  await tx.run(sql`select count(*) from (
    select from kedisiplinan.siswa where tenant_id = ${tx.tenantId} order by id for update) s`);
}

/** What decisions since that day have asked for, by student; what was withdrawn has not been had. */
const firedSince = (tx: Tx, since: string | null) => sql`
  select d.siswa_id, t.value ->> 'kondisi' as kondisi, (t.value ->> 'nilai')::int as nilai,
    (t.value ->> 'jenis_id')::uuid as jenis_id
  from kedisiplinan.keputusan d
  join kedisiplinan.tindak_lanjut f on f.tenant_id = d.tenant_id and f.id = d.tindak_lanjut_id and not f.ditarik
  cross join lateral jsonb_array_elements(d.pemicu) t
  where d.tenant_id = ${tx.tenantId} ${since === null ? sql`` : sql`and d.pada >= ${since}::date`}`;

/**
 * Sums up every student anew. What has had its follow-up shrinks with the sums, so that points that begin from nothing
 * lead to letters again. It grows only by what decisions of the days that count now have asked for: a day that was set
 * by mistake and taken back asks for no letter twice, and what the sums reach otherwise has had none.
 */
export async function recountAllSiswa(tx: Tx, since: string | null, settings: Settings): Promise<void> {
  const counts = since === null ? sql`` : sql`and p.tanggal >= ${since}::date`;
  const band = sql`case when t.poin >= ${settings.akumulasi_kritis}::int then 3
    when t.poin >= ${settings.akumulasi_sedang_min}::int then 2 else 0 end`;
  // Materialized: joined in any other way the sums of the whole school would be made anew for each student.
  await tx.run(sql`
    with t as materialized (
      select x.id, coalesce(sum(p.poin), 0)::int as poin,
        (count(*) filter (where p.kelompok = 'atribut'))::int as atribut,
        (count(*) filter (where p.kelompok = 'alfa'))::int as alfa
      from kedisiplinan.siswa x
      left join kedisiplinan.pelanggaran p on p.tenant_id = x.tenant_id and p.siswa_id = x.id
        and p.dibatalkan_pada is null ${counts}
      where x.tenant_id = ${tx.tenantId} group by x.id),
    had as materialized (
      select siswa_id, max(case kondisi when 'akumulasi_kritis' then 3 when 'akumulasi_sedang' then 2 end) as band,
        max(nilai) filter (where kondisi = 'frekuensi_atribut') as atribut,
        max(nilai) filter (where kondisi = 'frekuensi_alfa') as alfa
      from (${firedSince(tx, since)}) d group by siswa_id)
    update kedisiplinan.siswa s set total_poin = t.poin, jumlah_atribut = t.atribut, jumlah_alfa = t.alfa,
      band_terakhir = least(greatest(s.band_terakhir, h.band), ${band}),
      atribut_terakhir = least(greatest(s.atribut_terakhir, h.atribut), t.atribut),
      alfa_terakhir = least(greatest(s.alfa_terakhir, h.alfa), t.alfa)
    from t left join had h on h.siswa_id = t.id where s.tenant_id = ${tx.tenantId} and s.id = t.id and (s.total_poin, s.jumlah_atribut, s.jumlah_alfa)
      is distinct from (t.poin, t.atribut, t.alfa)`);
  await recountKinds(tx, since);
}

/** The same for what the levels of a kind have had. */
async function recountKinds(tx: Tx, since: string | null): Promise<void> {
  const counts = since === null ? sql`` : sql`and p.tanggal >= ${since}::date`;
  await tx.run(sql`
    delete from kedisiplinan.siswa_aturan a where tenant_id = ${tx.tenantId} and not exists (
      select from kedisiplinan.pelanggaran p where p.tenant_id = a.tenant_id and p.siswa_id = a.siswa_id
        and p.jenis_id = a.jenis_id and p.dibatalkan_pada is null ${counts})`);
  await tx.run(sql`
    with t as materialized (
      select siswa_id, jenis_id, count(*)::int as jumlah from kedisiplinan.pelanggaran p
      where tenant_id = ${tx.tenantId} and dibatalkan_pada is null ${counts} group by siswa_id, jenis_id)
    update kedisiplinan.siswa_aturan a set terakhir = least(a.terakhir, t.jumlah)
    from t where a.tenant_id = ${tx.tenantId} and a.siswa_id = t.siswa_id and a.jenis_id = t.jenis_id
      and a.terakhir > t.jumlah`);
  await tx.run(sql`
    with t as materialized (
      select siswa_id, jenis_id, count(*)::int as jumlah from kedisiplinan.pelanggaran p
      where tenant_id = ${tx.tenantId} and dibatalkan_pada is null ${counts} group by siswa_id, jenis_id)
    insert into kedisiplinan.siswa_aturan as a (tenant_id, siswa_id, jenis_id, terakhir)
      select ${tx.tenantId}, t.siswa_id, t.jenis_id, least(max(d.nilai), t.jumlah)
      from (${firedSince(tx, since)}) d join t on t.siswa_id = d.siswa_id and t.jenis_id = d.jenis_id
      where d.kondisi = 'aturan' group by t.siswa_id, t.jenis_id, t.jumlah
    on conflict (tenant_id, siswa_id, jenis_id) do update set terakhir = greatest(a.terakhir, excluded.terakhir)`);
}

// ------------------------------------------------------------------ rules per kind
export interface StoredAturan {
  readonly versi: number;
  readonly aturan: AturanSet;
}

/** The version of the rules per kind that holds; null where none is switched on. */
export async function activeAturan(tx: Tx): Promise<StoredAturan | null> {
  const row = await tx.first<StoredAturan>(sql`
    select v.versi, v.aturan from kedisiplinan.profil_sekolah p
    join kedisiplinan.aturan_versi v on v.tenant_id = p.tenant_id and v.versi = p.aturan_versi
    where p.tenant_id = ${tx.tenantId}`);
  return row ?? null;
}

/** The last version that was saved, whether it holds or not. */
export async function latestAturan(tx: Tx): Promise<StoredAturan & { readonly active: boolean }> {
  const row = await tx.first<StoredAturan & { readonly active: boolean }>(sql`
    select v.versi, v.aturan, exists (select from kedisiplinan.profil_sekolah p
      where p.tenant_id = ${tx.tenantId} and p.aturan_versi is not null) as active
    from kedisiplinan.aturan_versi v where v.tenant_id = ${tx.tenantId} order by v.versi desc limit 1`);
  return row ?? { versi: 0, aturan: {}, active: false };
}

export async function insertAturan(
  tx: Tx,
  version: StoredAturan & { readonly oleh: string; readonly catatan: string | null },
): Promise<void> {
  await tx.run(
    db.insertInto('kedisiplinan.aturan_versi').values({
      ...version,
      aturan: JSON.stringify(version.aturan),
      tenant_id: tx.tenantId,
      pada: tx.now,
    }),
  );
}

/** Which version holds; null: none. Beside a profile that nobody saved: its version stays 0. */
export async function switchAturan(tx: Tx, versi: number | null): Promise<void> {
  await tx.run(sql`
    insert into kedisiplinan.profil_sekolah (tenant_id, aturan_versi, version, updated_at)
    values (${tx.tenantId}, ${versi}, 0, ${tx.now})
    on conflict (tenant_id) do update set aturan_versi = excluded.aturan_versi`);
}

/** Which of these kinds of violations there are. */
export async function knownJenis(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.all<{ id: string }>(sql`select id from kedisiplinan.jenis_pelanggaran
    where tenant_id = ${tx.tenantId} and id = any(${[...ids]}::uuid[])`);
  return new Set(rows.map(({ id }) => id));
}

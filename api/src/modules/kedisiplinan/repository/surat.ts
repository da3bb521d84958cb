import { sql } from 'kysely';
import { newId } from '../../../platform/clock/ids.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Surat } from '../rules/evaluate.ts';

/** Who signs, in the order of the letter. */
export interface Penandatangan {
  readonly peran: 'wali_kelas' | 'waka_kesiswaan' | 'kepala_sekolah';
  /** Empty where the school has not said who it is: a line to write on. */
  readonly nama: string;
  readonly nip: string;
}

/** What a letter says beside its own fields, as it was when it was issued: later changes leave it alone. */
export interface IsiSurat {
  readonly sekolah: {
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
  };
  readonly siswa: {
    readonly nis: string;
    readonly nama: string;
    readonly kelas: string;
    readonly jurusan: string | null;
  };
  readonly wali: string;
  readonly penandatangan: readonly Penandatangan[];
}

export interface NewSurat {
  readonly tindak_lanjut_id: string;
  readonly siswa_id: string;
  readonly surat: Surat;
  readonly tahun: number;
  readonly urut: number;
  readonly nomor: string;
  readonly tanggal: string;
  readonly lampiran: string;
  readonly perihal: string;
  readonly keperluan: string;
  readonly pertemuan_tanggal: string;
  readonly pertemuan_jam: string;
  readonly pertemuan_tempat: string;
  readonly isi: IsiSurat;
  readonly kode: string;
}

/**
 * The next running number of a year. Its row stays locked until the letter is kept: whoever issues meanwhile waits, and
 * a letter that is not kept after all gives its number back.
 */
export async function nextUrut(tx: Tx, tahun: number): Promise<number> {
  const row = await tx.first(sql<{ terakhir: number }>`insert into kedisiplinan.nomor_surat as n
      (tenant_id, tahun, terakhir) values (${tx.tenantId}, ${tahun}, 1)
    on conflict (tenant_id, tahun) do update set terakhir = n.terakhir + 1 returning terakhir`);
  if (!row) throw new Error('no running number');
  return row.terakhir;
}

/** The letter of a level, where it has been issued. */
export async function idOfLevel(tx: Tx, tindakLanjutId: string, surat: Surat): Promise<string | undefined> {
  const row = await tx.first(sql<{ id: string }>`select id from kedisiplinan.surat_panggilan
    where tenant_id = ${tx.tenantId} and tindak_lanjut_id = ${tindakLanjutId} and surat = ${surat}`);
  return row?.id;
}

export async function insertSurat(tx: Tx, surat: NewSurat, oleh: string): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.run(
    db.insertInto('kedisiplinan.surat_panggilan').values({
      ...surat,
      isi: JSON.stringify(surat.isi),
      tenant_id: tx.tenantId,
      id,
      dibuat_oleh: oleh,
      dibuat_pada: tx.now,
    }),
  );
  return id;
}

/** What a letter says of its student, now. */
export interface SiswaOfSurat {
  readonly nis: string;
  readonly nama: string;
  readonly kelas: string;
  readonly jurusan: string | null;
  readonly wali: string;
  readonly wali_kelas_id: string | null;
}

export function siswaOfSurat(tx: Tx, siswaId: string): Promise<SiswaOfSurat | undefined> {
  return tx.first(sql<SiswaOfSurat>`select s.nis, s.nama, k.nama as kelas, k.jurusan, s.wali_nama as wali, k.wali_kelas_id
    from kedisiplinan.siswa s
    join kedisiplinan.kelas k on k.tenant_id = s.tenant_id and k.id = s.kelas_id
    where s.tenant_id = ${tx.tenantId} and s.id = ${siswaId}`);
}

/** The log of prints: who, when and from where. */
export async function insertPrint(tx: Tx, suratId: string, oleh: string): Promise<void> {
  const { ipAddress, userAgent } = tx.cause;
  await tx.run(
    db.insertInto('kedisiplinan.surat_cetak').values({
      tenant_id: tx.tenantId,
      id: newId(tx.now.getTime()),
      surat_id: suratId,
      oleh,
      pada: tx.now,
      ip_address: ipAddress,
      user_agent: userAgent?.slice(0, 300).toWellFormed() ?? null,
    }),
  );
}

import { randomBytes } from 'node:crypto';
import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { publish } from '../../../platform/notices/events.ts';
import { type FieldError, Problem } from '../../../platform/problem/problem.ts';
import { dayIn } from '../../tenancy/index.ts';
import { findProfil, type Profil, type ProfilFields } from '../repository/profil.ts';
import {
  type IsiSurat,
  idOfLevel,
  insertSurat,
  type NewSurat,
  nextUrut,
  type Penandatangan,
  type SiswaOfSurat,
  siswaOfSurat,
} from '../repository/surat.ts';
import type { StoredTindakLanjut } from '../repository/tindak-lanjut.ts';
import type { Surat } from '../rules/evaluate.ts';
import { kodeSurat } from '../rules/kode-surat.ts';
import { nomorSurat, singkatanOf } from '../rules/nomor-surat.ts';
import { isOpen } from '../rules/tindak-lanjut.ts';
import { today } from './records.ts';
import { readSurat } from './show-surat.ts';
import { lockReached } from './tindak-lanjut.ts';

export interface WantedSurat {
  readonly tanggal?: string | undefined;
  readonly pertemuan_tanggal?: string | undefined;
  readonly pertemuan_jam?: string | undefined;
  readonly pertemuan_tempat?: string | undefined;
  readonly perihal?: string | undefined;
  readonly lampiran?: string | undefined;
  readonly keperluan?: string | undefined;
}

export const DAY_MS = 86_400_000;
export const CODE_BYTES = 26;

/**
 * Makes the letter that a follow-up asks for, under the next number of its year; where this level has its letter
 * already, that one is answered. Waiting for approval does not keep it from being made, only from being printed.
 * @throws Problem NOT_FOUND, SURAT_WITHDRAWN, SURAT_NOT_DUE, VALIDATION_FAILED
 */
export async function issueSurat(tx: Tx, actor: Actor, tindakLanjutId: string, wanted: WantedSurat) {
  const row = await lockReached(tx, actor, tindakLanjutId);
  const level = row.surat;
  if (level === null) throw new Problem('SURAT_NOT_DUE');
  const there = await idOfLevel(tx, row.id, level);
  if (there !== undefined) return { ...(await readSurat(tx, actor, there)), baru: false };
  if (row.ditarik || row.status === 'ditolak') throw new Problem('SURAT_WITHDRAWN');
  if (!isOpen(row.status)) throw new Problem('SURAT_NOT_DUE');
  const profil = await findProfil(tx);
  const days = daysOf(tx, actor, row, { wanted, profil });
  const siswa = await siswaOfSurat(tx, row.siswa_id);
  if (!siswa) throw new Problem('NOT_FOUND');
  const isi = await isiOf(tx, actor, { profil, siswa, level });
  const tahun = Number(days.tanggal.slice(0, 4));
  const urut = await nextUrut(tx, tahun);
  const name = {
    kode_arsip: profil.kode_arsip,
    singkatan: singkatanOf(profil.singkatan, actor.tenant.domain),
  };
  const usual = usualWords(level);
  const surat: NewSurat = {
    tindak_lanjut_id: row.id,
    siswa_id: row.siswa_id,
    surat: level,
    tahun,
    urut,
    nomor: nomorSurat(name, urut, tahun),
    ...days,
    pertemuan_jam: wanted.pertemuan_jam ?? profil.pertemuan_jam,
    pertemuan_tempat: said(wanted.pertemuan_tempat) ?? profil.pertemuan_tempat,
    perihal: said(wanted.perihal) ?? usual.perihal,
    lampiran: said(wanted.lampiran) ?? usual.lampiran,
    keperluan: said(wanted.keperluan) ?? usual.keperluan,
    isi,
    kode: kodeSurat(tx.tenantId, randomBytes(CODE_BYTES)),
  };
  const id = await insertSurat(tx, surat, actor.userId);
  await audit(tx, {
    action: 'surat.issued',
    resource: 'surat_panggilan',
    resourceId: id,
    details: { tindak_lanjut_id: row.id, siswa_id: row.siswa_id, surat: level, nomor: surat.nomor, ...days },
  });
  await publish(tx, { permission: 'tindak_lanjut:read' }, 'kedisiplinan.changed', { what: 'tindak_lanjut' });
  return { ...(await readSurat(tx, actor, id)), baru: true };
}

/** A text that says something. */
const said = (text: string | undefined) => text?.trim() || undefined;

/** The day on the letter and that of the meeting. @throws Problem VALIDATION_FAILED */
function daysOf(
  tx: Tx,
  actor: Actor,
  row: StoredTindakLanjut,
  { wanted, profil }: { readonly wanted: WantedSurat; readonly profil: Profil },
) {
  const tanggal = wanted.tanggal ?? today(tx, actor);
  const pertemuan_tanggal =
    wanted.pertemuan_tanggal ??
    new Date(Date.parse(tanggal) + profil.pertemuan_hari * DAY_MS).toISOString().slice(0, 10);
  const first = dayIn(row.created_at, actor.tenant.timeZone);
  const faults: Record<string, FieldError[]> = {};
  if (tanggal > today(tx, actor)) faults.tanggal = [{ code: 'DAY_AHEAD' }];
  else if (tanggal < first) faults.tanggal = [{ code: 'DAY_TOO_EARLY', params: { min: first } }];
  if (pertemuan_tanggal < tanggal) faults.pertemuan_tanggal = [{ code: 'MEETING_BEFORE_LETTER' }];
  if (Object.keys(faults).length > 0) throw Problem.invalid(faults);
  return { tanggal, pertemuan_tanggal };
}

async function isiOf(
  tx: Tx,
  actor: Actor,
  of: { readonly profil: Profil; readonly siswa: SiswaOfSurat; readonly level: Surat },
): Promise<IsiSurat> {
  const teacher = of.siswa.wali_kelas_id;
  const names = teacher === null ? new Map<string, string>() : await tx.env.people.names(tx, [teacher]);
  return contentOf({ ...of, sekolah: actor.tenant.name, teacher: names.get(teacher ?? '') ?? '' });
}

/** What a letter says beside its own fields. @param of `sekolah` names a school that has said nothing of itself */
export function contentOf(of: {
  readonly profil: ProfilFields;
  readonly siswa: Omit<SiswaOfSurat, 'wali_kelas_id'>;
  readonly level: Surat;
  readonly sekolah: string;
  readonly teacher: string;
}): IsiSurat {
  const { kop, bidang_keahlian, alamat, kota, telepon, email, akreditasi, npsn, nss } = of.profil;
  const nama = of.profil.nama || of.sekolah;
  const { nis, nama: namaSiswa, kelas, jurusan, wali } = of.siswa;
  return {
    sekolah: { kop, nama, bidang_keahlian, alamat, kota, telepon, email, akreditasi, npsn, nss },
    siswa: { nis, nama: namaSiswa, kelas, jurusan },
    wali,
    penandatangan: signers(of, of.teacher),
  };
}

/** What a letter says of its matter where nobody says anything else. */
export function usualWords(level: Surat) {
  return {
    perihal: `Panggilan Wali Murid (Surat ${level})`,
    lampiran: '-',
    keperluan: 'Membicarakan kedisiplinan siswa tersebut di sekolah',
  };
}

/** The higher the letter, the more sign it. */
function signers(
  { profil, level }: { readonly profil: ProfilFields; readonly level: Surat },
  teacher: string,
) {
  const all: readonly Penandatangan[] = [
    { peran: 'wali_kelas', nama: teacher, nip: '' },
    { peran: 'waka_kesiswaan', nama: profil.waka_nama, nip: profil.waka_nip },
    { peran: 'kepala_sekolah', nama: profil.kepala_nama, nip: profil.kepala_nip },
  ];
  return all.slice(0, level);
}

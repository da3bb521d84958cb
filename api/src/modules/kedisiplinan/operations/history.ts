import type { SiswaState } from '../repository/state.ts';
import type { Facts, Pemicu, Surat } from '../rules/evaluate.ts';
import type { Settings } from '../rules/parameter.ts';
import type { AksiTindakLanjut, StatusTindakLanjut } from '../rules/tindak-lanjut.ts';

/** One report of the past: each of these students had each of these kinds. */
export interface PastReport {
  readonly pada: Date;
  readonly tanggal: string;
  readonly pencatat_id: string;
  /** Name of the class that its students were in. */
  readonly kelas: string;
  readonly nis: readonly string[];
  readonly jenis: readonly string[];
  readonly keterangan: string | null;
  readonly batal: { readonly pada: Date; readonly oleh: string; readonly alasan: string } | null;
}
/** What the school did about a follow-up; `print` makes its letter first. */
export interface PastStep {
  readonly aksi: Exclude<AksiTindakLanjut, 'withdraw'> | 'print';
  readonly pada: Date;
  readonly oleh: string;
  readonly catatan: string | null;
}
/** A follow-up that was made, or raised to this letter. */
export interface Asked {
  readonly nis: string;
  readonly kelas: string;
  readonly surat: Surat | null;
  readonly pada: Date;
}
export interface History {
  /** In the order of their moments, as are the reports. */
  readonly saves: readonly { readonly pada: Date; readonly versi: number; readonly settings: Settings }[];
  readonly reports: readonly PastReport[];
  /** What was done about what a decision asked for, in order; later than `now` has not happened. */
  readonly answer: (asked: Asked) => readonly PastStep[];
  readonly now: Date;
}
export interface KnownJenis {
  readonly id: string;
  readonly poin: number;
  readonly frekuensi_kelompok: 'atribut' | 'alfa' | null;
}

type Changing<Row> = { -readonly [Field in keyof Row]: Row[Field] };
export interface FollowUp {
  readonly id: string;
  readonly siswa_id: string;
  readonly kelas_id: string;
  surat: Surat | null;
  status: StatusTindakLanjut;
  pemicu: readonly Pemicu[];
  keputusan_id: string;
  settings_versi: number;
  settings: Settings;
  usul_tarik_pada: Date | null;
  usul_tarik: Readonly<Record<string, unknown>> | null;
  alasan: string | null;
  version: number;
  readonly created_at: Date;
  updated_at: Date;
}
export interface Violation {
  readonly id: string;
  readonly laporan_id: string;
  readonly siswa_id: string;
  readonly jenis_id: string;
  readonly kelas_id: string;
  readonly poin: number;
  readonly kelompok: 'atribut' | 'alfa' | null;
  readonly tanggal: string;
  readonly keterangan: string | null;
  readonly pencatat_id: string;
  readonly created_at: Date;
  updated_at: Date;
  version: number;
  dibatalkan_pada: Date | null;
  dibatalkan_oleh: string | null;
  alasan_batal: string | null;
}
interface Decided {
  readonly id: string;
  readonly siswa_id: string;
  readonly laporan_id: string;
  readonly tindak_lanjut_id: string;
  readonly akibat: string;
  readonly surat: Surat | null;
  readonly settings_versi: number;
  readonly fakta: Facts & { readonly poin_sejak: null };
  readonly pemicu: readonly Pemicu[];
  readonly jejak: readonly object[];
  readonly bawaan: false;
  readonly pada: Date;
}
interface Step {
  readonly tindak_lanjut_id: string;
  readonly langkah: string;
  readonly dari: string | null;
  readonly ke: string;
  readonly surat_dari: Surat | null;
  readonly surat_ke: Surat | null;
  readonly oleh: string | null;
  readonly pada: Date;
  readonly catatan: string | null;
}
/** A letter that was made and at once printed. */
export interface Letter {
  readonly tindak_lanjut_id: string;
  readonly nis: string;
  /** The class that the student was in when it was decided. */
  readonly kelas_id: string;
  readonly surat: Surat;
  readonly oleh: string;
  readonly pada: Date;
}
export interface Pupil extends Changing<SiswaState> {
  readonly violations: Violation[];
  readonly decisions: Decided[];
  open: FollowUp | null;
  due: readonly PastStep[];
}

/** What becomes of a history while it is played. */
export interface Past extends Pick<History, 'saves' | 'answer'> {
  readonly followUps: FollowUp[];
  readonly steps: Step[];
  readonly letters: Letter[];
}

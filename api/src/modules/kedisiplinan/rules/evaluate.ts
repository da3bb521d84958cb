// Aturan KDS-2: Poin satu laporan, jumlah seluruh poin, dan frekuensi atribut atau alfa menentukan tindak lanjut; yang tertinggi
// berlaku dan semua pemicunya dicatat. Akumulasi menimbulkan tindak lanjut satu kali untuk setiap tingkat, frekuensi pada setiap
// kelipatan, dan poin laporan sendiri setiap kali.
// Sumber: REQ-10.1, kedisiplinan, Evaluation
import { type Aturan, matchAturan, type Pembina } from './aturan-frekuensi.ts';
import type { Settings } from './parameter.ts';

export type Surat = 1 | 2 | 3;
/** Band of the accumulated points: the letter that it asks for, or 0. */
export type Band = 0 | 2 | 3;

/** What the rules of one kind of violation look at. */
export interface AturanFakta {
  readonly jenis_id: string;
  /** How often the student has had this kind, the report included. */
  readonly jumlah: number;
  /** Up to which count its levels have had their follow-up; 0 = none. */
  readonly terakhir: number;
  readonly aturan: readonly Aturan[];
}

/** A student after a report; sums and counts include it and leave out what is cancelled. */
export interface Facts {
  readonly poin_laporan: number;
  readonly total_poin: number;
  readonly jumlah_atribut: number;
  readonly jumlah_alfa: number;
  /** Whether the report raised that count. */
  readonly laporan_atribut: boolean;
  readonly laporan_alfa: boolean;
  readonly band_terakhir: Band;
  readonly atribut_terakhir: number;
  readonly alfa_terakhir: number;
  /** Only where the rules per kind are switched on. */
  readonly aturan?: readonly AturanFakta[];
}

export type Kondisi =
  | 'poin_surat_3'
  | 'poin_surat_2'
  | 'akumulasi_kritis'
  | 'akumulasi_sedang'
  | 'frekuensi_atribut'
  | 'frekuensi_alfa'
  | 'aturan';

/** A condition that fired. */
export interface Pemicu {
  readonly kondisi: Kondisi;
  readonly surat: Surat | null;
  readonly nilai: number;
  readonly batas: number;
  readonly sampai?: number;
  readonly jenis_id?: string;
  readonly sanksi?: string;
  readonly pembina?: readonly Pembina[];
}

/** A condition that was tested: `sudah` holds, but has had its follow-up. */
export interface Langkah {
  readonly kondisi: Kondisi;
  readonly nilai: number;
  readonly batas: number;
  readonly sampai?: number;
  readonly hasil: 'kena' | 'tidak' | 'sudah';
  readonly jenis_id?: string;
}

export interface Decision {
  /** The highest letter asked for; with triggers and without a letter: a sanction alone. */
  readonly surat: Surat | null;
  readonly pemicu: readonly Pemicu[];
  /** Every condition tested, with its numbers. */
  readonly jejak: readonly Langkah[];
  /** What the student's band_terakhir, atribut_terakhir and alfa_terakhir become. */
  readonly band: Band;
  readonly atribut: number;
  readonly alfa: number;
}

export function bandOf(total: number, settings: Settings): Band {
  if (total >= settings.akumulasi_kritis) return 3;
  return total >= settings.akumulasi_sedang_min && total <= settings.akumulasi_sedang_max ? 2 : 0;
}

const suratOf = {
  poin_surat_3: 3,
  poin_surat_2: 2,
  akumulasi_kritis: 3,
  akumulasi_sedang: 2,
  frekuensi_atribut: 1,
  frekuensi_alfa: 1,
} as const satisfies Readonly<Record<Exclude<Kondisi, 'aturan'>, Surat>>;

/** What follows from a report, and why. Pure: the same facts under the same settings come out the same at any time. */
export function evaluate(facts: Facts, settings: Settings): Decision {
  const jejak = testConditions(facts, settings);
  const pemicu: Pemicu[] = [];
  let { band_terakhir: band, atribut_terakhir: atribut, alfa_terakhir: alfa } = facts;
  for (const { kondisi, nilai, batas, sampai, hasil } of jejak) {
    if (hasil !== 'kena' || kondisi === 'aturan') continue;
    const surat = suratOf[kondisi];
    pemicu.push(
      sampai === undefined ? { kondisi, surat, nilai, batas } : { kondisi, surat, nilai, batas, sampai },
    );
    if (kondisi === 'akumulasi_kritis') band = 3;
    else if (kondisi === 'akumulasi_sedang') band = 2;
    else if (kondisi === 'frekuensi_atribut') atribut = nilai;
    else if (kondisi === 'frekuensi_alfa') alfa = nilai;
  }
  if (facts.aturan !== undefined) perJenis(facts.aturan, jejak, pemicu);
  return { surat: tertinggi(pemicu), pemicu, jejak, band, atribut, alfa };
}

/**
 * The report's own points fire every time; of the sum, the band that it lies in fires once; of a count, each multiple
 * once. One literal, so that a decision costs few allocations.
 */
function testConditions(facts: Facts, settings: Settings): Langkah[] {
  const { poin_laporan: poin, total_poin: total, jumlah_atribut, jumlah_alfa } = facts;
  const { surat_2_min_poin, surat_2_max_poin, surat_3_min_poin } = settings;
  const { frekuensi_atribut, frekuensi_alfa } = settings;
  const band = bandOf(total, settings);
  const entered = band > facts.band_terakhir ? 'kena' : 'sudah';
  return [
    {
      kondisi: 'poin_surat_3',
      nilai: poin,
      batas: surat_3_min_poin,
      hasil: poin >= surat_3_min_poin ? 'kena' : 'tidak',
    },
    {
      kondisi: 'poin_surat_2',
      nilai: poin,
      batas: surat_2_min_poin,
      sampai: surat_2_max_poin,
      hasil: poin >= surat_2_min_poin && poin <= surat_2_max_poin ? 'kena' : 'tidak',
    },
    {
      kondisi: 'akumulasi_kritis',
      nilai: total,
      batas: settings.akumulasi_kritis,
      hasil: band === 3 ? entered : 'tidak',
    },
    {
      kondisi: 'akumulasi_sedang',
      nilai: total,
      batas: settings.akumulasi_sedang_min,
      sampai: settings.akumulasi_sedang_max,
      hasil: band === 2 ? entered : 'tidak',
    },
    {
      kondisi: 'frekuensi_atribut',
      nilai: jumlah_atribut,
      batas: frekuensi_atribut,
      hasil: frequency(jumlah_atribut, frekuensi_atribut, facts.laporan_atribut, facts.atribut_terakhir),
    },
    {
      kondisi: 'frekuensi_alfa',
      nilai: jumlah_alfa,
      batas: frekuensi_alfa,
      hasil: frequency(jumlah_alfa, frekuensi_alfa, facts.laporan_alfa, facts.alfa_terakhir),
    },
  ];
}

/** Fires when the report carries the count to, or over, the next multiple. */
function frequency(jumlah: number, setiap: number, naik: boolean, terakhir: number): Langkah['hasil'] {
  if (jumlah < setiap) return 'tidak';
  if (Math.floor(jumlah / setiap) <= Math.floor(terakhir / setiap)) return 'sudah';
  return naik ? 'kena' : 'tidak';
}

/** Levels of a kind: each has its letter or sanction once, on being entered. */
function perJenis(fakta: readonly AturanFakta[], jejak: Langkah[], pemicu: Pemicu[]): void {
  for (const { jenis_id, jumlah, terakhir, aturan } of fakta) {
    const tingkat = matchAturan(aturan, jumlah);
    if (tingkat === null) continue;
    const { dari, surat, sanksi, pembina } = tingkat;
    const until = tingkat.sampai === null ? {} : { sampai: tingkat.sampai };
    const asks = surat !== null || sanksi !== null;
    const hasil = !asks ? 'tidak' : dari > terakhir ? 'kena' : 'sudah';
    jejak.push({ kondisi: 'aturan', nilai: jumlah, batas: dari, ...until, hasil, jenis_id });
    if (hasil !== 'kena') continue;
    const what = { ...(sanksi === null ? {} : { sanksi }), ...(pembina.length === 0 ? {} : { pembina }) };
    pemicu.push({ kondisi: 'aturan', surat, nilai: jumlah, batas: dari, ...until, jenis_id, ...what });
  }
}

/** The highest letter that any of the triggers asks for. */
export function tertinggi(pemicu: readonly Pemicu[]): Surat | null {
  let surat: Surat | null = null;
  for (const one of pemicu)
    if (one.surat !== null && (surat === null || one.surat > surat)) surat = one.surat;
  return surat;
}

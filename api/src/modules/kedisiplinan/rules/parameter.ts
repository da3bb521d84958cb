// Aturan KDS-1: Setiap parameter Rules Engine ditulis satu kali: kunci, kategori, nilai bawaan, batas 1 sampai 100.000, label,
// penjelasan, dan contohnya. Parameter baru ditambahkan dengan satu butir di sini.
// Sumber: REQ-1.3, REQ-10.2, BR-3

export type Locale = 'id' | 'en';
/** A text in both languages. */
export interface Words {
  readonly id: string;
  readonly en: string;
}
export type Kategori = 'poin_surat' | 'akumulasi' | 'frekuensi';

/** One threshold of the engine: whole, from `min` to `max`. */
export interface Parameter {
  readonly key: string;
  readonly kategori: Kategori;
  readonly bawaan: number;
  readonly min: number;
  readonly max: number;
  readonly label: Words;
  readonly bantuan: Words;
  readonly contoh: Words;
}

export const NILAI_MIN = 1;
export const NILAI_MAX = 100_000;
const bounds = { min: NILAI_MIN, max: NILAI_MAX } as const;

const list = [
  {
    key: 'surat_2_min_poin',
    kategori: 'poin_surat',
    bawaan: 100,
    ...bounds,
    label: { id: 'Surat 2 minimum', en: 'Surat 2 minimum' },
    bantuan: {
      id: 'Poin paling sedikit dari satu laporan yang langsung menimbulkan Surat 2.',
      en: 'The fewest points of one report that lead straight to Surat 2.',
    },
    contoh: {
      id: 'Dengan 100: merokok (100 poin) langsung menimbulkan Surat 2, kabur dari sekolah (25 poin) tidak.',
      en: 'With 100: smoking (100 points) leads straight to Surat 2, leaving school (25 points) does not.',
    },
  },
  {
    key: 'surat_2_max_poin',
    kategori: 'poin_surat',
    bawaan: 500,
    ...bounds,
    label: { id: 'Surat 2 maksimum', en: 'Surat 2 maximum' },
    bantuan: {
      id: 'Poin paling banyak dari satu laporan yang masih menimbulkan Surat 2. Satu poin di atasnya dimulai Surat 3.',
      en: 'The most points of one report that still lead to Surat 2. Surat 3 begins one point above.',
    },
    contoh: {
      id: 'Dengan 500: laporan 500 poin masih Surat 2, laporan 501 poin Surat 3.',
      en: 'With 500: a report of 500 points is still Surat 2, one of 501 points is Surat 3.',
    },
  },
  {
    key: 'surat_3_min_poin',
    kategori: 'poin_surat',
    bawaan: 501,
    ...bounds,
    label: { id: 'Surat 3 minimum', en: 'Surat 3 minimum' },
    bantuan: {
      id: 'Poin dari satu laporan yang langsung menimbulkan Surat 3, selalu satu di atas Surat 2 maksimum. Surat 3 menunggu persetujuan Kepala Sekolah.',
      en: 'Points of one report that lead straight to Surat 3, always one above the Surat 2 maximum. Surat 3 waits for the Kepala Sekolah.',
    },
    contoh: {
      id: 'Dengan 501: narkoba (501 poin) langsung menimbulkan Surat 3.',
      en: 'With 501: narcotics (501 points) lead straight to Surat 3.',
    },
  },
  {
    key: 'akumulasi_sedang_min',
    kategori: 'akumulasi',
    bawaan: 55,
    ...bounds,
    label: { id: 'Akumulasi sedang minimum', en: 'Medium accumulation minimum' },
    bantuan: {
      id: 'Jumlah seluruh poin siswa yang menaikkan tindak lanjut menjadi paling sedikit Surat 2. Tidak boleh di atas Surat 2 minimum.',
      en: 'Sum of all points of a student that raises the follow-up to Surat 2 at least. Never above the Surat 2 minimum.',
    },
    contoh: {
      id: 'Dengan 55: siswa dengan 50 poin yang terlambat (5 poin) sampai pada 55 dan mendapat Surat 2.',
      en: 'With 55: a student with 50 points who comes late (5 points) reaches 55 and gets Surat 2.',
    },
  },
  {
    key: 'akumulasi_sedang_max',
    kategori: 'akumulasi',
    bawaan: 300,
    ...bounds,
    label: { id: 'Akumulasi sedang maksimum', en: 'Medium accumulation maximum' },
    bantuan: {
      id: 'Jumlah poin paling banyak yang masih disebut sedang. Satu poin di atasnya dimulai akumulasi kritis.',
      en: 'The largest sum that still counts as medium. Critical accumulation begins one point above.',
    },
    contoh: {
      id: 'Dengan 300: jumlah 300 poin masih sedang, 301 poin kritis.',
      en: 'With 300: a sum of 300 points is still medium, 301 points are critical.',
    },
  },
  {
    key: 'akumulasi_kritis',
    kategori: 'akumulasi',
    bawaan: 301,
    ...bounds,
    label: { id: 'Akumulasi kritis', en: 'Critical accumulation' },
    bantuan: {
      id: 'Jumlah seluruh poin siswa yang menimbulkan Surat 3, selalu satu di atas akumulasi sedang maksimum. Tidak boleh di atas Surat 3 minimum.',
      en: 'Sum of all points of a student that leads to Surat 3, always one above the medium maximum. Never above the Surat 3 minimum.',
    },
    contoh: {
      id: 'Dengan 301: siswa dengan 290 poin yang alfa (25 poin) sampai pada 315 dan mendapat Surat 3.',
      en: 'With 301: a student with 290 points who is absent (25 points) reaches 315 and gets Surat 3.',
    },
  },
  {
    key: 'frekuensi_atribut',
    kategori: 'frekuensi',
    bawaan: 10,
    ...bounds,
    label: { id: 'Frekuensi atribut', en: 'Uniform frequency' },
    bantuan: {
      id: 'Setiap kali sebanyak ini pelanggaran atribut menimbulkan Surat 1.',
      en: 'Every time that this many uniform violations have come together, Surat 1 follows.',
    },
    contoh: {
      id: 'Dengan 10: Surat 1 pada pelanggaran atribut ke-10, ke-20, ke-30.',
      en: 'With 10: Surat 1 at the 10th, 20th and 30th uniform violation.',
    },
  },
  {
    key: 'frekuensi_alfa',
    kategori: 'frekuensi',
    bawaan: 4,
    ...bounds,
    label: { id: 'Frekuensi alfa', en: 'Absence frequency' },
    bantuan: {
      id: 'Setiap kali sebanyak ini alfa menimbulkan Surat 1.',
      en: 'Every time that this many absences without leave have come together, Surat 1 follows.',
    },
    contoh: {
      id: 'Dengan 4: Surat 1 pada alfa ke-4, ke-8, ke-12.',
      en: 'With 4: Surat 1 at the 4th, 8th and 12th absence.',
    },
  },
] as const satisfies readonly Parameter[];

export type ParameterKey = (typeof list)[number]['key'];
/** A whole set of values: what a decision is made with. */
export type Settings = Readonly<Record<ParameterKey, number>>;

export const parameters: readonly (Parameter & { readonly key: ParameterKey })[] = list;

/** Values of a school that has saved none, and those that stand in when its own cannot be read. */
export const defaults: Settings = Object.freeze(
  Object.fromEntries(list.map(({ key, bawaan }) => [key, bawaan])) as Record<ParameterKey, number>,
);

const byKey = new Map<string, Parameter & { readonly key: ParameterKey }>(
  list.map((parameter) => [parameter.key, parameter]),
);

export function parameterOf(key: string): (Parameter & { readonly key: ParameterKey }) | undefined {
  return byKey.get(key);
}

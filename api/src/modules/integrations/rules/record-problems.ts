// Aturan INT-32: Data yang menyalahi aturan disisihkan dengan semua alasannya, dan tidak menghentikan yang lain.
// Sumber: INT, Rules of records

interface Words {
  readonly id: string;
  readonly en: string;
}

/** All that can be wrong with a record. `{limit}` and the like are parameters of the problem. */
export const recordProblems = {
  MISSING: { id: 'Kosong, padahal wajib ada.', en: 'Missing, though it is required.' },
  NOT_TEXT: { id: 'Bukan teks.', en: 'Not a text.' },
  TEXT_BROKEN: {
    id: 'Memuat karakter yang rusak atau tak terlihat.',
    en: 'Holds broken or invisible characters.',
  },
  TOO_LONG: { id: 'Lebih dari {limit} huruf.', en: 'Longer than {limit} characters.' },
  NIK_FORM: { id: 'NIK bukan 16 angka.', en: 'The NIK is not 16 digits.' },
  NIK_OTHER: {
    id: 'NIK di jawaban bukan NIK yang dicari.',
    en: 'The NIK in the answer is not the one asked for.',
  },
  STR_FORM: { id: 'Nomor STR bukan 16 angka.', en: 'The STR number is not 16 digits.' },
  STR_EXPIRES_BEFORE_ISSUE: {
    id: 'STR berakhir sebelum diterbitkan.',
    en: 'The STR expires before it was issued.',
  },
  PROFESSION_UNKNOWN: { id: 'Profesi tidak dikenal.', en: 'The profession is not known.' },
  DATE_FORM: { id: 'Bukan tanggal berbentuk TTTT-BB-HH.', en: 'Not a date in the form YYYY-MM-DD.' },
  DATE_RANGE: {
    id: 'Tanggal di luar rentang yang mungkin.',
    en: 'The date lies outside of what is possible.',
  },
  MOMENT_FORM: { id: 'Bukan waktu ISO 8601 dengan zonanya.', en: 'Not an ISO 8601 moment with its zone.' },
  NOT_YES_OR_NO: { id: 'Bukan ya atau tidak.', en: 'Neither true nor false.' },
  NOT_A_RECORD: { id: 'Bukan sebuah data.', en: 'Not a record.' },
  NOT_ONE: {
    id: 'Sumber mengenal beberapa orang dengan NIK ini.',
    en: 'The source knows several people by this NIK.',
  },
  SOURCE_REFUSED: {
    id: 'Sumber menolak pencarian orang ini.',
    en: 'The source refused to look this person up.',
  },
  AMBIGUOUS: {
    id: 'Cocok dengan beberapa orang, atau dengan orang ber-NIK lain. Putuskan siapa yang dimaksud.',
    en: 'It fits several people, or somebody with another NIK. Decide who is meant.',
  },
  SCHEMA_CHANGED: { id: 'Bentuk data sumber berubah.', en: 'The source has changed the form of its data.' },
} as const satisfies Readonly<Record<string, Words>>;
export type RecordProblemCode = keyof typeof recordProblems;

/** One thing that is wrong with a record. `field` is the source's own name for it, empty for the record as a whole. */
export interface RecordProblem {
  readonly field: string;
  readonly code: RecordProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

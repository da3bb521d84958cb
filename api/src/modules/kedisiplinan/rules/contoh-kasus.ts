// Aturan KDS-5: Contoh kasus dibuat dari batas-batas pengaturan itu sendiri dan dihitung oleh aturan yang sama dengan yang memutuskan,
// sehingga tidak pernah berbeda dari kenyataan.
// Sumber: REQ-1.4, REQ-6.2
import { type Decision, evaluate, type Facts } from './evaluate.ts';
import type { ParameterKey, Settings, Words } from './parameter.ts';

export interface Kasus {
  readonly label: Words;
  readonly facts: Facts;
}
export interface ContohKasus extends Kasus {
  readonly decision: Decision;
}
export interface Perbandingan extends Kasus {
  readonly before: Decision;
  readonly after: Decision;
}

const none: Facts = {
  poin_laporan: 0,
  total_poin: 0,
  jumlah_atribut: 0,
  jumlah_alfa: 0,
  laporan_atribut: false,
  laporan_alfa: false,
  band_terakhir: 0,
  atribut_terakhir: 0,
  alfa_terakhir: 0,
};

/** One case for each border of a set of values. */
export function contohKasus(settings: Settings): readonly ContohKasus[] {
  return casesOf([settings]).map((kasus) => ({ ...kasus, decision: evaluate(kasus.facts, settings) }));
}

/** The borders of the old and the new values, each decided under both: those that come out differently first. */
export function bandingkan(old: Settings, next: Settings): readonly Perbandingan[] {
  return casesOf([old, next])
    .map((kasus) => ({ ...kasus, before: evaluate(kasus.facts, old), after: evaluate(kasus.facts, next) }))
    .sort((a, b) => Number(a.before.surat === a.after.surat) - Number(b.before.surat === b.after.surat));
}

/**
 * A case shows one condition: a report that is looked at for its own points must not fire by its sum as well, so the
 * student's band has had its follow-up; one that is looked at for the sum is small.
 */
function casesOf(all: readonly Settings[]): Kasus[] {
  const at = (...keys: readonly ParameterKey[]) => sorted(all.flatMap((one) => keys.map((key) => one[key])));
  return [
    ...at('surat_2_min_poin', 'surat_2_max_poin', 'surat_3_min_poin').map(ownPoints),
    ...at('akumulasi_sedang_min', 'akumulasi_sedang_max', 'akumulasi_kritis').map(sum),
    ...at('frekuensi_atribut').map((n) => counted(n, 'atribut')),
    ...at('frekuensi_alfa').map((n) => counted(n, 'alfa')),
  ];
}

function ownPoints(poin: number): Kasus {
  return {
    label: {
      id: `Satu laporan ${poin} poin, akumulasinya sudah ditindaklanjuti`,
      en: `One report of ${poin} points, the accumulation has had its follow-up`,
    },
    facts: { ...none, poin_laporan: poin, total_poin: poin, band_terakhir: 3 },
  };
}

function sum(total: number): Kasus {
  return {
    label: {
      id: `Laporan 1 poin yang membuat jumlah poin siswa ${total}`,
      en: `A report of 1 point that brings the student to ${total} points`,
    },
    facts: { ...none, poin_laporan: 1, total_poin: total },
  };
}

function counted(n: number, kelompok: 'atribut' | 'alfa'): Kasus {
  const label =
    kelompok === 'atribut'
      ? { id: `Pelanggaran atribut ke-${n}`, en: `Uniform violation number ${n}` }
      : { id: `Alfa ke-${n}`, en: `Absence number ${n}` };
  return {
    label: { id: `${label.id}, tanpa poin`, en: `${label.en}, without points` },
    facts: {
      ...none,
      [`jumlah_${kelompok}`]: n,
      [`laporan_${kelompok}`]: true,
      // Every multiple before this one has had its letter.
      [`${kelompok}_terakhir`]: n - 1,
    },
  };
}

function sorted(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

// Aturan KDS-6: Riwayat pelanggaran dapat dijalankan lagi dengan nilai lain, laporan demi laporan dengan keputusan yang sama seperti
// saat mencatat, tanpa mengubah apa pun.
// Sumber: REQ-6.2; kedisiplinan, Impact simulation
import type { Settings } from './parameter.ts';

/**
 * Reports of all students, student by student and each in the order they were recorded; one place of the four arrays of
 * reports is one report.
 */
export interface Riwayat {
  readonly siswa: readonly string[];
  /** Where the reports of each student begin; one longer than `siswa`, the last is the number of reports. */
  readonly awal: Uint32Array;
  readonly poin: Int32Array;
  /** How many atribut and alfa violations the report holds. */
  readonly atribut: Uint16Array;
  readonly alfa: Uint16Array;
  /** 1 = in the chosen period: its letter counts. Those before it only lead up to it. */
  readonly dihitung: Uint8Array;
}

export interface Hasil {
  readonly surat_1: number;
  readonly surat_2: number;
  readonly surat_3: number;
  /** The highest letter of each student within the period, 0 for none, in the order of `siswa`. */
  readonly tertinggi: Uint8Array;
}

/** How many letters these settings would have asked for: evaluate(), report by report, without its trace. */
export function backtest(riwayat: Riwayat, settings: Settings): Hasil {
  const { awal, poin, atribut, alfa, dihitung } = riwayat;
  const { surat_2_min_poin, surat_2_max_poin, surat_3_min_poin } = settings;
  const { akumulasi_sedang_min, akumulasi_sedang_max, akumulasi_kritis } = settings;
  const { frekuensi_atribut, frekuensi_alfa } = settings;
  const tertinggi = new Uint8Array(riwayat.siswa.length);
  const jumlah = new Int32Array(4);
  for (let siswa = 0; siswa < tertinggi.length; siswa++) {
    const sampai = awal[siswa + 1] ?? 0;
    let total = 0;
    let band = 0;
    let nAtribut = 0;
    let nAlfa = 0;
    // How many multiples have had their letter; without a cancellation in between that is floor(terakhir / frekuensi).
    let hadAtribut = 0;
    let hadAlfa = 0;
    for (let i = awal[siswa] ?? 0; i < sampai; i++) {
      const p = poin[i] ?? 0;
      let surat = p >= surat_3_min_poin ? 3 : p >= surat_2_min_poin && p <= surat_2_max_poin ? 2 : 0;
      total += p;
      const now = total >= akumulasi_kritis ? 3 : inside(total, akumulasi_sedang_min, akumulasi_sedang_max);
      if (now > band) {
        band = now;
        if (now > surat) surat = now;
      }
      nAtribut += atribut[i] ?? 0;
      const perAtribut = Math.floor(nAtribut / frekuensi_atribut);
      if (perAtribut > hadAtribut) {
        hadAtribut = perAtribut;
        if (surat === 0) surat = 1;
      }
      nAlfa += alfa[i] ?? 0;
      const perAlfa = Math.floor(nAlfa / frekuensi_alfa);
      if (perAlfa > hadAlfa) {
        hadAlfa = perAlfa;
        if (surat === 0) surat = 1;
      }
      if (surat > 0 && dihitung[i] === 1) {
        jumlah[surat] = (jumlah[surat] ?? 0) + 1;
        if (surat > (tertinggi[siswa] ?? 0)) tertinggi[siswa] = surat;
      }
    }
  }
  return { surat_1: jumlah[1] ?? 0, surat_2: jumlah[2] ?? 0, surat_3: jumlah[3] ?? 0, tertinggi };
}

function inside(total: number, min: number, max: number): 0 | 2 {
  return total >= min && total <= max ? 2 : 0;
}

/** Students whose highest letter differs: the place of each in `siswa`. */
export function berpindah(before: Hasil, after: Hasil): number[] {
  const moved: number[] = [];
  for (let i = 0; i < before.tertinggi.length; i++)
    if (before.tertinggi[i] !== after.tertinggi[i]) moved.push(i);
  return moved;
}

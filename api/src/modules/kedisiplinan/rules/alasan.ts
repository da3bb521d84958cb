// Aturan KDS-11: Setiap pemicu dan setiap syarat yang diuji dapat dibaca sebagai kalimat dengan angka-angkanya.
// Sumber: kedisiplinan, Beyond the source: Why this letter
import type { Langkah, Pemicu } from './evaluate.ts';
import type { Words } from './parameter.ts';

type Tested = Pick<Langkah, 'kondisi' | 'nilai' | 'batas' | 'sampai'>;

/** Why a follow-up came: "Jumlah poin 320, kritis mulai 301". */
export function alasanPemicu(pemicu: Pemicu): Words {
  return conditionWords(pemicu);
}

/** One line of the trace, with what came of it. */
export function alasanLangkah(langkah: Langkah): Words {
  const said = conditionWords(langkah);
  const hasil = hasilWords[langkah.hasil];
  return { id: `${said.id}: ${hasil.id}`, en: `${said.en}: ${hasil.en}` };
}

const hasilWords: Readonly<Record<Langkah['hasil'], Words>> = {
  kena: { id: 'terpenuhi', en: 'holds' },
  tidak: { id: 'tidak', en: 'no' },
  sudah: { id: 'terpenuhi, sudah ditindaklanjuti', en: 'holds, has had its follow-up' },
};

function conditionWords({ kondisi, nilai, batas, sampai }: Tested): Words {
  const until = sampai === undefined ? '' : `–${sampai}`;
  switch (kondisi) {
    case 'poin_surat_3':
      return {
        id: `Poin laporan ${nilai}, Surat 3 mulai ${batas}`,
        en: `Points of the report ${nilai}, Surat 3 from ${batas}`,
      };
    case 'poin_surat_2':
      return {
        id: `Poin laporan ${nilai}, Surat 2 pada ${batas}${until}`,
        en: `Points of the report ${nilai}, Surat 2 at ${batas}${until}`,
      };
    case 'akumulasi_kritis':
      return {
        id: `Jumlah poin ${nilai}, kritis mulai ${batas}`,
        en: `Points in all ${nilai}, critical from ${batas}`,
      };
    case 'akumulasi_sedang':
      return {
        id: `Jumlah poin ${nilai}, sedang pada ${batas}${until}`,
        en: `Points in all ${nilai}, medium at ${batas}${until}`,
      };
    case 'frekuensi_atribut':
      return {
        id: `Pelanggaran atribut ${nilai} kali, Surat 1 setiap ${batas}`,
        en: `Uniform violations ${nilai}, Surat 1 every ${batas}`,
      };
    case 'frekuensi_alfa':
      return {
        id: `Alfa ${nilai} kali, Surat 1 setiap ${batas}`,
        en: `Absences ${nilai}, Surat 1 every ${batas}`,
      };
    case 'aturan':
      return {
        id: `Pelanggaran jenis ini ke-${nilai}, tingkat ${batas}${until || ' dan seterusnya'}`,
        en: `Violation ${nilai} of this kind, level ${batas}${until || ' and after'}`,
      };
  }
}

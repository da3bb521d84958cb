import type { SameKeys } from '../words.ts';
import type id from './kedisiplinanWords.id.ts';

const words: SameKeys<typeof id> = {
  kategori: { ringan: 'Light', sedang: 'Medium', berat: 'Severe', sangat_berat: 'Very severe' },
  siswa: {
    aktif: 'At school',
    lulus: 'Graduated',
    pindah: 'Moved away',
    dikeluarkan: 'Expelled',
    lainnya: 'Left',
  },
  tindakLanjut: {
    baru: 'New',
    menunggu_persetujuan: 'Waiting for approval',
    disetujui: 'Approved',
    ditolak: 'Rejected',
    ditangani: 'Being handled',
    selesai: 'Finished',
  },
  export: {
    action: 'Export',
    what: 'Exactly what is shown',
    xlsx: 'Excel (.xlsx)',
    csv: 'CSV',
    none: 'There is nothing to export.',
    done: 'File downloaded.',
  },
  surat: 'Surat {{level}}',
  noSurat: 'Sanction without a letter',
  poin_one: '{{count, number}} point',
  poin_other: '{{count, number}} points',
};

export default words;

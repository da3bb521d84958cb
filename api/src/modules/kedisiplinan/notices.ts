import type { NoticeKind } from '../../platform/module.ts';
import type { Words } from '../../platform/problem/problem.ts';

const words = {
  surat_menunggu: [
    { id: 'Surat 3 menunggu persetujuan', en: 'A Surat 3 waits for approval' },
    {
      id: '{siswa}, {kelas}. Buka tindak lanjutnya, lalu setujui atau tolak.',
      en: '{siswa}, {kelas}. Open the follow-up, then approve or reject it.',
    },
  ],
  surat_disetujui: [
    { id: 'Surat 3 untuk {siswa} disetujui', en: 'The Surat 3 for {siswa} is approved' },
    {
      id: 'Kepala Sekolah menyetujuinya. Suratnya dapat dicetak dari tindak lanjut.',
      en: 'The head of the school has approved it. The letter can be printed from the follow-up.',
    },
  ],
  surat_ditolak: [
    { id: 'Surat 3 untuk {siswa} ditolak', en: 'The Surat 3 for {siswa} is rejected' },
    {
      id: 'Kepala Sekolah menolaknya. Catatannya ada di tindak lanjut.',
      en: 'The head of the school has rejected it. The note stands in the follow-up.',
    },
  ],
  evaluasi_gagal: [
    {
      id: 'Pelanggaran {siswa} belum dapat dievaluasi',
      en: 'A violation of {siswa} could not be evaluated yet',
    },
    {
      id: 'Pelanggarannya tercatat. Evaluasi sudah dicoba {percobaan} kali dan dicoba terus sampai berhasil; beri tahu pengelola server bila ini berlanjut.',
      en: 'The violation is recorded. Its evaluation has been tried {percobaan} times and goes on being tried; tell whoever runs the server if this lasts.',
    },
  ],
} as const satisfies Readonly<Record<string, readonly [Words, Words]>>;

export const kedisiplinanNotices: readonly NoticeKind[] = Object.entries(words).map(
  ([name, [title, body]]) => ({ kind: `kedisiplinan.${name}`, title, body, inApp: true, email: false }),
);

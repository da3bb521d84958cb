import type { Penandatangan } from '../../repository/surat.ts';

/** A letter to a guardian is written in Indonesian, whatever language its writer reads Balai in. */
export const words = {
  nomor: 'Nomor',
  lampiran: 'Lampiran',
  perihal: 'Perihal',
  kepada: 'Yth. Bapak/Ibu',
  selaku: (siswa: string) => `Orang Tua/Wali Murid dari ${siswa}`,
  ditempat: 'di Tempat',
  salam: 'Dengan hormat,',
  pembuka: 'Dengan surat ini kami mengharap kehadiran Bapak/Ibu selaku orang tua/wali murid dari:',
  nama: 'Nama',
  nis: 'NIS',
  kelas: 'Kelas',
  pada: 'untuk datang ke sekolah pada:',
  hari: 'Hari, tanggal',
  pukul: 'Pukul',
  tempat: 'Tempat',
  keperluan: 'Keperluan',
  penutup:
    'Mengingat pentingnya hal tersebut, kami mengharap Bapak/Ibu datang tepat pada waktunya. Atas perhatian dan kerja samanya kami ucapkan terima kasih.',
  mengetahui: 'Mengetahui,',
  nip: 'NIP',
  periksa: 'Keaslian surat ini dapat diperiksa dengan memindai kode di samping atau membuka alamat:',
  bidang: 'Bidang Keahlian',
  telepon: 'Telepon',
  surel: 'Surel',
  akreditasi: 'Terakreditasi',
  npsn: 'NPSN',
  nss: 'NSS',
} as const;

export const peranWords: Readonly<Record<Penandatangan['peran'], string>> = {
  wali_kelas: 'Wali Kelas',
  waka_kesiswaan: 'Wakil Kepala Sekolah Bidang Kesiswaan',
  kepala_sekolah: 'Kepala Sekolah',
};

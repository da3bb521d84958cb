export default {
  kategori: { ringan: 'Ringan', sedang: 'Sedang', berat: 'Berat', sangat_berat: 'Sangat berat' },
  siswa: {
    aktif: 'Aktif',
    lulus: 'Lulus',
    pindah: 'Pindah',
    dikeluarkan: 'Dikeluarkan',
    lainnya: 'Keluar',
  },
  tindakLanjut: {
    baru: 'Baru',
    menunggu_persetujuan: 'Menunggu persetujuan',
    disetujui: 'Disetujui',
    ditolak: 'Ditolak',
    ditangani: 'Ditangani',
    selesai: 'Selesai',
  },
  surat: 'Surat {{level}}',
  noSurat: 'Sanksi tanpa surat',
  poin_one: '{{count, number}} poin',
  poin_other: '{{count, number}} poin',
};

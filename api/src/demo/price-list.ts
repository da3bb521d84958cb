export interface DemoPlan {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly kind: 'primary' | 'addon';
  readonly price: number;
  readonly period: 'monthly' | 'yearly';
  readonly trialDays?: number;
  /** Codes of modules. */
  readonly modules: readonly string[];
}

/** Prices in rupiah before tax. */
export const demoPlans: readonly DemoPlan[] = [
  {
    code: 'usaha',
    name: 'Usaha',
    description: 'Untuk koperasi, UMKM, dan BUMDes: peserta dan klaim asuransi karyawan atau anggota.',
    kind: 'primary',
    price: 250_000,
    period: 'monthly',
    trialDays: 14,
    modules: ['insurance'],
  },
  {
    code: 'sekolah',
    name: 'Sekolah',
    description: 'Pelanggaran, poin, surat, dan tindak lanjut siswa.',
    kind: 'primary',
    price: 3_600_000,
    period: 'yearly',
    trialDays: 30,
    modules: ['kedisiplinan'],
  },
  {
    code: 'sekolah-plus',
    name: 'Sekolah Plus',
    description: 'Kedisiplinan dan praktikum untuk sekolah kejuruan.',
    kind: 'primary',
    price: 6_000_000,
    period: 'yearly',
    modules: ['kedisiplinan', 'praktikum'],
  },
  {
    code: 'akademi',
    name: 'Akademi',
    description: 'Kelas, jadwal, kuis, nilai, dan peminjaman alat praktikum.',
    kind: 'primary',
    price: 9_600_000,
    period: 'yearly',
    modules: ['praktikum'],
  },
  {
    code: 'akademi-plus',
    name: 'Akademi Plus',
    description: 'Praktikum bersama kedisiplinan mahasiswa.',
    kind: 'primary',
    price: 12_600_000,
    period: 'yearly',
    modules: ['kedisiplinan', 'praktikum'],
  },
  {
    code: 'asuransi',
    name: 'Pengelola Asuransi',
    description: 'Klien, polis, peserta, dan klaim, dibayar per bulan.',
    kind: 'primary',
    price: 2_500_000,
    period: 'monthly',
    modules: ['insurance'],
  },
  {
    code: 'asuransi-tahunan',
    name: 'Pengelola Asuransi Tahunan',
    description: 'Klien, polis, peserta, dan klaim; dua bulan lebih hemat.',
    kind: 'primary',
    price: 25_000_000,
    period: 'yearly',
    modules: ['insurance'],
  },
  {
    code: 'instansi',
    name: 'Instansi',
    description: 'Integrasi data tenaga kesehatan untuk dinas dan instansi.',
    kind: 'primary',
    price: 24_000_000,
    period: 'yearly',
    modules: ['integrations'],
  },
  ...(
    [
      ['tambah-kedisiplinan', 'Tambahan Kedisiplinan', 300_000, 'kedisiplinan'],
      ['tambah-praktikum', 'Tambahan Praktikum', 500_000, 'praktikum'],
      ['tambah-asuransi', 'Tambahan Asuransi', 750_000, 'insurance'],
      ['tambah-integrasi', 'Tambahan Integrasi', 1_000_000, 'integrations'],
    ] as const
  ).map(([code, name, price, module]) => ({
    code,
    name,
    description: 'Satu modul di samping paket utama.',
    kind: 'addon' as const,
    price,
    period: 'monthly' as const,
    modules: [module],
  })),
];

/** Who sells and where to pay. */
export const demoSeller = {
  seller_name: 'PT Balai Nusantara Digital',
  seller_address: 'Jalan Kebon Sirih 17, Jakarta Pusat 10340',
  seller_tax_number: '0123456789012000',
  bank_name: 'Bank Contoh Indonesia',
  bank_account: '1234567890',
  bank_holder: 'PT Balai Nusantara Digital',
} as const;

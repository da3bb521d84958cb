// What people of the simulated systems are made of. Everything is plain ASCII without quotes, so that the
// hand-made JSON needs no escaping.

/** Regencies by the code that a NIK begins with (Kemendagri). 64 of them: six bits of a NIK. */
export const REGENCIES: readonly (readonly [code: string, name: string])[] = [
  ['1171', 'Banda Aceh'],
  ['1173', 'Lhokseumawe'],
  ['1271', 'Medan'],
  ['1272', 'Pematangsiantar'],
  ['1275', 'Binjai'],
  ['1371', 'Padang'],
  ['1375', 'Bukittinggi'],
  ['1471', 'Pekanbaru'],
  ['1472', 'Dumai'],
  ['1571', 'Jambi'],
  ['1671', 'Palembang'],
  ['1673', 'Lubuklinggau'],
  ['1771', 'Bengkulu'],
  ['1871', 'Bandar Lampung'],
  ['1872', 'Metro'],
  ['1971', 'Pangkalpinang'],
  ['2171', 'Batam'],
  ['3171', 'Jakarta Pusat'],
  ['3172', 'Jakarta Utara'],
  ['3173', 'Jakarta Barat'],
  ['3174', 'Jakarta Selatan'],
  ['3175', 'Jakarta Timur'],
  ['3201', 'Bogor'],
  ['3204', 'Bandung'],
  ['3205', 'Garut'],
  ['3206', 'Tasikmalaya'],
  ['3272', 'Sukabumi'],
  ['3274', 'Cirebon'],
  ['3275', 'Bekasi'],
  ['3276', 'Depok'],
  ['3277', 'Cimahi'],
  ['3301', 'Cilacap'],
  ['3302', 'Banyumas'],
  ['3310', 'Klaten'],
  ['3371', 'Magelang'],
  ['3372', 'Surakarta'],
  ['3373', 'Salatiga'],
  ['3374', 'Semarang'],
  ['3375', 'Pekalongan'],
  ['3376', 'Tegal'],
  ['3401', 'Kulon Progo'],
  ['3402', 'Bantul'],
  ['3404', 'Sleman'],
  ['3471', 'Yogyakarta'],
  ['3509', 'Jember'],
  ['3510', 'Banyuwangi'],
  ['3515', 'Sidoarjo'],
  ['3571', 'Kediri'],
  ['3573', 'Malang'],
  ['3578', 'Surabaya'],
  ['3671', 'Tangerang'],
  ['3673', 'Serang'],
  ['5103', 'Badung'],
  ['5171', 'Denpasar'],
  ['5271', 'Mataram'],
  ['5371', 'Kupang'],
  ['6171', 'Pontianak'],
  ['6371', 'Banjarmasin'],
  ['6471', 'Balikpapan'],
  ['6472', 'Samarinda'],
  ['7171', 'Manado'],
  ['7271', 'Palu'],
  ['7371', 'Makassar'],
  ['8171', 'Ambon'],
];

const list = (text: string): readonly string[] => text.split(' ');

export const MEN = list(
  'Agus Ahmad Aditya Andi Arif Bagus Bambang Bayu Budi Cahyo Danang Dedi Dimas Dwi Eko Fajar Fikri Galih Gilang ' +
    'Hadi Hendra Heru Imam Indra Irfan Joko Kurnia Made Muhammad Nanang Oka Putra Rahmat Ridwan Rizky Rudi Satria ' +
    'Slamet Sugeng Surya Taufik Teguh Tri Wahyu Wawan Yoga Yusuf Zainal',
);
export const WOMEN = list(
  'Aisyah Anisa Ayu Citra Dewi Diah Dian Dina Eka Endang Erna Fatimah Fitri Hana Indah Intan Ika Kartika Komang ' +
    'Laila Lestari Lina Lilis Maya Mega Nadia Nia Ningsih Novita Nur Nurul Putri Rahayu Ratna Retno Rina Rini Sari ' +
    'Septi Siti Sri Sulastri Tuti Umi Wati Widya Yanti Yuni',
);
export const MIDDLE = list(
  'Adi Agung Amalia Arum Cahya Dharma Hidayat Intan Jaya Kusuma Laksmi Mulya Nugraha Permata Prasetya Puspita Rahma ' +
    'Setia Sukma Utama Wulan Yudha Zahra Bima',
);
export const LAST = list(
  'Anggraini Ardiansyah Aritonang Astuti Batubara Cahyono Firmansyah Ginting Gunawan Handayani Haryanto Hasanah ' +
    'Hasibuan Hidayati Hutapea Iskandar Kurniawan Kusumawati Lubis Maharani Manurung Mahendra Maulana Mulyani ' +
    'Nasution Nainggolan Nugroho Nurjanah Oktaviani Pangestu Permana Pohan Prabowo Pratama Pratiwi Purnama Purwanto ' +
    'Rachmawati Rahmawati Ramadhan Saputra Santoso Saragih Setiawan Setyawati Siahaan Sihombing Simanjuntak Siregar ' +
    'Sitompul Suharto Suryani Susanti Sutrisno Suwandi Syahputra Tampubolon Utami Wibowo Wicaksono Widodo Wijaya ' +
    'Wulandari Yulianti',
);

export interface Profession {
  /** The word that regnakes uses. */
  readonly word: string;
  /** The first two digits of an STR number. */
  readonly digits: string;
  readonly letters: string;
  /** How many in a hundred. */
  readonly weight: number;
}

export const PROFESSIONS: readonly Profession[] = [
  { word: 'Perawat', digits: '11', letters: 'PRWT', weight: 40 },
  { word: 'Bidan', digits: '12', letters: 'BDN', weight: 21 },
  { word: 'Dokter', digits: '21', letters: 'DR', weight: 11 },
  { word: 'Dokter Gigi', digits: '22', letters: 'DRG', weight: 3 },
  { word: 'Apoteker', digits: '31', letters: 'APT', weight: 6 },
  { word: 'Tenaga Teknis Kefarmasian', digits: '32', letters: 'TTK', weight: 5 },
  { word: 'Ahli Teknologi Laboratorium Medik', digits: '41', letters: 'ATLM', weight: 4 },
  { word: 'Nutrisionis', digits: '42', letters: 'NTR', weight: 3 },
  { word: 'Sanitarian', digits: '43', letters: 'SNT', weight: 2 },
  { word: 'Fisioterapis', digits: '51', letters: 'FST', weight: 2 },
  { word: 'Radiografer', digits: '52', letters: 'RDG', weight: 2 },
  { word: 'Perekam Medis', digits: '61', letters: 'RM', weight: 1 },
];
/** A word that no register knows. */
export const UNKNOWN_PROFESSION = 'Dukun Beranak';

export const LEVELS = ['Terampil', 'Mahir', 'Penyelia', 'Ahli Pertama', 'Ahli Muda', 'Ahli Madya'] as const;
export const EMPLOYMENTS = ['PNS', 'PPPK', 'BLUD', 'Kontrak', 'Honorer'] as const;

/** Facilities of one regency: kind, letters of the code, own name (empty: that of the regency). */
export const FACILITIES: readonly (readonly [kind: string, letters: string, name: string])[] = [
  ['RSUD', 'R', ''],
  ['RSIA', 'R', 'Bunda Kasih'],
  ['RS', 'R', 'Harapan Sehat'],
  ['Puskesmas', 'P', 'Sukamaju'],
  ['Puskesmas', 'P', 'Mekarsari'],
  ['Puskesmas', 'P', 'Karanganyar'],
  ['Puskesmas', 'P', 'Sidomulyo'],
  ['Puskesmas', 'P', 'Tanjungsari'],
  ['Puskesmas', 'P', 'Wonorejo'],
  ['Puskesmas', 'P', 'Margahayu'],
  ['Klinik', 'K', 'Pratama Husada'],
  ['Klinik', 'K', 'Sehat Bersama'],
  ['Apotek', 'A', 'Waras'],
  ['Laboratorium', 'L', 'Medika Utama'],
];

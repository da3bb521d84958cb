import type { Records } from '../modules/kedisiplinan/index.ts';
import { addDays, type Drawing, drawing, FIRST, LAST, MIDDLE } from './draw.ts';

type Siswa = Records['siswa'][number];

/** A student with the class of last year and how often they are recorded. */
export interface Pupil extends Siswa {
  /** Name of the class before this school year began; null: was not at this school. */
  readonly before: string | null;
  readonly weight: number;
}

export const profil: Records['profil'] = {
  kop: ['PEMERINTAH PROVINSI NUSANTARA', 'DINAS PENDIDIKAN'],
  nama: 'SMK Negeri 1 Nusantara',
  bidang_keahlian: 'Teknologi Informasi; Bisnis dan Manajemen',
  alamat: 'Jalan Pendidikan Nomor 1, Kelurahan Merdeka',
  kota: 'Nusantara',
  telepon: '+62215550101',
  email: 'tatausaha@smkn1.example',
  akreditasi: 'A',
  npsn: '20100001',
  nss: '401010100001',
  kode_arsip: '421.5',
  singkatan: 'SMKN1',
  kepala_nama: 'Dr. Suharti, M.Pd.',
  kepala_nip: '197003151995032001',
  waka_nama: 'Drs. Mulyono',
  waka_nip: '196808171994031002',
  pertemuan_tempat: 'Ruang Bimbingan dan Konseling',
  pertemuan_jam: '09:00',
  pertemuan_hari: 3,
  poin_sejak: null,
};

const kind = (
  kategori: Records['jenis'][number]['kategori'],
  poin: number,
  nama: string,
  frekuensi_kelompok: 'atribut' | 'alfa' | null = null,
) => ({ nama, kategori, poin, frekuensi_kelompok });

export const jenis: Records['jenis'] = [
  kind('ringan', 0, 'Kuku panjang atau dicat'),
  kind('ringan', 0, 'Aksesori berlebihan'),
  kind('ringan', 0, 'Rambut tidak rapi'),
  kind('ringan', 5, 'Atribut seragam tidak lengkap', 'atribut'),
  kind('ringan', 5, 'Terlambat mengikuti apel pagi'),
  kind('ringan', 10, 'Terlambat dan tidak mengikuti apel pagi'),
  kind('ringan', 10, 'Tidak mengikuti salat berjamaah'),
  kind('sedang', 25, 'Alfa', 'alfa'),
  kind('sedang', 25, 'Kabur dari sekolah'),
  kind('sedang', 25, 'Tidak mengikuti kegiatan hari besar'),
  kind('sedang', 25, 'Memakai telepon tanpa izin'),
  kind('sedang', 50, 'Merusak sarana sekolah'),
  kind('berat', 100, 'Merokok'),
  kind('berat', 100, 'Merundung teman'),
  kind('berat', 100, 'Membawa senjata tajam'),
  kind('berat', 100, 'Mencuri'),
  kind('berat', 100, 'Berkelahi'),
  kind('berat', 100, 'Memeras'),
  kind('sangat_berat', 200, 'Menghina guru atau pegawai'),
  kind('sangat_berat', 200, 'Minuman keras'),
  kind('sangat_berat', 200, 'Pornografi'),
  kind('sangat_berat', 501, 'Narkotika'),
  kind('sangat_berat', 501, 'Tindak pidana'),
];

const DEPARTMENTS = [
  ['RPL', 'Rekayasa Perangkat Lunak'],
  ['TKJ', 'Teknik Komputer dan Jaringan'],
  ['AKL', 'Akuntansi dan Keuangan Lembaga'],
] as const;
const GRADES = ['X', 'XI', 'XII'] as const;
const ROOMS = [1, 2] as const;
const PER_ROOM = 33;

/** The class of walikelas@smkn1.example. */
export const OWN_CLASS = 'XI RPL 1';

export function classes(waliKelasId: string): Records['kelas'] {
  return GRADES.flatMap((grade, at) =>
    DEPARTMENTS.flatMap(([short, jurusan]) =>
      ROOMS.map((room) => {
        const nama = `${grade} ${short} ${room}`;
        return { nama, tingkat: 10 + at, jurusan, wali_kelas_id: nama === OWN_CLASS ? waliKelasId : null };
      }),
    ),
  );
}

/** The day on which the school year began that `today` lies in. */
export function schoolYearStart(today: string): string {
  const start = `${today.slice(0, 4)}-07-13`;
  return start <= today ? start : `${Number(today.slice(0, 4)) - 1}-07-13`;
}

/** Who is at school, and some who finished it or moved away when the school year began. */
export function pupils(today: string): Pupil[] {
  const draw = drawing(31);
  const start = schoolYearStart(today);
  const made: Pupil[] = [];
  for (const [at, grade] of GRADES.entries())
    for (const [short] of DEPARTMENTS)
      for (const room of ROOMS)
        for (let seat = 0; seat < PER_ROOM; seat++) {
          const kelas = `${grade} ${short} ${room}`;
          const before = at === 0 ? null : `${GRADES[at - 1]} ${short} ${room}`;
          const left = seat === PER_ROOM - 1 && at > 0 && room === 2;
          made.push({
            ...person(draw, `${24 - at}${String(made.length + 1).padStart(4, '0')}`),
            kelas: left && before !== null ? before : kelas,
            before,
            status: left ? 'pindah' : 'aktif',
            keluar_pada: left ? start : null,
            weight: weightOf(draw),
          });
        }
  for (let i = 0; i < 24; i++) {
    const [short] = draw.pick(DEPARTMENTS);
    const kelas = `XII ${short} ${draw.pick(ROOMS)}`;
    made.push({
      ...person(draw, `21${String(made.length + 1).padStart(4, '0')}`),
      kelas,
      before: kelas,
      status: 'lulus',
      keluar_pada: addDays(start, -24),
      weight: weightOf(draw),
    });
  }
  return made;
}

function person(draw: Drawing, nis: string) {
  const last = draw.pick(LAST);
  const nama = draw.chance(45)
    ? `${draw.pick(FIRST)} ${last}`
    : `${draw.pick(FIRST)} ${draw.pick(MIDDLE)} ${last}`;
  return {
    nis,
    nama,
    wali_nama: `${draw.pick(FIRST)} ${last}`,
    // One in twelve has left no number.
    wali_telepon: draw.chance(92) ? `+62812555${String(draw.below(100_000)).padStart(5, '0')}` : null,
    wali_email: draw.chance(30) ? `wali.${nis}@warga.example` : null,
  };
}

/** Most are recorded hardly ever, a few again and again. */
function weightOf(draw: Drawing): number {
  const at = draw.below(100);
  if (at < 56) return 1;
  if (at < 86) return 4;
  return at < 97 ? 10 : 22;
}

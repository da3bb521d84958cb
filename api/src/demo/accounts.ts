import type { TenantType } from '../modules/tenancy/index.ts';
import type { UserType } from '../platform/access/actor.ts';

export interface DemoAccount {
  readonly username: string;
  readonly fullName: string;
  readonly roles: readonly string[];
  readonly userType: UserType;
  readonly restrictions?: Readonly<Record<string, unknown>>;
}
export interface DemoTenant {
  readonly name: string;
  readonly domain: string;
  readonly type: TenantType;
  readonly timeZone: string;
  readonly hue?: number;
  readonly accounts: readonly DemoAccount[];
}

/** One password for all accounts of the demo. */
export const DEMO_PASSWORD = 'Balai-demo-2026';

const studentFirst =
  'Aisyah Bunga Citra Dewi Elsa Fitri Gita Hasna Indah Jihan Kartika Lestari Maya Nabila Olivia Putri Qonita Rahma Salsabila Tiara'.split(
    ' ',
  );
const studentLast = ['Andi Palallo', 'Pratiwi', 'Salsabila Tandi'];

/** Sixty students of the academy, NIM order; the same names at each filling. */
const students: readonly DemoAccount[] = Array.from({ length: 60 }, (_, i) => ({
  username: `mhs${i + 1}@akbid.example`,
  fullName: `${studentFirst[i % 20]} ${studentLast[Math.floor(i / 20)]}`,
  roles: ['MAHASISWA'],
  userType: 'CLIENT' as const,
}));

const person = (
  username: string,
  fullName: string,
  roles: readonly string[],
  userType: UserType = 'CLIENT',
  restrictions?: Readonly<Record<string, unknown>>,
): DemoAccount => ({ username, fullName, roles, userType, ...(restrictions ? { restrictions } : {}) });

export const demoTenants: readonly DemoTenant[] = [
  {
    name: 'Balai',
    domain: 'balai.example',
    type: 'vendor',
    timeZone: 'Asia/Jakarta',
    accounts: [person('vendor@balai.example', 'Ratna Kusuma', ['SUPER_ADMIN'], 'CORE')],
  },
  {
    name: 'Koperasi Karyawan Makmur',
    domain: 'makmur.example',
    type: 'koperasi',
    timeZone: 'Asia/Jakarta',
    accounts: [
      person('admin@makmur.example', 'Hendra Gunawan', ['SUPER_ADMIN']),
      person('anggota@makmur.example', 'Sri Wahyuni', ['READER']),
    ],
  },
  {
    name: 'Dinas Kesehatan Sulawesi Selatan',
    domain: 'sdmk.example',
    type: 'instansi',
    timeZone: 'Asia/Makassar',
    accounts: [
      person('admin@sdmk.example', 'Andi Nurhayati', ['SUPER_ADMIN', 'ADMIN']),
      person('superuser@sdmk.example', 'Muhammad Iqbal', ['SUPERUSER']),
      person('petugas@sdmk.example', 'Wahyu Pratama', ['READER']),
    ],
  },
  {
    name: 'SMK Negeri 1 Nusantara',
    domain: 'smkn1.example',
    type: 'sekolah',
    timeZone: 'Asia/Jakarta',
    accounts: [
      person('admin@smkn1.example', 'Bambang Susilo', ['SUPER_ADMIN', 'ADMIN']),
      person('operator@smkn1.example', 'Lina Marlina', ['OPERATOR_SEKOLAH']),
      person('kepsek@smkn1.example', 'Dr. Suharti, M.Pd.', ['KEPALA_SEKOLAH']),
      person('guru@smkn1.example', 'Agus Setiawan, S.Pd.', ['GURU']),
      person('walikelas@smkn1.example', 'Nurhayati Siregar, S.Pd.', ['WALI_KELAS']),
      person('bk@smkn1.example', 'Dian Permatasari, S.Psi.', ['GURU_BK']),
    ],
  },
  {
    name: 'Akademi Kebidanan Palopo',
    domain: 'akbid.example',
    type: 'akademi',
    timeZone: 'Asia/Makassar',
    accounts: [
      person('admin@akbid.example', 'Yuliana Tandi', ['SUPER_ADMIN', 'ADMIN']),
      person('dosen1@akbid.example', 'Bd. Rahmawati, M.Keb.', ['DOSEN']),
      person('dosen2@akbid.example', 'Bd. Ester Patanduk, M.Keb.', ['DOSEN']),
      person('laboran@akbid.example', 'Yohanes Tuwan', ['LABORAN']),
      ...students,
    ],
  },
  {
    name: 'Nusa Sehat',
    domain: 'tpa.example',
    type: 'tpa',
    timeZone: 'Asia/Jakarta',
    accounts: [
      person('admin@tpa.example', 'Sari Wijaya', ['TPA_ADMIN'], 'CORE'),
      person('agent@tpa.example', 'Rizky Pratama', ['CALL_CENTER_AGENT'], 'CORE', {
        MAX_CLAIM_AMOUNT: 5_000_000,
      }),
      person('klien-c789@tpa.example', 'Maria Goreti Naibaho', ['CLIENT'], 'CLIENT', { CLIENT_CODE: 'C789' }),
      person('klien-c123@tpa.example', 'I Made Sudarma', ['CLIENT'], 'CLIENT', { CLIENT_CODE: 'C123' }),
      person('provider@tpa.example', 'dr. Dewi Lestari', ['PROVIDER'], 'PROVIDER', { PROVIDER_CODE: 'P001' }),
      person('member@tpa.example', 'Siti Khadijah', ['MEMBER'], 'MEMBER', {
        POLICY_NUMBER: 'POL123',
        MEMBER_NUMBER: 'M00001',
      }),
    ],
  },
];

import type { UserStatus } from '../../api/src/kernel/user-type.ts';
import type { UserType } from '../../api/src/platform/access/actor.ts';
import { createRandom, type Random } from './random.ts';

export interface MadePerson {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly fullName: string;
  readonly phone: string;
  readonly nik: string;
  readonly userType: UserType;
  readonly status: UserStatus;
  readonly role: string;
  readonly restrictions: Readonly<Record<string, string | number>>;
  readonly createdAt: Date;
}

export interface PeopleOptions {
  readonly seed: string;
  readonly count: number;
  readonly domain: string;
  /** The youngest account's moment. */
  readonly end: Date;
}

const FIRST = words(
  'Aisyah Agus Andi Ayu Bambang Bayu Budi Bunga Citra Dewi Dian Eko Elsa Fajar Fitri Gita Hasan Hendra Indah Intan Joko Kartika Komang Lestari Made Maria Maya Muhammad Nabila Nur Nyoman Putri Putu Ratna Reza Rina Rizky Sari Siti Sri Suharti Teguh Tri Umar Wahyu Wayan Yohanes Yulia Yusuf Zahra',
);
const MIDDLE = words(
  'Abdul Adi Amalia Anggraini Bagus Dwi Eka Galih Handoko Ika Jaya Kurnia Laksmi Mega Nirmala Oktavia Puspita Rahayu Satria Surya Tirta Utami Wibowo',
);
const LAST = words(
  'Aminah Anwar Ardiansyah Firmansyah Ginting Gunawan Halim Harahap Hidayat Kusuma Lubis Maharani Manurung Mulyani Nasution Nugroho Palallo Permata Pratama Purnama Rahman Ramadhan Salim Santoso Saputra Setiawan Siregar Simanjuntak Sudarma Suryani Susanto Tandi Wahyuni Wibisono Widodo Wijaya Yuliani',
);

/** Made-up people in a mix like an insurance administrator's: mostly members. Streamed: none are kept. */
export function* makePeople({ seed, count, domain, end }: PeopleOptions): Generator<MadePerson> {
  const random = createRandom(`${seed}:people:${domain}`);
  const start = end.getTime() - 3 * 365 * 86_400_000;
  const step = (end.getTime() - start) / count;
  for (let i = 0; i < count; i++) {
    const createdAt = new Date(Math.floor(start + i * step));
    const fullName = random.chance(0.5)
      ? `${random.pick(FIRST)} ${random.pick(LAST)}`
      : `${random.pick(FIRST)} ${random.pick(MIDDLE)} ${random.pick(LAST)}`;
    const username = `${fullName.toLowerCase().replaceAll(' ', '.')}.${i}@${domain}`;
    yield {
      id: random.id(createdAt.getTime()),
      username,
      email: username,
      fullName,
      phone: `+628${random.digits(10)}`,
      nik: `${1 + random.int(9)}${random.digits(9)}${String(i).padStart(6, '0').slice(-6)}`,
      status: statusOf(random),
      createdAt,
      ...kindOf(random, i),
    };
  }
}

function statusOf(random: Random): UserStatus {
  const at = random.int(100);
  if (at < 93) return 'ACTIVE';
  return at < 96 ? 'PENDING_APPROVAL' : at < 98 ? 'INACTIVE' : 'SUSPENDED';
}

function kindOf(random: Random, i: number): Pick<MadePerson, 'userType' | 'role' | 'restrictions'> {
  const at = random.int(100);
  if (at < 5)
    return {
      userType: 'CORE',
      role: 'CALL_CENTER_AGENT',
      restrictions: { MAX_CLAIM_AMOUNT: 1_000_000 * (1 + random.int(20)) },
    };
  if (at < 15)
    return { userType: 'CLIENT', role: 'CLIENT', restrictions: { CLIENT_CODE: `C${random.digits(3)}` } };
  if (at < 20)
    return {
      userType: 'PROVIDER',
      role: 'PROVIDER',
      restrictions: { PROVIDER_CODE: `P${random.digits(3)}` },
    };
  return {
    userType: 'MEMBER',
    role: 'MEMBER',
    restrictions: {
      POLICY_NUMBER: `POL${100 + random.int(900)}`,
      MEMBER_NUMBER: `M${String(i).padStart(6, '0')}`,
    },
  };
}

function words(text: string): [string, ...string[]] {
  const [first = '', ...rest] = text.split(' ');
  return [first, ...rest];
}

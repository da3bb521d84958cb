import type { SourceRecord } from '../../api/src/modules/integrations/connectors/connector.ts';
import { createRandom } from '../generate/random.ts';

const DAY_MS = 86_400_000;
const FIRST = words(
  'Aisyah Agus Andi Ayu Bambang Bayu Budi Bunga Citra Dewi Dian Eko Elsa Fajar Fitri Gita Hasan Hendra Indah Intan Joko Kartika Komang Lestari Made Maria Maya Muhammad Nabila Nur Nyoman Putri Putu Ratna Reza Rina Rizky Sari Siti Sri Suharti Teguh Tri Umar Wahyu Wayan Yohanes Yulia Yusuf Zahra',
);
const LAST = words(
  'Aminah Anwar Ardiansyah Firmansyah Ginting Gunawan Halim Harahap Hidayat Kusuma Lubis Maharani Manurung Mulyani Nasution Nugroho Palallo Permata Pratama Purnama Rahman Ramadhan Salim Santoso Saputra Setiawan Siregar Simanjuntak Sudarma Suryani Susanto Tandi Wahyuni Wibisono Widodo Wijaya Yuliani',
);
const PLACES = words(
  'Makassar Palopo Parepare Maros Gowa Bone Wajo Barru Sinjai Bulukumba Bantaeng Takalar Enrekang Toraja Luwu Manado Kendari Palu Gorontalo Mamuju',
);
const PROFESSIONS = words('Perawat Bidan Dokter Apoteker Nutrisionis Fisioterapis Radiografer Ners');

/** Registrations as RegNakes says them once they have been read and checked, in the order of their moments. */
export function* makeRegistrations(seed: string, count: number, end: Date): Generator<SourceRecord> {
  const random = createRandom(`${seed}:registrations`);
  const day = (before: number) => new Date(end.getTime() + before * DAY_MS).toISOString().slice(0, 10);
  for (let i = 0; i < count; i++) {
    const updatedAt = new Date(end.getTime() - 365 * DAY_MS + i * 100).toISOString();
    const said = {
      nik: `${1 + random.int(9)}${random.digits(8)}${String(i).padStart(7, '0')}`,
      name: `${random.pick(FIRST)} ${random.pick(LAST)}${random.chance(0.4) ? ` ${random.pick(LAST)}` : ''}`,
      // No two people of one name, place and day: those would wait for somebody to tell them apart.
      birth_place: PLACES[Math.floor(i / 18_000) % PLACES.length] ?? '',
      birth_date: day(-7_000 - (i % 18_000)),
      profession: random.pick(PROFESSIONS),
      str_number: `${random.digits(9)}${String(i).padStart(7, '0')}`,
      str_valid_until: random.chance(0.3) ? null : day(random.int(1_800)),
    };
    yield {
      key: String(i),
      updatedAt,
      fields: {
        ...said,
        sip_number: undefined,
        facility_code: undefined,
        facility_name: undefined,
        position: undefined,
        employment_status: undefined,
      },
      payload: { id: i, ...said, updated_at: updatedAt },
      problems: [],
    };
  }
}

function words(text: string): [string, ...string[]] {
  const [first = '', ...rest] = text.split(' ');
  return [first, ...rest];
}

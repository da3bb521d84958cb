import type { Records } from '../modules/kedisiplinan/index.ts';
import { addDays, type Drawing, drawing } from './draw.ts';
import {
  classes,
  jenis,
  OWN_CLASS,
  type Pupil,
  profil,
  pupils,
  schoolYearStart,
} from './kedisiplinan-school.ts';

type Report = Records['reports'][number];
type Asked = Parameters<Records['answer']>[0];
type Step = ReturnType<Records['answer']>[number];

/** Who of the school records, decides and counsels. */
export interface Staff {
  readonly operator: string;
  readonly kepsek: string;
  readonly guru: string;
  readonly wali: string;
  readonly bk: string;
}
export interface Moment {
  /** The day that it is where the school is. */
  readonly today: string;
  readonly now: Date;
}

const DAYS = 365;
/** Kinds by how often they happen. */
const OFTEN = [
  ['Atribut seragam tidak lengkap', 30],
  ['Terlambat mengikuti apel pagi', 25],
  ['Alfa', 10],
  ['Terlambat dan tidak mengikuti apel pagi', 8],
  ['Tidak mengikuti salat berjamaah', 6],
  ['Rambut tidak rapi', 5],
  ['Kuku panjang atau dicat', 3],
  ['Aksesori berlebihan', 2],
  ['Kabur dari sekolah', 4],
  ['Memakai telepon tanpa izin', 4],
  ['Tidak mengikuti kegiatan hari besar', 1],
  ['Merokok', 1],
] as const;
const RARE = [
  'Berkelahi',
  'Merundung teman',
  'Merusak sarana sekolah',
  'Menghina guru atau pegawai',
] as const;
const UNIFORM = 'Atribut seragam tidak lengkap';
const LATE = 'Terlambat mengikuti apel pagi';
const NOTES: Readonly<Record<string, string>> = {
  'Atribut seragam tidak lengkap': 'Tanpa dasi dan lambang sekolah.',
  'Terlambat mengikuti apel pagi': 'Datang pukul 07.20.',
  'Memakai telepon tanpa izin': 'Saat pelajaran berlangsung; telepon dititipkan ke wali kelas.',
  'Kabur dari sekolah': 'Tidak kembali setelah istirahat kedua.',
  Merokok: 'Di belakang kantin saat istirahat.',
};

/**
 * A year of the demo's school: the same at each filling but for the days, which are school days and lie before `now`.
 * What follows from it is decided when it is loaded.
 */
export function demoSchool({ today, now }: Moment, staff: Staff, timeZone: string): Records {
  const siswa = pupils(today);
  const days = schoolDays(today);
  const reports = makeReports({ days, siswa, staff, start: schoolYearStart(today) });
  const special = makeSpecial(siswa, reports, { days, staff });
  const saved = (back: number) => new Date(Date.parse(`${schoolDay(days, back)}T03:10:00Z`));
  return {
    profil,
    timeZone,
    kelas: classes(staff.wali),
    jenis,
    siswa: siswa.map(({ before: _before, weight: _weight, ...one }) => one),
    saves: [
      {
        pada: saved(170),
        oleh: staff.operator,
        catatan: 'Hasil rapat dewan guru: alfa dan akumulasi ditindak lebih awal.',
        change: { frekuensi_alfa: 3, akumulasi_sedang_min: 50 },
      },
      {
        pada: saved(60),
        oleh: staff.operator,
        catatan: 'Alfa kembali empat kali; atribut cukup delapan kali.',
        change: { frekuensi_alfa: 4, frekuensi_atribut: 8 },
      },
    ],
    reports: [...reports, ...special.reports]
      .filter(({ pada }) => pada <= now)
      .sort((a, b) => a.pada.getTime() - b.pada.getTime()),
    answer: (asked) => answerOf(asked, { days, staff, rejected: special.rejected }),
  };
}

/** Mondays to Fridays of the last year, `today` the last one if it is one. */
function schoolDays(today: string): string[] {
  return Array.from({ length: DAYS }, (_, i) => addDays(today, i - DAYS + 1)).filter(
    (day) => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0,
  );
}

/** The school day that lies so many before the last one. */
function schoolDay(days: readonly string[], back: number): string {
  return days[Math.max(0, days.length - 1 - back)] ?? '';
}

/** Between seven and two where the school is, seven hours ahead. */
function during(day: string, minute: number): Date {
  return new Date(Date.parse(`${day}T00:05:00Z`) + minute * 60_000);
}

interface Year {
  readonly days: readonly string[];
  readonly siswa: readonly Pupil[];
  readonly staff: Staff;
  readonly start: string;
}

function makeReports({ days, siswa, staff, start }: Year): Report[] {
  const draw = drawing(17);
  const lots = siswa.flatMap((pupil) => Array.from({ length: pupil.weight }, () => pupil));
  const reports: Report[] = [];
  for (const day of days) {
    const seen = new Set<string>();
    for (let left = 7 + draw.below(8); left > 0; left--) {
      const pupil = draw.pick(lots);
      const nama = draw.chance(3) ? draw.pick(RARE) : oftenOf(draw, pupil);
      const kelas = day < start ? pupil.before : pupil.kelas;
      const gone = pupil.keluar_pada !== null && day >= pupil.keluar_pada;
      if (kelas === null || gone || seen.has(pupil.nis)) continue;
      const others = nama === LATE && draw.chance(25) ? sameClass(siswa, pupil, day < start) : [];
      const nis = [pupil.nis, ...others.filter((one) => !seen.has(one)).slice(0, 2)];
      for (const one of nis) seen.add(one);
      const also = nama !== 'Alfa' && draw.chance(8) ? ['Rambut tidak rapi'] : [];
      const pada = during(day, nama.startsWith('Terlambat') ? draw.below(40) : 60 + draw.below(330));
      const pencatat_id = recorder(draw, kelas, staff);
      reports.push({
        pada,
        tanggal: day,
        pencatat_id,
        kelas,
        nis,
        jenis: [...new Set([nama, ...also])],
        keterangan: draw.chance(35) ? (NOTES[nama] ?? null) : null,
        // Of what has no points: a letter that no longer stands is to be one that is looked for.
        batal:
          nama.startsWith('Rambut') && draw.chance(20)
            ? { pada: new Date(pada.getTime() + 5_400_000), oleh: pencatat_id, alasan: 'Tercatat dua kali.' }
            : null,
      });
    }
  }
  return reports;
}

/** Some come without parts of their uniform again and again: what a frequency is for. */
function oftenOf(draw: Drawing, { nis }: Pupil): string {
  if (Number(nis) % 3 === 0 && draw.chance(65)) return UNIFORM;
  let at = draw.below(OFTEN.reduce((sum, [, often]) => sum + often, 0));
  for (const [nama, often] of OFTEN) {
    at -= often;
    if (at < 0) return nama;
  }
  return LATE;
}

/** Others of the class who are recorded often. */
function sameClass(siswa: readonly Pupil[], pupil: Pupil, lastYear: boolean): string[] {
  return siswa
    .filter(
      (one) =>
        one.nis !== pupil.nis &&
        one.status === 'aktif' &&
        one.weight >= 4 &&
        (lastYear ? one.before !== null && one.before === pupil.before : one.kelas === pupil.kelas),
    )
    .map(({ nis }) => nis);
}

function recorder(draw: Drawing, kelas: string, { guru, wali, bk, operator }: Staff): string {
  if (kelas === OWN_CLASS && draw.chance(50)) return wali;
  return draw.pick([guru, guru, guru, bk, operator] as const);
}

/** How many school days ago somebody came to be critical: some wait, some are approved, one is rejected. */
const CRITICAL = [1, 2, 3, 5, 6, 9, 12, 13];
const REJECTED = 12;

/** What a look at the school should find whatever was drawn. */
function makeSpecial(
  siswa: readonly Pupil[],
  reports: readonly Report[],
  { days, staff }: Pick<Year, 'days' | 'staff'>,
): { readonly reports: Report[]; readonly rejected: ReadonlySet<string> } {
  const points = new Map(jenis.map(({ nama, poin }) => [nama, poin]));
  const sums = new Map<string, number>();
  for (const report of reports)
    for (const nis of report.batal === null ? report.nis : [])
      sums.set(
        nis,
        report.jenis.reduce((sum, nama) => sum + (points.get(nama) ?? 0), sums.get(nis) ?? 0),
      );
  const sumOf = ({ nis }: Pupil) => sums.get(nis) ?? 0;
  const there = siswa.filter(({ status }) => status === 'aktif');
  const near = nearest(there.filter((pupil) => sumOf(pupil) < 301).sort((a, b) => sumOf(b) - sumOf(a)));
  const made: Report[] = CRITICAL.flatMap((back, at) => {
    const pupil = near[at];
    if (!pupil) return [];
    const needed = Math.ceil((301 - sumOf(pupil)) / 100);
    const what = ['Berkelahi', 'Merokok', 'Memeras', 'Membawa senjata tajam'].slice(0, needed);
    return [single(pupil, schoolDay(days, back), what, { pencatat_id: staff.bk })];
  });
  // Somebody who has done nothing: the letter came of a record of somebody else.
  const calm = there.find((pupil) => !sums.has(pupil.nis));
  const wrong = schoolDay(days, 3);
  if (calm)
    made.push({
      ...single(calm, wrong, ['Merokok'], { pencatat_id: staff.guru }),
      batal: {
        pada: during(schoolDay(days, 2), 100),
        oleh: staff.operator,
        alasan: 'Salah orang: namanya mirip dengan siswa kelas lain.',
      },
    });
  return { reports: made, rejected: new Set([near[CRITICAL.indexOf(REJECTED)]?.nis ?? '']) };
}

/** Two of the class whose teacher has an account come first, and no more of them. */
function nearest(sorted: readonly Pupil[]): Pupil[] {
  const own = sorted.filter(({ kelas }) => kelas === OWN_CLASS);
  return [...own.slice(0, 2), ...sorted.filter(({ kelas }) => kelas !== OWN_CLASS)];
}

function single(
  { nis, kelas }: Pupil,
  day: string,
  what: readonly string[],
  { pencatat_id }: Pick<Report, 'pencatat_id'>,
): Report {
  return {
    pada: during(day, 400),
    tanggal: day,
    pencatat_id,
    kelas,
    nis: [nis],
    jenis: what,
    keterangan: what.length > 1 ? 'Diselesaikan bersama guru piket di ruang BK.' : null,
    batal: null,
  };
}

const REJECTION = 'Cukup pembinaan oleh wali kelas dan BK; dipanggil lagi bila terulang.';

/** What the school does about a follow-up, so many school days after it. */
function answerOf(
  { nis, kelas, surat, pada }: Asked,
  { days, staff, rejected }: { days: readonly string[]; staff: Staff; rejected: ReadonlySet<string> },
): Step[] {
  const from = days.indexOf(pada.toISOString().slice(0, 10));
  const counsellor = kelas === OWN_CLASS ? staff.wali : staff.bk;
  // By the number, not by chance: who raises a follow-up changes nobody else's.
  const lot = Number(nis) % 5;
  const step = (aksi: Step['aksi'], later: number, oleh: string, catatan: string | null = null): Step[] => {
    const day = days[from + later];
    return day === undefined ? [] : [{ aksi, pada: during(day, 420 + lot), oleh, catatan }];
  };
  const end = (later: number) =>
    step('finish', later, counsellor, 'Wali murid hadir; kesepakatan ditandatangani.');
  if (surat !== 3) {
    const first = 3 + lot;
    return [...step(surat === null ? 'handle' : 'print', first, staff.bk), ...end(first + 5 + lot)];
  }
  if (rejected.has(nis)) return step('reject', 4, staff.kepsek, REJECTION);
  return [
    ...step('approve', 4, staff.kepsek, 'Panggil wali murid.'),
    ...step('print', 7, staff.operator),
    ...end(13 + lot),
  ];
}

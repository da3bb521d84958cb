import { mix, pick, scramble, share, unscramble } from './random.ts';
import {
  EMPLOYMENTS,
  FACILITIES,
  LAST,
  LEVELS,
  MEN,
  MIDDLE,
  PROFESSIONS,
  type Profession,
  REGENCIES,
  UNKNOWN_PROFESSION,
  WOMEN,
} from './words.ts';

/** What a person depends on, beside the index. */
export interface Seeds {
  readonly seed: number;
  /** Days since 1970 of the day that dates of STR are counted from, so that some are always about to expire. */
  readonly today: number;
}
/** A person as one moment has it; `touchedAt` 0: as first registered. */
export interface Slot {
  readonly index: number;
  readonly at: number;
  readonly touchedAt: number;
}
export interface Identity {
  readonly nik: string;
  readonly name: string;
  readonly female: boolean;
  readonly birthPlace: string;
  readonly birthDate: string;
}
export interface Registration {
  readonly profession: string;
  readonly strNumber: string;
  readonly issuedOn: string;
  /** Null: for life. */
  readonly validUntil: string | null;
}
export interface Placement {
  readonly facilityCode: string;
  readonly facilityName: string;
  readonly regionCode: string;
  readonly position: string;
  readonly employmentStatus: string;
  readonly sipNumber: string;
  readonly active: boolean;
}
/** What may be wrong with a record, in the order in which the kinds take turns. */
export type Flaw = 'nik' | 'profession' | 'expiry' | 'name';
const FLAWS: readonly Flaw[] = ['nik', 'profession', 'expiry', 'name'];

const FIRST_BIRTH = Date.UTC(1958, 0, 1) / 86_400_000;
const purposes = {
  first: 1,
  middle: 2,
  last: 3,
  place: 4,
  profession: 5,
  str: 6,
  facility: 7,
  post: 8,
  flaw: 9,
};

/** `2026-03-01` of days since 1970, by arithmetic: a Date costs more than all the rest of a record. */
export function dayText(days: number): string {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const year = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * m + 2) / 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  return `${year + era * 400 + (month <= 2 ? 1 : 0)}-${two(month)}-${two(day)}`;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/*
 * A NIK is 32 bits that an index is shuffled into: 6 of regency, 3 of district, 14 of the day of birth, 1 of sex,
 * 8 of the serial number. So it belongs to one index alone and leads back to it.
 */
function bitsOf(seed: number, index: number) {
  const bits = scramble(seed, index);
  return {
    regency: bits & 63,
    district: (bits >>> 6) & 7,
    born: (bits >>> 9) & 16_383,
    female: ((bits >>> 23) & 1) === 1,
    serial: bits >>> 24,
  };
}

export function identityOf({ seed }: Seeds, index: number): Identity {
  const { regency, district, born, female, serial } = bitsOf(seed, index);
  const birthDate = dayText(FIRST_BIRTH + born);
  const day = Number(birthDate.slice(8)) + (female ? 40 : 0);
  const [code, regencyName] = REGENCIES[regency] as readonly [string, string];
  const nik = `${code}0${district + 1}${two(day)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}${String(serial + 1).padStart(4, '0')}`;
  const elsewhere = mix(seed, index, purposes.place);
  return {
    nik,
    name: nameOf(seed, index, female),
    female,
    birthPlace: elsewhere % 5 === 0 ? (REGENCIES[(elsewhere >>> 8) & 63]?.[1] ?? regencyName) : regencyName,
    birthDate,
  };
}

function nameOf(seed: number, index: number, female: boolean): string {
  const first = pick(female ? WOMEN : MEN, mix(seed, index, purposes.first));
  const middle = mix(seed, index, purposes.middle);
  const last = pick(LAST, mix(seed, index, purposes.last));
  return middle % 5 < 3 ? `${first} ${pick(MIDDLE, middle >>> 8)} ${last}` : `${first} ${last}`;
}

/** The index whose person has this NIK; undefined where nobody can have it. It may lie beyond the count. */
export function indexOfNik(seed: number, nik: string): number | undefined {
  if (!/^\d{16}$/.test(nik)) return undefined;
  const regency = REGENCIES.findIndex(([code]) => code === nik.slice(0, 4));
  const district = Number(nik.slice(4, 6)) - 1;
  const female = Number(nik.slice(6, 8)) > 40;
  const day = Number(nik.slice(6, 8)) - (female ? 40 : 0);
  const yearOfCentury = Number(nik.slice(10, 12));
  const year = yearOfCentury >= 58 ? 1900 + yearOfCentury : 2000 + yearOfCentury;
  const born = Date.UTC(year, Number(nik.slice(8, 10)) - 1, day) / 86_400_000 - FIRST_BIRTH;
  const serial = Number(nik.slice(12)) - 1;
  if (regency < 0 || district < 0 || district > 7 || born < 0 || born > 16_383) return undefined;
  if (serial < 0 || serial > 255) return undefined;
  const bits = (serial << 24) | ((female ? 1 : 0) << 23) | (born << 9) | (district << 6) | regency;
  const index = unscramble(seed, bits >>> 0);
  // 31 February and the like lead to a person whose NIK is another one.
  return identityOf({ seed, today: 0 }, index).nik === nik ? index : undefined;
}

const byWeight: readonly Profession[] = PROFESSIONS.flatMap((one) =>
  Array.from({ length: one.weight }, () => one),
);

export function professionOf(seed: number, index: number, female: boolean): Profession {
  const one = pick(byWeight, mix(seed, index, purposes.profession));
  return one.word === 'Bidan' && !female ? (PROFESSIONS[0] as Profession) : one;
}

/** 30 % for life, 4 % expire within 80 days, 2 % have expired, the rest ends within five years. A touch renews it. */
export function registrationOf({ seed, today }: Seeds, slot: Slot, female: boolean): Registration {
  const { index, touchedAt } = slot;
  const profession = professionOf(seed, index, female);
  const bits = mix(seed, index, purposes.str);
  const place = bits % 100;
  const spread = (bits >>> 8) % 1700;
  const until =
    place < 34 ? today + 5 + (spread % 75) : place < 36 ? today - 10 - (spread % 300) : today + 90 + spread;
  const issued = place < 30 ? today - 30 - spread : until - 1826;
  const strNumber = `${profession.digits}${two((bits >>> 4) % 100)}${two((bits >>> 12) % 100)}${String(index).padStart(10, '0')}`;
  if (touchedAt > 0) {
    const day = Math.floor(touchedAt / 86_400_000);
    // Seconds of the touch move the end, so that a second touch on one day is a change too.
    const end = place < 30 ? null : dayText(day + 1826 + (Math.floor(touchedAt / 1000) % 300));
    return { profession: profession.word, strNumber, issuedOn: dayText(day), validUntil: end };
  }
  const validUntil = place < 30 ? null : dayText(until);
  return { profession: profession.word, strNumber, issuedOn: dayText(issued), validUntil };
}

/** Where somebody works; a touch is a move to another facility or post. */
export function placementOf({ seed }: Seeds, slot: Slot, female: boolean): Placement {
  const { index, touchedAt } = slot;
  const moved = touchedAt === 0 ? 0 : mix(seed, Math.floor(touchedAt / 1000), purposes.post);
  const bits = mix(seed, index, purposes.facility);
  const { regency } = bitsOf(seed, index);
  const [regionCode, regionName] = REGENCIES[regency] as readonly [string, string];
  const number = (bits + moved) % FACILITIES.length;
  const [kind, letters, own] = FACILITIES[number] as readonly [string, string, string];
  const profession = professionOf(seed, index, female);
  const year = 2021 + (bits % 5);
  return {
    facilityCode: `${letters}${regionCode}${two(number + 1)}`,
    facilityName: own === '' ? `${kind} ${regionName}` : `${kind} ${own} ${regionName}`,
    regionCode,
    position: `${profession.word} ${pick(LEVELS, (bits >>> 6) + (moved >>> 9))}`,
    employmentStatus: pick(EMPLOYMENTS, bits >>> 16),
    sipNumber: `503/${String(index % 100_000).padStart(5, '0')}/SIP-${profession.letters}/${regionCode}/${year}`,
    active: bits % 50 !== 0,
  };
}

/** What is wrong with a record where `rate` of all are; a touched one is drawn anew. */
export function flawOf(seed: number, slot: Slot, rate: number): Flaw | null {
  if (rate <= 0) return null;
  const drawn = Math.floor(slot.touchedAt / 1000) % 100_000;
  if (share(seed ^ drawn, slot.index, purposes.flaw) >= rate) return null;
  return pick(FLAWS, slot.index);
}

/** The person with the flaw put in, as each system would show it. */
export function spoil(flaw: Flaw | null, person: Identity, registration: Registration) {
  if (flaw === 'nik') return { person: { ...person, nik: person.nik.slice(0, 15) }, registration };
  if (flaw === 'name') return { person: { ...person, name: '' }, registration };
  if (flaw === 'profession')
    return { person, registration: { ...registration, profession: UNKNOWN_PROFESSION } };
  if (flaw === 'expiry') {
    const before = String(Number(registration.issuedOn.slice(0, 4)) - 2);
    return {
      person,
      registration: { ...registration, validUntil: `${before}${registration.issuedOn.slice(4, 8)}01` },
    };
  }
  return { person, registration };
}

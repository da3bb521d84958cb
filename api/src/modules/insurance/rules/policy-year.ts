// Aturan INS-2: Batas tahunan polis berlaku per tahun polis, yang dimulai pada tanggal mulai polis; hari pertama dan terakhir polis
// termasuk dalam pertanggungan.
// Sumber: identity, TPA data

/** Days as YYYY-MM-DD: texts that sort as the days do. */
export interface Cover {
  readonly start_on: string;
  /** The last day, included. */
  readonly end_on: string;
}

export function isCovered({ start_on, end_on }: Cover, day: string): boolean {
  return start_on <= day && day <= end_on;
}

/** The first day of the policy's year that `day` lies in; a policy that began on 29 February turns on the 28th. */
export function yearFrom(startOn: string, day: string): string {
  const years = Math.max(0, Number(day.slice(0, 4)) - Number(startOn.slice(0, 4)));
  const turn = anniversary(startOn, years);
  return turn <= day || years === 0 ? turn : anniversary(startOn, years - 1);
}

function anniversary(startOn: string, years: number): string {
  const year = Number(startOn.slice(0, 4)) + years;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const date = startOn.slice(4) === '-02-29' && !leap ? '-02-28' : startOn.slice(4);
  return `${String(year).padStart(4, '0')}${date}`;
}

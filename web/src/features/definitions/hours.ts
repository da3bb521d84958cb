/** A range of hours as a restriction of type TIME_RANGE holds it; ISO weekdays, 1 is Monday. */
export interface HoursRange {
  start: string;
  end: string;
  days: number[];
  time_zone?: string;
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const workdays: readonly number[] = [1, 2, 3, 4, 5];

/** What a new range begins as: office hours. */
export const officeHours = (): HoursRange => ({ start: '08:00', end: '17:00', days: [...workdays] });

/** The day ticked or taken away, in the order of the week. */
export function toggleDay(range: HoursRange, day: number): HoursRange {
  const days = range.days.includes(day) ? range.days.filter((each) => each !== day) : [...range.days, day];
  return { ...range, days: days.sort((a, b) => a - b) };
}

export type HoursKind = 'within' | 'overnight' | 'whole-day';

/** How a range lies in the day: one whose end is not after its start runs past midnight, equal ends are a whole day. */
export function kindOf({ start, end }: HoursRange): HoursKind {
  if (start === end) return 'whole-day';
  return start < end ? 'within' : 'overnight';
}

export type HoursFault = 'start' | 'end' | 'days';

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is still missing from a range. */
export function hoursFault({ start, end, days }: HoursRange): HoursFault | null {
  if (!HOUR.test(start)) return 'start';
  if (!HOUR.test(end)) return 'end';
  return days.length === 0 ? 'days' : null;
}

/** Runs of days that follow each other: Monday to Friday and Sunday are [[1, 5], [7, 7]]. */
export function dayRuns(days: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** "Sen–Jum, Min": runs of three or more days are written as from–to. */
export function daysText(days: readonly number[], name: (day: number) => string): string {
  return dayRuns(days)
    .flatMap(([from, to]) => {
      if (from === to) return [name(from)];
      return to === from + 1 ? [name(from), name(to)] : [`${name(from)}–${name(to)}`];
    })
    .join(', ');
}

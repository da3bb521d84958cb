/** What a schedule says where it is one of the usual ones. */
export type Rhythm =
  | { kind: 'minutes'; every: number }
  | { kind: 'hours'; every: number; minute: number }
  | { kind: 'day'; hour: number; minute: number }
  | { kind: 'week'; weekday: number; hour: number; minute: number }
  | { kind: 'month'; date: number; hour: number; minute: number };

const number = (text: string, least: number, most: number): number | null => {
  if (!/^\d{1,2}$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
};

/** The step of `*` or `*` with a step that divides its whole evenly; an uneven one begins anew at the next hour or day. */
function stepOf(text: string, whole: number): number | null {
  if (text === '*') return 1;
  const step = /^\*\/(\d{1,2})$/.exec(text)?.[1];
  const every = step === undefined ? 0 : Number(step);
  return every > 0 && whole % every === 0 ? every : null;
}

/** The rhythm of a cron schedule of five parts; null for one that is best shown as it is written. */
export function rhythmOf(schedule: string): Rhythm | null {
  const [minute = '', hour = '', date = '', month = '', weekday = '', ...rest] = schedule.trim().split(/\s+/);
  if (rest.length > 0 || month !== '*') return null;
  const everyDay = date === '*' && weekday === '*';
  const minutes = stepOf(minute, 60);
  if (minutes !== null) return everyDay && hour === '*' ? { kind: 'minutes', every: minutes } : null;
  const at = number(minute, 0, 59);
  if (at === null) return null;
  const hours = stepOf(hour, 24);
  if (hours !== null) return everyDay ? { kind: 'hours', every: hours, minute: at } : null;
  const clock = number(hour, 0, 23);
  if (clock === null) return null;
  if (everyDay) return { kind: 'day', hour: clock, minute: at };
  const onDay = number(weekday, 0, 7);
  if (date === '*' && onDay !== null) return { kind: 'week', weekday: onDay % 7, hour: clock, minute: at };
  const onDate = number(date, 1, 31);
  if (weekday === '*' && onDate !== null) return { kind: 'month', date: onDate, hour: clock, minute: at };
  return null;
}

/** Schedules that most choose from. */
export const usualSchedules = ['*/15 * * * *', '0 * * * *', '0 */6 * * *', '0 2 * * *', '0 2 * * 1'] as const;

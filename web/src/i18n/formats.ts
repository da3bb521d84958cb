import type { Locale } from '../api/types.ts';

const tags = { id: 'id-ID', en: 'en-GB' } as const;

type Moment = string | number | Date;
const toDate = (value: Moment): Date => (value instanceof Date ? value : new Date(value));

export interface Formats {
  /** Rupiah without cents: "Rp 5.137.000". */
  rupiah: (amount: number) => string;
  number: (value: number) => string;
  /** "21 November 2026"; a plain YYYY-MM-DD is taken as that day, in no zone. */
  date: (value: Moment) => string;
  /** "November 2026"; a plain YYYY-MM-DD is taken as a day of that month. */
  month: (value: Moment) => string;
  /** "21 Nov 2026" */
  dateShort: (value: Moment) => string;
  /** "14.05" */
  time: (value: Moment) => string;
  /** "21 Nov 2026, 14.05" */
  dateTime: (value: Moment) => string;
  /** "2 jam yang lalu"; past a week, the date. */
  relative: (value: Moment, now?: number) => string;
  list: (items: string[]) => string;
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

const isPlainDay = (value: Moment): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** How values are written in a language; moments in the tenant's time zone, where it is known. */
export function createFormats(locale: Locale, timeZone?: string): Formats {
  const tag = tags[locale];
  const zone = timeZone === undefined ? {} : { timeZone };
  const money = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(tag);
  const day = (style: Intl.DateTimeFormatOptions) => {
    const moment = new Intl.DateTimeFormat(tag, { ...style, ...zone });
    const plain = new Intl.DateTimeFormat(tag, { ...style, timeZone: 'UTC' });
    return (value: Moment) => (isPlainDay(value) ? plain : moment).format(toDate(value));
  };
  const date = day({ day: 'numeric', month: 'long', year: 'numeric' });
  const month = day({ month: 'long', year: 'numeric' });
  const dateShort = day({ day: 'numeric', month: 'short', year: 'numeric' });
  const clock = new Intl.DateTimeFormat(tag, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  });
  const time = (value: Moment): string => clock.format(toDate(value));
  const ago = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const relative = (value: Moment, now = Date.now()): string => {
    const seconds = Math.round((toDate(value).getTime() - now) / 1000);
    if (Math.abs(seconds) >= 7 * 86_400) return dateShort(value);
    const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
    return step === undefined ? ago.format(0, 'second') : ago.format(Math.trunc(seconds / step[1]), step[0]);
  };
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    rupiah: (amount) => `${amount < 0 ? '−' : ''}Rp\u00a0${money.format(Math.abs(amount))}`,
    number: (value) => number.format(value),
    date,
    month,
    dateShort,
    time,
    dateTime: (value) => `${dateShort(value)}, ${time(value)}`,
    relative,
    list: (items) => list.format(items),
  };
}

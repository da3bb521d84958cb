import type { Content, Style } from '../../../../platform/pdf/document.ts';
import { runsOf } from '../../../../platform/pdf/render.ts';
import type { Locale } from '../../../../platform/problem/problem.ts';
import { type InvoiceWords, invoiceWords } from './words.ts';

export const TEAL = '#0f7169';
export const INK = '#17212b';
export const GREY = '#4a5560';
export const LINE = '#d5dde2';
export const GROUND = '#f3f7f7';
export const NO_LINES = { hLineWidth: () => 0, vLineWidth: () => 0 };

export const SMALL = { fontSize: 8.5, color: GREY };

/** How one invoice is written in one language. */
export interface Pen {
  readonly words: InvoiceWords;
  readonly locale: Locale;
  readonly day: (day: string) => string;
  readonly rupiah: (amount: number) => string;
}

export function penFor(locale: Locale): Pen {
  const tag = locale === 'id' ? 'id-ID' : 'en-GB';
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat('id-ID');
  return {
    words: invoiceWords[locale],
    locale,
    day: (day) => days.format(new Date(day)),
    rupiah: (amount) => `Rp\u00a0${numbers.format(amount)}`,
  };
}

export function label(text: string): Content {
  return { text, fontSize: 8, color: GREY, margin: [0, 0, 0, 2] };
}

/** Words that somebody wrote: of any length and alphabet. */
export function given(text: string, style: Style = {}): Content {
  return { text: runsOf(text), ...style };
}

/** A word that no line could hold is cut where it must be. */
export function longWord(text: string): 'break-all' | 'normal' {
  return /\S{38}/.test(text) ? 'break-all' : 'normal';
}

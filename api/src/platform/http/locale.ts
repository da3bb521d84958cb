import type { Locale } from '../problem/problem.ts';

/** The language that Accept-Language wants most of id and en; Indonesian where it names neither. */
export function localeOf(header: string | undefined): Locale {
  if (header === undefined) return 'id';
  let best: { locale: Locale; weight: number } = { locale: 'id', weight: 0 };
  for (const part of header.slice(0, 500).split(',')) {
    const [, tag, q = '1'] =
      /^\s*(id|en)(?:-[a-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*$/i.exec(part) ?? [];
    const weight = Math.min(1, Number(q));
    if (tag && weight > best.weight) best = { locale: tag.toLowerCase() === 'en' ? 'en' : 'id', weight };
  }
  return best.locale;
}

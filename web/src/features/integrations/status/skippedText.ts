import type { Occurrences } from '../../../api/integrations.ts';

export interface SkippedText {
  /** Which sentence fits: none until then, so many, more than were counted, or no end in sight. */
  readonly kind: 'none' | 'some' | 'many' | 'open';
  readonly moments: readonly string[];
  /** How many are not shown; `more` where nobody counted them. */
  readonly left: number | 'more';
}

/** What is said of the occurrences that will be skipped, with the first few of them. */
export function skippedText(
  { count, more, first }: Occurrences,
  until: string | null,
  shown: number,
): SkippedText {
  const moments = first.slice(0, shown);
  if (until === null) return { kind: 'open', moments, left: 'more' };
  if (count === 0) return { kind: 'none', moments: [], left: 0 };
  if (more) return { kind: 'many', moments, left: 'more' };
  return { kind: 'some', moments, left: count - moments.length };
}

export const RETRIES = 3;
const DATE_HEADER = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * The pause before a retry: twice as long each time, between half and all of it by chance, so that many who failed
 * together do not come back together.
 * @param attempt 0 before the first retry
 * @param chance from 0 to 1
 */
export function backoff(attempt: number, first: number, chance: number): number {
  return first * 2 ** attempt * (0.5 + chance / 2);
}

/** Retry-After in milliseconds from now: seconds or an HTTP date (RFC 9110); null where it says neither. */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  const said = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(said)) return Number(said) * 1000;
  if (!DATE_HEADER.test(said)) return null;
  const at = Date.parse(said);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

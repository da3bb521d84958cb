import { randomUUID } from 'node:crypto';

/** The id that a request brings, or a new one where it brings none of the right form. */
export function requestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : randomUUID();
}

import type { Run } from '../../api/integrations.ts';

/** Faults that an admin mends in the settings: credentials or address. */
const ofSettings: readonly string[] = [
  'TOKEN_REFUSED',
  'ADDRESS_REFUSED',
  'UNREACHABLE',
  'CREDENTIALS_UNREADABLE',
];
export const isOfSettings = (code: string): boolean => ofSettings.includes(code);

/** Why the newest run that came to its end failed; null where it did not. One skipped or stopped proves nothing. */
export function lastFault(newestFirst: readonly Pick<Run, 'status' | 'error'>[]): string | null {
  const last = newestFirst.find(({ status }) => status === 'failed' || status === 'succeeded');
  return last?.status === 'failed' ? last.error : null;
}

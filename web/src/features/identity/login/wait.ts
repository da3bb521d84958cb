import { isApiError } from '../../../api/errors.ts';

/** Peers that were refused together come back spread over this share of the wait. */
const SPREAD = 0.5;

export interface Wait {
  /** Whole seconds until another try is worth it. */
  seconds: number;
  /** True where the page tries again by itself: the server was full, nothing was wrong with the credentials. */
  automatic: boolean;
}

/** What a refused login asks of the page, or null. `random` is in [0, 1). */
export function waitAfter(error: unknown, random: number): Wait | null {
  if (!isApiError(error) || error.status !== 429) return null;
  const asked = error.retryAfter ?? 1;
  const automatic = error.code === 'LOGIN_BUSY';
  return { seconds: Math.ceil(automatic ? asked * (1 + random * SPREAD) + random : asked), automatic };
}

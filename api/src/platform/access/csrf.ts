import type { Env } from '../env.ts';

/** The token that a page must send along with a changing request: it follows from the session, no cookie holds it. */
export function csrfToken(env: Env, sessionId: string): string {
  return env.keys.mac('csrf', sessionId).toString('base64url');
}

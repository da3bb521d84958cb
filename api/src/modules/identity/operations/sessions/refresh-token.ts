import { createHash } from 'node:crypto';
import type { Keyring } from '../../../../platform/crypto/keyring.ts';

/** What a refresh token says about itself; whether it is valid only its session row tells. */
export interface RefreshToken {
  readonly tenantId: number;
  readonly sessionId: string;
  readonly counter: number;
  readonly text: string;
}

/**
 * The `counter`-th refresh token of a session: it follows from the session's salt and a key outside the database, so
 * that two tabs that refresh at once can be given the same successor though only hashes are stored.
 */
export function makeRefreshToken(
  keys: Keyring,
  session: { tenantId: number; id: string; salt: Buffer; counter: number },
): RefreshToken {
  const { tenantId, id, salt, counter } = session;
  const secret = keys.mac('refresh', String(tenantId), id, salt, String(counter)).toString('base64url');
  const text = `r1.${tenantId}.${id.replaceAll('-', '')}.${counter}.${secret}`;
  return { tenantId, sessionId: id, counter, text };
}

/** Reads a token's parts, or null when it has not the form of one. */
export function readRefreshToken(text: string): RefreshToken | null {
  const match = /^r1\.([1-9]\d{0,8})\.([0-9a-f]{32})\.([1-9]\d{0,8})\.[A-Za-z0-9_-]{43}$/.exec(text);
  const [, tenant, id, counter] = match ?? [];
  if (tenant === undefined || id === undefined || counter === undefined) return null;
  const sessionId = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { tenantId: Number(tenant), sessionId, counter: Number(counter), text };
}

export function hashToken(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

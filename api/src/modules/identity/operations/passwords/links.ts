import { randomBytes } from 'node:crypto';
import type { Tx } from '../../../../platform/db/tx.ts';
import { insertPasswordToken } from '../../repository/accounts.ts';
import { hashToken } from '../sessions/refresh-token.ts';

const HOURS = { reset: 1, invitation: 7 * 24 } as const;

/**
 * Makes a link with which a person sets a password. Its token names the tenant, so that it can be looked up behind
 * the wall; only its hash is kept.
 */
export async function makePasswordLink(tx: Tx, userId: string, purpose: keyof typeof HOURS): Promise<string> {
  const token = `${tx.tenantId}.${randomBytes(32).toString('base64url')}`;
  const expiresAt = new Date(tx.now.getTime() + HOURS[purpose] * 3_600_000);
  await insertPasswordToken(tx, { userId, hash: hashToken(token), purpose, expiresAt });
  return `${tx.env.config.PUBLIC_URL}/reset-password?token=${token}`;
}

/** The tenant that a link's token names, or null when it is no token. */
export function tenantOfToken(token: string): number | null {
  const match = /^([1-9]\d{0,8})\.[A-Za-z0-9_-]{43}$/.exec(token);
  return match ? Number(match[1]) : null;
}

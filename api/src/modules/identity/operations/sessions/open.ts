import { randomBytes } from 'node:crypto';
import { topics } from '../../../../platform/access/state-topics.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import { newId } from '../../../../platform/clock/ids.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { loadClaims } from '../../queries/claims.ts';
import { endBeyond, insertSession } from '../../repository/sessions.ts';
import { issueAccessToken } from './access-token.ts';
import { hashToken, makeRefreshToken } from './refresh-token.ts';

/** A session lives on while it is used within this time … */
export const SESSION_DAYS = 14;
/** … but no longer than this, however often it is used. */
export const MOST_DAYS = 60;
const DAY_MS = 86_400_000;
const MOST_SESSIONS = 50;

export interface IssuedTokens {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly refreshToken: string;
  readonly sessionId: string;
}

export interface SessionOptions {
  readonly userId: string;
  readonly web: boolean;
  readonly impersonatorId?: string;
  readonly impersonatorEpoch?: number;
  readonly impersonationReason?: string;
  /** Of one who helps from the vendor's tenant. */
  readonly impersonatorTenantId?: number;
  readonly impersonatorName?: string;
  /** Impersonation ends by itself; a session of one's own lives on while it is used. */
  readonly minutes?: number;
}

/** Opens a session of a person in the running tenant and issues its first tokens. */
export async function openSession(tx: Tx, options: SessionOptions): Promise<IssuedTokens> {
  const id = newId();
  const salt = randomBytes(32);
  const refresh = makeRefreshToken(tx.env.keys, { tenantId: tx.tenantId, id, salt, counter: 1 });
  const lifetime = options.minutes === undefined ? SESSION_DAYS * DAY_MS : options.minutes * 60_000;
  await insertSession(tx, {
    id,
    userId: options.userId,
    impersonatorId: options.impersonatorId ?? null,
    impersonatorEpoch: options.impersonatorEpoch ?? null,
    impersonationReason: options.impersonationReason ?? null,
    impersonatorTenantId: options.impersonatorTenantId ?? null,
    impersonatorName: options.impersonatorName ?? null,
    salt,
    tokenHash: hashToken(refresh.text),
    expiresAt: new Date(tx.now.getTime() + lifetime),
    web: options.web,
  });
  await endBeyond(tx, options.userId, MOST_SESSIONS);
  const claims = await loadClaims(tx, options.userId);
  await invalidate(tx, topics.user, `user:${options.userId}`);
  return { ...issueAccessToken(tx, claims, id), refreshToken: refresh.text, sessionId: id };
}

import { sql } from 'kysely';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type TokenPurpose = 'reset' | 'invitation' | 'slip' | 'join';

export interface NewToken {
  readonly userId: string;
  readonly hash: Buffer;
  readonly purpose: TokenPurpose;
  readonly expiresAt: Date;
}

export async function insertPasswordTokens(tx: Tx, tokens: readonly NewToken[]): Promise<void> {
  if (tokens.length === 0) return;
  await tx.run(
    db.insertInto('identity.password_tokens').values(
      tokens.map((token) => ({
        tenant_id: tx.tenantId,
        token_hash: token.hash,
        user_id: token.userId,
        purpose: token.purpose,
        created_at: tx.now,
        expires_at: token.expiresAt,
      })),
    ),
  );
}

/** Links and slips of these members that are still open are of no more use. */
export async function voidTokens(tx: Tx, userIds: readonly string[]): Promise<void> {
  await tx.run(sql`update identity.password_tokens set used_at = ${tx.now}
    where tenant_id = ${tx.tenantId} and user_id = any(${[...userIds]}::uuid[]) and used_at is null`);
}

/** Takes the token of an invitation to join out of use. @returns for which invitation, or null when it is none (any more) */
export async function useJoinToken(tx: Tx, hash: Buffer): Promise<string | null> {
  const row = await tx.first(sql<{ user_id: string }>`update identity.password_tokens set used_at = ${tx.now}
    where tenant_id = ${tx.tenantId} and token_hash = ${hash} and used_at is null and expires_at > ${tx.now}
      and purpose = 'join' returning user_id`);
  return row?.user_id ?? null;
}

import { sql } from 'kysely';
import { newId } from '../../../platform/clock/ids.ts';
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

/**
 * Takes the link of an invitation to join out of use; the person whom it stands for is a member from here on, without
 * roles. Through a listed crossing function: whoever is at home elsewhere comes in no other way.
 * @returns null when the link is none, is used or has run out, or when the invitation no longer stands
 */
export async function joinByInvitation(
  tx: Tx,
  hash: Buffer,
): Promise<{ readonly invitation: string; readonly person: string } | null> {
  const joined = await tx.first(sql<{ invitation: string; person: string }>`select invitation, person
    from identity.accept_invitation(${hash}, ${newId(tx.now.getTime())}::uuid, ${tx.now}::timestamptz)`);
  return joined ?? null;
}

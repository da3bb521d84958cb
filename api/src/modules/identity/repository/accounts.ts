import { sql } from 'kysely';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export interface Account {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  readonly full_name: string;
  readonly password_hash: string | null;
  readonly status: string;
  readonly must_change_password: boolean;
  readonly locale: 'id' | 'en';
}

/** A member's own account with its hash; never leaves the operations of identity. */
export function readAccount(tx: Tx, userId: string): Promise<Account | undefined> {
  return tx.first(
    db
      .selectFrom('identity.users')
      .select([
        'id',
        'username',
        'email',
        'full_name',
        'password_hash',
        'status',
        'must_change_password',
        'locale',
      ])
      .where('id', '=', userId),
  );
}

/** Notes when a member came in last. @returns whether they are a member (still) */
export async function recordLogin(tx: Tx, userId: string): Promise<boolean> {
  const noted = await tx.run(
    db
      .updateTable('identity.user_tenant_access')
      .set({ last_login_at: tx.now })
      .where('tenant_id', '=', tx.tenantId)
      .where('user_id', '=', userId),
    { name: 'record_login' },
  );
  return noted === 1;
}

/** The same password under a higher cost. */
export async function storeHash(tx: Tx, userId: string, hash: string): Promise<void> {
  await tx.run(db.updateTable('identity.users').set({ password_hash: hash }).where('id', '=', userId));
}

/** A new password of one's own. Sessions and links are ended apart from it (`endEverywhere`). */
export async function replacePassword(tx: Tx, userId: string, hash: string): Promise<void> {
  await tx.run(
    db
      .updateTable('identity.users')
      .set({
        password_hash: hash,
        password_changed_at: tx.now,
        password_expires_at: null,
        must_change_password: false,
        updated_at: tx.now,
      })
      .where('id', '=', userId),
  );
}

/** The password in force with its row locked: what was checked outside the transaction is compared once more. */
export function lockPassword(tx: Tx, userId: string) {
  return tx.first(
    db
      .selectFrom('identity.users')
      .select(['password_hash', 'password_expires_at', 'status'])
      .where('id', '=', userId)
      .forNoKeyUpdate(),
    { name: 'lock_password' },
  );
}

export async function insertPasswordToken(
  tx: Tx,
  token: { userId: string; hash: Buffer; purpose: 'reset' | 'invitation' | 'slip'; expiresAt: Date },
): Promise<void> {
  await tx.run(
    db.insertInto('identity.password_tokens').values({
      tenant_id: tx.tenantId,
      token_hash: token.hash,
      user_id: token.userId,
      purpose: token.purpose,
      created_at: tx.now,
      expires_at: token.expiresAt,
    }),
  );
}

/** Takes a link's token out of use. @returns whose it was and what for, or undefined when it is used, old or unknown */
export function usePasswordToken(tx: Tx, hash: Buffer) {
  return tx.first<{ user_id: string; purpose: 'reset' | 'invitation' | 'slip' }>(
    sql`update identity.password_tokens set used_at = ${tx.now}
      where tenant_id = ${tx.tenantId} and token_hash = ${hash} and used_at is null and expires_at > ${tx.now}
        and purpose in ('reset', 'invitation')
      returning user_id, purpose`,
  );
}

/** A person's own changes to what is theirs. */
export async function updateOwnProfile(
  tx: Tx,
  userId: string,
  changes: { full_name?: string; phone?: string | null; locale?: 'id' | 'en' },
): Promise<void> {
  await tx.run(
    db
      .updateTable('identity.users')
      .set({ ...changes, updated_at: tx.now, updated_by: userId })
      .where('id', '=', userId),
  );
}

/** Whose link this is, while it can be used. */
export async function findPasswordToken(tx: Tx, hash: Buffer): Promise<string | null> {
  const row = await tx.first<{ user_id: string }>(
    sql`select user_id from identity.password_tokens
      where tenant_id = ${tx.tenantId} and token_hash = ${hash} and used_at is null and expires_at > ${tx.now}
        and purpose in ('reset', 'invitation')`,
  );
  return row?.user_id ?? null;
}

/** How many reset links a person was sent since then. */
export async function countRecentLinks(tx: Tx, userId: string, since: Date): Promise<number> {
  const row = await tx.first<{ count: number }>(
    sql`select count(*)::int as count from identity.password_tokens
      where tenant_id = ${tx.tenantId} and user_id = ${userId} and purpose = 'reset' and created_at > ${since}`,
  );
  return row?.count ?? 0;
}

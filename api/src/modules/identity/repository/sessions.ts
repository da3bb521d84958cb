import { sql } from 'kysely';
import { db } from '../../../platform/db/database.ts';
import type { SystemTx, Tx } from '../../../platform/db/tx.ts';

export interface NewSession {
  readonly id: string;
  readonly userId: string;
  readonly impersonatorId: string | null;
  /** The epoch of the person behind it: the session is over when theirs moves on. */
  readonly impersonatorEpoch: number | null;
  readonly impersonationReason: string | null;
  /** Where the person behind it is at work, and their name, when that is not here. */
  readonly impersonatorTenantId: number | null;
  readonly impersonatorName: string | null;
  readonly salt: Buffer;
  readonly tokenHash: Buffer;
  readonly expiresAt: Date;
  readonly web: boolean;
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.run(
    db.insertInto('identity.sessions').values({
      tenant_id: tx.tenantId,
      id: session.id,
      user_id: session.userId,
      impersonator_id: session.impersonatorId,
      impersonator_epoch: session.impersonatorEpoch,
      impersonation_reason: session.impersonationReason,
      impersonator_tenant_id: session.impersonatorTenantId,
      impersonator_name: session.impersonatorName,
      salt: session.salt,
      token_hash: session.tokenHash,
      rotated_at: tx.now,
      created_at: tx.now,
      last_seen_at: tx.now,
      expires_at: session.expiresAt,
      ip_address: tx.cause.ipAddress,
      user_agent: tx.cause.userAgent,
      web: session.web,
    }),
    { name: 'insert_session' },
  );
}

/** The session with its row locked: two refreshes at once take turns. */
export function lockSession(tx: Tx, id: string) {
  return tx.first(
    db
      .selectFrom('identity.sessions')
      .selectAll()
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id)
      .forUpdate(),
  );
}

export async function rotateSession(
  tx: Tx,
  id: string,
  next: { counter: number; tokenHash: Buffer; previousHash: Buffer; expiresAt: Date },
): Promise<void> {
  await tx.run(
    db
      .updateTable('identity.sessions')
      .set({
        counter: next.counter,
        token_hash: next.tokenHash,
        previous_hash: next.previousHash,
        rotated_at: tx.now,
        last_seen_at: tx.now,
        expires_at: next.expiresAt,
        ip_address: tx.cause.ipAddress,
        user_agent: tx.cause.userAgent,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

/** Ends sessions that have not ended: one, or all of a person, or all but one. @returns how many */
export function markEnded(
  tx: Tx,
  which: { userId: string; only?: string; except?: string },
  reason: string,
): Promise<number> {
  let query = db
    .updateTable('identity.sessions')
    .set({ ended_at: tx.now, ended_reason: reason })
    .where('tenant_id', '=', tx.tenantId)
    .where('user_id', '=', which.userId)
    .where('ended_at', 'is', null);
  if (which.only !== undefined) query = query.where('id', '=', which.only);
  if (which.except !== undefined) query = query.where('id', '!=', which.except);
  return tx.run(query);
}

/** At most `keep` sessions of a person stay open; the ones not used for longest end. */
export async function endBeyond(tx: Tx, userId: string, keep: number): Promise<void> {
  await tx.run(sql`update identity.sessions set ended_at = ${tx.now}, ended_reason = 'too_many'
    where tenant_id = ${tx.tenantId} and id in (
      select id from identity.sessions
      where tenant_id = ${tx.tenantId} and user_id = ${userId} and ended_at is null and impersonator_id is null
      order by last_seen_at desc offset ${keep})`);
}

/**
 * Ends every session of a person in every tenant, those in which they act as others too, and takes their links out of
 * use. Through a listed crossing function: other tenants are behind the wall.
 */
export async function endEverywhere(
  tx: Tx,
  userId: string,
  except: string | null,
  reason: string,
): Promise<void> {
  await tx.run(sql`select identity.end_everywhere(${userId}, ${except}, ${reason}, ${tx.now})`);
}

/** Ends what a person does in others' names in the running tenant. @returns whose names those were */
export async function endImpersonationsBy(tx: Tx, userId: string): Promise<string[]> {
  const rows = await tx.all<{ user_id: string }>(sql`update identity.sessions
    set ended_at = ${tx.now}, ended_reason = 'impersonator_left'
    where tenant_id = ${tx.tenantId} and impersonator_id = ${userId} and ended_at is null returning user_id`);
  return rows.map((row) => row.user_id);
}

/** Deletes sessions, links and counters that have served their time, over all tenants. @returns whether more may wait */
export async function sweepOld(tx: SystemTx, before: Date, most: number): Promise<boolean> {
  const row = await tx.first<{ count: number }>(sql`select identity.sweep(${before}, ${most}) as count`);
  await tx.run(
    sql`delete from identity.login_throttles where updated_at < ${tx.now}::timestamptz - interval '1 day'`,
  );
  return row?.count === most;
}

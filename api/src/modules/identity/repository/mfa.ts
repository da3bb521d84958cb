import { sql } from 'kysely';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** A member's second factor, its row locked. */
export function lockSecondFactor(tx: Tx, userId: string) {
  return tx.first(
    db
      .selectFrom('identity.users')
      .select(['mfa_secret', 'mfa_pending', 'mfa_last_step', 'mfa_recovery'])
      .where('id', '=', userId)
      .forNoKeyUpdate(),
    { name: 'lock_second_factor' },
  );
}

export async function storeLastStep(tx: Tx, userId: string, step: number): Promise<void> {
  await tx.run(db.updateTable('identity.users').set({ mfa_last_step: step }).where('id', '=', userId));
}

export async function spendRecoveryCode(tx: Tx, userId: string, hash: string): Promise<void> {
  await tx.run(
    sql`update identity.users set mfa_recovery = array_remove(mfa_recovery, ${hash}) where id = ${userId}`,
  );
}

export async function storePendingSecret(tx: Tx, userId: string, sealed: Buffer): Promise<void> {
  await tx.run(db.updateTable('identity.users').set({ mfa_pending: sealed }).where('id', '=', userId));
}

/** The pending secret becomes the one in force. */
export async function switchOn(
  tx: Tx,
  userId: string,
  step: number,
  recovery: readonly string[],
): Promise<void> {
  await tx.run(
    db
      .updateTable('identity.users')
      .set((set) => ({
        mfa_secret: set.ref('mfa_pending'),
        mfa_pending: null,
        mfa_last_step: step,
        mfa_recovery: [...recovery],
      }))
      .where('id', '=', userId),
  );
}

export async function switchOff(tx: Tx, userId: string): Promise<void> {
  await tx.run(
    db
      .updateTable('identity.users')
      .set({ mfa_secret: null, mfa_pending: null, mfa_last_step: null, mfa_recovery: [] })
      .where('id', '=', userId),
  );
}

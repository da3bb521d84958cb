import { sql } from 'kysely';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Tokens carry the epoch that they were issued in; one of an older epoch is refused. */
export async function raiseEpoch(tx: Tx, userId: string): Promise<void> {
  await tx.run(db.updateTable('identity.users').set({ epoch: sql`epoch + 1` }).where('id', '=', userId));
}

export async function raiseEpochOfRole(tx: Tx, roleId: string): Promise<void> {
  await tx.run(sql`update identity.users u set epoch = u.epoch + 1 from identity.user_roles r
    where r.tenant_id = ${tx.tenantId} and r.role_id = ${roleId} and u.id = r.user_id`);
}

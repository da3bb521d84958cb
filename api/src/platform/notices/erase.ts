import { db } from '../db/database.ts';
import type { Tx } from '../db/tx.ts';

/** Erasure of a person: what the notices to them say, and what they chose to be told. */
export async function eraseNoticesTo(tx: Tx, userId: string): Promise<void> {
  await tx.run(
    db
      .updateTable('platform.notices')
      .set({ params: '{}' })
      .where('tenant_id', '=', tx.tenantId)
      .where('user_id', '=', userId),
  );
  await tx.run(
    db
      .deleteFrom('platform.notice_preferences')
      .where('tenant_id', '=', tx.tenantId)
      .where('user_id', '=', userId),
  );
}

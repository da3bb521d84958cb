import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { audit } from './write.ts';

/** The row that explains to a verification why the personal fields of a person's rows are gone. */
export const ERASED = 'audit_log.personal_erased';

/**
 * Erases addresses, devices and names from the running tenant's audit rows by or about `userId`. What was done stays;
 * the rows' seals hold, since they cover a salted commitment whose salt goes too.
 * @returns how many rows were changed
 */
export async function eraseAuditPersonal(tx: Tx, userId: string): Promise<number> {
  const row = await tx.first(sql<{ rows: number }>`select platform.erase_audit_personal(${userId}) as rows`);
  const rows = row?.rows ?? 0;
  await audit(tx, { action: ERASED, resource: 'user', resourceId: userId, details: { rows } });
  return rows;
}

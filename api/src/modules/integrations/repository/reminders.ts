import { sql } from 'kysely';
import type { SystemTx, Tx } from '../../../platform/db/tx.ts';

export interface LongOff {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly inactive_reason: string;
  readonly inactive_since: Date;
  readonly inactive_by: string | null;
  readonly inactive_log: string | null;
  /** YYYY-MM-DD */
  readonly reminded_on: string | null;
}

/** Tenants with an integration that was switched off before a moment, by their numbers. */
export async function tenantsWithLongOff(
  tx: SystemTx,
  before: Date,
  afterTenant: number,
  howMany: number,
): Promise<number[]> {
  const rows = await tx.all<{ id: number }>(
    sql`select id from integrations.long_off(${before}, ${afterTenant}, ${howMany}) id`,
  );
  return rows.map(({ id }) => id);
}

/** Integrations that were switched off before a moment, locked: of two who look, one finds them reminded of. */
export function lockLongOff(tx: Tx, before: Date): Promise<LongOff[]> {
  return tx.all<LongOff>(sql`select id, code, name, inactive_reason, inactive_since, inactive_by, inactive_log,
      reminded_on::text
    from integrations.integrations
    where tenant_id = ${tx.tenantId} and inactive_since < ${before} order by id for update`);
}

export async function setReminded(tx: Tx, id: string, day: string): Promise<void> {
  await tx.run(sql`update integrations.integrations set reminded_on = ${day}::date, updated_at = ${tx.now}
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

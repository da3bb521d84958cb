import { sql } from 'kysely';
import pg from 'pg';
import { createKeyring } from '../crypto/keyring.ts';
import { OWNER_ROLE } from '../db/roles.ts';
import { systemCause, withoutTenant } from '../db/tx.ts';
import type { Env } from '../env.ts';
import type { ScheduleDeclaration } from '../jobs/declare.ts';
import { droppedMonthMac } from './chain.ts';

export const monthsSchedule: ScheduleDeclaration = {
  name: 'platform.ensure_audit_months',
  everySeconds: 6 * 3600,
  run: ensureAuditMonths,
};

/** Makes the partitions of this month and the next two. A process calls it at its start too. */
export async function ensureAuditMonths(env: Env): Promise<void> {
  const now = env.clock.now();
  for (let ahead = 0; ahead <= 2; ahead++) {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1))
      .toISOString()
      .slice(0, 10);
    await withoutTenant(env, systemCause, (tx) =>
      tx.run(sql`select platform.ensure_audit_month(${month}::date)
        from pg_advisory_xact_lock(hashtext('balai:audit-months'))`),
    );
  }
}

export interface DropOptions {
  /** A role that may act as the owner of the schema. */
  readonly url: string;
  readonly masterKey: string;
  readonly auditKey: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly now: Date;
}

/**
 * Retention: drops one month of the trail of all tenants and says so under the audit key, so that verification does
 * not call its rows removed. Only a month that has ended and whose rows are all sealed.
 * @returns how many rows went
 */
export async function dropAuditMonth({ url, masterKey, auditKey, month, now }: DropOptions): Promise<number> {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Error('a month is written YYYY-MM');
  if (month >= now.toISOString().slice(0, 7)) throw new Error(`${month} has not ended`);
  const client = new pg.Client({ connectionString: url, application_name: 'balai-drop-audit-month' });
  await client.connect();
  try {
    await client.query(
      `begin; set local role ${OWNER_ROLE}; set local row_security = off; set local lock_timeout = '10s'`,
    );
    const rows = await dropPartition(client, month);
    const first = `${month}-01`;
    await client.query(
      'insert into platform.audit_dropped_months (month, dropped_at, mac) values ($1, $2, $3)',
      [first, now, droppedMonthMac(createKeyring(masterKey, auditKey), first, now)],
    );
    await client.query('commit');
    return rows;
  } finally {
    await client.end();
  }
}

async function dropPartition(client: pg.Client, month: string): Promise<number> {
  const table = `platform.audit_logs_${month.replace('-', '_')}`;
  const { rows: there } = await client.query<{ there: boolean }>(
    'select to_regclass($1) is not null as there',
    [table],
  );
  if (!there[0]?.there) throw new Error(`there is no month ${month} in the audit trail`);
  await client.query(`lock table ${table} in access exclusive mode`);
  const { rows: open } = await client.query(`select from ${table} l where l.position >= coalesce(
    (select max(s.position_to) from platform.audit_seals s where s.tenant_id = l.tenant_id), 0) limit 1`);
  if (open.length > 0) throw new Error(`${month} has rows that are not sealed yet`);
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`);
  await client.query(`drop table ${table}`);
  return Number(rows[0]?.count ?? 0);
}

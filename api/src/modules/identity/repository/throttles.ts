import { sql } from 'kysely';
import type { SystemTx } from '../../../platform/db/tx.ts';

export interface Throttle {
  readonly key: string;
  readonly failures: number;
  readonly blocked_until: Date;
}

export function readThrottles(tx: SystemTx, keys: readonly string[]): Promise<Throttle[]> {
  return tx.all<Throttle>(
    sql`select key, failures, blocked_until from identity.login_throttles where key = any(${keys})`,
    { name: 'read_throttles' },
  );
}

/**
 * Counts one more failure and sets the wait that follows from the number. The number halves with each hour that passes.
 * @param waits seconds to wait after the n-th failure
 */
export async function countFailure(tx: SystemTx, key: string, waits: readonly number[]): Promise<void> {
  await tx.run(sql`insert into identity.login_throttles as t (key, failures, blocked_until, updated_at)
    values (${key}, 1, ${tx.now}::timestamptz + make_interval(secs => (${waits}::float8[])[1]), ${tx.now})
    on conflict (key) do update set (failures, blocked_until, updated_at) = (
      select n.failures, ${tx.now}::timestamptz
          + make_interval(secs => (${waits}::float8[])[least(n.failures, ${waits.length})]), ${tx.now}::timestamptz
      from (select 1 + round(t.failures * power(0.5,
        greatest(extract(epoch from ${tx.now}::timestamptz - t.updated_at), 0) / 3600.0))::int as failures) n)`);
}

export async function forgetFailures(tx: SystemTx, keys: readonly string[]): Promise<void> {
  await tx.run(sql`delete from identity.login_throttles where key = any(${keys})`, {
    name: 'forget_failures',
  });
}

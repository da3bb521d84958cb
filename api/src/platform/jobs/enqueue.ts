import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

export interface EnqueueOptions {
  readonly runAt?: Date;
  /** A job with the same key that has not begun is replaced: at most one waits. */
  readonly key?: string;
  readonly maxAttempts?: number;
}

/**
 * Adds a job in the running transaction: it exists if and only if the transaction commits.
 * @param payload ids only; the tenant is added here
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Readonly<Record<string, string | number | boolean>>,
  { runAt, key, maxAttempts = 10 }: EnqueueOptions = {},
): Promise<void> {
  const body = JSON.stringify({ ...payload, tenant_id: tx.tenantId, request_id: tx.cause.requestId });
  await tx.run(sql`select platform.add_job(${task}, ${body}::json, ${runAt ?? null}::timestamptz, ${maxAttempts}::int,
    ${key ? `${tx.tenantId}:${key}` : null}::text)`);
}

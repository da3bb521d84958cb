import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonical } from '../../kernel/canonical.ts';
import { db } from '../db/database.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../problem/problem.ts';

/** One request that carries an Idempotency-Key. */
export interface KeyedRequest {
  readonly userId: string;
  readonly route: string;
  readonly key: string;
  readonly bodyHash: Buffer;
}
export interface KeptAnswer {
  readonly status: number;
  readonly payload: string;
}

export const KEY_PATTERN = /^[\x21-\x7e]{1,128}$/;

/** Hash of a body that was read as JSON; the order of its fields does not matter. */
export function hashBody(body: unknown): Buffer {
  return createHash('sha256').update(canonical(body)).digest();
}

/**
 * Looks a key up inside the transaction that will keep its answer. A lock that ends with the transaction makes the
 * second of two at once answer 409 instead of waiting.
 * @returns the answer given before, or null: then work and call `keepAnswer` in the same transaction
 * @throws Problem IDEMPOTENCY_IN_FLIGHT, IDEMPOTENCY_MISMATCH
 */
export async function findAnswer(tx: Tx, request: KeyedRequest): Promise<KeptAnswer | null> {
  const name = [tx.tenantId, request.userId, request.route, request.key].join('\n');
  const lock = createHash('sha256').update(name).digest().readBigInt64BE();
  const got = await tx.first<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock(${lock.toString()}::bigint) as locked`,
  );
  if (!got?.locked) throw new Problem('IDEMPOTENCY_IN_FLIGHT', { retryAfter: 1 });
  const dayAgo = new Date(tx.now.getTime() - 86_400_000);
  const row = await tx.first(
    db
      .selectFrom('platform.idempotency_keys')
      .select(['body_hash', 'status', 'answer', 'created_at'])
      .where('tenant_id', '=', tx.tenantId)
      .where('user_id', '=', request.userId)
      .where('route', '=', request.route)
      .where('key', '=', request.key),
  );
  if (!row) return null;
  if (row.created_at < dayAgo) {
    await forget(tx, request);
    return null;
  }
  if (!row.body_hash.equals(request.bodyHash)) throw new Problem('IDEMPOTENCY_MISMATCH');
  return { status: row.status, payload: tx.env.keys.decrypt(row.answer, context(tx, request)) };
}

/** Keeps the answer, encrypted, in the transaction of the work that made it. */
export async function keepAnswer(tx: Tx, request: KeyedRequest, answer: KeptAnswer): Promise<void> {
  await tx.run(
    db.insertInto('platform.idempotency_keys').values({
      tenant_id: tx.tenantId,
      user_id: request.userId,
      route: request.route,
      key: request.key,
      body_hash: request.bodyHash,
      status: answer.status,
      answer: tx.env.keys.encrypt(answer.payload, context(tx, request)),
      created_at: tx.now,
    }),
  );
}

async function forget(tx: Tx, request: KeyedRequest): Promise<void> {
  await tx.run(
    db
      .deleteFrom('platform.idempotency_keys')
      .where('tenant_id', '=', tx.tenantId)
      .where('user_id', '=', request.userId)
      .where('route', '=', request.route)
      .where('key', '=', request.key),
  );
}

function context(tx: Tx, request: KeyedRequest): string {
  return `idempotency:${tx.tenantId}:${request.userId}:${request.route}:${request.key}`;
}

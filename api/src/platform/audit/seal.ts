import { sql } from 'kysely';
import { inTenant, type SystemTx, systemCause, type Tx, withoutTenant } from '../db/tx.ts';
import type { Env } from '../env.ts';
import type { ScheduleDeclaration } from '../jobs/declare.ts';
import { type BatchDigest, createBatchDigest, headOf, NO_HEAD, type Seal, type SealBody } from './chain.ts';
import { keepOutsideHead, readOutsideHead } from './heads.ts';
import { lastSeal, sealOf, sealRows } from './trail.ts';

/** Rows of one seal at most, save where one transaction wrote more. */
const BATCH = 100_000;

type Outcome = 'done' | 'more' | 'busy';

export const sealSchedule: ScheduleDeclaration = {
  name: 'platform.seal_audit',
  everySeconds: 20,
  run: (env) => sealAll(env),
};

/**
 * Seals what all ended transactions wrote, in every tenant that has such rows. Safe to run twice at once. One
 * tenant's failure does not keep the others waiting.
 */
export async function sealAll(env: Env): Promise<void> {
  const { watermark, horizon } = await withoutTenant(env, systemCause, readMarks);
  const tenants = await withoutTenant(env, systemCause, (tx) =>
    tx.all(
      sql<{
        tenant_id: number;
      }>`select tenant_id from platform.tenants_with_unsealed(${String(watermark)}, ${String(horizon)})`,
    ),
  );
  let whole = true;
  for (const { tenant_id } of tenants) {
    try {
      if ((await sealTenant(env, tenant_id)) === 'busy') whole = false;
    } catch (error) {
      whole = false;
      env.log.error({ err: error, tenant: tenant_id }, 'sealing of the audit trail failed');
    }
  }
  await withoutTenant(env, systemCause, async (tx) => {
    if (whole && horizon > watermark)
      await tx.run(
        sql`update platform.audit_watermark set position = ${String(horizon)} where position < ${String(horizon)}`,
      );
    await measureLag(env, tx, whole ? horizon : watermark);
  });
}

/** Seals one tenant up to the horizon; the head is then kept outside the database. */
export async function sealTenant(env: Env, tenantId: number): Promise<'done' | 'busy'> {
  for (;;) {
    const { outcome, last } = await inTenant(env, tenantId, systemCause, sealBatch);
    if (last) await carryOutside(env, tenantId, last);
    if (outcome !== 'more') return outcome;
  }
}

async function sealBatch(tx: Tx): Promise<{ outcome: Outcome; last: Seal | null }> {
  const lock = await tx.first(
    sql<{
      mine: boolean;
    }>`select pg_try_advisory_xact_lock(hashtext('balai:audit-seal'), ${tx.tenantId}) as mine`,
  );
  if (!lock?.mine) return { outcome: 'busy', last: null };
  const last = await lastSeal(tx);
  const { horizon } = await readMarks(tx);
  const from = last?.position_to ?? 0n;
  const cut = await cutAt(tx, from, horizon);
  const batches = new Map<string, Batch>();
  for await (const rows of sealRows((work) => work(tx), { from, to: cut.to }))
    for (const row of rows) {
      const batch = batches.get(row.month) ?? startBatch(row.created_at);
      batches.set(row.month, batch);
      batch.digest.add(row.id, row.position, row.mac);
      batch.rows += 1;
      if (row.created_at < batch.first) batch.first = row.created_at;
      if (row.created_at > batch.last) batch.last = row.created_at;
    }
  const newest = await writeSeals(tx, last, { from, to: cut.to }, batches);
  return { outcome: cut.more ? 'more' : 'done', last: newest };
}

interface Batch {
  readonly digest: BatchDigest;
  rows: number;
  first: Date;
  last: Date;
}

function startBatch(at: Date): Batch {
  return { digest: createBatchDigest(), rows: 0, first: at, last: at };
}

async function writeSeals(
  tx: Tx,
  last: Seal | null,
  { from, to }: { from: bigint; to: bigint },
  batches: ReadonlyMap<string, Batch>,
): Promise<Seal | null> {
  let previous = last;
  for (const [month, batch] of [...batches].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const body: SealBody = {
      sequence: (previous?.sequence ?? 0) + 1,
      month,
      position_from: from,
      position_to: to,
      rows: batch.rows,
      first_at: batch.first,
      last_at: batch.last,
      sealed_at: tx.now,
    };
    const digest = batch.digest.end();
    const head = headOf(tx.env.keys, tx.tenantId, previous?.head ?? NO_HEAD, body, digest);
    await tx.run(sql`insert into platform.audit_seals
      (tenant_id, sequence, month, position_from, position_to, rows, first_at, last_at, digest, head, sealed_at)
      values (${tx.tenantId}, ${body.sequence}, ${month}, ${String(from)}, ${String(to)}, ${body.rows},
        ${body.first_at}, ${body.last_at}, ${digest}, ${head}, ${body.sealed_at})`);
    previous = { ...body, digest, head };
  }
  return previous === last ? null : previous;
}

/** Where a long backlog is cut, so that no transaction grows without bound; a transaction's rows stay together. */
async function cutAt(tx: Tx, from: bigint, horizon: bigint): Promise<{ to: bigint; more: boolean }> {
  const at = (offset: number) =>
    tx.first(sql<{ position: string }>`select l.position::text as position from platform.audit_logs l
      where tenant_id = ${tx.tenantId} and position >= ${String(from)} and position < ${String(horizon)}
      order by l.position, id offset ${offset} limit 1`);
  const beyond = await at(BATCH);
  if (!beyond) return { to: horizon, more: false };
  const first = BigInt((await at(0))?.position ?? from);
  const cut = BigInt(beyond.position);
  return { to: cut > first ? cut : first + 1n, more: true };
}

/** Where sealing stands, and the position below which no row can still appear. */
async function readMarks(tx: Tx | SystemTx): Promise<{ watermark: bigint; horizon: bigint }> {
  const row = await tx.first(sql<{ watermark: string; horizon: string }>`
    select (select position from platform.audit_watermark)::text as watermark, platform.audit_horizon()::text as horizon`);
  if (!row) throw new Error('the audit trail has no watermark');
  return { watermark: BigInt(row.watermark), horizon: BigInt(row.horizon) };
}

/** A head outside that the chain no longer contains stays as it is: replacing it would cover up a cut. */
async function carryOutside(env: Env, tenantId: number, head: Seal): Promise<void> {
  const outside = await readOutsideHead(env, tenantId);
  if (outside) {
    const inside = await inTenant(env, tenantId, systemCause, (tx) => sealOf(tx, outside.sequence));
    if (inside?.head.toString('hex') !== outside.head) {
      env.log.error(
        { tenant: tenantId, sequence: outside.sequence },
        'the audit chain lacks a head that was kept outside',
      );
      return;
    }
  }
  await keepOutsideHead(env, tenantId, {
    sequence: head.sequence,
    head: head.head.toString('hex'),
    sealed_at: head.sealed_at.toISOString(),
  });
}

async function measureLag(env: Env, tx: SystemTx, sealedTo: bigint): Promise<void> {
  const row = await tx.first(
    sql<{ oldest: Date | null }>`select platform.oldest_unsealed(${String(sealedTo)}) as oldest`,
  );
  const oldest = row?.oldest ?? null;
  env.metrics.auditSealLag.set(
    oldest ? Math.max(0, (env.clock.now().getTime() - oldest.getTime()) / 1000) : 0,
  );
}

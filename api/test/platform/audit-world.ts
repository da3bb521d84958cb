import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freshDatabase, testSecrets } from '../../../tools/test/database.ts';
import { sealAll } from '../../src/platform/audit/seal.ts';
import { type Range, type Verification, verifyAudit } from '../../src/platform/audit/verify.ts';
import { type AuditEntry, audit } from '../../src/platform/audit/write.ts';
import { newId } from '../../src/platform/clock/ids.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { closeEnv, createEnv } from '../../src/platform/create-env.ts';
import type { ProcessRole } from '../../src/platform/db/roles.ts';
import { type Cause, inTenant } from '../../src/platform/db/tx.ts';
import type { Env } from '../../src/platform/env.ts';
import { platformModule } from '../../src/platform/platform-module.ts';
import { ManualClock } from '../support/clock.ts';

const always: Range = { from: null, to: null };

export const cause = (userId: string | null = newId()): Cause => ({
  requestId: 'request-1',
  userId,
  impersonatorId: null,
  ipAddress: '203.0.113.7',
  userAgent: 'Firefox',
});

function startProcess(
  role: ProcessRole,
  { url, data, clock }: { url: string; data: string; clock: ManualClock },
): Promise<Env> {
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    DATABASE_POOL: '6',
    BALAI_DATA: data,
    LOG_LEVEL: 'silent',
    ...testSecrets,
  });
  return createEnv({ config, role, modules: [platformModule], clock });
}

/** An api and a worker process on a database of their own, without routes: the trail and nothing else. */
export async function createAuditWorld(options: { url?: string; data?: string } = {}) {
  const url = options.url ?? (await freshDatabase()).url;
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'balai-audit-')));
  const clock = new ManualClock();
  const [api, worker] = await Promise.all([
    startProcess('balai_api', { url, data, clock }),
    startProcess('balai_worker', { url, data, clock }),
  ]);
  const owner = new pg.Pool({ connectionString: url, max: 3, allowExitOnIdle: true });
  const write = (tenantId: number, entry: Partial<AuditEntry> = {}, by: Cause = cause()) =>
    inTenant(api, tenantId, by, (tx) =>
      audit(tx, {
        action: 'thing.changed',
        resource: 'thing',
        details: { from: 1, to: { b: 2, a: 1.5 } },
        personal: { full_name: 'Nur Siti Aminah' },
        ...entry,
      }),
    );
  const asOwner = async <Row extends pg.QueryResultRow>(
    sql: string,
    values: unknown[] = [],
  ): Promise<Row[]> => (await owner.query<Row>(sql, values)).rows;
  return {
    api,
    worker,
    url,
    data,
    clock,
    write,
    asOwner,
    /** Seals all that is there now; another database's transaction on the same server may hold that up. */
    async seal(): Promise<void> {
      const [now] = await asOwner<{ position: string }>(`
        select pg_snapshot_xmax(pg_current_snapshot())::text::bigint + position_offset as position from platform.audit_era`);
      for (let round = 0; round < 200; round++) {
        const [horizon] = await asOwner<{ position: string }>(
          'select platform.audit_horizon()::text as position',
        );
        // Sealed at once or not at all: tests count batches.
        if (BigInt(horizon?.position ?? 0) >= BigInt(now?.position ?? 0)) await sealAll(worker);
        const [mark] = await asOwner<{ position: string }>('select position from platform.audit_watermark');
        if (BigInt(mark?.position ?? 0) >= BigInt(now?.position ?? 0)) return;
        await new Promise((done) => setTimeout(done, 50));
      }
      throw new Error('the trail could not be sealed');
    },
    verify: (tenantId: number, range: Range = always): Promise<Verification> =>
      verifyAudit(worker, tenantId, (work) => inTenant(worker, tenantId, cause(null), work), range),
    async close(): Promise<void> {
      await Promise.all([closeEnv(api), closeEnv(worker), owner.end()]);
      if (!options.data) await rm(data, { recursive: true, force: true });
    },
  };
}

export type AuditWorld = Awaited<ReturnType<typeof createAuditWorld>>;

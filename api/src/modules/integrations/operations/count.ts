import { inTenant, systemCause, type Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { loadTenant } from '../../tenancy/index.ts';
import { countRecords, countRun } from '../metrics.ts';
import type { IntegrationRow } from '../repository/integrations.ts';
import type { Counts, Run } from '../repository/runs.ts';
import type { RunStatus } from '../rules/run-status.ts';

type Named = Pick<IntegrationRow, 'code'>;

/** A tenant keeps its domain: it is looked up once in a process. */
const domains = new WeakMap<Env, Map<number, Promise<string>>>();

/** By what the figures call a tenant: its domain, as the gauges do. */
function domainOf(env: Env, tenantId: number): Promise<string> {
  const known = domains.get(env) ?? new Map<number, Promise<string>>();
  domains.set(env, known);
  const found =
    known.get(tenantId) ??
    inTenant(env, tenantId, systemCause, loadTenant).then((tenant) => tenant?.domain ?? String(tenantId));
  known.set(tenantId, found);
  found.catch(() => known.delete(tenantId));
  return found;
}

/** Counted when it has committed: what is rolled back did not happen. */
export function countEnd(
  tx: Tx,
  { code }: Named,
  run: Pick<Run, 'started_at'> | null,
  status: RunStatus,
): void {
  const seconds = run?.started_at ? (tx.now.getTime() - run.started_at.getTime()) / 1_000 : null;
  const { env, tenantId } = tx;
  tx.afterCommit(async () =>
    countRun(env, { tenant: await domainOf(env, tenantId), integration: code }, status, seconds),
  );
}

export function countBatchRecords(tx: Tx, { code }: Named, counts: Counts): void {
  const { created, updated, unchanged, rejected } = counts;
  const { env, tenantId } = tx;
  tx.afterCommit(async () => {
    const of = { tenant: await domainOf(env, tenantId), integration: code };
    countRecords(env, of, { created, updated, unchanged, rejected });
  });
}

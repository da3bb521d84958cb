import { audit } from '../../../platform/audit/write.ts';
import { inTenant, systemCause, type Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { loadTenant } from '../../tenancy/index.ts';
import { readRecord } from '../connectors/index.ts';
import { countOpenRejects } from '../queries/rejects.ts';
import { type IntegrationRow, lockIntegration } from '../repository/integrations.ts';
import { openRejects, openRejectsWithIds, type StoredReject } from '../repository/rejects.ts';
import { applyRecords } from './apply-page.ts';
import { announce } from './queue-run.ts';
import { payloadContext } from './set-aside.ts';
import { tasks } from './work.ts';

const AT_ONCE = 200;

/**
 * Lets records that were set aside come once more, in a job: what is good by now is taken over and leaves the rejects.
 * @param ids which ones; all that are open where there are none
 * @returns how many will come
 * @throws Problem NOT_FOUND, REJECTS_WAIT
 */
export async function replayRejects(
  tx: Tx,
  code: string,
  ids?: readonly string[],
): Promise<{ count: number }> {
  const integration = await lockIntegration(tx, { code });
  if (!integration) throw new Problem('NOT_FOUND');
  refuseWhileInactive(integration);
  const count = await countOpenRejects(tx, integration.id, ids);
  await audit(tx, {
    action: 'integration.rejects_replayed',
    resource: 'integration',
    resourceId: integration.id,
    details: { code, count, ...(ids ? { ids } : {}) },
  });
  if (count > 0) {
    const chosen = ids === undefined ? {} : { ids: ids.join(',') };
    await enqueue(tx, tasks.replay, { integration_id: integration.id, ...chosen });
  }
  return { count };
}

/** INT-8: what was set aside is not written either while its integration is off. */
export function refuseWhileInactive({ code, status }: IntegrationRow): void {
  if (status === 'inactive') throw new Problem('REJECTS_WAIT', { params: { code } });
}

/** The job of a replay; once the integration is off, what has not come yet stays where it is. */
export async function workOnReplay(
  env: Env,
  tenantId: number,
  { integrationId, ids }: { readonly integrationId: string; readonly ids: readonly string[] | null },
  signal: AbortSignal,
): Promise<void> {
  let after: string | null = null;
  let begin = 0;
  for (;;) {
    signal.throwIfAborted();
    const from: string | null = after;
    const some: readonly string[] | null = ids?.slice(begin, begin + AT_ONCE) ?? null;
    if (some?.length === 0) return;
    begin += AT_ONCE;
    after = await inTenant(env, tenantId, systemCause, (tx) => replaySome(tx, integrationId, { some, from }));
    if (ids === null && after === null) return;
  }
}

/** @returns behind which one to go on; null at the end */
async function replaySome(
  tx: Tx,
  integrationId: string,
  { some, from }: { readonly some: readonly string[] | null; readonly from: string | null },
): Promise<string | null> {
  const [integration, tenant] = await Promise.all([
    lockIntegration(tx, { id: integrationId }),
    loadTenant(tx),
  ]);
  const mayWrite =
    integration?.status === 'active' &&
    tenant?.isActive === true &&
    tenant.modules.get('integrations') === 'active';
  if (!mayWrite) return null;
  const rejects = some
    ? await openRejectsWithIds(tx, integrationId, some)
    : await openRejects(tx, integrationId, { after: from, limit: AT_ONCE });
  const sent = rejects.flatMap((reject) => {
    const record = recordOf(tx, integration, reject);
    return record === null ? [] : [{ record, runId: reject.run_id }];
  });
  const records = sent.map(({ record }) => record);
  await applyRecords(tx, integration, records, (place) => sent[place]?.runId ?? '');
  if (sent.length > 0) await announce(tx, integration.code);
  return rejects.length < AT_ONCE ? null : (rejects.at(-1)?.id ?? null);
}

/** A reject's record as it would be read today; null where only a part of it was kept. */
export function recordOf(tx: Tx, { connector }: Pick<IntegrationRow, 'connector'>, reject: StoredReject) {
  const payload = payloadOf(tx, reject);
  const isCut = typeof payload === 'object' && payload !== null && 'cut' in payload && 'record' in payload;
  return isCut ? null : readRecord(connector, payload, tx.now);
}

export function payloadOf(
  tx: Tx,
  { id, payload_sealed }: Pick<StoredReject, 'id' | 'payload_sealed'>,
): unknown {
  return JSON.parse(tx.env.keys.decrypt(payload_sealed, payloadContext(id)));
}

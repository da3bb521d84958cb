import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import {
  findWorkers,
  insertWorkers,
  takeTurn,
  updateWorkers,
  workersWithIds,
} from '../repository/health-workers.ts';
import { type IntegrationRow, lockIntegration } from '../repository/integrations.ts';
import { lockReject, resolveReject, type StoredReject } from '../repository/rejects.ts';
import { newWorker, type Said, speak, type Worker } from '../rules/merging.ts';
import { asWorker, rowOf } from './apply-page.ts';
import { prepareRecord } from './prepare-records.ts';
import { announce } from './queue-run.ts';
import { recordOf, refuseWhileInactive } from './replay-rejects.ts';

export interface Resolution {
  readonly action: 'merge' | 'create' | 'dismiss';
  readonly worker_id?: string | undefined;
}

/**
 * Decides what becomes of a reject: the record is about one of the candidates, about somebody new, or about nobody. The
 * decision holds for later records of the same key too.
 * @throws Problem NOT_FOUND, REJECT_RESOLVED, REJECTS_WAIT, VALIDATION_FAILED
 */
export async function resolve(
  tx: Tx,
  actorUserId: string,
  { code, id }: { readonly code: string; readonly id: string },
  { action, worker_id: chosen }: Resolution,
): Promise<void> {
  const integration = await lockIntegration(tx, { code });
  const reject = integration && (await lockReject(tx, integration.id, id));
  if (!reject) throw new Problem('NOT_FOUND');
  if (reject.status !== 'open') throw new Problem('REJECT_RESOLVED');
  const worker =
    action === 'dismiss' ? null : await takeOver(tx, integration, reject, action === 'merge' ? chosen : null);
  await resolveReject(tx, id, {
    status: worker ? 'accepted' : 'dismissed',
    by: actorUserId,
    workerId: worker?.id ?? null,
  });
  await audit(tx, {
    action: 'integration.reject_resolved',
    resource: 'integration',
    resourceId: integration.id,
    details: { code, reject_id: id, kind: reject.kind, decision: action, worker_id: worker?.id ?? null },
  });
  await announce(tx, code);
}

/** @param chosen one of the candidates; null for somebody new */
async function takeOver(
  tx: Tx,
  integration: IntegrationRow,
  reject: StoredReject,
  chosen: string | null | undefined,
): Promise<Worker> {
  refuseWhileInactive(integration);
  const record = reject.kind === 'ambiguous' ? recordOf(tx, integration, reject) : null;
  const said = record && prepareRecord(tx.env, integration.connector, record);
  if (!record || !said) throw Problem.invalid({ action: [{ code: 'ONLY_WHEN_AMBIGUOUS' }] });
  await takeTurn(tx);
  const worker = chosen === null ? await somebodyNew(tx, said) : await candidate(tx, reject, chosen);
  speak(worker, { source: integration.connector, said, at: 0, matched: 'person' });
  const nik = worker.nikFrom === null ? null : (record.fields?.nik ?? null);
  if (worker.state === 'created') await insertWorkers(tx, [worker], () => rowOf(tx, worker, nik));
  else if (worker.state === 'changed')
    await updateWorkers(tx, [rowOf(tx, worker, nik)], [worker.keptNameKey]);
  return worker;
}

async function candidate(tx: Tx, { candidates }: StoredReject, chosen: string | undefined): Promise<Worker> {
  if (chosen === undefined) throw Problem.invalid({ worker_id: [{ code: 'REQUIRED' }] });
  const [stored] = candidates.includes(chosen) ? await workersWithIds(tx, [chosen]) : [];
  if (!stored) throw Problem.invalid({ worker_id: [{ code: 'NOT_A_CANDIDATE' }] });
  return asWorker(stored);
}

/** Somebody new, unless by now there is one with that NIK. */
async function somebodyNew(tx: Tx, { nik, fields }: Said): Promise<Worker> {
  const [stored] = nik === null ? [] : await findWorkers(tx, { niks: [nik], strs: [], sortKeys: [] });
  if (stored) return asWorker(stored);
  if (typeof fields.name !== 'string') throw Problem.invalid({ action: [{ code: 'ONLY_WHEN_AMBIGUOUS' }] });
  return newWorker(newId(tx.now.getTime()), fields.name);
}

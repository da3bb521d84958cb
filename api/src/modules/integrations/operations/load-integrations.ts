import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { insertRuns } from '../repository/runs.ts';
import { hasIntegrations, insertIntegration, type Settings } from '../repository/settings.ts';
import type { ConnectorName, Credentials } from '../rules/credentials.ts';
import { refuseWrongCredentials, sealCredentials } from './credentials.ts';
import { nextDue } from './schedules.ts';
import { enqueueDue, runKey, tasks } from './work.ts';

/** An integration of an institution that begins with some. */
export interface LoadedIntegration extends Settings {
  readonly code: string;
  readonly connector: ConnectorName;
  readonly credentials: Credentials;
  /** Its first run begins so many seconds from now; the schedule goes on from there. */
  readonly firstRunAfter: number;
}

/**
 * Loads all integrations of an institution at once, each with a first run. Their addresses are the caller's to know:
 * they are looked at when they are called.
 * @returns false, and nothing is done, where there are integrations already
 */
export async function loadIntegrations(tx: Tx, given: readonly LoadedIntegration[]): Promise<boolean> {
  if (await hasIntegrations(tx)) return false;
  for (const { credentials, firstRunAfter, ...integration } of given) {
    refuseWrongCredentials(integration.connector, credentials);
    const id = newId(tx.now.getTime());
    const next_due_at = nextDue(integration.schedule, integration.time_zone, tx.now);
    const credentials_sealed = sealCredentials(tx.env.keys, id, credentials);
    await insertIntegration(tx, { ...integration, id, credentials_sealed, next_due_at });
    await enqueueDue(tx, id, next_due_at);
    const [run] = await insertRuns(tx, [{ integrationId: id, trigger: 'resume' }]);
    if (run === undefined) throw new Error('no run was written');
    const runAt = new Date(tx.now.getTime() + firstRunAfter * 1_000);
    await enqueue(tx, tasks.run, { run_id: run }, { key: runKey(run), runAt });
  }
  await audit(tx, {
    action: 'integrations.loaded',
    resource: 'integration',
    details: { codes: given.map(({ code }) => code) },
  });
  return true;
}

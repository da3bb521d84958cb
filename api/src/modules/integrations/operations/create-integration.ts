import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import { attempt, type Tx, violates } from '../../../platform/db/tx.ts';
import { type FieldError, Problem } from '../../../platform/problem/problem.ts';
import { insertIntegration } from '../repository/settings.ts';
import type { ConnectorName, Credentials } from '../rules/credentials.ts';
import { credentialProblems, sealCredentials } from './credentials.ts';
import { refuseReceiver } from './nik-receiver.ts';
import { announce } from './queue-run.ts';
import { nextDue, scheduleProblems } from './schedules.ts';
import { showIntegration } from './show-integrations.ts';
import { enqueueDue } from './work.ts';

export interface NewIntegration {
  readonly code: string;
  readonly name: string;
  readonly connector: ConnectorName;
  readonly base_url: string;
  readonly credentials?: Credentials | undefined;
  readonly schedule: string;
  readonly time_zone?: string | undefined;
  readonly batch_size?: number | undefined;
}

/** Words that stand in an address where a code could. */
const RESERVED = ['new', 'schedule'];
const BATCH = 500;

/**
 * Adds an integration: active, with its first occurrence before it.
 * @param address what is wrong with base_url, found before the transaction (names were looked up)
 * @throws Problem VALIDATION_FAILED naming every field at once, PERMISSION_DENIED
 */
export async function createIntegration(
  tx: Tx,
  actor: Actor,
  given: NewIntegration,
  address: FieldError | null,
) {
  const { code, name, connector, base_url, schedule, credentials } = given;
  const { time_zone = actor.tenant.timeZone, batch_size = BATCH } = given;
  refuseReceiver(actor, connector);
  const fields: Record<string, readonly FieldError[]> = {
    ...scheduleProblems(schedule, time_zone),
    ...(credentials ? credentialProblems(connector, credentials) : {}),
    ...(address ? { base_url: [address] } : {}),
    ...(RESERVED.includes(code) ? { code: [{ code: 'TAKEN' as const }] } : {}),
  };
  if (Object.keys(fields).length > 0) throw Problem.invalid(fields);
  const id = newId(tx.now.getTime());
  const next_due_at = nextDue(schedule, time_zone, tx.now);
  const credentials_sealed = credentials ? sealCredentials(tx.env.keys, id, credentials) : null;
  const settings = { name, base_url, schedule, time_zone, batch_size };
  await withFreeCode(tx, () =>
    insertIntegration(tx, { id, code, connector, ...settings, credentials_sealed, next_due_at }),
  );
  await enqueueDue(tx, id, next_due_at);
  await audit(tx, {
    action: 'integration.created',
    resource: 'integration',
    resourceId: id,
    details: { code, connector, ...settings, with_credentials: credentials !== undefined },
  });
  await announce(tx, code);
  return showIntegration(tx, actor, code);
}

async function withFreeCode(tx: Tx, write: () => Promise<void>): Promise<void> {
  try {
    await attempt(tx, write);
  } catch (error) {
    if (violates(error, 'one_integration_per_code')) throw Problem.invalid({ code: [{ code: 'TAKEN' }] });
    throw error;
  }
}

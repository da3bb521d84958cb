import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type FieldError, Problem } from '../../../platform/problem/problem.ts';
import { lastOccurrence } from '../repository/runs.ts';
import { lockSettings, type Settings, type StoredSettings, updateSettings } from '../repository/settings.ts';
import { type Credentials, isSameSystem } from '../rules/credentials.ts';
import { credentialProblems, sealCredentials } from './credentials.ts';
import { refuseReceiver } from './nik-receiver.ts';
import { announce } from './queue-run.ts';
import { nextDue, scheduleProblems } from './schedules.ts';
import { settleDue } from './settle-due.ts';
import { showIntegration } from './show-integrations.ts';
import { enqueueDue } from './work.ts';

export type SettingsChange = { readonly [Field in keyof Settings]?: Settings[Field] | undefined } & {
  readonly credentials?: Credentials | undefined;
  readonly version?: number | undefined;
};

/**
 * Changes the settings that are given. What is due under the old schedule is settled under it first.
 * @param address what is wrong with base_url, found before the transaction
 * @throws Problem NOT_FOUND, VERSION_CONFLICT, PERMISSION_DENIED, VALIDATION_FAILED naming every field at once
 */
export async function changeSettings(
  tx: Tx,
  actor: Actor,
  code: string,
  change: SettingsChange,
  address: FieldError | null,
) {
  const stored = await lockSettings(tx, code);
  if (!stored) throw new Problem('NOT_FOUND');
  if (change.version !== undefined && change.version !== stored.version)
    throw new Problem('VERSION_CONFLICT');
  refuseInvalid(stored, change, address);
  const fresh = differences(stored, change);
  if (fresh.base_url !== undefined) refuseReceiver(actor, stored.connector);
  const { credentials } = change;
  if (Object.keys(fresh).length > 0 || credentials) {
    await updateSettings(tx, stored.id, {
      ...fresh,
      ...(await newDueTime(tx, stored, fresh)),
      ...(credentials ? { credentials_sealed: sealCredentials(tx.env.keys, stored.id, credentials) } : {}),
    });
    await audit(tx, {
      action: 'integration.changed',
      resource: 'integration',
      resourceId: stored.id,
      details: { code, old: oldOf(stored, fresh), new: fresh, with_credentials: credentials !== undefined },
    });
    await announce(tx, code);
  }
  return showIntegration(tx, actor, code);
}

function refuseInvalid(stored: StoredSettings, change: SettingsChange, address: FieldError | null): void {
  const { credentials, schedule, time_zone, base_url } = change;
  const rescheduled = schedule !== undefined || time_zone !== undefined;
  const fields: Record<string, readonly FieldError[]> = {
    ...(rescheduled ? scheduleProblems(schedule ?? stored.schedule, time_zone ?? stored.time_zone) : {}),
    ...(credentials ? credentialProblems(stored.connector, credentials) : {}),
    ...(address ? { base_url: [address] } : {}),
  };
  if (!address && !credentials && needsCredentialsAnew(stored, base_url))
    fields.credentials = [{ code: 'CREDENTIALS_ANEW' }];
  if (Object.keys(fields).length > 0) throw Problem.invalid(fields);
}

/** Credentials are write-only: whoever could send them to a system of their own would read them there. */
export function needsCredentialsAnew(
  stored: Pick<StoredSettings, 'base_url' | 'has_credentials'>,
  url: string | undefined,
): boolean {
  if (url === undefined || !stored.has_credentials) return false;
  return !isSameSystem(new URL(stored.base_url), new URL(url));
}

const settings = ['name', 'base_url', 'schedule', 'time_zone', 'batch_size'] as const;

function differences(stored: StoredSettings, change: SettingsChange): Partial<Settings> {
  return Object.fromEntries(
    settings.flatMap((field) =>
      change[field] === undefined || change[field] === stored[field] ? [] : [[field, change[field]]],
    ),
  );
}

function oldOf(stored: StoredSettings, fresh: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.keys(fresh).map((field) => [field, stored[field as keyof Settings]]));
}

async function newDueTime(tx: Tx, stored: StoredSettings, fresh: Partial<Settings>) {
  if (fresh.schedule === undefined && fresh.time_zone === undefined) return {};
  await settleDue(tx, stored.id);
  const { schedule, time_zone } = { ...stored, ...fresh };
  // By a clock that is ahead of ours, or while we waited for the row, more may have been settled than is due now.
  const settled = await lastOccurrence(tx, stored.id);
  const next_due_at = nextDue(schedule, time_zone, settled && settled > tx.now ? settled : tx.now);
  await enqueueDue(tx, stored.id, next_due_at);
  return { next_due_at };
}

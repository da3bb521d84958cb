import { audit } from '../../../platform/audit/write.ts';
import { invalidate } from '../../../platform/cache/hub.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import {
  type CatchUp,
  type InactiveCategory,
  type IntegrationRow,
  lastChange,
  lockIntegration,
  switchOff,
  switchOn,
} from '../repository/integrations.ts';
import { endRun, lockOpenRun, skippedBy } from '../repository/runs.ts';
import { notBefore, withoutIds, writeCursor } from '../rules/cursor.ts';
import { countEnd } from './count.ts';
import { announce, queueRun, standingOf } from './queue-run.ts';
import { settleDue } from './settle-due.ts';
import { STOP_TOPIC } from './stop-signals.ts';
import { tellAdmins } from './tell.ts';
import { againAt, enqueueReturn } from './work.ts';

export interface Deactivation {
  readonly reason: string;
  readonly category: InactiveCategory;
  readonly until?: Date | null | undefined;
  readonly catch_up?: CatchUp | undefined;
  /** The status version that was seen. */
  readonly version?: number | undefined;
}

/**
 * INT-3: switches an integration off. When this has committed, no row of it is written any more: each batch reads the
 * status under the same lock.
 * @throws Problem NOT_FOUND, INTEGRATION_STATUS_CHANGED saying what somebody else did, VALIDATION_FAILED
 */
export async function deactivate(
  tx: Tx,
  actorUserId: string,
  code: string,
  given: Deactivation,
): Promise<IntegrationRow> {
  const { category, until = null, catch_up: catchUp = 'cursor' } = given;
  const reason = given.reason.trim();
  if (reason === '') throw Problem.invalid({ reason: [{ code: 'REASON_EMPTY' }] });
  if (until !== null && until <= tx.now) throw Problem.invalid({ until: [{ code: 'UNTIL_IN_PAST' }] });
  const integration = await lockAsSeen(tx, code, 'active', given.version);
  const logId = newId(tx.now.getTime());
  const after = await switchOff(
    tx,
    integration.id,
    { reason, category, until, catchUp, by: actorUserId },
    { log_id: logId, user_id: actorUserId, by_system: false, reason },
  );
  if (!after) throw new Error('the integration is gone under its lock');
  const stopped = await stopOpenRun(tx, integration, logId, actorUserId);
  if (until) await enqueueReturn(tx, integration.id, until);
  const details = { reason, category, until, catch_up: catchUp, run_stopped: stopped };
  await tell(tx, after, 'active', details, actorUserId);
  await invalidate(tx, STOP_TOPIC, integration.id);
  return after;
}

/** What is going on ends as cancelled, what waits as skipped. @returns its id */
async function stopOpenRun(
  tx: Tx,
  integration: IntegrationRow,
  statusLogId: string,
  cancelledBy: string,
): Promise<string | null> {
  const open = await lockOpenRun(tx, integration.id);
  if (!open) return null;
  if (open.status === 'running') await endRun(tx, open.id, { status: 'cancelled', statusLogId, cancelledBy });
  else await endRun(tx, open.id, { status: 'skipped', skipReason: 'inactive', statusLogId });
  countEnd(tx, integration, open, open.status === 'running' ? 'cancelled' : 'skipped');
  return open.id;
}

export interface Activation {
  readonly reason?: string | undefined;
  readonly version?: number | undefined;
}

/**
 * INT-9: switches an integration on, with one run at once from where its catch-up says.
 * @param actorUserId null: it comes back by itself
 * @throws Problem NOT_FOUND, INTEGRATION_STATUS_CHANGED
 */
export async function activate(
  tx: Tx,
  actorUserId: string | null,
  code: string,
  { reason, version }: Activation = {},
): Promise<IntegrationRow> {
  const { id } = await lockAsSeen(tx, code, 'inactive', version);
  // What came due while it was off has its rows before they are counted.
  await settleDue(tx, id);
  const before = await lockAsSeen(tx, code, 'inactive', version);
  const skipped = before.inactive_log ? await skippedBy(tx, before.inactive_log) : { count: 0, last: null };
  const cursor = cursorAfter(before, skipped.last, tx.now);
  const details = {
    catch_up: before.catch_up,
    skipped: skipped.count,
    since: before.inactive_since,
    // What was given up: records between the two were not asked for.
    ...(cursor === before.cursor ? {} : { cursor_from: before.cursor, cursor_to: cursor }),
  };
  const said = reason?.trim() || undefined;
  const after = await switchOn(tx, id, cursor, {
    log_id: newId(tx.now.getTime()),
    user_id: actorUserId,
    by_system: actorUserId === null,
    reason: said,
    details,
  });
  if (!after) throw new Error('the integration is gone under its lock');
  const standing = await standingOf(tx, after);
  if (standing.tenantOn && standing.moduleOn && !standing.busy)
    await queueRun(tx, after, { trigger: 'resume', requestedBy: actorUserId });
  await tell(tx, after, 'inactive', { reason: said ?? null, ...withoutIds(details) }, actorUserId);
  return after;
}

/** INT-9: a planned return. Under the api role, and as nobody: who said so before need not be here any more. */
export async function returnBySystem(tx: Tx, id: string): Promise<void> {
  const integration = await lockIntegration(tx, { id });
  if (integration?.status !== 'inactive' || !integration.inactive_until) return;
  if (integration.inactive_until > tx.now)
    return enqueueReturn(tx, id, await againAt(tx, integration.inactive_until));
  await activate(tx, null, integration.code);
}

/** catch_up: everything since the cursor; from the last occurrence that was missed; nothing. */
function cursorAfter(before: IntegrationRow, lastMissed: Date | null, now: Date): string | null {
  if (before.catch_up === 'none') return writeCursor({ at: now.toISOString(), id: '' });
  if (before.catch_up === 'last' && lastMissed) return notBefore(before.cursor, lastMissed);
  return before.cursor;
}

/** The integration, locked, if it still is as whoever decides has seen it. */
async function lockAsSeen(
  tx: Tx,
  code: string,
  status: IntegrationRow['status'],
  version: number | undefined,
): Promise<IntegrationRow> {
  const integration = await lockIntegration(tx, { code });
  if (!integration) throw new Problem('NOT_FOUND');
  const seen = version === undefined || version === integration.status_version;
  if (integration.status === status && seen) return integration;
  const last = await lastChange(tx, integration.id);
  const names = last?.user_id ? await tx.env.people.names(tx, [last.user_id]) : new Map<string, string>();
  throw new Problem('INTEGRATION_STATUS_CHANGED', {
    params: { code, to: integration.status },
    data: {
      status: integration.status,
      status_version: integration.status_version,
      by: last?.user_id ? (names.get(last.user_id) ?? null) : null,
      by_system: last?.by_system ?? false,
      at: last?.at ?? null,
      reason: last?.reason ?? null,
      category: last?.category ?? null,
    },
  });
}

async function tell(
  tx: Tx,
  after: IntegrationRow,
  from: IntegrationRow['status'],
  details: Readonly<Record<string, unknown>>,
  actorUserId: string | null,
): Promise<void> {
  const { code, status } = after;
  await audit(tx, {
    action: status === 'inactive' ? 'integration.deactivated' : 'integration.activated',
    resource: 'integration',
    resourceId: after.id,
    userId: actorUserId,
    details: { code, from, to: status, by_system: actorUserId === null, ...details },
  });
  const notice = status === 'inactive' ? 'switched_off' : actorUserId === null ? 'returned' : 'switched_on';
  const names = actorUserId === null ? null : await tx.env.people.names(tx, [actorUserId]);
  const params = { reason: String(details.reason ?? '-'), by: names?.get(actorUserId ?? '') ?? '-' };
  await tellAdmins(tx, after, notice, params, actorUserId);
  await announce(tx, code);
}

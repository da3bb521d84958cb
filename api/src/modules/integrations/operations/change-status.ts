import type { Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { type FieldError, Problem } from '../../../platform/problem/problem.ts';
import { countSaveFailure } from '../metrics.ts';
import { lastChange, lockIntegration } from '../repository/integrations.ts';
import { refuseUntil } from './schedules.ts';
import { activate, deactivate } from './status.ts';

export interface StatusChange {
  readonly status: 'active' | 'inactive';
  readonly reason?: string | undefined;
  readonly category?: 'outage' | 'maintenance' | 'unavailable' | 'other' | undefined;
  readonly until?: string | null | undefined;
  readonly catch_up?: 'cursor' | 'last' | 'none' | undefined;
  readonly version?: number | undefined;
}

/** Switches an integration off or on. @throws Problem NOT_FOUND, INTEGRATION_STATUS_CHANGED, VALIDATION_FAILED */
export async function changeStatus(
  tx: Tx,
  userId: string,
  code: string,
  change: StatusChange,
): Promise<void> {
  const { reason, category, catch_up = 'cursor', version } = change;
  if (change.status === 'active') {
    refuseFieldsOfOff(change);
    await activate(tx, userId, code, { reason, version });
    return;
  }
  const fields: Record<string, readonly FieldError[]> = {
    ...(reason ? {} : { reason: [{ code: 'REASON_EMPTY' as const }] }),
    ...(category ? {} : { category: [{ code: 'REQUIRED' as const }] }),
  };
  if (!reason || !category) throw Problem.invalid(fields);
  const until = change.until ? new Date(change.until) : undefined;
  if (until) refuseUntil(until, tx.now);
  await deactivate(tx, userId, code, { reason, category, until, catch_up, version });
}

function refuseFieldsOfOff(change: StatusChange): void {
  const given = (['category', 'until', 'catch_up'] as const).filter((field) => change[field] != null);
  if (given.length > 0)
    throw Problem.invalid(
      Object.fromEntries(given.map((field) => [field, [{ code: 'ONLY_WHEN_INACTIVE' }]])),
    );
}

/** @throws Problem STATUS_NOT_SAVED where the last change of status is not the one that this request made */
export async function refuseUnsaved(tx: Tx, userId: string, code: string, to: string): Promise<void> {
  // Whoever is still busy with it over there holds this lock.
  const integration = await lockIntegration(tx, { code });
  const last = integration && (await lastChange(tx, integration.id));
  const isOurs = last?.to === to && last.user_id === userId && last.request_id === tx.cause.requestId;
  if (!isOurs) throw new Problem('STATUS_NOT_SAVED');
}

/**
 * Whatever keeps a status from being saved, the answer says that it was not.
 * @param lookUp answers if it was saved all the same: a connection that is lost in COMMIT does not say
 * @throws Problem STATUS_NOT_SAVED
 */
export async function sayWhetherSaved<T>(
  env: Env,
  save: () => Promise<T>,
  lookUp: () => Promise<T>,
): Promise<T> {
  try {
    return await save();
  } catch (error) {
    if (error instanceof Problem) throw error;
    const saved = await lookUp().then(
      (answer) => ({ answer }),
      () => null,
    );
    if (saved) return saved.answer;
    countSaveFailure(env);
    throw new Problem('STATUS_NOT_SAVED', { retryAfter: 2, cause: error });
  }
}

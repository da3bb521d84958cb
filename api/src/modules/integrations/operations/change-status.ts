import type { Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { type FieldError, Problem } from '../../../platform/problem/problem.ts';
import { countSaveFailure } from '../metrics.ts';
import { hasChanged, lockIntegration } from '../repository/integrations.ts';
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

/**
 * @param began no change that this request made is older
 * @throws Problem STATUS_NOT_SAVED where this request has changed nothing; somebody may have done so since
 */
export async function refuseUnsaved(
  tx: Tx,
  userId: string,
  { code, to, began }: { readonly code: string; readonly to: string; readonly began: Date },
): Promise<void> {
  // Whoever is still busy with it over there holds this lock.
  const integration = await lockIntegration(tx, { code });
  if (!integration || !(await hasChanged(tx, integration.id, { userId, to, began })))
    throw new Problem('STATUS_NOT_SAVED');
}

/**
 * Whatever keeps a status from being saved, the answer says that it was not, or that nobody knows: a connection that is
 * lost in COMMIT does not say.
 * @param save calls `ready` when nothing but COMMIT is left to do
 * @param lookUp answers if it was saved all the same, and refuses with STATUS_NOT_SAVED where it was not
 * @throws Problem STATUS_NOT_SAVED, STATUS_UNKNOWN
 */
export async function sayWhetherSaved<T>(
  env: Env,
  save: (ready: () => void) => Promise<T>,
  lookUp: () => Promise<T>,
): Promise<T> {
  let ready = false;
  try {
    return await save(() => {
      ready = true;
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    const found = await lookUp().then(
      (answer) => ({ answer }),
      (fault: unknown) => ({ certain: fault instanceof Problem && fault.code === 'STATUS_NOT_SAVED' }),
    );
    if ('answer' in found) return found.answer;
    countSaveFailure(env);
    // What never came to its COMMIT has changed nothing, whether that can be looked up or not.
    const code = ready && !found.certain ? 'STATUS_UNKNOWN' : 'STATUS_NOT_SAVED';
    throw new Problem(code, { retryAfter: 2, cause: error });
  }
}

import type { Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { type FieldError, Problem } from '../../../platform/problem/problem.ts';
import { countSaveFailure } from '../metrics.ts';
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

/** Whatever keeps a status from being saved, the answer says that it was not. @throws Problem STATUS_NOT_SAVED */
export async function sayWhetherSaved<T>(env: Env, save: () => Promise<T>): Promise<T> {
  try {
    return await save();
  } catch (error) {
    if (error instanceof Problem) throw error;
    countSaveFailure(env);
    throw new Problem('STATUS_NOT_SAVED', { retryAfter: 2, cause: error });
  }
}

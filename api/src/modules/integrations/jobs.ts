import { Type } from 'typebox';
import { type JobDeclaration, job, type ScheduleDeclaration } from '../../platform/jobs/declare.ts';
import { recoverRun } from './operations/recover-run.ts';
import { remindLongOff } from './operations/remind-long-off.ts';
import { workOnReplay } from './operations/replay-rejects.ts';
import { retryRun } from './operations/retry-run.ts';
import { settleBatch } from './operations/settle-due.ts';
import { returnBySystem } from './operations/status.ts';
import { sweepOverdue } from './operations/sweep.ts';
import { tasks } from './operations/work.ts';
import { type SyncParts, workOnRun } from './operations/work-on-run.ts';

const ofIntegration = Type.Object(
  { integration_id: Type.String({ format: 'uuid' }) },
  { additionalProperties: false },
);
const ofRun = Type.Object({ run_id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });
const ofReplay = Type.Object(
  { integration_id: Type.String({ format: 'uuid' }), ids: Type.Optional(Type.String({ maxLength: 4_000 })) },
  { additionalProperties: false },
);

/** The jobs of a synchronisation. They look at tenant and module themselves: what they may not do is recorded. */
export function syncJobs(parts: SyncParts): readonly JobDeclaration[] {
  return [
    job({
      task: tasks.due,
      payload: ofIntegration,
      always: true,
      run: async (tx, { integration_id: id }) => void (await settleBatch(tx, id)),
    }),
    job({
      task: tasks.run,
      payload: ofRun,
      always: true,
      long: true,
      work: (env, tenantId, { run_id: id }, signal) => workOnRun(env, tenantId, id, signal, parts),
    }),
    job({
      task: tasks.retry,
      payload: ofIntegration,
      always: true,
      run: (tx, { integration_id: id }) => retryRun(tx, id),
    }),
    job({
      task: tasks.recover,
      payload: ofIntegration,
      always: true,
      run: (tx, { integration_id: id }) => recoverRun(tx, id),
    }),
    job({
      task: tasks.replay,
      payload: ofReplay,
      always: true,
      work: (env, tenantId, { integration_id: integrationId, ids }, signal) =>
        workOnReplay(env, tenantId, { integrationId, ids: ids?.split(',') ?? null }, signal),
    }),
    job({
      task: tasks.return,
      payload: ofIntegration,
      always: true,
      // The worker's role has no right to any status (INT-12).
      as: 'balai_api',
      run: (tx, { integration_id: id }) => returnBySystem(tx, id),
    }),
  ];
}

export const sweepSchedule: ScheduleDeclaration = {
  name: 'integrations.sweep',
  everySeconds: 30,
  run: sweepOverdue,
};

/** So often that the day of each time zone is met soon after it begins; each integration has one reminder a day. */
export const reminderSchedule: ScheduleDeclaration = {
  name: 'integrations.remind_long_off',
  everySeconds: 600,
  run: remindLongOff,
};

import { sql } from 'kysely';
import { systemCause, withoutTenant } from '../db/tx.ts';
import type { Env } from '../env.ts';
import type { ScheduleDeclaration } from './declare.ts';

const DAY_MS = 86_400_000;
const BATCH = 5_000;

/** Throws away what has served its time: answers kept for a day, windows of rate limits that have ended. */
export const sweepSchedule: ScheduleDeclaration = {
  name: 'platform.sweep',
  everySeconds: 3_600,
  async run(env) {
    const dayAgo = new Date(env.clock.now().getTime() - DAY_MS);
    while ((await forgetAnswers(env, dayAgo)) === BATCH) {
      // Batch by batch: one large deletion would hold its locks for long.
    }
    await withoutTenant(env, systemCause, (tx) =>
      tx.run(sql`delete from platform.rate_limits where resets_at < ${tx.now}`),
    );
  },
};

async function forgetAnswers(env: Env, before: Date): Promise<number> {
  const row = await withoutTenant(env, systemCause, (tx) =>
    tx.first(sql<{ count: number }>`select platform.forget_answers(${before}, ${BATCH}) as count`),
  );
  return row?.count ?? 0;
}

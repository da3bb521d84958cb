import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createIntegrationsWorld,
  type IntegrationsWorld,
  type TestIntegration,
} from '../../../../test/support/integrations-world.ts';
import { expectAccount, MINUTE, naive } from './settle-due.test-support.ts';
import { settleBatch } from './settle-due.ts';

let world: IntegrationsWorld;
beforeAll(async () => {
  world = await createIntegrationsWorld();
});
afterAll(() => world.close());

const now = () => world.clock.now().getTime();
const settle = (at: TestIntegration) => world.asWorker((tx) => settleBatch(tx, at.id), at.tenant.id);
const jobsOf = (at: TestIntegration) =>
  world.asOwner<{ run_at: Date }>('select run_at from graphile_worker._private_jobs where key = $1', [
    `${at.tenant.id}:due:${at.id}`,
  ]);

describe('INT-5: the occurrences of the schedule and the rows are the same', () => {
  it('through restarts, down-times, late jobs, two workers, other schedules, overlap, module, tenant and circuit', async () => {
    await expectAccount(world, 12);
  }, 280_000);

  it('a timer that knows only what comes next loses what was missed: the account sees it', async () => {
    await expect(expectAccount(world, 40, naive)).rejects.toThrow('Property failed');
  }, 120_000);

  it('a month without the app: batches of a thousand, every minute has its row, the newest is run', async () => {
    const begin = Math.floor(now() / MINUTE) * MINUTE + MINUTE;
    const at = await world.integration({ schedule: '* * * * *', nextDueAt: new Date(begin) });
    world.clock.set(new Date(begin + 2_500 * MINUTE + 100));
    expect(await settle(at)).toBe(true);
    expect((await world.look(at.id)).runs).toHaveLength(1_000);
    expect(await settle(at)).toBe(true);
    expect(await settle(at)).toBe(false);
    const { runs } = await world.look(at.id);
    expect(new Set(runs.map((run) => (run.due_at as Date).getTime())).size).toBe(2_501);
    expect(runs.filter((run) => run.skip_reason === 'app_down')).toHaveLength(2_500);
    expect(runs.at(-1)).toMatchObject({ status: 'queued', due_at: new Date(begin + 2_500 * MINUTE) });
  });

  it('each settling leaves a job for the next occurrence, at most one', async () => {
    const at = await world.integration({ nextDueAt: new Date(now() - 1_000) });
    await settle(at);
    await settle(at);
    expect(await jobsOf(at)).toEqual([{ run_at: (await world.look(at.id)).integration.next_due_at }]);
  });

  it('settled shortly before an occurrence, by a change of status, the occurrence keeps its moment', async () => {
    const nextDueAt = new Date(now() + 30_000);
    const at = await world.integration({ nextDueAt });
    await settle(at);
    expect(await jobsOf(at)).toEqual([{ run_at: nextDueAt }]);
  });
});

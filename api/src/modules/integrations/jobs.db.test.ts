import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../test/platform/harness.ts';
import {
  allKeys,
  createIntegrationsWorld,
  type IntegrationsWorld,
  type TestIntegration,
  testParts,
  withParts,
} from '../../../test/support/integrations-world.ts';
import { directUrl } from '../../platform/create-env.ts';
import { startWorker, type Worker } from '../../platform/jobs/worker.ts';
import { loadTenant } from '../tenancy/index.ts';
import { syncJobs } from './jobs.ts';
import { requestRun } from './operations/runs.ts';
import { deactivate } from './operations/status.ts';
import { sweepOverdue } from './operations/sweep.ts';
import { enqueueDue } from './operations/work.ts';

let world: IntegrationsWorld;
beforeAll(async () => {
  world = await createIntegrationsWorld();
});
afterAll(() => world.close());

/** What is due begins although nobody polls. */
async function withWorker(use: () => Promise<void>, pollMs = 3_600_000): Promise<void> {
  const modules = withParts(world.modules, syncJobs(testParts({ count: 30, size: 10 })));
  const worker: Worker = await startWorker({
    env: world.worker,
    modules,
    url: directUrl(world.env.config, 'balai_worker'),
    loadTenant,
    pollMs,
  });
  try {
    await until(async () => (await world.asOwner('select from platform.instances')).length > 0);
    await use();
  } finally {
    await worker.stop();
  }
}
const soon = (ms: number) => new Date(Date.now() + ms);
const off = (at: TestIntegration, until?: Date) =>
  world.asAdmin((tx) =>
    deactivate(tx, world.admin.id, at.code, {
      reason: 'Uji',
      category: 'other',
      ...(until ? { until } : {}),
    }),
  );
const lastIs = (at: TestIntegration, status: string) =>
  until(async () => (await world.look(at.id)).last.status === status, 15_000, `a run that is ${status}`);
const forgetJobs = () => world.asOwner('delete from graphile_worker._private_jobs');

describe('INT-5: due times are rows, jobs wake for them', () => {
  it('an occurrence begins when it is due and not before, and the job for the next one waits', async () => {
    await withWorker(async () => {
      const nextDueAt = soon(1_500);
      const at = await world.integration({ nextDueAt });
      await world.inTenant(at.tenant.id, (tx) => enqueueDue(tx, at.id, nextDueAt));
      await lastIs(at, 'succeeded');
      const { runs, last, integration } = await world.look(at.id);
      expect(runs).toMatchObject([{ trigger: 'schedule', due_at: nextDueAt, total: '30', read: '30' }]);
      expect((last.created_at as Date).getTime()).toBeGreaterThanOrEqual(nextDueAt.getTime());
      expect(await world.written(at.id)).toEqual(allKeys(30));
      const jobs = await world.asOwner('select run_at, key from graphile_worker._private_jobs');
      expect(jobs).toEqual([{ run_at: integration.next_due_at, key: `${at.tenant.id}:due:${at.id}` }]);
    });
  }, 40_000);

  it('while it is off an occurrence is skipped, and goes back to who switched it off', async () => {
    await withWorker(async () => {
      // Far enough ahead to be off by then on a busy machine too.
      const nextDueAt = soon(4_000);
      const at = await world.integration({ nextDueAt });
      await off(at);
      await world.inTenant(at.tenant.id, (tx) => enqueueDue(tx, at.id, nextDueAt));
      await lastIs(at, 'skipped');
      const { last, integration } = await world.look(at.id);
      expect(last).toMatchObject({ skip_reason: 'inactive', status_log_id: integration.inactive_log });
      expect(await world.written(at.id)).toEqual([]);
    });
  }, 40_000);

  it('jobs that got lost come back with the sweep: due times, tries again, returns, runs without a job', async () => {
    const late = new Date(world.clock.now().getTime() - 10_000);
    const due = await world.integration({ nextDueAt: late });
    const failing = await world.integration();
    await world.asOwner('update integrations.integrations set retry_at = $1 where id = $2', [
      late,
      failing.id,
    ]);
    const returning = await world.integration();
    await off(returning, soon(10_000));
    const stranded = await world.integration();
    const died = await world.integration();
    for (const at of [stranded, died]) await world.asAdmin((tx) => requestRun(tx, world.admin.id, at.code));
    await world.asOwner(
      `update integrations.integration_runs set status = 'running', started_at = now() where integration_id = $1`,
      [died.id],
    );
    const living = await world.integration();
    await world.asAdmin((tx) => requestRun(tx, world.admin.id, living.code));
    await world.asOwner(`delete from graphile_worker._private_jobs where not starts_with(key, $1)`, [
      `${living.tenant.id}:run:${(await world.look(living.id)).last.id}`,
    ]);
    world.clock.advance(20_000);
    await sweepOverdue(world.worker);
    const kinds = await world.asOwner<{ task_identifier: string }>(
      `select t.identifier as task_identifier from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id order by 1`,
    );
    expect(kinds.map((row) => row.task_identifier)).toEqual([
      'integrations.due',
      'integrations.recover',
      'integrations.recover',
      'integrations.retry',
      'integrations.return',
      'integrations.run',
    ]);
    // Moments of this process's clock lie ahead of the database's.
    await world.asOwner('update graphile_worker._private_jobs set run_at = now()');
    await withWorker(async () => {
      for (const at of [due, failing, returning, stranded, died, living]) await lastIs(at, 'succeeded');
    }, 500);
    expect((await world.look(died.id)).runs.map((run) => run.error)).toEqual(['WORKER_DIED', null]);
    for (const at of [due, failing, returning, stranded, died, living])
      expect(await world.written(at.id)).toEqual(allKeys(30));
    await forgetJobs();
  }, 60_000);
});

describe('INT-9, INT-12: a planned return', () => {
  it('happens by itself at its moment, under the api role, recorded as done by the system', async () => {
    const roles = `create table public.changed_by as select session_user::text as name where false;
      grant insert on public.changed_by to balai_api, balai_worker;
      create function public.note_change() returns trigger language plpgsql as $$
        begin insert into public.changed_by values (session_user); return new; end $$;
      create trigger note_change after update of status on integrations.integrations for each row
        when (old.status <> new.status) execute function public.note_change()`;
    await world.asOwner(roles);
    const at = await world.integration();
    await withWorker(async () => {
      await off(at, new Date(world.clock.now().getTime() + 1_500));
      // The clock of the tests is ahead of the database's by now.
      await world.asOwner(`update graphile_worker._private_jobs set run_at = now() + interval '1500 ms'
        where key like '%:return:%'`);
      await world.asOwner(`select pg_notify('jobs:insert', '{"count":1}')`);
      await lastIs(at, 'succeeded');
    }, 500);
    const names = await world.asOwner<{ name: string }>('select name from public.changed_by');
    expect(names.map((row) => row.name)).toEqual(['balai_api', 'balai_api']);
    const logs = await world.asOwner(
      'select "to", by_system, user_id from integrations.integration_status_logs where integration_id = $1 order by at',
      [at.id],
    );
    expect(logs).toEqual([
      { to: 'inactive', by_system: false, user_id: world.admin.id },
      { to: 'active', by_system: true, user_id: null },
    ]);
    await world.asOwner('drop trigger note_change on integrations.integrations');
  }, 40_000);
});

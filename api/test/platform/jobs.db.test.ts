import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSecrets, workerDatabase } from '../../../tools/test/database.ts';
import { invalidate } from '../../src/platform/cache/hub.ts';
import { directUrl } from '../../src/platform/create-env.ts';
import { roleUrl } from '../../src/platform/db/roles.ts';
import { systemCause, withoutTenant } from '../../src/platform/db/tx.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { startWorker, type Worker } from '../../src/platform/jobs/worker.ts';
import { loadTrialTenant, TRACES, trialJobs } from './fixture.ts';
import { createRig, type Person, type Rig, testModule, until } from './harness.ts';

let api: Rig;
let person: Person;
const lines: string[] = [];

beforeAll(async () => {
  api = await createRig();
  await api.asOwner(TRACES);
  person = await api.person();
});
afterAll(() => api.close());

interface Trace {
  readonly n: number;
  readonly what: string;
  readonly process: number;
  readonly at: Date;
  readonly tenant_id: number;
}
const traces = (from: number, to = from) =>
  api.asOwner<Trace & Record<string, unknown>>(
    'select * from public.traces where n between $1 and $2 order by n, at',
    [from, to],
  );
const jobsLeft = async () =>
  (
    await api.asOwner<{ count: number }>('select count(*)::int as count from graphile_worker._private_jobs')
  )[0]?.count;
const add = (task: string, payload: Record<string, number>, options = {}, tenantId = person.tenantId) =>
  api.inTenant(tenantId, (tx) => enqueue(tx, task, payload, options));

/** What begins all the same was announced, or its moment was waited for. */
const NEVER_POLLS = { pollMs: 3_600_000 };

/** A worker in this process, under the worker's own role. */
async function withWorker(
  use: (worker: Worker, rig: Rig) => Promise<void>,
  more: Partial<Pick<Parameters<typeof startWorker>[0], 'modules' | 'longestSleepMs' | 'pollMs'>> = {},
): Promise<void> {
  const modules = more.modules ?? [trialJobs];
  const rig = await createRig({
    role: 'balai_worker',
    modules,
    logTo: { write: (line) => void lines.push(line) },
    clock: api.clock,
  });
  const worker = await startWorker({
    env: rig.env,
    url: directUrl(rig.env.config, 'balai_worker'),
    loadTenant: loadTrialTenant,
    ...more,
    modules,
  });
  try {
    await use(worker, rig);
  } finally {
    await worker.stop();
    await rig.close();
  }
}

test('PLT-10: the api adds a job under its role and the worker does it at once under its own, in the tenant', async () => {
  await withWorker(async (_worker, rig) => {
    await until(async () => (await api.asOwner('select from platform.instances')).length > 0);
    await add('trial.note', { n: 1 });
    const [done] = await until(async () => (await traces(1)).length > 0 && traces(1));
    expect(done).toMatchObject({ tenant_id: person.tenantId, what: 'system' });
    await until(async () => (await jobsLeft()) === 0);
    expect(await rig.env.metrics.registry.metrics()).toContain(
      'balai_jobs_total{task="trial.note",outcome="done"} 1',
    );
    const users = await api.asOwner<{ usename: string }>(
      "select distinct usename from pg_stat_activity where application_name like 'balai-%queue%' and datname = current_database()",
    );
    expect(users.map((row) => row.usename)).toEqual(['balai_worker']);
  }, NEVER_POLLS);
});

test('PLT-10: a job exists if and only if the transaction that added it commits', async () => {
  await expect(
    api.inTenant(person.tenantId, async (tx) => {
      await enqueue(tx, 'trial.note', { n: 2 });
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect(await jobsLeft()).toBe(0);
});

// How late they are is measured in bench/platform/jobs.ts.
test('PLT-10: jobs due in the future begin when their moments come, none before', async () => {
  await withWorker(async () => {
    await until(async () => (await api.asOwner('select from platform.instances')).length > 0);
    const now = Date.now();
    for (let i = 7; i >= 0; i--)
      await add('trial.note', { n: 10 + i }, { runAt: new Date(now + 600 + i * 200) });
    const due = await api.asOwner<{ run_at: Date }>(
      'select run_at from graphile_worker._private_jobs order by run_at',
    );
    const done = await until(async () => (await traces(10, 17)).length === 8 && traces(10, 17), 30_000);
    const late = done.map((row, i) => row.at.getTime() - (due[i]?.run_at.getTime() ?? 0));
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
  }, NEVER_POLLS);
});

// Its lock is older than a dead worker's may be; nothing but that name says that somebody works on it.
test('PLT-10: a living process names the holder of each job that it works on, however long that takes', async () => {
  await withWorker(async () => {
    await until(async () => (await api.asOwner('select from platform.instances')).length > 0);
    await add('trial.long', { n: 150, ms: 4_000 });
    await add('trial.minutes', { n: 151, ms: 4_000 });
    const held = await until(async () => {
      const rows = await api.asOwner<{ named: boolean }>(
        `select exists (select from platform.instances i where j.locked_by = any(i.worker_ids)) as named
         from graphile_worker._private_jobs j where locked_by is not null`,
      );
      return rows.length === 2 && rows;
    });
    expect(held).toEqual([{ named: true }, { named: true }]);
    await until(async () => (await jobsLeft()) === 0);
    expect((await traces(150)).map(({ what }) => what)).toEqual(['begun', 'ended']);
  });
});

test('PLT-10: jobs of minutes hold up no others; a job that asks for the api role has it', async () => {
  await withWorker(async (worker) => {
    await until(async () => (await api.asOwner('select from platform.instances')).length > 0);
    for (let n = 0; n < 12; n++) await add('trial.minutes', { n, ms: 60_000 });
    await until(
      async () =>
        (await api.asOwner('select from graphile_worker._private_jobs where locked_at is not null')).length >
        4,
    );
    await add('trial.note', { n: 60 });
    await add('trial.as_api', { n: 61 });
    const done = await until(async () => (await traces(60, 61)).length === 2 && traces(60, 61));
    expect(done.map((row) => row.what)).toEqual(['system', 'balai_api']);
    await worker.stop();
  }, NEVER_POLLS);
  await api.asOwner('delete from graphile_worker._private_jobs');
});

test('TEN-6, TEN-8: jobs of a tenant or module that is off are postponed, and done when it is on again', async () => {
  const off = await api.person();
  await withWorker(async (_worker, rig) => {
    for (const what of ['tenant', 'module']) {
      const n = what === 'tenant' ? 20 : 21;
      await api.asOwner('insert into public.switches values ($1, $2)', [off.tenantId, what]);
      await add('trial.note', { n }, { key: `note-${n}` }, off.tenantId);
      await add('trial.always', { n: n + 5 }, {}, off.tenantId);
      const parked = await until(() => parkedJobs(off.tenantId));
      expect(parked).toMatchObject({ attempts: 0, key: `${off.tenantId}:note-${n}` });
      await until(async () => (await traces(n + 5)).length === 1);
      expect(await traces(n)).toEqual([]);
      await api.asOwner('delete from public.switches');
      await withoutTenant(api.env, systemCause, (tx) => invalidate(tx, 'tenant', `tenant:${off.tenantId}`));
      await until(async () => (await traces(n)).length === 1, 5_000, 'the parked job');
    }
    expect(await rig.env.metrics.registry.metrics()).toContain(
      'balai_jobs_total{task="trial.note",outcome="postponed"} 2',
    );
    await api.asOwner('insert into public.switches values ($1, $2)', [off.tenantId, 'gone']);
    await add('trial.note', { n: 22 }, {}, off.tenantId);
    await until(async () => (await jobsLeft()) === 0);
    expect(await traces(22)).toEqual([]);
  });
});

async function parkedJobs(tenantId: number) {
  const rows = await api.asOwner<{ attempts: number; key: string }>(
    'select attempts, key from graphile_worker._private_jobs where flags ? $1',
    [`parked:${tenantId}`],
  );
  return rows[0];
}

test('PLT-9: a failed job keeps neither message nor payload of its error, in the table or in the log', async () => {
  lines.length = 0;
  await withWorker(async () => {
    await add('trial.fail', { n: 30 }, { maxAttempts: 1 });
    await api.inTenant(person.tenantId, (tx) =>
      enqueue(tx, 'trial.note', { wrong: 'shape' }, { maxAttempts: 1 }),
    );
    const dead = await until(async () => {
      const rows = await api.asOwner<{ last_error: string }>(
        'select last_error from graphile_worker._private_jobs where last_error is not null and locked_at is null',
      );
      return rows.length === 2 && rows;
    });
    expect(dead.map((row) => row.last_error).join()).not.toMatch(/siti|3171/);
    await api.asOwner('delete from graphile_worker._private_jobs');
  });
  expect(lines.join('')).toContain('"outcome":"dead"');
});

test('PLT-11: three workers do each of 300 jobs exactly once', async () => {
  const children = await Promise.all([1, 2, 3].map(() => startProcess()));
  try {
    await api.inTenant(person.tenantId, async (tx) => {
      for (let i = 0; i < 300; i++) await enqueue(tx, 'trial.note', { n: 1_000 + i, ms: 5 });
    });
    const done = await until(
      async () => (await jobsLeft()) === 0 && traces(1_000, 1_299),
      20_000,
      'all jobs',
    );
    expect(done.map((row) => row.n)).toEqual(Array.from({ length: 300 }, (_, i) => 1_000 + i));
    expect(new Set(done.map((row) => row.process)).size).toBe(3);
  } finally {
    await Promise.all(children.map((child) => stop(child, 'SIGKILL')));
  }
  await api.asOwner('delete from platform.instances');
});

test('PLT-10: kill -9 of a worker loses nothing: another unlocks and does its jobs within seconds', async () => {
  const victim = await startProcess();
  for (let i = 0; i < 3; i++) await add('trial.long', { n: 2_000 + i, ms: 30_000 });
  await until(async () => (await traces(2_000, 2_002)).length === 3);
  await stop(victim, 'SIGKILL');
  await api.asOwner(
    `update graphile_worker._private_jobs set payload = jsonb_set(payload::jsonb, '{ms}', '1')::json`,
  );
  const started = performance.now();
  await withWorker(async () => {
    await until(
      async () => (await traces(2_000, 2_002)).filter((row) => row.what === 'ended').length === 3,
      25_000,
      'the dead worker’s jobs',
    );
  });
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(await jobsLeft()).toBe(0);
});

test('PLT-10: SIGTERM ends a worker within 10 seconds; what it could not finish is handed back', async () => {
  const child = await startProcess();
  await add('trial.long', { n: 3_000, ms: 300 });
  await add('trial.long', { n: 3_001, ms: 60_000 });
  await until(async () => (await traces(3_000, 3_001)).length === 2);
  const started = performance.now();
  expect(await stop(child, 'SIGTERM')).toBe(0);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect((await traces(3_000)).map((row) => row.what)).toEqual(['begun', 'ended']);
  const left = await api.asOwner<{ locked_at: Date | null }>(
    'select locked_at from graphile_worker._private_jobs',
  );
  expect(left).toEqual([{ locked_at: null }]);
  await api.asOwner('delete from graphile_worker._private_jobs');
});

test('PLT-11: a schedule runs when due, on one of three instances, again after its time and after a crash', async () => {
  const runs: number[] = [];
  let running = 0;
  let watched = 0;
  const module = testModule({
    schedules: [
      {
        name: 'trial.hourly',
        everySeconds: 3_600,
        async run() {
          expect(++running).toBe(1);
          await new Promise((done) => setTimeout(done, 120));
          runs.push(api.clock.now().getTime());
          running--;
        },
      },
    ],
  });
  const options = { modules: [module], longestSleepMs: 50 };
  const three = [1, 2, 3].map(() =>
    withWorker(async () => {
      await until(() => runs.length === 1);
      await new Promise((done) => setTimeout(done, 400));
      expect(runs).toHaveLength(1);
      watched++;
      await until(() => runs.length === 2, 8_000, 'the next hour');
    }, options),
  );
  await until(() => watched === 3, 20_000, 'three instances that have seen one run');
  api.clock.advance(3_601_000);
  await Promise.all(three);
  expect(runs).toHaveLength(2);
  // The due time moves only after the run: cut short, it is still due.
  const holder = new Client({
    connectionString: roleUrl((await workerDatabase()).url, 'balai_worker', testSecrets.BALAI_MASTER_KEY),
  });
  await holder.connect();
  await holder.query("select pg_advisory_lock(7402113, hashtext('trial.hourly'))");
  api.clock.advance(3_601_000);
  await withWorker(async () => {
    await new Promise((done) => setTimeout(done, 500));
    expect(runs).toHaveLength(2);
    await holder.end();
    await until(() => runs.length === 3, 5_000, 'the run after the crash');
  }, options);
});

async function startProcess(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'worker-process.ts'), [api.url], { stdio: 'inherit' });
  await new Promise<void>((done, failed) => {
    child.once('message', () => done());
    child.once('exit', (code) => failed(new Error(`worker process ended with ${code}`)));
  });
  return child;
}

function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  child.kill(signal);
  return ended;
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../tools/test/database.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { createRig, type Rig, until } from './harness.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await createRig();
});
afterAll(() => rig.close());

test('PLT-9: live answers by itself, ready asks database, migrations, queue and listener', async () => {
  expect((await rig.call({ url: '/health/live' })).body).toEqual({ status: 'live' });
  await rig.asOwner("insert into platform.instances values (gen_random_uuid(), 'worker', '{}', now())");
  const ready = await rig.call({ url: '/health/ready' });
  expect([ready.status, ready.body]).toEqual([
    200,
    {
      status: 'ready',
      checks: { database: 'up', migrations: 'done', queue: 'up', listener: 'up', workers: 1 },
    },
  ]);
  expect(ready.headers['content-security-policy']).toBeDefined();
});

test('PLT-9: with migrations still to run it is not ready, and is once they have run', async () => {
  const behind = await createRig({ fresh: true });
  const [row] = await behind.asOwner<{ name: string; checksum: string }>(
    "delete from platform.migrations where name like '0005%' returning name, checksum",
  );
  const first = await behind.call({ url: '/health/ready' });
  expect([first.status, first.body.checks.migrations]).toEqual([503, 'pending']);
  await behind.asOwner('insert into platform.migrations values ($1, $2)', [row?.name, row?.checksum]);
  await until(async () => (await behind.call({ url: '/health/ready' })).status === 200, 3_000);
  await behind.close();
});

test('PLT-9: without its database it says so within seconds, stays live, and recovers by itself', async () => {
  const database = await freshDatabase();
  const lost = await createRig({ url: database.url });
  expect((await lost.call({ url: '/health/ready' })).status).toBe(200);
  await cutOff(database.name, false);
  const started = performance.now();
  const down = await until(async () => {
    const answer = await lost.call({ url: '/health/ready' });
    return answer.status === 503 && answer;
  });
  expect(performance.now() - started).toBeLessThan(4_000);
  expect(down.body.checks).toMatchObject({ database: 'down', queue: 'down' });
  expect(JSON.stringify(down.body)).not.toMatch(/postgres:|stack|password/i);
  expect((await lost.call({ url: '/health/live' })).status).toBe(200);
  await until(() => !lost.env.caches.trusted);
  await cutOff(database.name, true);
  await until(async () => (await lost.call({ url: '/health/ready' })).body.checks?.listener === 'up', 6_000);
  await lost.close();
});

/** Refuses new connections to a database and ends those that there are, or lets them in again. */
async function cutOff(name: string, open: boolean): Promise<void> {
  await rig.asOwner(`alter database ${name} allow_connections ${open}`);
  if (!open)
    await rig.asOwner('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
}

test('PLT-9: metrics are for this machine alone, or for whoever holds the token', async () => {
  const { inject } = {
    inject: (options: Parameters<Rig['call']>[0]) => rig.call({ ...options, url: '/metrics' }),
  };
  const own = await inject({ url: '', remoteAddress: '127.0.0.1' });
  expect(own.status).toBe(200);
  for (const name of ['balai_http_request_seconds', 'balai_queue_jobs', 'balai_listener_up', 'process_cpu'])
    expect(own.text).toContain(name);
  expect((await inject({ url: '', remoteAddress: '10.0.0.7' })).status).toBe(404);
  const passedOn = await inject({
    url: '',
    remoteAddress: '127.0.0.1',
    headers: { 'x-forwarded-for': '10.0.0.7' },
  });
  expect(passedOn.status).toBe(404);
  const guarded = await createRig({ config: { METRICS_TOKEN: 'sangat-panjang-dan-rahasia' } });
  const ask = (authorization: string) =>
    guarded.call({ url: '/metrics', remoteAddress: '10.0.0.7', headers: { authorization } });
  expect((await ask('Bearer sangat-panjang-dan-rahasia')).status).toBe(200);
  expect((await ask('Bearer sangat-panjang-dan-rahasiX')).status).toBe(404);
  expect((await guarded.call({ url: '/metrics', remoteAddress: '127.0.0.1' })).status).toBe(404);
  await guarded.close();
});

test('PLT-9: the backlog of the queue shows in the metrics', async () => {
  const person = await rig.person();
  await rig.inTenant(person.tenantId, async (tx) => {
    await enqueue(tx, 'trial.none', { n: 1 });
    await enqueue(tx, 'trial.none', { n: 2 }, { runAt: new Date(Date.now() + 3_600_000) });
  });
  const { text } = await rig.call({ url: '/metrics', remoteAddress: '127.0.0.1' });
  expect(text).toContain('balai_queue_jobs{state="waiting"} 1');
  expect(text).toContain('balai_queue_jobs{state="dead"} 0');
});

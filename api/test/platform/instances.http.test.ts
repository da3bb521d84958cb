import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCache } from '../../src/platform/cache/cache.ts';
import { invalidate } from '../../src/platform/cache/hub.ts';
import { systemCause, withoutTenant } from '../../src/platform/db/tx.ts';
import { sweepSchedule } from '../../src/platform/jobs/sweep.ts';
import { layCable } from './cable.ts';
import { createRig, type Rig, until } from './harness.ts';
import { startRespServer } from './respd.ts';
import { trialRoutes } from './trial-routes.ts';

let three: Rig[];
beforeAll(async () => {
  const first = await createRig({ modules: [trialRoutes] });
  three = [
    first,
    ...(await Promise.all([1, 2].map(() => createRig({ modules: [trialRoutes], clock: first.clock })))),
  ];
});
afterAll(() => Promise.all(three.map((rig) => rig.close())));

/** A cache as the modules make them, over a value that the test changes behind its back. */
function counterCache(rig: Rig, topic: string) {
  let value = 1;
  let loads = 0;
  const cache = createCache(rig.env.caches, {
    topics: [topic],
    load: async (key: string) => {
      loads++;
      return `${key}=${value}`;
    },
  });
  return {
    get: (key: string) => cache.get(key),
    peek: (key: string) => cache.peek(key),
    change: () => value++,
    loads: () => loads,
  };
}
const say = (rig: Rig, topic: string, key: string) =>
  withoutTenant(rig.env, systemCause, (tx) => invalidate(tx, topic, key));

test('PLT-11: three instances drop what they hold within a second of one saying so', async () => {
  const caches = three.map((rig) => counterCache(rig, 'trial'));
  for (const cache of caches) {
    expect(await cache.get('a')).toBe('a=1');
    await cache.get('b');
    await cache.get('a');
    expect(cache.loads()).toBe(2);
    cache.change();
  }
  const started = performance.now();
  await say(three[0] as Rig, 'trial', 'a');
  await until(() => caches.every((cache) => cache.peek('a') === undefined), 1_000, 'the invalidation');
  expect(performance.now() - started).toBeLessThan(1_000);
  for (const cache of caches) {
    expect(await cache.get('a')).toBe('a=2');
    expect(cache.peek('b')).toBe('b=1');
  }
});

test('PLT-11: an invalidation that is rolled back is not heard', async () => {
  const [rig] = three as [Rig];
  const cache = counterCache(rig, 'rolled');
  await cache.get('a');
  await withoutTenant(rig.env, systemCause, async (tx) => {
    await invalidate(tx, 'rolled', 'a');
    throw new Error('no');
  }).catch(() => undefined);
  await say(rig, 'rolled', 'other');
  await new Promise((done) => setTimeout(done, 100));
  expect(cache.peek('a')).toBe('a=1');
});

test('PLT-11: while its listener is cut an instance reads past its caches; then they start empty', async () => {
  const cable = await layCable(three[0]?.url ?? '');
  const rig = await createRig({ modules: [trialRoutes], config: { DATABASE_URL_DIRECT: cable.url } });
  await until(() => rig.env.caches.trusted);
  const cache = counterCache(rig, 'cut');
  await cache.get('a');
  expect(cache.peek('a')).toBe('a=1');
  cable.cut();
  await until(() => !rig.env.caches.trusted, 1_000, 'the loss');
  cache.change();
  // Said while nobody listens there: only reading past the cache can be right.
  await say(three[0] as Rig, 'cut', 'a');
  expect([await cache.get('a'), await cache.get('a')]).toEqual(['a=2', 'a=2']);
  expect(cache.loads()).toBe(3);
  expect(cache.peek('a')).toBeUndefined();
  const { text } = await rig.call({ url: '/metrics', remoteAddress: '127.0.0.1' });
  expect(text).toContain('balai_listener_up 0');
  const ready = await rig.call({ url: '/health/ready' });
  expect(ready.body).toMatchObject({ status: 'ready', checks: { listener: 'down' } });
  cable.mend();
  await until(() => rig.env.caches.trusted, 5_000, 'the return');
  expect(cache.peek('a')).toBeUndefined();
  await cache.get('a');
  expect(cache.peek('a')).toBe('a=2');
  await rig.close();
  await cable.close();
});

test('PLT-11: a listener that is silent but not closed is found out by its ping', async () => {
  const cable = await layCable(three[0]?.url ?? '');
  const rig = await createRig({ modules: [trialRoutes], config: { DATABASE_URL_DIRECT: cable.url } });
  await until(() => rig.env.caches.trusted);
  cable.freeze();
  await until(() => !rig.env.caches.trusted, 1_000, 'the suspicion');
  cable.mend();
  await until(() => rig.env.caches.trusted, 8_000, 'the return');
  await rig.close();
  await cable.close();
});

test('PLT-11: a listener whose backend is ended comes back by itself, with empty caches', async () => {
  const rig = three[1] as Rig;
  const cache = counterCache(rig, 'ended');
  await cache.get('a');
  await rig.asOwner(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'balai-listener' and datname = current_database()`,
  );
  await until(() => !rig.env.caches.trusted, 1_000, 'the loss');
  await until(() => three.every((one) => one.env.caches.trusted), 3_000, 'the return');
  expect(cache.peek('a')).toBeUndefined();
});

test('PLT-11: without Redis three instances count a limit together, in the database', async () => {
  const answers = [];
  for (const i of [0, 1, 2, 0, 1]) answers.push(await (three[i] as Rig).call({ url: '/api/trial/limited' }));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 429, 429]);
  expect(answers[4]?.body.code).toBe('TOO_MANY_REQUESTS');
  expect(Number(answers[4]?.headers['retry-after'])).toBeGreaterThan(50);
  const stranger = await (three[0] as Rig).call({ url: '/api/trial/limited', remoteAddress: '10.1.1.1' });
  expect(stranger.status).toBe(200);
  const rows = await (three[0] as Rig).asOwner<{ bucket: string }>('select bucket from platform.rate_limits');
  expect(JSON.stringify(rows)).not.toMatch(/127\.0\.0\.1|10\.1\.1\.1/);
  (three[0] as Rig).clock.advance(61_000);
  expect((await (three[1] as Rig).call({ url: '/api/trial/limited' })).status).toBe(200);
  (three[0] as Rig).clock.advance(61_000);
  const worker = await createRig({ role: 'balai_worker', clock: (three[0] as Rig).clock });
  await sweepSchedule.run(worker.env);
  await worker.close();
  expect(await (three[0] as Rig).asOwner('select * from platform.rate_limits')).toEqual([]);
});

test('PLT-11: of 30 calls at once over three instances exactly 3 get through', async () => {
  const calls = Array.from({ length: 30 }, (_, i) =>
    (three[i % 3] as Rig).call({ url: '/api/trial/limited', remoteAddress: '10.2.2.2' }),
  );
  const answers = await Promise.all(calls);
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(3);
});

const redisPrograms = [
  '/usr/bin/redis-server',
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
];
const program = redisPrograms.find((path) => existsSync(path));

test.each(['our RESP server', ...(program ? ['Redis itself'] : [])])(
  'PLT-11: with REDIS_URL instances count there together (%s), and in the database while it is down',
  async (which) => {
    const store = which === 'Redis itself' ? await startRedis(program ?? '') : await startRespServer();
    const two = await Promise.all(
      [1, 2].map(() => createRig({ modules: [trialRoutes], config: { REDIS_URL: store.url } })),
    );
    const from = which === 'Redis itself' ? '10.3.3.3' : '10.4.4.4';
    const rows = async () => (await (three[0] as Rig).asOwner('select from platform.rate_limits')).length;
    const before = await rows();
    const ask = (i: number) => (two[i] as Rig).call({ url: '/api/trial/limited', remoteAddress: from });
    const statuses = [];
    for (const i of [0, 1, 0, 1]) statuses.push((await ask(i)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(await rows()).toBe(before);
    expect(Number((await ask(0)).headers['retry-after'])).toBeGreaterThan(50);
    await store.stop();
    expect((await ask(0)).status).toBe(200);
    await Promise.all(two.map((rig) => rig.close()));
  },
);

async function startRedis(path: string): Promise<{ url: string; stop(): Promise<void> }> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((done) => probe.close(() => done()));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((done) =>
    child.stdout.on('data', (text) => {
      if (String(text).includes('Ready to accept')) done();
    }),
  );
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

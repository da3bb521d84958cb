import { once } from 'node:events';
import pg from 'pg';
import { allModules } from '../../api/src/all-modules.ts';
import { createCache } from '../../api/src/platform/cache/cache.ts';
import { invalidate } from '../../api/src/platform/cache/hub.ts';
import { closeEnv, createEnv } from '../../api/src/platform/create-env.ts';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import { median, percentile } from '../measure.ts';
import type { Context, Measure } from './context.ts';

export const cacheMeasures: readonly Measure[] = [{ name: 'cache', run: measureInvalidation }];

/** From the commit of a change until the last of three instances no longer answers from its cache. */
async function measureInvalidation({ ground, tenantId, options, report }: Context): Promise<void> {
  const times = options.quick ? 30 : 500;
  const make = () => createEnv({ config: ground.config, role: 'balai_api', modules: allModules });
  const [changing, ...others] = await Promise.all([make(), make(), make()]);
  const heard = new Map<string, number>();
  const caches = others.map((env, i) => {
    const cache = createCache(env.caches, { topics: ['bench'], load: async (key) => `${key} ${Date.now()}` });
    // After the cache's own: by then it is empty.
    env.caches.subscribe('bench', (key) => heard.set(`${key} ${i}`, performance.now()));
    return cache;
  });
  const samples: number[] = [];
  for (let n = 0; n < times; n++) {
    const key = `key:${n}`;
    await Promise.all(caches.map((cache) => cache.get(key)));
    await inTenant(changing, tenantId, systemCause, (tx) => invalidate(tx, 'bench', key));
    const committed = performance.now();
    while (caches.some((_, i) => !heard.has(`${key} ${i}`))) await new Promise((done) => setImmediate(done));
    if (caches.some((cache) => cache.peek(key) !== undefined)) throw new Error('an old value was kept');
    samples.push(Math.max(0, ...caches.map((_, i) => (heard.get(`${key} ${i}`) ?? 0) - committed)));
  }
  const bare = await bareNotify(ground.url, times);
  await Promise.all([changing, ...others].map(closeEnv));
  const p99 = percentile(samples, 0.99);
  report.add({
    what: 'cache invalidation over 3 instances, p99 from commit to the last',
    figure: p99,
    unit: 'ms',
    baseline: { what: 'ms bare NOTIFY to LISTEN', figure: percentile(bare, 0.99) },
    ratio: median(samples) / median(bare),
    target: '< 1,000 ms',
    met: p99 < 1_000,
    note: `p50 ${median(samples).toFixed(2)} against ${median(bare).toFixed(2)} ms (the ratio)`,
  });
}

async function bareNotify(url: string, times: number): Promise<number[]> {
  const [sender, listener] = [new pg.Client(url), new pg.Client(url)];
  await Promise.all([sender.connect(), listener.connect()]);
  await listener.query('listen bench');
  const samples: number[] = [];
  for (let n = 0; n < times; n++) {
    let at = 0;
    const heard = once(listener, 'notification').then(() => {
      at = performance.now();
    });
    await sender.query("select pg_notify('bench', $1)", [String(n)]);
    const committed = performance.now();
    await heard;
    samples.push(Math.max(0, at - committed));
  }
  await Promise.all([sender.end(), listener.end()]);
  return samples;
}

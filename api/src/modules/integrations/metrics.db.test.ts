import pg from 'pg';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createIntegrationsWorld,
  type IntegrationsWorld,
  testParts,
} from '../../../test/support/integrations-world.ts';
import { systemCause, withoutTenant } from '../../platform/db/tx.ts';
import type { ReadFigures } from '../../platform/module.ts';
import { countRecords, countRun, countSaveFailure, showMetrics } from './metrics.ts';
import { requestRun } from './operations/runs.ts';
import { activate, deactivate } from './operations/status.ts';

let world: IntegrationsWorld;
beforeAll(async () => {
  world = await createIntegrationsWorld();
}, 60_000);
afterAll(() => world.close());

const reading =
  (count = { reads: 0 }): ReadFigures =>
  (work) => {
    count.reads++;
    return withoutTenant(world.worker, systemCause, work);
  };

/** Series of this world's tenant at a new scrape: metric → integration → value. */
async function scrape(): Promise<Record<string, Record<string, number>>> {
  const registry = new Registry();
  showMetrics(registry, reading());
  const found: Record<string, Record<string, number>> = {};
  for (const [, name = '', tenant, code = '', value] of (await registry.metrics()).matchAll(
    /^balai_integration_(\w+){tenant="([^"]+)",integration="([^"]+)"} (\S+)$/gm,
  ))
    if (tenant === world.home.domain) found[name] = { ...found[name], [code]: Number(value) };
  return found;
}
const seconds = (moment: Date) => moment.getTime() / 1_000;
const set = (id: string, column: string, value: Date | number) =>
  world.asOwner(`update integrations.integrations set ${column} = $2 where id = $1`, [id, value]);

describe('INT-20 the figures of integrations', () => {
  it('tell the moment of switching off while it is off, and nothing of it while it is on', async () => {
    const { id, code } = await world.integration();
    expect((await scrape()).active?.[code]).toBe(1);
    world.clock.set(world.clock.now());
    await world.asAdmin((tx) =>
      deactivate(tx, world.admin.id, code, { reason: 'Pemeliharaan', category: 'maintenance' }),
    );
    const since = world.clock.now();
    world.clock.advance(86_400_000);
    const off = await scrape();
    expect(off.active?.[code]).toBe(0);
    // A moment, so that a scrape that is missed or a process that begins anew changes nothing of what is compared.
    expect(off.inactive_since_seconds?.[code]).toBeCloseTo(seconds(since), 0);
    expect(off.missed_occurrences?.[code]).toBe(0);
    await world.asAdmin((tx) => activate(tx, world.admin.id, code));
    const on = await scrape();
    expect(on.active?.[code]).toBe(1);
    expect(on.inactive_since_seconds?.[code]).toBeUndefined();
    await set(id, 'consecutive_failures', 4);
    expect((await scrape()).failures?.[code]).toBe(4);
  });

  it('count the occurrences without a success exactly, for a schedule with nights and weekends too', async () => {
    // Friday afternoon in Jakarta; hourly on working days from nine to five.
    world.clock.set(new Date('2026-07-03T10:30:00Z'));
    const { id, code } = await world.integration({ schedule: '0 9-17 * * 1-5' });
    await set(id, 'last_success_at', new Date('2026-07-03T10:05:00Z'));
    expect((await scrape()).last_success_seconds?.[code]).toBe(seconds(new Date('2026-07-03T10:05:00Z')));
    // Three days later: nothing has come due since.
    for (const [moment, missed] of [
      ['2026-07-06T01:59:59Z', 0],
      ['2026-07-06T02:00:00Z', 1],
      ['2026-07-06T03:59:59Z', 2],
      ['2026-07-06T04:00:00Z', 3],
      ['2026-07-09T04:00:00Z', 3],
    ] as const) {
      world.clock.set(new Date(moment));
      expect([moment, (await scrape()).missed_occurrences?.[code]]).toEqual([moment, missed]);
    }
  });

  it('begin where it was made when it has never succeeded, and follow a success and a new schedule', async () => {
    world.clock.set(new Date('2026-08-03T00:00:00Z'));
    const { id, code } = await world.integration({ schedule: '*/10 * * * *' });
    await set(id, 'created_at', new Date('2026-08-03T00:00:00Z'));
    const registry = new Registry();
    showMetrics(registry, reading());
    world.clock.set(new Date('2026-08-03T00:20:00Z'));
    const first = await scrape();
    expect(first.last_success_seconds?.[code]).toBeUndefined();
    // 00:00 itself counts: it came due when it was made.
    expect(first.missed_occurrences?.[code]).toBe(3);
    await set(id, 'last_success_at', new Date('2026-08-03T00:15:00Z'));
    expect((await scrape()).missed_occurrences?.[code]).toBe(1);
    await world.asOwner('update integrations.integrations set schedule = $2 where id = $1', [
      id,
      '0 0 1 1 *',
    ]);
    expect((await scrape()).missed_occurrences?.[code]).toBe(0);
  });

  it('are read once for all gauges, and anew after a while', async () => {
    const count = { reads: 0 };
    const registry = new Registry();
    showMetrics(registry, reading(count));
    await Promise.all([registry.metrics(), registry.metrics()]);
    await registry.metrics();
    expect(count.reads).toBe(1);
  });

  it('count runs, records and failed saves, the last from nought', async () => {
    const { env } = world;
    const text = () => env.metrics.registry.metrics();
    expect(await text()).toContain('\nbalai_integration_status_save_failures_total 0\n');
    countSaveFailure(env);
    countRun(env, { tenant: 'sdmk.example', integration: 'hitung' }, 'succeeded', 2);
    countRun(env, { tenant: 'sdmk.example', integration: 'hitung' }, 'skipped', null);
    countRecords(
      env,
      { tenant: 'sdmk.example', integration: 'hitung' },
      { created: 3, updated: 0, unchanged: 2, rejected: 1 },
    );
    const shown = await text();
    for (const line of [
      'balai_integration_status_save_failures_total 1',
      'balai_integration_runs_total{tenant="sdmk.example",integration="hitung",status="succeeded"} 1',
      'balai_integration_runs_total{tenant="sdmk.example",integration="hitung",status="skipped"} 1',
      'balai_integration_records_total{tenant="sdmk.example",integration="hitung",outcome="created"} 3',
      'balai_integration_records_total{tenant="sdmk.example",integration="hitung",outcome="rejected"} 1',
      'balai_integration_run_seconds_count{integration="hitung"} 1',
    ])
      expect(shown).toContain(`\n${line}\n`);
    expect(shown).not.toContain('outcome="updated"} 0');
  });

  it('INT-20 a run and its records are counted for their own institution, where two call an integration alike', async () => {
    world.clock.set(new Date());
    const elsewhere = await world.tenant({ type: 'instansi', modules: ['integrations'] });
    const both = [
      await world.integration({ code: 'senama' }),
      await world.integration({ code: 'senama', tenant: elsewhere }),
    ];
    for (const [i, at] of both.entries()) {
      await world.inTenant(at.tenant.id, (tx) => requestRun(tx, world.admin.id, at.code));
      await world.work(at, testParts({ count: 10 * (i + 1), size: 50 }));
    }
    const shown = await world.worker.metrics.registry.metrics();
    for (const [domain, count] of [
      [world.home.domain, 10],
      [elsewhere.domain, 20],
    ]) {
      const of = `tenant="${domain}",integration="senama"`;
      expect(shown).toContain(`balai_integration_runs_total{${of},status="succeeded"} 1\n`);
      expect(shown).toContain(`balai_integration_records_total{${of},outcome="created"} ${count}\n`);
    }
  });

  it('a database that does not answer leaves them out and holds nobody up', async () => {
    const { code } = await world.integration();
    const scrapeHttp = () => world.app.inject({ url: '/metrics', remoteAddress: '127.0.0.1' });
    const holder = new pg.Client({ connectionString: world.url });
    await holder.connect();
    try {
      await holder.query('begin; lock integrations.integrations in access exclusive mode');
      // Past what the test before may have left to be remembered.
      await new Promise((done) => setTimeout(done, 5_100));
      const begun = performance.now();
      const answer = await scrapeHttp();
      expect(answer.statusCode).toBe(200);
      // Prometheus gives up after ten seconds.
      expect(performance.now() - begun).toBeLessThan(9_000);
      expect(answer.body).toContain('balai_integration_runs_total');
      expect(answer.body).not.toContain(`integration="${code}"`);
    } finally {
      await holder.query('rollback');
      await holder.end();
    }
    await new Promise((done) => setTimeout(done, 5_100));
    expect((await scrapeHttp()).body).toContain(`integration="${code}"} 1`);
  }, 30_000);
});

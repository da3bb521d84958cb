import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../test/support/world.ts';
import { fillDemo } from './fill.ts';
import { fillIntegrations } from './integrations.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ fresh: true });
  await fillDemo(world.env);
}, 60_000);
afterAll(() => world.close());

const stored = () =>
  world.asOwner<{ code: string; base_url: string; minutes: number; domain: string; sealed: Buffer }>(
    `select i.code, i.base_url, i.connector, i.status, t.domain, i.credentials_sealed as sealed,
       extract(epoch from i.next_due_at - i.created_at)::float8 / 60 as minutes
     from integrations.integrations i join tenancy.tenants t on t.id = i.tenant_id order by i.code`,
  );
const runs = () =>
  world.asOwner<{ code: string; status: string; after: number }>(
    `select i.code, r.status, extract(epoch from j.run_at - r.created_at)::float8 as after
     from integrations.integration_runs r join integrations.integrations i on i.id = r.integration_id
     join graphile_worker._private_jobs j on j.key = r.tenant_id || ':run:' || r.id order by i.code`,
  );

describe('PLT-1 INT-1 the demo’s agency', () => {
  it('has its three integrations on the simulator, each with a first run and a job that wakes its schedule', async () => {
    const found = await stored();
    const port = world.env.config.BALAI_SIMULATOR_PORT;
    expect(found.map(({ code, base_url, domain }) => [code, base_url, domain])).toEqual(
      ['hubsdmk', 'regnakes', 'satusehat'].map((code) => [
        code,
        `http://127.0.0.1:${port}/${code}`,
        'sdmk.example',
      ]),
    );
    for (const [at, most] of [5, 2, 10].entries()) {
      expect(found[at]?.minutes).toBeGreaterThan(0);
      expect(found[at]?.minutes).toBeLessThanOrEqual(most);
    }
    expect(found.some(({ sealed }) => sealed.includes('demo-'))).toBe(false);
    const queued = await runs();
    expect(queued.map(({ code, status }) => [code, status])).toEqual([
      ['hubsdmk', 'queued'],
      ['regnakes', 'queued'],
      ['satusehat', 'queued'],
    ]);
    // SATUSEHAT is asked about people; the others bring them.
    expect(queued[2]?.after).toBeGreaterThan(queued[1]?.after ?? 0);
    const due = await world.asOwner(`select from graphile_worker._private_jobs where key like '%:due:%'`);
    expect(due).toHaveLength(3);
  });

  it('filling it again changes nothing', async () => {
    const before = [await stored(), await runs()];
    await fillIntegrations(world.env);
    expect([await stored(), await runs()]).toEqual(before);
  });
});

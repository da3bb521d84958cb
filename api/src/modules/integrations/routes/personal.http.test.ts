import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntegrationsScene, integrationsScene } from '../../../../test/support/integrations-scene.ts';
import { credentialsOf } from '../../../../test/support/simulator.ts';
import { closeEnv, createEnv } from '../../../platform/create-env.ts';
import type { Env } from '../../../platform/env.ts';
import { openConnector } from '../connectors/index.ts';
import { applyPage } from '../operations/apply-page.ts';
import { workOnRun } from '../operations/work-on-run.ts';
import { connectors } from '../rules/credentials.ts';

let scene: IntegrationsScene;
let worker: Env;
const lines: string[] = [];
const logTo = { write: (line: string) => lines.push(line) };

beforeAll(async () => {
  scene = await integrationsScene({ logTo });
  const { env, modules, clock } = scene.world;
  worker = await createEnv({ config: env.config, role: 'balai_worker', modules, clock, logTo });
});
afterAll(async () => {
  await closeEnv(worker);
  await scene.close();
});

/** Synchronises for real, as the queue would. */
async function sync(code: string): Promise<string> {
  const asked = await scene.ask(scene.admin, 'POST', `/integrations/${code}/runs`, {});
  const { run_id } = asked.body.data;
  const parts = { open: openConnector, apply: applyPage };
  await workOnRun(worker, scene.at.id, run_id, new AbortController().signal, parts);
  const run = (await scene.get(scene.admin, `/integrations/${code}/runs?limit=1`)).data[0];
  return `${run.status} ${run.error ?? ''}`.trim();
}

/** What the log, the trail's open part, notices, mails and jobs hold. */
async function everywhere(): Promise<string> {
  const rows = await Promise.all(
    [
      'select details::text as text from platform.audit_logs where tenant_id = $1',
      'select params::text as text from platform.notices where tenant_id = $1',
      'select subject as text from platform.mails where tenant_id = $1',
      'select concat(error, error_detail) as text from integrations.integration_runs where tenant_id = $1',
      `select concat(payload::text, last_error) as text from graphile_worker._private_jobs where key like $1 || ':%'`,
    ].map((query) => scene.world.asOwner<{ text: string }>(query, [scene.at.id])),
  );
  return [...lines, ...rows.flat().map(({ text }) => text)].join('\n');
}

describe('INT-10 what synchronisation learns of people', () => {
  it('INT-10 stands in health workers and rejects, and in no log, trail, notice, mail or job', async () => {
    const { simulator, admin } = scene;
    simulator.faults({ system: 'regnakes', kind: 'bad_records', rate: 0.3, times: 1 });
    for (const connector of connectors) {
      const base_url = `${simulator.url}/${connector}`;
      const code = await scene.add({ connector, base_url, credentials: credentialsOf[connector] });
      expect([connector, await sync(code)]).toEqual([connector, 'succeeded']);
      if (connector === 'hubsdmk') simulator.faults({ system: connector, kind: 'changed_schema' });
      await sync(code);
      simulator.clearFaults();
      for (const row of (await scene.get(admin, `/integrations/${code}/rejects?limit=100`)).data)
        expect(JSON.stringify(row.payload.nik ?? null)).not.toMatch(/\d{16}/);
    }
    const [, , asked] = (await scene.get(admin, '/integrations?limit=10')).data.map(
      (row: { code: string }) => row.code,
    );
    const people = await scene.world.asOwner<{ id: string; name: string; str_number: string | null }>(
      'select id, name, str_number from integrations.health_workers where tenant_id = $1',
      [scene.at.id],
    );
    expect(people.length).toBeGreaterThan(20);
    // INT-9: a source that lists nobody is asked for each of them.
    expect((await scene.get(admin, `/integrations/${asked}/gap`)).data.waiting).toBe(people.length);
    const [first] = people;
    const { nik } = (await scene.get(admin, `/health-workers/${first?.id}/nik`)).data;
    expect(nik).toMatch(/^\d{16}$/);
    await scene.get(admin, `/health-workers?limit=5&q=${encodeURIComponent(first?.name.slice(0, 4) ?? '')}`);
    await scene.ask(admin, 'POST', '/health-workers/find', { nik });
    await scene.ask(admin, 'GET', '/health-workers/export?format=csv');
    const text = await everywhere();
    expect(lines.length).toBeGreaterThan(20);
    expect(text).not.toMatch(/(?<!\d)\d{16}(?!\d)/);
    expect(people.filter(({ name }) => text.includes(name))).toEqual([]);
    expect(text).not.toMatch(/demo-secret|demo-regnakes-key/);
  });
});

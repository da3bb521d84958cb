import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../../../test/platform/harness.ts';
import {
  createIntegrationsWorld,
  type IntegrationsWorld,
  type TestIntegration,
} from '../../../../test/support/integrations-world.ts';
import {
  type ConnectorName,
  credentialsOf,
  type ExternalSystems,
  externalSystems,
} from '../../../../test/support/simulator.ts';
import type { TestTenant } from '../../../../test/support/world.ts';
import { openConnector } from '../connectors/index.ts';
import { applyPage } from './apply-page.ts';
import { sealCredentials } from './credentials.ts';
import { requestRun } from './runs.ts';
import { activate, deactivate } from './status.ts';
import type { SyncParts } from './work-on-run.ts';

let world: IntegrationsWorld;
let systems: ExternalSystems;
beforeAll(async () => {
  systems = await externalSystems({ count: 150, seed: 9 });
  world = await createIntegrationsWorld({ config: { INTEGRATIONS_ALLOW: systems.allow } });
});
afterAll(async () => {
  await world.close();
  await systems.stop();
});

const CONNECTORS = ['regnakes', 'hubsdmk', 'satusehat'] as const;
const parts: SyncParts = { open: openConnector, apply: applyPage };

async function agency(tenant: TestTenant) {
  const admin = await world.user(tenant, { roles: ['ADMIN'] });
  const add = async (connector: ConnectorName): Promise<TestIntegration> => {
    const at = await world.integration({
      tenant,
      connector,
      baseUrl: systems.baseUrl(connector),
      // Ten pages: after the third each may be quicker than whoever waits to switch off, but hardly all of them.
      batchSize: 15,
    });
    const sealed = sealCredentials(world.env.keys, at.id, credentialsOf[connector]);
    await world.asOwner('update integrations.integrations set credentials_sealed = $1 where id = $2', [
      sealed,
      at.id,
    ]);
    return at;
  };
  const all = new Map<ConnectorName, TestIntegration>();
  for (const connector of CONNECTORS) all.set(connector, await add(connector));
  const of = (connector: ConnectorName) => all.get(connector) as TestIntegration;
  return {
    tenant,
    of,
    async sync(connector: ConnectorName, given: SyncParts = parts) {
      const at = of(connector);
      await world.asAdmin((tx) => requestRun(tx, admin.id, at.code), admin);
      await world.work(at, given);
      return (await world.look(at.id)).last;
    },
    off: (connector: ConnectorName) =>
      world.asAdmin(
        (tx) =>
          deactivate(tx, admin.id, of(connector).code, { reason: 'Pemeliharaan', category: 'maintenance' }),
        admin,
      ),
    async on(connector: ConnectorName) {
      await world.asAdmin((tx) => activate(tx, admin.id, of(connector).code), admin);
      await world.work(of(connector), parts);
      return (await world.look(of(connector).id)).last;
    },
    people: () =>
      world.asOwner(
        `select nik_last4, name, birth_place, birth_date, profession, str_number, str_valid_until, sip_number,
            facility_code, facility_name, position, employment_status, origins
          from integrations.health_workers where tenant_id = $1 order by name, nik_last4, str_number`,
        [tenant.id],
      ),
  };
}
type Agency = Awaited<ReturnType<typeof agency>>;

const instansi = () => world.tenant({ type: 'instansi', modules: ['integrations'] });

const WAITING = `select from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock' and query like '%integrations.integrations%for update%'`;

/** Switches off while the third page is being written, past the fence's lock. */
function offInTheMiddle(at: Agency, connector: ConnectorName): SyncParts {
  let pages = 0;
  return {
    open: openConnector,
    async apply(...given) {
      if (++pages === 3) {
        void at.off(connector);
        // It waits for this batch, which holds the lock; the next batch may be quicker than it.
        await until(async () => (await world.asOwner(WAITING)).length > 0, 10_000, 'the wait');
      }
      return applyPage(...given);
    },
  };
}

it('INT-9: switched off in the middle of runs of all three systems, the final data are those of an agency without a pause', async () => {
  const steady = await agency(await instansi());
  const paused = await agency(await instansi());
  for (const connector of CONNECTORS) {
    const whole = await steady.sync(connector);
    expect(whole).toMatchObject({ status: 'succeeded', error: null });
    const cut = await paused.sync(connector, offInTheMiddle(paused, connector));
    expect(cut).toMatchObject({ status: 'cancelled' });
    // Three pages of fifteen at least; SATUSEHAT does not know everybody.
    expect(Number(cut.read)).toBeGreaterThan(30);
    expect(Number(cut.read)).toBeLessThan(Number(whole.read));
    if (connector !== 'satusehat') systems.data({ touch: 20 });
    expect(await paused.on(connector)).toMatchObject({ trigger: 'resume', status: 'succeeded', error: null });
  }
  for (const connector of ['regnakes', 'hubsdmk'] as const) {
    expect(await steady.sync(connector)).toMatchObject({ status: 'succeeded' });
    expect(await paused.sync(connector)).toMatchObject({ status: 'succeeded' });
  }
  const people = await steady.people();
  expect(people.length).toBeGreaterThan(145);
  expect(await paused.people()).toEqual(people);
}, 120_000);

it('INT-8: a second run of everything writes nothing: no row of a health worker is touched', async () => {
  const at = await agency(await instansi());
  for (const connector of CONNECTORS) await at.sync(connector);
  const versions = () =>
    world.asOwner(
      'select id, version, xmin::text from integrations.health_workers where tenant_id = $1 order by id',
      [at.tenant.id],
    );
  const before = await versions();
  for (const connector of CONNECTORS) {
    await world.asOwner('update integrations.integrations set cursor = null where id = $1', [
      at.of(connector).id,
    ]);
    const run = await at.sync(connector);
    expect(run).toMatchObject({ status: 'succeeded', created: '0', updated: '0' });
    expect(Number(run.unchanged) + Number(run.rejected)).toBe(Number(run.read));
    expect(Number(run.read)).toBeGreaterThan(100);
  }
  expect(await versions()).toEqual(before);
}, 120_000);

import { type LoadedIntegration, loadIntegrations } from '../modules/integrations/index.ts';
import { findTenant } from '../modules/tenancy/index.ts';
import { inTenant, systemCause, withoutTenant } from '../platform/db/tx.ts';
import type { Env } from '../platform/env.ts';
import { demoTenants } from './accounts.ts';

const DOMAIN = 'sdmk.example';
/** Small, so that a first run can be watched. */
const BATCH_SIZE = 50;
const client = { client_id: 'demo-client', client_secret: 'demo-secret' };

/** Gives the demo's agency its integrations with the simulated external systems; once. */
export async function fillIntegrations(env: Env): Promise<void> {
  const given = demoTenants.find(({ domain }) => domain === DOMAIN);
  const tenant = await withoutTenant(env, systemCause, (tx) => findTenant(tx, DOMAIN));
  if (!tenant || !given) throw new Error(`the demo has no ${DOMAIN}`);
  const integrations = demoIntegrations(env.config.BALAI_SIMULATOR_PORT, given.timeZone);
  await inTenant(env, tenant.id, systemCause, (tx) => loadIntegrations(tx, integrations));
}

/** Schedules so short that something happens while somebody looks. */
function demoIntegrations(port: number, time_zone: string): LoadedIntegration[] {
  const common = { time_zone, batch_size: BATCH_SIZE };
  const at = (path: string) => `http://127.0.0.1:${port}/${path}`;
  return [
    {
      ...common,
      code: 'regnakes',
      name: 'RegNakes',
      connector: 'regnakes',
      base_url: at('regnakes'),
      credentials: { api_key: 'demo-regnakes-key' },
      schedule: '*/2 * * * *',
      firstRunAfter: 0,
    },
    {
      ...common,
      code: 'hubsdmk',
      name: 'HubSDMK',
      connector: 'hubsdmk',
      base_url: at('hubsdmk'),
      credentials: client,
      schedule: '*/5 * * * *',
      firstRunAfter: 0,
    },
    {
      ...common,
      code: 'satusehat',
      name: 'SATUSEHAT',
      connector: 'satusehat',
      base_url: at('satusehat'),
      credentials: client,
      schedule: '*/10 * * * *',
      // It is asked about people whom the other two have brought.
      firstRunAfter: 30,
    },
  ];
}

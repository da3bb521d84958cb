import { allModules } from './all-modules.ts';
import { fillDemo } from './demo/fill.ts';
import { allTenantIds, provisionTenant, syncPermissions } from './modules/identity/index.ts';
import type { Config } from './platform/config/config.ts';
import { configFromEnvironment } from './platform/config/env.ts';
import { closeEnv, createEnv } from './platform/create-env.ts';
import { migrate } from './platform/db/migrate.ts';
import { createPool } from './platform/db/pool.ts';
import { inTenant, systemCause, withoutTenant } from './platform/db/tx.ts';

const commands: Record<string, (config: Config) => Promise<void>> = { migrate: runMigrate, demo: runDemo };

/** Brings the schema, the permissions and every tenant's built-in roles to what this version of the code says. */
async function runMigrate(config: Config): Promise<void> {
  const url = config.DATABASE_URL_DIRECT ?? config.DATABASE_URL;
  await migrate({ url, masterKey: config.BALAI_MASTER_KEY, log: console.log });
  const owner = createPool({ url, max: 1, name: 'balai-provision' });
  const env = await createEnv({ config, role: 'balai_api', modules: allModules });
  try {
    const { added, tenants } = await withoutTenant(
      env,
      systemCause,
      async (tx) => ({ added: await syncPermissions(tx, allModules), tenants: await allTenantIds(tx) }),
      owner,
    );
    for (const tenant of tenants)
      await inTenant(env, tenant.id, systemCause, (tx) => provisionTenant(tx, allModules, added));
  } finally {
    await owner.end();
    await closeEnv(env);
  }
}

async function runDemo(config: Config): Promise<void> {
  const env = await createEnv({ config, role: 'balai_api', modules: allModules });
  try {
    for (const domain of await fillDemo(env)) console.log(`filled ${domain}`);
  } finally {
    await closeEnv(env);
  }
}

if (import.meta.main) {
  const command = commands[process.argv[2] ?? ''];
  if (command) await command(configFromEnvironment());
  else {
    console.error(`Usage: node api/src/cli.ts ${Object.keys(commands).join(' | ')}`);
    process.exitCode = 2;
  }
}

import { allModules } from './all-modules.ts';
import { fillDemo } from './demo/fill.ts';
import { allTenantIds, makeFirstAdmin, provisionTenant, syncPermissions } from './modules/identity/index.ts';
import { dropAuditMonth } from './platform/audit/months.ts';
import { backup } from './platform/backup/backup.ts';
import { restore } from './platform/backup/restore.ts';
import type { Config } from './platform/config/config.ts';
import { configFromEnvironment } from './platform/config/env.ts';
import { closeEnv, createEnv } from './platform/create-env.ts';
import { migrate } from './platform/db/migrate.ts';
import { createPool } from './platform/db/pool.ts';
import { inTenant, systemCause, withoutTenant } from './platform/db/tx.ts';

interface Command {
  readonly usage: string;
  run(config: Config, args: readonly string[]): Promise<void>;
}

const commands: Readonly<Record<string, Command>> = {
  migrate: { usage: 'migrate', run: runMigrate },
  demo: { usage: 'demo', run: runDemo },
  'first-admin': { usage: 'first-admin EMAIL NAME', run: runFirstAdmin },
  backup: { usage: 'backup FILE', run: runBackup },
  restore: { usage: 'restore FILE', run: runRestore },
  'drop-audit-month': { usage: 'drop-audit-month YYYY-MM', run: runDropMonth },
};

/** Brings the schema, the permissions and every tenant's built-in roles to what this version of the code says. */
async function runMigrate(config: Config): Promise<void> {
  const url = directOf(config);
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

/** Makes the vendor's tenant where there is none yet and its first administrator, and prints the link for a password. */
async function runFirstAdmin(config: Config, [email, ...words]: readonly string[]): Promise<void> {
  const env = await createEnv({ config, role: 'balai_api', modules: allModules });
  try {
    const link = await makeFirstAdmin(env, allModules, {
      email: named(email, 'EMAIL'),
      fullName: named(words.join(' ') || undefined, 'NAME'),
      domain: new URL(config.PUBLIC_URL).hostname,
    });
    console.log(`Open this link within 7 days to set the password:\n${link}`);
  } finally {
    await closeEnv(env);
  }
}

/** Everything of all tenants as of one moment into one file; the product may run meanwhile. */
async function runBackup(config: Config, [file]: readonly string[]): Promise<void> {
  const tables = await backup(directOf(config), named(file, 'FILE'));
  console.log(`Backed up ${sum(tables)} rows of ${tables.length} tables to ${file}.`);
}

/** Into an empty database only. Files (uploads) are copied apart from it. */
async function runRestore(config: Config, [file]: readonly string[]): Promise<void> {
  const tables = await restore({
    url: directOf(config),
    path: named(file, 'FILE'),
    masterKey: config.BALAI_MASTER_KEY,
    log: console.log,
  });
  console.log(`Restored ${sum(tables)} rows of ${tables.length} tables.`);
}

async function runDropMonth(config: Config, [month]: readonly string[]): Promise<void> {
  const rows = await dropAuditMonth({
    url: directOf(config),
    masterKey: config.BALAI_MASTER_KEY,
    auditKey: config.BALAI_AUDIT_KEY,
    month: named(month, 'YYYY-MM'),
    now: new Date(),
  });
  console.log(`Dropped ${rows} rows of ${month}.`);
}

function directOf(config: Config): string {
  return config.DATABASE_URL_DIRECT ?? config.DATABASE_URL;
}

function named(value: string | undefined, what: string): string {
  if (value === undefined) throw new Error(`Say which: ${what} is missing.`);
  return value;
}

function sum(tables: readonly { rows: number }[]): number {
  return tables.reduce((total, table) => total + table.rows, 0);
}

if (import.meta.main) {
  const [name = '', ...args] = process.argv.slice(2);
  const command = commands[name];
  if (command) {
    await command.run(configFromEnvironment(), args).catch((error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    });
  } else {
    const usages = Object.values(commands).map(({ usage }) => `  node api/src/cli.ts ${usage}`);
    console.error(`Usage:\n${usages.join('\n')}`);
    process.exitCode = 2;
  }
}

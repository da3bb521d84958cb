import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { migrate } from '../api/src/platform/db/migrate.ts';
import { renderDashboard } from './gen/dashboard.ts';
import { renderRequirements, requirementFiles } from './gen/requirements-doc.ts';
import { renderRules } from './gen/rules-doc.ts';
import { renderSchema } from './gen/schema.ts';
import { renderTables } from './gen/tables.ts';
import { testSecrets } from './test/secrets.ts';
import { startTestServer } from './test/server.ts';
import { onDatabase, onServer } from './test/template.ts';

// `npm run gen`: everything that is made from something else. With --check nothing is written, and a difference
// from what is committed is a failure. With --release the migrations that are new are frozen.

const ROOT = join(import.meta.dirname, '..');
const checking = process.argv.includes('--check');
const stale: string[] = [];

/** Writes a file where it differs, or with --check notes that it does. */
async function put(path: string, text: string): Promise<void> {
  const full = join(ROOT, path);
  const before = existsSync(full) ? await readFile(full, 'utf8') : undefined;
  if (before === text) return;
  stale.push(path);
  if (checking) return;
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, text);
}

async function fromDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await put('api/src/platform/db/tables.gen.ts', await renderTables(client));
    await put('api/db/schema.sql', await renderSchema(client));
  } finally {
    await client.end();
  }
}

/** Loaded only now: the server's code is typed by the tables that were written a moment ago. */
async function fromServer(url: string): Promise<void> {
  const { withServer } = await import('./gen/server.ts');
  const { renderOpenapi } = await import('./gen/openapi.ts');
  const { renderClient } = await import('./gen/client.ts');
  const document = await withServer(url, async (app) => renderOpenapi(app));
  await put('api/openapi.json', document);
  await put('web/src/api/schema.gen.ts', await renderClient(document));
}

async function fromCode(): Promise<void> {
  const { renderRoles } = await import('./gen/roles-doc.ts');
  await put('docs/peran.md', renderRoles());
  await put('ops/grafana/dashboards/balai.json', renderDashboard());
  for (const path of requirementFiles(ROOT)) await put(path, renderRequirements(ROOT, path));
  await put('docs/rules.md', renderRules(ROOT));
}

/** Adds the digests of migrations that no release has had; api/test/laws refuses any change of them from then on. */
async function release(): Promise<void> {
  const list = 'api/db/released.sha256';
  const before = await readFile(join(ROOT, list), 'utf8');
  const folder = join(ROOT, 'api/db/migrations');
  const lines: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (before.includes(`  ${name}\n`)) continue;
    const digest = createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex');
    lines.push(`${digest}  ${name}\n`);
  }
  await put(list, before + lines.join(''));
}

async function main(): Promise<void> {
  if (process.argv.includes('--release')) await release();
  const server = await startTestServer();
  try {
    await onServer(server.url, (client) => client.query('CREATE DATABASE gen TEMPLATE template0'));
    const url = onDatabase(server.url, 'gen');
    await migrate({ url, masterKey: testSecrets.BALAI_MASTER_KEY });
    await fromDatabase(url);
    await fromServer(url);
    await fromCode();
  } finally {
    await server.stop();
  }
  for (const path of stale)
    console.log(checking ? `differs from what makes it: ${path}` : `written: ${path}`);
  if (stale.length === 0) console.log('Everything generated is up to date.');
  if (checking && stale.length > 0) {
    console.log('Run `npm run gen`, read the difference, and commit it.');
    process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

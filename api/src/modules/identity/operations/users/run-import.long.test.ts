import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createWorld,
  type TestTenant,
  type TestUser,
  type World,
} from '../../../../../test/support/world.ts';
import { newId } from '../../../../platform/clock/ids.ts';
import { filesOf } from '../../../../platform/files/store.ts';
import { userImports } from '../../repository/user-imports.ts';
import { dataExport } from './data-export.ts';
import { runImport } from './run-import.ts';

const ROWS = 200_000;
const AUDIT_ROWS = 1_000_000;
let data: string;
let world: World;
let here: TestTenant;
let admin: TestUser;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'balai-long-import-'));
  world = await createWorld({ fresh: true, config: { BALAI_DATA: data } });
  here = await world.tenant({ type: 'tpa' });
  admin = await world.user(here, { roles: ['SUPER_ADMIN'] });
});
afterAll(async () => {
  await world.close();
  await rm(data, { recursive: true, force: true });
});

function* lines() {
  yield 'username;email;full_name;phone;nik;user_type;roles;status;restrictions\n';
  for (let i = 0; i < ROWS; i++)
    yield `massal.${i};massal.${i}@contoh.id;Orang Massal ${i};0812${String(i).padStart(8, '0')};3174${String(i).padStart(12, '0')};CORE;READER;ACTIVE;\n`;
}

async function importFile(dryRun: boolean) {
  const source = Readable.from(lines(), { objectMode: false });
  const file = await filesOf(world.env).put(here.id, source, { folder: 'imports', maxBytes: 50_000_000 });
  const id = newId();
  await world.inTenant(here.id, (tx) =>
    userImports.insert(tx, {
      id,
      user_id: admin.id,
      file_name: 'x.csv',
      file_key: file.key,
      dry_run: dryRun,
    }),
  );
  await runImport(world.env, here.id, id, new AbortController().signal);
  return world.inTenant(here.id, (tx) => userImports.read(tx, id));
}

describe(`FR-USER-001 an import of ${ROWS} rows`, () => {
  it('is checked, made and made again without holding the file in memory', async () => {
    const sampled: number[] = [];
    const watch = setInterval(() => sampled.push(process.memoryUsage().rss), 200);
    const before = process.memoryUsage().rss;
    expect(await importFile(true)).toMatchObject({ state: 'done', rows_ok: ROWS, rows_rejected: 0 });
    const began = performance.now();
    expect(await importFile(false)).toMatchObject({ state: 'done', rows_ok: ROWS, rows_rejected: 0 });
    const seconds = (performance.now() - began) / 1000;
    expect(await importFile(false)).toMatchObject({ state: 'done', rows_ok: ROWS, rows_rejected: 0 });
    clearInterval(watch);
    const [count] = await world.asOwner<{ n: number }>(
      'select count(*)::int as n from identity.users where home_tenant_id = $1',
      [here.id],
    );
    expect(count?.n).toBe(ROWS + 1);
    process.stderr.write(
      `import: ${Math.round(ROWS / seconds)} rows/s, memory +${Math.round((Math.max(...sampled) - before) / 1e6)} MB`,
    );
    expect(Math.max(...sampled) - before).toBeLessThan(600_000_000);
  }, 1_800_000);

  it(`UU PDP all data of a person with ${AUDIT_ROWS} audit rows within a minute`, async () => {
    await world.asOwner(
      `insert into platform.audit_logs (tenant_id, id, created_at, user_id, action, resource, outcome, details, request_id, commitment, mac)
       select $1, gen_random_uuid(), date_trunc('milliseconds', now() - i * interval '1 ms'), $2, 'test.done', 'test', 'success', '{"n": 1}', 'long', '', ''
       from generate_series(1, $3::int) i`,
      [here.id, admin.id, AUDIT_ROWS],
    );
    const began = performance.now();
    let bytes = 0;
    const reader = { permissions: new Set<string>() };
    for await (const piece of await dataExport((work) => world.inTenant(here.id, work), reader, admin.id))
      bytes += piece.length;
    const seconds = (performance.now() - began) / 1000;
    process.stderr.write(`data export: ${seconds.toFixed(1)} s, ${Math.round(bytes / 1e6)} MB`);
    expect(seconds).toBeLessThan(60);
  }, 600_000);
});

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, testSecrets } from '../../../tools/test/database.ts';
import { eraseAuditPersonal } from '../../src/platform/audit/erase.ts';
import { backup } from '../../src/platform/backup/backup.ts';
import { tablesInOrder } from '../../src/platform/backup/catalog.ts';
import { restore } from '../../src/platform/backup/restore.ts';
import { newId } from '../../src/platform/clock/ids.ts';
import { roleUrl } from '../../src/platform/db/roles.ts';
import { inTenant } from '../../src/platform/db/tx.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { type AuditWorld, cause, createAuditWorld } from './audit-world.ts';

const masterKey = testSecrets.BALAI_MASTER_KEY;
let world: AuditWorld;
let folder: string;
let tenants: number[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balai-backup-'));
  world = await createAuditWorld();
  tenants = [await makeTenant('satu'), await makeTenant('dua')];
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** A tenant with people, roles, jobs that wait, and a trail in a past month and in this one, sealed but for its end. */
async function makeTenant(name: string): Promise<number> {
  const [row] = await world.asOwner<{ id: number }>(
    `insert into tenancy.tenants (name, domain, type) values ($1, $2, 'koperasi') returning id`,
    [`Lembaga\t${name}\n\\.\n`, `${name}.example`],
  );
  const id = row?.id ?? 0;
  for (let i = 0; i < 20; i++) {
    const user = newId();
    await world.asOwner(
      `insert into identity.users (id, home_tenant_id, username, full_name, user_type, status, nik_sealed, created_at, updated_at)
        values ($1, $2, $3, $4, 'CORE', 'ACTIVE', '\\x00ff5c2e', now(), now())`,
      [user, id, `orang-${i}@${name}.example`, `Nur "Siti" Aminah ${i}`],
    );
    await world.asOwner(
      `insert into identity.user_tenant_access (tenant_id, id, user_id, user_full_name, user_type, status, created_at, updated_at)
        values ($1, $2, $3, $4, 'CORE', 'ACTIVE', now(), now())`,
      [id, newId(), user, `Nur "Siti" Aminah ${i}`],
    );
  }
  await world.asOwner(`select platform.ensure_audit_month('2025-03-01')`);
  world.clock.set(new Date('2025-03-05T03:04:05.678Z'));
  for (let i = 0; i < 5; i++) await world.write(id, { details: { i, text: 'é \\ \n \t' } });
  await world.seal();
  world.clock.follow();
  const person = newId();
  for (let i = 0; i < 5; i++) await world.write(id, { details: { i } }, cause(i < 2 ? person : newId()));
  await world.seal();
  await inTenant(world.api, id, cause(), async (tx) => {
    await eraseAuditPersonal(tx, person);
    await enqueue(tx, 'platform.send_mail', { mail_id: newId() });
  });
  return id;
}

/** Every table by count and by a digest of its rows in an order of their own. */
async function fingerprint(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set timezone = 'UTC'`);
    const prints: Record<string, string> = {};
    for (const { name } of await tablesInOrder(client)) {
      const { rows } = await client.query<{ print: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') as print from ${name} t`,
      );
      prints[name] = rows[0]?.print ?? '';
    }
    return prints;
  } finally {
    await client.end();
  }
}

test('PLT-14: a backup restored into an empty server has every row of every table, and the audit chain goes on', async () => {
  const file = join(folder, 'all.balai');
  const saved = await backup(world.url, file);
  const before = await fingerprint(world.url);
  const empty = await freshDatabase({ empty: true });
  const restored = await restore({ url: empty.url, path: file, masterKey });
  expect(restored).toEqual(saved);
  const after = await fingerprint(empty.url);
  const { 'platform.audit_era': era, ...same } = before;
  expect(after).toMatchObject(same);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(era).toMatch(/^1 /);
  for (const table of [
    'identity.users',
    'identity.user_words',
    'platform.audit_logs',
    'platform.audit_seals',
    'graphile_worker._private_jobs',
  ])
    expect(before[table], table).not.toMatch(/^0 /);
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const there = await createAuditWorld({ url: empty.url, data: world.data });
  for (const tenant of tenants) {
    expect(await there.verify(tenant)).toMatchObject({ valid: true, checked: 11 });
    await there.write(tenant);
    await there.seal();
    expect(await there.verify(tenant)).toMatchObject({ valid: true, checked: 12 });
    const [open] = await there.asOwner(
      `select count(*)::int as rows from platform.audit_logs where tenant_id = $1
        and position >= (select max(position_to) from platform.audit_seals where tenant_id = $1)`,
      [tenant],
    );
    expect(open?.rows).toBe(0);
  }
  const [next] = await there.asOwner<{ id: number }>(
    `insert into tenancy.tenants (name, domain, type) values ('Tiga', 'tiga.example', 'koperasi') returning id`,
  );
  expect(next?.id).toBe(Math.max(...tenants) + 1);
  const triggers = `select tgrelid::regclass::text as "table", tgname as name, tgenabled as state from pg_trigger
    where not tgisinternal order by 1, 2`;
  expect(await there.asOwner(triggers)).toEqual(await world.asOwner(triggers));
  await there.close();
});

test('PLT-14: the wall stands in the restored database, in old months too', async () => {
  const file = join(folder, 'wall.balai');
  await backup(world.url, file);
  const empty = await freshDatabase({ empty: true });
  await restore({ url: empty.url, path: file, masterKey });
  const client = new pg.Client({ connectionString: roleUrl(empty.url, 'balai_api', masterKey) });
  await client.connect();
  await client.query(`set app.tenant_id = '${tenants[0]}'`);
  const { rows } = await client.query('select distinct tenant_id from platform.audit_logs');
  expect(rows).toEqual([{ tenant_id: tenants[0] }]);
  await client.query('reset app.tenant_id');
  expect((await client.query('select from platform.audit_logs')).rowCount).toBe(0);
  await client.end();
  const walls = async (url: string) => {
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    const found = await owner.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_policy p on p.polrelid = c.oid
        where c.relrowsecurity and c.relforcerowsecurity and c.relnamespace = 'platform'::regnamespace order by 1`,
    );
    await owner.end();
    return found.rows;
  };
  expect(await walls(empty.url)).toEqual(await walls(world.url));
});

test('PLT-14: a backup is one moment, though people go on working', async () => {
  let going = true;
  const busy = (async () => {
    while (going) {
      await Promise.all(tenants.map((tenant) => world.write(tenant)));
      await new Promise((done) => setTimeout(done, 5));
    }
  })();
  const file = join(folder, 'busy.balai');
  await backup(world.url, file);
  going = false;
  await busy;
  const empty = await freshDatabase({ empty: true });
  await restore({ url: empty.url, path: file, masterKey });
  const there = await createAuditWorld({ url: empty.url });
  for (const tenant of tenants) {
    await there.seal();
    expect((await there.verify(tenant)).valid).toBe(true);
  }
  await there.close();
});

test('PLT-14: a cut, damaged or foreign file changes nothing', async () => {
  const file = join(folder, 'good.balai');
  await backup(world.url, file);
  const bytes = await readFile(file);
  const damaged = Buffer.from(bytes);
  damaged[Math.floor(bytes.length / 2)] = (damaged[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff;
  const empty = await freshDatabase({ empty: true });
  for (const [name, content] of Object.entries({
    cut: bytes.subarray(0, bytes.length - 40),
    damaged,
    foreign: Buffer.from('PGDMP'),
    nothing: Buffer.alloc(0),
  })) {
    const path = join(folder, name);
    await writeFile(path, content);
    await expect(restore({ url: empty.url, path, masterKey }), name).rejects.toThrow(/no whole backup/);
  }
  const client = new pg.Client({ connectionString: empty.url });
  await client.connect();
  const { rows } = await client.query(`select to_regclass('platform.migrations') as migrations`);
  expect(rows[0]?.migrations).toBeNull();
  await client.end();
});

test('PLT-14: nothing is restored over a database that holds tenants', async () => {
  const file = join(folder, 'over.balai');
  await backup(world.url, file);
  await expect(restore({ url: world.url, path: file, masterKey })).rejects.toThrow(/not empty/);
});

test('PLT-14: a missing right is an error, not a gap in the backup', async () => {
  const file = join(folder, 'api.balai');
  await expect(backup(roleUrl(world.url, 'balai_api', masterKey), file)).rejects.toThrow(/permission denied/);
  await expect(stat(file)).rejects.toThrow(/ENOENT/);
  await expect(stat(`${file}.partial`)).rejects.toThrow(/ENOENT/);
});

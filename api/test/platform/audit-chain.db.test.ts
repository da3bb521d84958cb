import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSecrets } from '../../../tools/test/database.ts';
import { eraseAuditPersonal } from '../../src/platform/audit/erase.ts';
import { dropAuditMonth, ensureAuditMonths } from '../../src/platform/audit/months.ts';
import { sealAll, sealTenant } from '../../src/platform/audit/seal.ts';
import { sealRows } from '../../src/platform/audit/trail.ts';
import { audit } from '../../src/platform/audit/write.ts';
import { newId } from '../../src/platform/clock/ids.ts';
import { roleUrl } from '../../src/platform/db/roles.ts';
import { inTenant, type Tx } from '../../src/platform/db/tx.ts';
import { type AuditWorld, cause, createAuditWorld } from './audit-world.ts';

let world: AuditWorld;
let next = 100;

beforeAll(async () => {
  world = await createAuditWorld();
});
afterAll(() => world.close());

/**
 * A tenant of its own with `rows` rows, three in each seal. Other test files write on the same server: where one of their
 * transactions was open while a batch was cut, the trail has more seals, is as good, and is made anew.
 */
async function sealedTenant(rows = 9): Promise<number> {
  const wanted = Array.from({ length: rows / 3 }, () => 3).join();
  for (let tries = 0; tries < 20; tries++) {
    const tenant = ++next;
    for (let i = 0; i < rows; i++) {
      await world.write(tenant, { details: { i } });
      if (i % 3 === 2) await world.seal();
    }
    await world.seal();
    const seals = await world.asOwner<{ rows: number }>(
      'select rows from platform.audit_seals where tenant_id = $1 order by sequence',
      [tenant],
    );
    if (seals.map((seal) => seal.rows).join() === wanted) return tenant;
  }
  throw new Error('no trail was cut into seals of three rows');
}

const rowsOf = (tenant: number) =>
  world.asOwner<{ id: string; position: string }>(
    'select id, position::text as position from platform.audit_logs a where tenant_id = $1 order by a.position, id',
    [tenant],
  );

/** Lets the superuser break a fresh trail, and says what verification then finds first. */
async function tampered(sql: string, values: (ids: readonly string[]) => unknown[] = (ids) => [ids[4]]) {
  const tenant = await sealedTenant();
  const ids = (await rowsOf(tenant)).map((row) => row.id);
  await world.asOwner(sql.replaceAll(':tenant', String(tenant)), values(ids));
  const result = await world.verify(tenant);
  return { tenant, ids, result };
}

test('FR-AUDIT-001: an untouched trail is valid, every row looked at', async () => {
  const tenant = await sealedTenant();
  await world.write(tenant);
  const result = await world.verify(tenant);
  expect(result).toMatchObject({ valid: true, checked: 10, first_bad: null });
  expect(result.sealed_until).not.toBeNull();
});

test('FR-AUDIT-001, TC-004: a row carries address, device, request and outcome of what it records', async () => {
  const tenant = ++next;
  await world.write(tenant, { action: 'login.failed', resource: 'session', outcome: 'failure' });
  const [row] = await world.asOwner('select * from platform.audit_logs where tenant_id = $1', [tenant]);
  expect(row).toMatchObject({
    action: 'login.failed',
    outcome: 'failure',
    ip_address: '203.0.113.7',
    user_agent: 'Firefox',
    request_id: 'request-1',
  });
});

test('FR-AUDIT-001: details of every shape are read back as they were sealed', async () => {
  const tenant = ++next;
  const details = {
    at: new Date('2026-11-21T01:02:03.004Z'),
    gone: undefined,
    list: [undefined, 1e21, -0, 0.1, 2 ** 62],
    text: 'é\u2028"\\ 😀',
    deep: { z: null, a: { y: [], x: {} } },
  };
  await world.write(tenant, { details, personal: details });
  expect((await world.verify(tenant)).valid).toBe(true);
});

test('FR-AUDIT-001: an altered row is found, with its id', async () => {
  for (const change of [
    `action = 'thing.kept'`,
    `details = '{"i": 7}'`,
    `outcome = 'denied'`,
    `user_id = null`,
    `ip_address = '198.51.100.1'`,
    `personal = '{"full_name": "Lain"}'`,
    `created_at = created_at + interval '1 microsecond'`,
    `ip_address = null, user_agent = null, personal = null, salt = null`,
  ]) {
    const { ids, result } = await tampered(
      `update platform.audit_logs set ${change} where tenant_id = :tenant and id = $1`,
    );
    expect(result.first_bad, change).toMatchObject({ kind: 'altered', id: ids[4], sequence: 2 });
    expect(result.valid).toBe(false);
  }
});

test('FR-AUDIT-001: an unsealed row that was altered is found too', async () => {
  const tenant = ++next;
  await world.write(tenant);
  await world.asOwner(`update platform.audit_logs set resource = 'other' where tenant_id = $1`, [tenant]);
  expect((await world.verify(tenant)).first_bad).toMatchObject({ kind: 'altered', sequence: null });
});

test('FR-AUDIT-001: a removed row is found by its batch', async () => {
  const { result } = await tampered('delete from platform.audit_logs where tenant_id = :tenant and id = $1');
  expect(result.first_bad).toMatchObject({ kind: 'removed', id: null, sequence: 2 });
});

test('FR-AUDIT-001: a row put into sealed ground is found, with its id', async () => {
  const fresh = newId();
  const columns = `created_at, user_id, action, resource, outcome, details, request_id, ip_address, user_agent,
    personal, salt, commitment, mac, position`;
  const { result } = await tampered(
    `insert into platform.audit_logs (tenant_id, id, ${columns})
      select tenant_id, $2, ${columns} from platform.audit_logs where tenant_id = :tenant and id = $1`,
    (ids) => [ids[4], fresh],
  );
  expect(result.first_bad).toMatchObject({ kind: 'inserted', id: fresh, sequence: 2 });
  const below = await tampered(
    `update platform.audit_logs set position = -7 where tenant_id = :tenant and id = $1`,
  );
  expect(below.result.first_bad).toMatchObject({ kind: 'inserted', id: below.ids[4] });
});

test('FR-AUDIT-001: a row moved to another tenant is missed by one and refused by the other', async () => {
  const other = await sealedTenant();
  const { ids, result } = await tampered(
    `update platform.audit_logs set tenant_id = ${other} where tenant_id = :tenant and id = $1`,
  );
  expect(result.first_bad).toMatchObject({ kind: 'removed', sequence: 2 });
  expect((await world.verify(other)).first_bad?.id).toBe(ids[4]);
});

test('FR-AUDIT-001: a row whose position was changed is found, wherever it went', async () => {
  for (const position of ['position + 100000000', '9223372036854775807', 'position - 1']) {
    const { result } = await tampered(
      `update platform.audit_logs set position = ${position} where tenant_id = :tenant and id = $1`,
    );
    expect(result.valid, position).toBe(false);
  }
  const tenant = ++next;
  await world.write(tenant);
  await world.asOwner('update platform.audit_logs set position = position + 1e9 where tenant_id = $1', [
    tenant,
  ]);
  expect((await world.verify(tenant)).first_bad).toMatchObject({ kind: 'altered' });
});

test('FR-AUDIT-001: seals that were altered, taken out or swapped break the chain', async () => {
  for (const sql of [
    'update platform.audit_seals set rows = rows + 1 where tenant_id = :tenant and sequence = 2',
    'update platform.audit_seals set head = digest where tenant_id = :tenant and sequence = 2',
    `update platform.audit_seals set sealed_at = sealed_at + interval '1 hour' where tenant_id = :tenant and sequence = 2`,
    'delete from platform.audit_seals where tenant_id = :tenant and sequence = 2',
  ]) {
    const { result } = await tampered(sql, () => []);
    expect(result.first_bad, sql).toMatchObject({ kind: 'chain_broken', sequence: 2 });
  }
});

test('FR-AUDIT-001: a cut-off end is found by the head outside the database, also after sealing went on', async () => {
  const tenant = await sealedTenant();
  const cut = `with gone as (delete from platform.audit_seals where tenant_id = $1 and sequence >= 3 returning position_from)
    delete from platform.audit_logs where tenant_id = $1 and position >= (select min(position_from) from gone)`;
  await world.asOwner(cut, [tenant]);
  expect((await world.verify(tenant)).first_bad).toMatchObject({ kind: 'truncated', sequence: 3 });
  const outside = join(world.data, 'audit-heads', `${tenant}.json`);
  const before = await readFile(outside, 'utf8');
  for (let i = 0; i < 3; i++) {
    await world.write(tenant);
    await world.seal();
  }
  expect((await world.verify(tenant)).first_bad).toMatchObject({ kind: 'truncated', sequence: 3 });
  expect(await readFile(outside, 'utf8')).toBe(before);
});

test('FR-AUDIT-001: a trail deleted as a whole is found', async () => {
  const tenant = await sealedTenant();
  await world.asOwner('delete from platform.audit_seals where tenant_id = $1', [tenant]);
  await world.asOwner('delete from platform.audit_logs where tenant_id = $1', [tenant]);
  expect(await world.verify(tenant)).toMatchObject({
    valid: false,
    checked: 0,
    first_bad: { kind: 'truncated' },
  });
});

test('FR-AUDIT-001: a range reads its own batches only and still finds what is wrong in it', async () => {
  const tenant = ++next;
  const marks: Date[] = [];
  for (let i = 0; i < 3; i++) {
    world.clock.advance(3_600_000);
    marks.push(world.clock.now());
    for (let j = 0; j < 4; j++) await world.write(tenant);
    await world.seal();
  }
  const range = { from: marks[1] as Date, to: new Date((marks[2] as Date).getTime() - 1_000) };
  expect(await world.verify(tenant, range)).toMatchObject({ valid: true, checked: 4 });
  const ids = (await rowsOf(tenant)).map((row) => row.id);
  await world.asOwner('delete from platform.audit_logs where tenant_id = $1 and id = $2', [tenant, ids[0]]);
  expect((await world.verify(tenant, range)).valid).toBe(true);
  await world.asOwner('delete from platform.audit_logs where tenant_id = $1 and id = $2', [tenant, ids[5]]);
  expect((await world.verify(tenant, range)).first_bad).toMatchObject({ kind: 'removed', sequence: 2 });
});

test('FR-AUDIT-001: rows of a transaction that runs for long are never missed by a seal', async () => {
  const tenant = ++next;
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  let written = () => {};
  const early = new Promise<void>((done) => {
    written = done;
  });
  const long = inTenant(world.api, tenant, cause(), async (tx) => {
    await audit(tx, { action: 'thing.slow', resource: 'thing' });
    written();
    await held;
    await audit(tx, { action: 'thing.slow', resource: 'thing' });
  });
  await early;
  for (let i = 0; i < 4; i++) {
    await world.write(tenant);
    await sealAll(world.worker);
  }
  // Nothing above the transaction that still runs may be in the chain.
  expect((await world.verify(tenant)).sealed_until).toBeNull();
  release();
  await long;
  await world.seal();
  expect(await world.verify(tenant)).toMatchObject({ valid: true, checked: 6 });
  const [sealed] = await world.asOwner(
    'select sum(rows)::int as rows from platform.audit_seals where tenant_id = $1',
    [tenant],
  );
  expect(sealed?.rows).toBe(6);
});

test('FR-AUDIT-001: sealers that run at once, while rows are being written, make one chain', async () => {
  const tenant = ++next;
  const writing = Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let i = 0; i < 15; i++) await world.write(tenant);
    }),
  );
  for (let i = 0; i < 10; i++)
    await Promise.all(Array.from({ length: 4 }, () => sealTenant(world.worker, tenant)));
  await writing;
  await world.seal();
  expect(await world.verify(tenant)).toMatchObject({ valid: true, checked: 60 });
  const [sum] = await world.asOwner(
    'select sum(rows)::int as rows, count(*)::int as seals, max(sequence) as last from platform.audit_seals where tenant_id = $1',
    [tenant],
  );
  expect(sum?.rows).toBe(60);
  expect(sum?.seals).toBe(sum?.last);
});

test('FR-AUDIT-001: a transaction longer than a page stays whole and is read in order', async () => {
  const tenant = ++next;
  await inTenant(world.api, tenant, cause(), async (tx) => {
    const all: Promise<void>[] = [];
    for (let i = 0; i < 5_500; i++)
      all.push(audit(tx, { action: 'thing.imported', resource: 'thing', details: { i } }));
    await Promise.all(all);
  });
  await world.seal();
  expect(await world.verify(tenant)).toMatchObject({ valid: true, checked: 5_500 });
}, 60_000);

test('FR-AUDIT-001: the lag of sealing is measured', async () => {
  const own = await createAuditWorld();
  const lag = async () => (await own.worker.metrics.auditSealLag.get()).values[0]?.value ?? -1;
  await own.write(1);
  await own.seal();
  expect(await lag()).toBe(0);
  const blocker = new pg.Client({ connectionString: own.url });
  await blocker.connect();
  await blocker.query('begin');
  await blocker.query('select pg_current_xact_id()');
  await own.write(1);
  own.clock.advance(90_000);
  await sealAll(own.worker);
  expect(await lag()).toBeGreaterThan(60);
  await blocker.query('rollback');
  await blocker.end();
  await own.seal();
  expect(await lag()).toBe(0);
  await own.close();
});

test('FR-AUDIT-001: erasing a person leaves the chain whole; erasing without saying so does not', async () => {
  const tenant = ++next;
  const person = newId();
  await world.write(tenant, { personal: { full_name: 'Budi' } }, cause(person));
  await world.write(tenant, { resource: 'user', resourceId: person, personal: { full_name: 'Budi' } });
  await world.write(tenant, { personal: { full_name: 'Citra' } });
  await world.seal();
  const erased = await inTenant(world.api, tenant, cause(), (tx) => eraseAuditPersonal(tx, person));
  expect(erased).toBe(2);
  expect(await world.verify(tenant)).toMatchObject({ valid: true, checked: 4 });
  const rows = await world.asOwner(
    'select personal, ip_address, salt from platform.audit_logs where tenant_id = $1',
    [tenant],
  );
  expect(JSON.stringify(rows)).not.toContain('Budi');
  expect(JSON.stringify(rows)).toContain('Citra');
  await world.seal();
  expect((await world.verify(tenant)).valid).toBe(true);
  await world.asOwner(
    `update platform.audit_logs set personal = null, ip_address = null, user_agent = null, salt = null
      where tenant_id = $1 and personal ->> 'full_name' = 'Citra'`,
    [tenant],
  );
  expect((await world.verify(tenant)).first_bad).toMatchObject({ kind: 'altered' });
});

test('FR-AUDIT-001: erasing stays within the running tenant', async () => {
  const [here, there] = [++next, ++next];
  const person = newId();
  for (const tenant of [here, there]) await world.write(tenant, {}, cause(person));
  await inTenant(world.api, here, cause(), (tx) => eraseAuditPersonal(tx, person));
  const rows = await world.asOwner('select salt from platform.audit_logs where tenant_id = $1', [there]);
  expect(rows[0]?.salt).not.toBeNull();
});

test('FR-AUDIT-001: a month that was dropped in order leaves the chain whole, one that only vanished does not', async () => {
  const tenant = ++next;
  const month = (table: string) => table.replace('-', '_');
  const drop = (at: string) =>
    dropAuditMonth({
      url: world.url,
      masterKey: testSecrets.BALAI_MASTER_KEY,
      auditKey: testSecrets.BALAI_AUDIT_KEY,
      month: at,
      now: world.clock.now(),
    });
  const write = async (at: string) => {
    world.clock.set(new Date(at));
    await ensureAuditMonths(world.worker);
    await world.write(tenant);
    await world.write(tenant);
  };
  await write('2031-01-31T10:00:00Z');
  await write('2031-02-10T10:00:00Z');
  await write('2031-03-10T10:00:00Z');
  await expect(drop('2031-01')).rejects.toThrow('not sealed');
  await world.seal();
  expect(await world.verify(tenant)).toMatchObject({ valid: true, checked: 6 });
  await expect(drop('2031-03')).rejects.toThrow('has not ended');
  expect(await drop('2031-01')).toBe(2);
  expect(await world.verify(tenant)).toMatchObject({ valid: true, checked: 4 });
  await world.asOwner(`drop table platform.audit_logs_${month('2031-02')}`);
  expect((await world.verify(tenant)).first_bad).toMatchObject({ kind: 'removed', month: '2031-02' });
  await world.asOwner(
    `insert into platform.audit_dropped_months (month, mac) values ('2031-02-01', '\\x00')`,
  );
  expect((await world.verify(tenant)).first_bad).toMatchObject({ kind: 'removed', month: '2031-02' });
  world.clock.follow();
});

test('FR-AUDIT-001: the roles of api and worker cannot change, remove or empty the trail', async () => {
  const tenant = await sealedTenant(3);
  for (const role of ['balai_api', 'balai_worker'] as const) {
    const client = new pg.Client({
      connectionString: roleUrl(world.url, role, testSecrets.BALAI_MASTER_KEY),
    });
    await client.connect();
    await client.query(`set app.tenant_id = '${tenant}'`);
    const month = new Date().toISOString().slice(0, 7).replace('-', '_');
    for (const table of ['audit_logs', `audit_logs_${month}`, 'audit_seals'])
      for (const statement of [
        `update platform.${table} set tenant_id = 1`,
        `delete from platform.${table}`,
        `truncate platform.${table}`,
      ])
        await expect(client.query(statement), `${role}: ${statement}`).rejects.toThrow(/permission denied/);
    await expect(client.query('delete from platform.audit_dropped_months')).rejects.toThrow(
      /permission denied/,
    );
    await client.end();
  }
});

test('FR-AUDIT-001: the head outside is whole, newest and readable by its owner only', async () => {
  const tenant = await sealedTenant();
  const path = join(world.data, 'audit-heads', `${tenant}.json`);
  const head = JSON.parse(await readFile(path, 'utf8')) as { sequence: number; head: string };
  const [seal] = await world.asOwner(
    `select sequence, encode(head, 'hex') as head from platform.audit_seals where tenant_id = $1 order by sequence desc limit 1`,
    [tenant],
  );
  expect(head).toMatchObject({ sequence: seal?.sequence, head: seal?.head });
  await writeFile(path, JSON.stringify({ ...head, head: 'ff' }));
  expect((await world.verify(tenant)).first_bad).toMatchObject({ kind: 'truncated' });
});

test('FR-AUDIT-001: rows are read in the order of their numbers, also where those gain a digit', async () => {
  const tenant = ++next;
  for (const position of [8, 9, 10, 11, 99, 100, 101]) {
    await world.write(tenant, { details: { position } });
    await world.asOwner(
      `update platform.audit_logs set position = $2 where tenant_id = $1 and (details ->> 'position')::int = $2`,
      [tenant, position],
    );
  }
  const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(world.api, tenant, cause(), work);
  const seen: bigint[] = [];
  for await (const page of sealRows(run, { from: 9n, to: 101n }))
    seen.push(...page.map((row) => row.position));
  expect(seen).toEqual([9n, 10n, 11n, 99n, 100n]);
});

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testSecrets } from '../../../../../tools/test/database.ts';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/clock/ids.ts';
import { type ProcessRole, roleUrl } from '../../../platform/db/roles.ts';

// What the database itself refuses, whatever an operation asks for.
let world: World;
let here: TestTenant;
let elsewhere: TestTenant;
let own: TestUser;
let stranger: TestUser;
/** At home elsewhere, a member here. */
let guest: TestUser;
const clients = new Map<ProcessRole, pg.Client>();

beforeAll(async () => {
  world = await createWorld();
  here = await world.tenant();
  elsewhere = await world.tenant();
  own = await world.user(here, { roles: ['READER'] });
  stranger = await world.user(elsewhere);
  guest = await world.user(elsewhere);
  await world.asOwner(
    `insert into identity.user_tenant_access (tenant_id, id, user_id, user_full_name, user_type, status, created_at, updated_at)
     values ($1, $2, $3, 'Tamu', 'CORE', 'ACTIVE', now(), now())`,
    [here.id, newId(), guest.id],
  );
  for (const role of ['balai_api', 'balai_worker'] as const) {
    const client = new pg.Client({
      connectionString: roleUrl(world.url, role, testSecrets.BALAI_MASTER_KEY),
    });
    await client.connect();
    clients.set(role, client);
  }
});
afterAll(async () => {
  for (const client of clients.values()) await client.end();
  await world.close();
});

/** Runs statements as a process inside the tenant `here`, and takes everything back. */
async function asProcess(role: ProcessRole, sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = clients.get(role) as pg.Client;
  await client.query('begin');
  try {
    await client.query("select set_config('app.tenant_id', $1, true)", [String(here.id)]);
    return await client.query(sql, values);
  } finally {
    await client.query('rollback');
  }
}

const DENIED = { code: '42501' };
const MEMBER = `insert into identity.user_tenant_access (tenant_id, id, user_id, user_full_name, user_type, status, created_at, updated_at)
  select $1, $2, id, 'Siapa', 'CORE', 'ACTIVE', now(), now() from unnest($3::uuid[]) id`;

describe.each(['balai_api', 'balai_worker'] as const)('%s', (role) => {
  test.each(['home_tenant_id = home_tenant_id', 'id = id', 'created_at = now()', 'created_by = null'])(
    'TEN-17: never sets a person’s %s',
    async (change) => {
      await expect(
        asProcess(role, `update identity.users set ${change} where id = $1`, [own.id]),
      ).rejects.toMatchObject(DENIED);
    },
  );

  test.each(['user_id = $1', 'tenant_id = tenant_id', 'id = id', 'created_at = now()', "status = 'ACTIVE'"])(
    'TEN-17: never sets a membership’s %s',
    async (change) => {
      const sql = `update identity.user_tenant_access set ${change} where $1::uuid is not null`;
      await expect(asProcess(role, sql, [stranger.id])).rejects.toMatchObject(DENIED);
    },
  );

  test('TEN-17: makes nobody a member who is at home elsewhere, nor anybody beside them', async () => {
    const insert = (...people: string[]) => asProcess(role, MEMBER, [here.id, newId(), people]);
    await expect(insert(stranger.id)).rejects.toMatchObject(DENIED);
    await expect(insert(newId())).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|23503)$/) });
    // Somebody of ours who had left comes back without an invitation.
    const back = await world.user(here);
    await world.asOwner('delete from identity.user_tenant_access where user_id = $1', [back.id]);
    expect((await insert(back.id)).rowCount).toBe(1);
  });

  test.each([
    "status = 'SUSPENDED'",
    "user_type = 'MEMBER'",
    `restrictions = '{"CLIENT_CODE": "C123"}'`,
    "nik_last4 = '1234'",
    "username = 'lain'",
    "email = 'lain@x.example'",
  ])('FR-USER-003: leaves a guest’s %s to their home', async (change) => {
    const set = `update identity.users set ${change} where id = $1`;
    await expect(asProcess(role, set, [guest.id])).rejects.toMatchObject(DENIED);
    expect((await asProcess(role, set, [own.id])).rowCount).toBe(1);
  });

  test('FR-USER-003: a guest’s password, phone and epoch change wherever they are signed in', async () => {
    const set =
      'update identity.users set password_hash = null, phone = null, epoch = epoch + 1 where id = $1';
    expect((await asProcess(role, set, [guest.id])).rowCount).toBe(1);
  });

  test('TEN-17: adds no job for another tenant, for none, or under another’s key', async () => {
    const add = (tenant: unknown, key: string | null) =>
      asProcess(role, "select platform.add_job('planted', $1::json, null, 1, $2)", [
        JSON.stringify({ tenant_id: tenant }),
        key,
      ]);
    expect((await add(here.id, null)).rowCount).toBe(1);
    expect((await add(here.id, `${here.id}:one`)).rowCount).toBe(1);
    await expect(add(elsewhere.id, null)).rejects.toMatchObject(DENIED);
    await expect(add(null, null)).rejects.toMatchObject(DENIED);
    await expect(add(here.id, `${elsewhere.id}:one`)).rejects.toMatchObject(DENIED);
    await expect(add(here.id, 'one')).rejects.toMatchObject(DENIED);
  });
});

test('PLT-17: the process that answers HTTP counts jobs and does nothing else with the queue', async () => {
  const count =
    'select count(*) from graphile_worker._private_jobs where is_available and run_at <= now() and attempts < max_attempts';
  expect((await asProcess('balai_api', count)).rowCount).toBe(1);
  for (const sql of [
    'select payload from graphile_worker._private_jobs',
    'select * from graphile_worker._private_tasks',
    'select * from graphile_worker.jobs',
    "update graphile_worker._private_jobs set run_at = now() + interval '1 year'",
    'delete from graphile_worker._private_jobs',
    "insert into graphile_worker._private_tasks (identifier) values ('planted')",
    "select graphile_worker.add_job('planted', '{}'::json)",
    "select graphile_worker.remove_job('1:one')",
    'select graphile_worker.force_unlock_workers(array[]::text[])',
    'select graphile_worker.complete_jobs(array[1]::bigint[])',
  ])
    await expect(asProcess('balai_api', sql), sql).rejects.toMatchObject(DENIED);
});

describe('TEN-4: whoever is at home elsewhere joins by an invitation', () => {
  const accept = (token: Buffer) =>
    asProcess('balai_api', 'select * from identity.accept_invitation($1, $2, now())', [token, newId()]);

  /** An invitation of `tenant` that stands for the stranger, with its link. */
  async function invitation(
    given: { tenant?: TestTenant; status?: string; purpose?: string; used?: string; expires?: string } = {},
  ): Promise<Buffer> {
    const { tenant = here, status = 'ACTIVE', purpose = 'join', used = 'null', expires = '1 day' } = given;
    const id = newId();
    const token = Buffer.from(`${id}-${id}`.slice(0, 32));
    await world.asOwner(
      `insert into identity.users (id, home_tenant_id, username, full_name, user_type, status, stands_for, created_at, updated_at)
       values ($1::uuid, $2, $1::text, 'Undangan', 'CORE', $3, $4, now(), now())`,
      [id, tenant.id, status, stranger.id],
    );
    await world.asOwner(
      `insert into identity.user_tenant_access (tenant_id, id, user_id, user_full_name, user_type, status, created_at, updated_at)
       values ($1, $2, $2, 'Undangan', 'CORE', $3, now(), now())`,
      [tenant.id, id, status],
    );
    await world.asOwner(
      `insert into identity.password_tokens (tenant_id, token_hash, user_id, purpose, created_at, expires_at, used_at)
       values ($1, $2, $3, $4, now(), now() + $5::interval, ${used})`,
      [tenant.id, token, id, purpose, expires],
    );
    return token;
  }

  test('TEN-4: its link makes the person a member, once', async () => {
    const { rows } = await accept(await invitation());
    expect(rows).toEqual([{ invitation: expect.any(String), person: stranger.id }]);
  });

  test.each([
    ['waits for approval', { status: 'PENDING_APPROVAL' }],
    ['was withdrawn', { status: 'INACTIVE' }],
    ['has run out', { expires: '-1 second' }],
    ['is used', { used: 'now()' }],
    ['is a link to set a password', { purpose: 'invitation' }],
  ])('TEN-4: nobody comes in by one that %s', async (_why, given) => {
    expect((await accept(await invitation(given))).rows).toEqual([]);
  });

  test('TEN-4: nobody comes in by one of another tenant, or by an unknown link', async () => {
    const third = await world.tenant();
    expect((await accept(await invitation({ tenant: third }))).rows).toEqual([]);
    expect((await accept(Buffer.alloc(32, 7))).rows).toEqual([]);
  });
});

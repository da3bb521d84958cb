import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  createWorld,
  type TestTenant,
  type TestUser,
  type World,
} from '../../../../test/support/world.ts';
import { hashPassword } from '../operations/passwords/hash.ts';

// A password is verified outside of any transaction. What changes meanwhile must count when the session is made.
let world: World;
let tenant: TestTenant;
let second: TestTenant;
beforeAll(async () => {
  world = await createWorld();
  tenant = await world.tenant();
  second = await world.tenant();
});
afterAll(() => world.close());

const login = (user: TestUser, at: TestTenant = tenant) =>
  world.call({
    method: 'POST',
    url: '/api/auth/login',
    headers: { 'x-tenant-id': String(at.id) },
    body: { username: user.username, password: user.password },
  });
/** A machine that is busy with other tests may say that it is too busy to verify a password. */
async function loginPatiently(user: TestUser, at: TestTenant): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const answer = await login(user, at);
    if (answer.status !== 429 || tries === 10) return answer;
    await new Promise((done) => setTimeout(done, 300));
  }
}
const openSessions = (user: TestUser) =>
  world.asOwner('select 1 from identity.sessions where user_id = $1 and ended_at is null', [user.id]);

/**
 * Lets a login come as far as the account's row, which another transaction holds; that one then makes its change and
 * commits. The login has verified the password that was in force before.
 */
async function loginWhile(
  user: TestUser,
  change: (other: pg.Client) => Promise<unknown>,
  at = tenant,
): Promise<Answer> {
  const other = new pg.Client({ connectionString: world.url });
  await other.connect();
  try {
    await other.query('begin');
    await other.query('select from identity.users where id = $1 for update', [user.id]);
    const answer = loginPatiently(user, at);
    await expect
      .poll(
        async () =>
          (
            await world.asOwner(
              `select from pg_stat_activity where datname = current_database() and usename = 'balai_api'
                and wait_event_type = 'Lock' and query like '%password_hash%'`,
            )
          ).length,
        { timeout: 10_000, interval: 20 },
      )
      .toBe(1);
    await change(other);
    await other.query('commit');
    return await answer;
  } finally {
    await other.end();
  }
}

const audited = async (user: TestUser) =>
  (
    await world.asOwner<{ action: string; reason: string }>(
      `select action, details->>'reason' as reason from platform.audit_logs where user_id = $1 order by position desc limit 1`,
      [user.id],
    )
  )[0];

describe('a login whose password is being verified', () => {
  it.each([
    ['SUSPENDED', 'ACCOUNT_SUSPENDED'],
    ['INACTIVE', 'ACCOUNT_INACTIVE'],
  ])('FR-AUTH-001, FR-USER-003 opens no session when the account becomes %s', async (status, code) => {
    const user = await world.user(tenant);
    const before = await openSessions(user);
    const answer = await loginWhile(user, (other) =>
      other.query('update identity.users set status = $2 where id = $1', [user.id, status]),
    );
    expect([answer.status, answer.body.code]).toEqual([403, code]);
    expect(await openSessions(user)).toHaveLength(before.length);
    expect(await audited(user)).toEqual({ action: 'auth.login_attempt', reason: code });
  });

  it('FR-AUTH-004 opens no session when the password is replaced', async () => {
    const user = await world.user(tenant);
    const before = await openSessions(user);
    const hash = await hashPassword(world.env, 'kereta-malam-88');
    const answer = await loginWhile(user, (other) =>
      other.query('update identity.users set password_hash = $2 where id = $1', [user.id, hash]),
    );
    expect([answer.status, answer.body.code]).toEqual([401, 'INVALID_CREDENTIALS']);
    expect(await openSessions(user)).toHaveLength(before.length);
  });

  it('FR-AUTH-004 opens no session when a one-time password runs out', async () => {
    const user = await world.user(tenant);
    const answer = await loginWhile(user, (other) =>
      other.query('update identity.users set password_expires_at = $2 where id = $1', [
        user.id,
        new Date(world.clock.now().getTime() - 1_000),
      ]),
    );
    expect([answer.status, answer.body.code]).toEqual([401, 'INVALID_CREDENTIALS']);
  });

  it('FR-AUTH-001 opens no session in a tenant whose membership ends', async () => {
    const user = await world.user(tenant);
    await world.asOwner(
      `insert into identity.user_tenant_access (tenant_id, id, user_id, user_full_name, user_type, status, created_at, updated_at)
       values ($1, gen_random_uuid(), $2, 'Nur', 'CORE', 'ACTIVE', now(), now())`,
      [second.id, user.id],
    );
    const answer = await loginWhile(
      user,
      (other) =>
        other.query('delete from identity.user_tenant_access where tenant_id = $1 and user_id = $2', [
          second.id,
          user.id,
        ]),
      second,
    );
    expect([answer.status, answer.body.code]).toEqual([403, 'NO_MEMBERSHIP']);
    expect(
      await world.asOwner('select from identity.sessions where tenant_id = $1 and user_id = $2', [
        second.id,
        user.id,
      ]),
    ).toEqual([]);
  });

  it('FR-AUTH-001 opens one when nothing of that changes', async () => {
    const user = await world.user(tenant);
    const answer = await loginWhile(user, (other) =>
      other.query("update identity.users set phone = '+62811111111' where id = $1", [user.id]),
    );
    expect(answer.status).toBe(200);
  });
});

describe('a change of status through the API against logins at once', () => {
  it('FR-USER-003 leaves no open door, whichever comes first', async () => {
    const admin = await world.user(tenant, { roles: ['SUPER_ADMIN'] });
    for (let round = 0; round < 5; round++) {
      const user = await world.user(tenant, { roles: ['READER'] });
      const [suspended, ...logins] = await Promise.all([
        world.call({
          method: 'POST',
          url: `/api/users/${user.id}/status`,
          as: admin,
          body: { status: 'SUSPENDED', reason: 'diperiksa' },
        }),
        login(user),
        login(user),
      ]);
      expect(suspended?.status).toBe(200);
      for (const answer of logins) {
        expect([200, 403, 429]).toContain(answer.status);
        if (answer.status !== 200) continue;
        await expect
          .poll(
            async () =>
              (await world.call({ url: '/api/auth/me', as: { token: answer.body.access_token } })).status,
            { timeout: 1_000 },
          )
          .toBe(401);
        const renewed = await world.call({
          method: 'POST',
          url: '/api/auth/refresh',
          body: { refresh_token: answer.body.refresh_token },
        });
        expect(renewed.status).toBeGreaterThanOrEqual(401);
      }
    }
  });
});

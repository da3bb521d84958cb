import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createWorld,
  PASSWORD,
  type TestTenant,
  type TestUser,
  type World,
} from '../../../../test/support/world.ts';

// Doors that a change must close in every tenant, and ways around the slowing of guesses.
let world: World;
let tenant: TestTenant;
let other: TestTenant;
beforeAll(async () => {
  world = await createWorld();
  tenant = await world.tenant({ type: 'koperasi' });
  other = await world.tenant({ type: 'sekolah' });
});
afterAll(() => world.close());

const post = (url: string, body: object, as?: { token: string }, headers: Record<string, string> = {}) =>
  world.call({ method: 'POST', url, body, headers, ...(as ? { as } : {}) });
const login = (user: TestUser, at: TestTenant = tenant, password = PASSWORD) =>
  post('/api/auth/login', { username: user.username, password }, undefined, { 'x-tenant-id': String(at.id) });
const refresh = (token: string) => post('/api/auth/refresh', { refresh_token: token });
const me = (token: string) => world.call({ url: '/api/auth/me', as: { token } });

/** A person of `tenant` who is a member of `other` too. */
async function inBoth(roles: readonly string[] = []): Promise<TestUser> {
  const user = await world.user(tenant, { roles });
  await world.asOwner(
    `insert into identity.user_tenant_access (tenant_id, id, user_id, user_full_name, user_type, status, created_at, updated_at)
     values ($1, gen_random_uuid(), $2, 'Nur', 'CORE', 'ACTIVE', now(), now())`,
    [other.id, user.id],
  );
  return user;
}

describe('a new password', () => {
  it('FR-AUTH-004 ends the sessions of every tenant, and links sent before serve no more', async () => {
    const user = await inBoth();
    const elsewhere = (await login(user, other)).body;
    const changed = await post(
      '/api/auth/password',
      { current_password: PASSWORD, new_password: 'kereta-malam-88' },
      user,
    );
    expect(changed.status).toBe(200);
    expect((await refresh(elsewhere.refresh_token)).status).toBe(401);
    expect((await me(elsewhere.access_token)).status).toBe(401);
  });

  it('wrong current passwords are slowed and audited', async () => {
    const user = await world.user(tenant);
    const guess = () =>
      post('/api/auth/password', { current_password: 'bukan-yang-ini', new_password: 'x'.repeat(12) }, user);
    const answers = [];
    for (let i = 0; i < 7; i++) answers.push((await guess()).status);
    expect(answers).toContain(429);
    const rows = await world.asOwner(
      "select 1 from platform.audit_logs where action = 'auth.password_refused' and user_id = $1",
      [user.id],
    );
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect((await login(user)).status).toBe(200);
  });
});

describe('acting as another', () => {
  async function acting() {
    const admin = await world.user(tenant, { roles: ['SUPER_ADMIN'] });
    const target = await world.user(tenant, { roles: ['READER'] });
    const begun = await post(
      '/api/auth/impersonation',
      { user_id: target.id, reason: 'membantu memeriksa laporan' },
      admin,
    );
    expect(begun.status).toBe(200);
    return { admin, target, tokens: begun.body };
  }

  it('ends with the password, the roles and the logging out of the person behind', async () => {
    const first = await acting();
    await post(
      '/api/auth/password',
      { current_password: PASSWORD, new_password: 'kereta-malam-88' },
      first.admin,
    );
    expect((await me(first.tokens.access_token)).status).toBe(401);
    expect((await refresh(first.tokens.refresh_token)).status).toBe(401);
    const second = await acting();
    await world.call({ method: 'POST', url: '/api/auth/logout', as: second.admin });
    expect((await me(second.tokens.access_token)).status).toBe(401);
    expect((await refresh(second.tokens.refresh_token)).status).toBe(401);
  });

  it('is for a SUPER_ADMIN only, and nobody climbs with the person they act as', async () => {
    const { target, tokens } = await acting();
    await world.asOwner(
      `insert into identity.user_roles (tenant_id, user_id, role_id, assigned_at)
       select tenant_id, $2, id, now() from identity.roles where tenant_id = $1 and name = 'SUPER_ADMIN'`,
      [tenant.id, target.id],
    );
    expect((await refresh(tokens.refresh_token)).status).toBe(401);
    const admin = await world.user(tenant, { roles: ['ADMIN'] });
    const reader = await world.user(tenant, { roles: ['READER'] });
    const tried = await post(
      '/api/auth/impersonation',
      { user_id: reader.id, reason: 'membantu memeriksa laporan' },
      admin,
    );
    expect(tried.status).toBe(403);
  });
});

describe('what is slowed and what is not', () => {
  it('a slip that has run out opens no tenant', async () => {
    const user = await inBoth();
    await world.asOwner(
      "update identity.users set must_change_password = true, password_expires_at = now() - interval '1 hour' where id = $1",
      [user.id],
    );
    for (const at of [tenant, other]) expect((await login(user, at)).body.code).toBe('INVALID_CREDENTIALS');
  });

  it('however a name is spelt, its account has one counter', async () => {
    const user = await world.user(tenant, { username: `indi.siti${Date.now()}` });
    const spellings = [
      user.username,
      user.username.toUpperCase(),
      user.username.replace('i', 'İ'),
      user.username.replaceAll('i', 'İ'),
    ];
    const answers = [];
    for (let i = 0; i < 12; i++)
      answers.push(
        (await post('/api/auth/login', { username: spellings[i % 4] ?? '', password: 'tebakan-lain-9' }))
          .status,
      );
    expect(answers).toContain(429);
  });

  it('FR-AUTH-003 a right password with a foreign tenant is refused and audited', async () => {
    const user = await world.user(tenant);
    expect((await login(user, other)).body.code).toBe('TENANT_MISMATCH');
    const rows = await world.asOwner<{ reason: string }>(
      "select details->>'reason' as reason from platform.audit_logs where user_id = $1 and outcome = 'denied'",
      [user.id],
    );
    expect(rows.map((row) => row.reason)).toEqual(['TENANT_MISMATCH']);
  });

  it('a session lives 60 days at most, and a tenant that is off refreshes nobody', async () => {
    const user = await world.user(tenant);
    let tokens = (await login(user)).body;
    for (let day = 0; day < 60; day += 10) {
      world.clock.advance(10 * 86_400_000);
      const next = await refresh(tokens.refresh_token);
      if (day < 50) expect(next.status).toBe(200);
      else expect(next.status).toBe(401);
      tokens = next.body;
    }
    const fresh = (await login(user)).body;
    await world.asOwner('update tenancy.tenants set is_active = false where id = $1', [tenant.id]);
    expect((await refresh(fresh.refresh_token)).body.code).toBe('TENANT_INACTIVE');
    await world.asOwner('update tenancy.tenants set is_active = true where id = $1', [tenant.id]);
  });
});

describe('cookies', () => {
  it('PLT-17 a cookie alone refreshes nothing, and no answer to a browser holds a token', async () => {
    const user = await world.user(tenant);
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/auth/login',
      headers: { 'x-client': 'web' },
      payload: { username: user.username, password: PASSWORD },
    });
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const bare = await world.call({ method: 'POST', url: '/api/auth/refresh', headers: { cookie } });
    expect([bare.status, bare.body.code]).toEqual([403, 'CSRF_FAILED']);
    const web = await world.call({
      method: 'POST',
      url: '/api/auth/refresh',
      headers: { cookie, 'x-client': 'web' },
    });
    expect(Object.keys(web.body).sort()).toEqual(['expires_in', 'token_type']);
  });

  it('PLT-17 carry the prefix of secure cookies under https', async () => {
    const secure = await createWorld({ url: world.url, config: { PUBLIC_URL: 'https://balai.example' } });
    const user = await world.user(tenant);
    const answer = await secure.app.inject({
      method: 'POST',
      url: '/api/auth/login',
      headers: { 'x-client': 'web' },
      payload: { username: user.username, password: PASSWORD },
    });
    for (const cookie of answer.cookies) {
      expect(cookie.name).toMatch(/^__Secure-balai_/);
      expect(cookie.secure).toBe(true);
    }
    await secure.close();
  });
});

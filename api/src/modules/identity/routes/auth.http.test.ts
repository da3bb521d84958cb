import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, PASSWORD, type TestTenant, type World } from '../../../../test/support/world.ts';

let world: World;
let tenant: TestTenant;
beforeAll(async () => {
  world = await createWorld();
  await world.tenant({ type: 'vendor', domain: 'vendor.example' });
  tenant = await world.tenant({ type: 'tpa' });
});
afterAll(() => world.close());

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const login = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  world.app.inject({
    method: 'POST',
    url: '/api/auth/login',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: form(fields),
  });

describe('login', () => {
  it('TC-001 FR-AUTH-001 a TPA_ADMIN signs in with form data and gets the OAuth2 body', async () => {
    const user = await world.user(tenant, { roles: ['TPA_ADMIN'], restrictions: { CLIENT_CODE: 'C789' } });
    const answer = await login({
      username: user.username,
      password: PASSWORD,
      grant_type: 'password',
      scope: '',
    });
    expect(answer.statusCode).toBe(200);
    const body = answer.json();
    expect(Object.keys(body).sort()).toEqual(['access_token', 'expires_in', 'refresh_token', 'token_type']);
    expect(body).toMatchObject({ token_type: 'bearer', expires_in: 1800 });
    const claims = JSON.parse(Buffer.from(body.access_token.split('.')[1], 'base64url').toString());
    expect(claims).toMatchObject({
      sub: user.id,
      user_type: 'CORE',
      restrictions: { CLIENT_CODE: 'C789' },
      tenant_id: tenant.id,
    });
    expect(claims.role_ids).toHaveLength(1);
    expect(claims.exp - claims.iat).toBe(1800);
    expect(claims.jti).toMatch(/^[0-9a-f-]{36}$/);
    const header = JSON.parse(Buffer.from(body.access_token.split('.')[0], 'base64url').toString());
    expect(header).toMatchObject({ alg: 'HS256', kid: 'test' });
  });

  it('FR-AUTH-001 takes JSON and the e-mail in place of the username, in any case', async () => {
    const user = await world.user(tenant, {
      username: `nim${Date.now()}`,
      email: `Siti.${Date.now()}@t.example`,
    });
    const answer = await world.call({
      method: 'POST',
      url: '/api/auth/login',
      body: { username: user.username.toUpperCase(), password: PASSWORD },
    });
    expect(answer.status).toBe(200);
  });

  it('TC-002 a wrong password and an unknown name answer alike: 401, same words', async () => {
    const user = await world.user(tenant);
    const wrong = await login({ username: user.username, password: 'salah-sekali-1' });
    const unknown = await login({ username: 'tidak-ada@t.example', password: 'salah-sekali-1' });
    expect(wrong.statusCode).toBe(401);
    expect(unknown.statusCode).toBe(401);
    const strip = (text: string) => ({ ...JSON.parse(text), meta: null });
    expect(strip(wrong.body)).toEqual(strip(unknown.body));
    expect(wrong.json().code).toBe('INVALID_CREDENTIALS');
  });

  it('TC-004 FR-AUTH-003 FR-AUDIT-001 tries and successes are audited with their address', async () => {
    const user = await world.user(tenant);
    const fromAddress = { remoteAddress: '203.0.113.7' };
    for (const password of ['bukan-ini-juga', PASSWORD])
      await world.app.inject({
        method: 'POST',
        url: '/api/auth/login',
        payload: { username: user.username, password },
        ...fromAddress,
      });
    const rows = await world.asOwner<{ action: string; outcome: string; ip_address: string }>(
      `select action, outcome, ip_address from platform.audit_logs
       where tenant_id = $1 and user_id = $2 and action like 'auth.login%' order by created_at, id`,
      [tenant.id, user.id],
    );
    expect(rows).toEqual([
      { action: 'auth.login_attempt', outcome: 'failure', ip_address: '203.0.113.7' },
      { action: 'auth.login_success', outcome: 'success', ip_address: '203.0.113.7' },
    ]);
  });

  it('FR-AUTH-003 a try with an unknown name goes to the vendor’s trail', async () => {
    const name = `siapa-${Date.now()}@t.example`;
    await login({ username: name, password: 'salah-sekali-1' });
    const rows = await world.asOwner(
      `select 1 from platform.audit_logs a join tenancy.tenants t on t.id = a.tenant_id
       where t.type = 'vendor' and a.user_id is null and a.personal->>'username' = $1`,
      [name],
    );
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['PENDING_APPROVAL', 'ACCOUNT_PENDING_APPROVAL'],
    ['INACTIVE', 'ACCOUNT_INACTIVE'],
    ['SUSPENDED', 'ACCOUNT_SUSPENDED'],
  ] as const)('FR-USER-003 status %s is told only to who knows the password', async (status, code) => {
    const user = await world.user(tenant, { status });
    const right = await login({ username: user.username, password: PASSWORD });
    expect([right.statusCode, right.json().code]).toEqual([403, code]);
    const wrong = await login({ username: user.username, password: 'salah-sekali-1' });
    expect([wrong.statusCode, wrong.json().code]).toEqual([401, 'INVALID_CREDENTIALS']);
  });

  it('FR-AUTH-001 names the tenant: header by id or domain, foreign and unknown alike, a choice among several', async () => {
    const other = await world.tenant({ type: 'koperasi' });
    const user = await world.user(tenant);
    for (const named of [String(tenant.id), tenant.domain.toUpperCase()])
      expect(
        (await login({ username: user.username, password: PASSWORD }, { 'x-tenant-id': named })).statusCode,
      ).toBe(200);
    const refusals = await Promise.all(
      [String(other.id), 'tidak-ada.example'].map((named) =>
        login({ username: user.username, password: PASSWORD }, { 'x-tenant-id': named }),
      ),
    );
    for (const refusal of refusals)
      expect([refusal.statusCode, refusal.json().code]).toEqual([403, 'TENANT_MISMATCH']);
    await world.asOwner(
      `insert into identity.user_tenant_access (tenant_id, id, user_id, user_full_name, user_type, status, created_at, updated_at)
       values ($1, gen_random_uuid(), $2, 'Nur', 'CORE', 'ACTIVE', now(), now())`,
      [other.id, user.id],
    );
    const choice = await login({ username: user.username, password: PASSWORD });
    expect([choice.statusCode, choice.json().code]).toEqual([409, 'TENANT_CHOICE']);
    expect(
      choice
        .json()
        .data.tenants.map((one: { id: number }) => one.id)
        .sort(),
    ).toEqual([tenant.id, other.id].sort());
    const wrong = await login({ username: user.username, password: 'salah-sekali-1' });
    expect(wrong.statusCode).toBe(401);
  });

  it('slows guessing down with growing waits, and a right login from a known browser still works', async () => {
    const user = await world.user(tenant);
    const web = { 'x-client': 'web' };
    const first = await login({ username: user.username, password: PASSWORD }, web);
    const device = first.cookies.find((cookie) => cookie.name === 'balai_device');
    const guess = () =>
      world.app.inject({
        method: 'POST',
        url: '/api/auth/login',
        remoteAddress: '198.51.100.9',
        payload: { username: user.username, password: 'tebakan-ke-sekian' },
      });
    let last = await guess();
    for (let i = 0; i < 6 && last.statusCode === 401; i++) last = await guess();
    expect([last.statusCode, last.json().code]).toEqual([429, 'TOO_MANY_ATTEMPTS']);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    world.clock.advance(6 * 60_000);
    expect((await guess()).statusCode).toBe(401);
    const own = await world.app.inject({
      method: 'POST',
      url: '/api/auth/login',
      headers: { ...web, cookie: `balai_device=${device?.value}` },
      payload: { username: user.username, password: PASSWORD },
    });
    expect(own.statusCode).toBe(200);
  });

  it('refuses aloud what cannot be read, naming each field', async () => {
    const answer = await world.call({
      method: 'POST',
      url: '/api/auth/login',
      body: { username: '', extra: 1 },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual({
      username: ['Wajib diisi.'],
      password: ['Wajib diisi.'],
      extra: ['Isian ini tidak dikenal. Hapus.'],
    });
  });
});

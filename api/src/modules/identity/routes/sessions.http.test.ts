import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createWorld,
  PASSWORD,
  type TestTenant,
  type TestUser,
  type World,
} from '../../../../test/support/world.ts';

let world: World;
let tenant: TestTenant;
beforeAll(async () => {
  world = await createWorld();
  tenant = await world.tenant({ type: 'tpa' });
});
afterAll(() => world.close());

interface Tokens {
  access_token: string;
  refresh_token: string;
}

async function signIn(user: TestUser, at: World = world): Promise<Tokens> {
  const answer = await at.call({
    method: 'POST',
    url: '/api/auth/login',
    body: { username: user.username, password: PASSWORD },
  });
  expect(answer.status).toBe(200);
  return answer.body;
}
const refresh = (token: string) =>
  world.call({ method: 'POST', url: '/api/auth/refresh', body: { refresh_token: token } });
const me = (token: string, at: World = world) => at.call({ url: '/api/auth/me', as: { token } });

/** Answers the first status that is not 200, within a second of the change. */
async function refusedWithinASecond(ask: () => Promise<{ status: number; body: { code?: string } }>) {
  const until = performance.now() + 1_000;
  let last = await ask();
  while (last.status === 200 && performance.now() < until) {
    await sleep(20);
    last = await ask();
  }
  return [last.status, last.body.code];
}

describe('refresh', () => {
  it('FR-AUTH-004 rotates the token at each use and stores only its hash', async () => {
    const user = await world.user(tenant);
    const first = await signIn(user);
    const second = await refresh(first.refresh_token);
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(first.refresh_token);
    expect((await me(second.body.access_token)).status).toBe(200);
    const rows = await world.asOwner<{ text: string }>(
      'select row_to_json(s)::text as text from identity.sessions s where user_id = $1',
      [user.id],
    );
    expect(rows.map((row) => row.text).join()).not.toContain(second.body.refresh_token.split('.')[4]);
  });

  it('FR-AUTH-004 a used token presented again ends the whole family and is audited', async () => {
    const user = await world.user(tenant);
    const first = await signIn(user);
    const second = (await refresh(first.refresh_token)).body;
    await refresh(second.refresh_token);
    const stolen = await refresh(first.refresh_token);
    expect([stolen.status, stolen.body.code]).toEqual([401, 'SESSION_ENDED']);
    expect(await refusedWithinASecond(() => me(second.access_token))).toEqual([401, 'SESSION_ENDED']);
    const rows = await world.asOwner(
      "select 1 from platform.audit_logs where action = 'auth.refresh_reused' and user_id = $1",
      [user.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('FR-AUTH-004 two tabs that refresh at once log nobody out and get the same successor', async () => {
    const first = await signIn(await world.user(tenant));
    const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(first.refresh_token)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.body.refresh_token)).size).toBe(1);
    world.clock.advance(10_001);
    expect((await refresh(first.refresh_token)).status).toBe(401);
  });

  it('FR-AUTH-004 a forged, foreign or malformed token ends nothing', async () => {
    const user = await world.user(tenant);
    const { refresh_token, access_token } = await signIn(user);
    const parts = refresh_token.split('.');
    for (const forged of [
      [...parts.slice(0, 4), 'A'.repeat(43)].join('.'),
      [parts[0], String(tenant.id + 1000), ...parts.slice(2)].join('.'),
      [...parts.slice(0, 3), '7', parts[4]].join('.'),
      'r1.x.y',
    ])
      expect((await refresh(forged)).status).toBe(401);
    expect((await me(access_token)).status).toBe(200);
    expect((await refresh(refresh_token)).status).toBe(200);
  });

  it('an access token runs out after 30 minutes, a session after 14 unused days', async () => {
    const tokens = await signIn(await world.user(tenant));
    world.clock.advance(30 * 60_000 + 1_000);
    const late = await me(tokens.access_token);
    expect([late.status, late.body.code]).toEqual([401, 'TOKEN_EXPIRED']);
    const again = await refresh(tokens.refresh_token);
    expect(again.status).toBe(200);
    world.clock.advance(14 * 86_400_000 + 1_000);
    expect((await refresh(again.body.refresh_token)).status).toBe(401);
  });
});

describe('revocation', () => {
  it('FR-AUTH-004 logging out ends the token within a second in every instance', async () => {
    const other = await createWorld({ url: world.url, clock: world.clock });
    const { access_token } = await signIn(await world.user(tenant));
    expect((await me(access_token, other)).status).toBe(200);
    await world.call({ method: 'POST', url: '/api/auth/logout', as: { token: access_token } });
    expect(await refusedWithinASecond(() => me(access_token, other))).toEqual([401, 'SESSION_ENDED']);
    await other.close();
  });

  it('logging out ends this session and no other', async () => {
    const user = await world.user(tenant);
    const [one, two] = [await signIn(user), await signIn(user)];
    await world.call({ method: 'POST', url: '/api/auth/logout', as: { token: one.access_token } });
    expect(await refusedWithinASecond(() => me(one.access_token))).toEqual([401, 'SESSION_ENDED']);
    expect((await me(two.access_token)).status).toBe(200);
    expect((await refresh(one.refresh_token)).status).toBe(401);
  });

  it('caches are bypassed while the listener is down', async () => {
    const other = await createWorld({ url: world.url, clock: world.clock });
    const { access_token } = await signIn(await world.user(tenant));
    expect((await me(access_token, other)).status).toBe(200);
    await other.env.caches.stop();
    await world.call({ method: 'POST', url: '/api/auth/logout', as: { token: access_token } });
    const answer = await me(access_token, other);
    expect([answer.status, answer.body.code]).toEqual([401, 'SESSION_ENDED']);
    await other.close();
  });

  it('the list of one’s sessions: each can be ended, others’ cannot', async () => {
    const user = await world.user(tenant);
    const [one, two] = [await signIn(user), await signIn(user)];
    const list = await world.call({ url: '/api/auth/sessions?limit=50', as: { token: one.access_token } });
    expect(list.body.data.filter((row: { current: boolean }) => row.current)).toHaveLength(1);
    const others = list.body.data.filter((row: { current: boolean }) => !row.current);
    const stranger = await signIn(await world.user(tenant));
    const foreign = await world.call({
      method: 'DELETE',
      url: `/api/auth/sessions/${others[0].id}`,
      as: { token: stranger.access_token },
    });
    expect(foreign.status).toBe(404);
    const ended = await world.call({
      method: 'DELETE',
      url: '/api/auth/sessions',
      as: { token: one.access_token },
    });
    expect(ended.body.data.ended).toBe(others.length);
    expect(await refusedWithinASecond(() => me(two.access_token))).toEqual([401, 'SESSION_ENDED']);
    expect((await me(one.access_token)).status).toBe(200);
  });
});

describe('tokens', () => {
  it('refuses a token of another key, of no signature, of another algorithm, or with changed claims', async () => {
    const { access_token } = await signIn(await world.user(tenant));
    const [header = '', payload = '', signature = ''] = access_token.split('.');
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    for (const token of [
      `${header}.${encode({ ...claims, tenant_id: tenant.id + 1000 })}.${signature}`,
      `${encode({ alg: 'none', typ: 'JWT', kid: 'test' })}.${payload}.`,
      `${encode({ alg: 'HS512', typ: 'JWT', kid: 'test' })}.${payload}.${signature}`,
      `${encode({ alg: 'HS256', typ: 'JWT', kid: 'other' })}.${payload}.${signature}`,
      'abc',
    ]) {
      const answer = await me(token);
      expect([answer.status, answer.body.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  it('FR-AUTH-001 a signing key can be rotated with no one logged out', async () => {
    const user = await world.user(tenant);
    const { access_token } = await signIn(user);
    const config = {
      BALAI_JWT_KEYS: `new:${createHash('sha256').update('another').digest('base64')},${world.env.config.BALAI_JWT_KEYS}`,
    };
    const rotated = await createWorld({ url: world.url, clock: world.clock, config });
    expect((await me(access_token, rotated)).status).toBe(200);
    const fresh = await signIn(user, rotated);
    expect(JSON.parse(Buffer.from(fresh.access_token.split('.')[0] ?? '', 'base64url').toString()).kid).toBe(
      'new',
    );
    await rotated.close();
  });
});

describe('the browser', () => {
  const web = { 'x-client': 'web' };
  async function browserSignIn() {
    const user = await world.user(tenant);
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/auth/login',
      headers: web,
      payload: { username: user.username, password: PASSWORD },
    });
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    return { answer, cookie };
  }

  it('holds no token: cookies are httpOnly and SameSite, the body has none', async () => {
    const { answer } = await browserSignIn();
    expect(Object.keys(answer.json()).sort()).toEqual(['expires_in', 'token_type']);
    expect(answer.cookies.map((cookie) => cookie.name).sort()).toEqual([
      'balai_access',
      'balai_device',
      'balai_refresh',
    ]);
    for (const cookie of answer.cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  });

  it('is asked for the CSRF token on every request that changes something', async () => {
    const { cookie } = await browserSignIn();
    const mine = await world.call({ url: '/api/auth/me', headers: { ...web, cookie } });
    expect(mine.status).toBe(200);
    const patch = (csrf?: string) =>
      world.call({
        method: 'PATCH',
        url: '/api/auth/me',
        headers: { ...web, cookie, ...(csrf === undefined ? {} : { 'x-csrf-token': csrf }) },
        body: { locale: 'en' },
      });
    expect([(await patch()).status, (await patch('x')).body.code]).toEqual([403, 'CSRF_FAILED']);
    expect((await patch(mine.body.data.csrf_token)).body.data.locale).toBe('en');
  });

  it('refreshes by cookie, and loses its cookies when the session is over', async () => {
    const { cookie } = await browserSignIn();
    const refreshed = await world.call({
      method: 'POST',
      url: '/api/auth/refresh',
      headers: { ...web, cookie },
    });
    expect(refreshed.status).toBe(200);
    expect(refreshed.body).toEqual({ token_type: 'bearer', expires_in: 1800 });
  });
});

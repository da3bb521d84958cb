import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';
import { revokeTokens } from '../access-changes.ts';

let world: World;
let home: TestTenant;
let admin: TestUser;
let teacher: TestUser;

beforeAll(async () => {
  world = await createWorld();
  home = await world.tenant({ type: 'sekolah' });
  admin = await world.user(home, { roles: ['SUPER_ADMIN'], fullName: 'Dewi Lestari' });
  teacher = await world.user(home, { roles: ['ADMIN'], fullName: 'Pak Guru' });
});
afterAll(() => world.close());

const url = '/api/auth/impersonation';
const reason = 'Menelusuri laporan nomor 17';
const start = (userId: string, as = admin, headers: Record<string, string> = {}) =>
  world.call({ method: 'POST', url, as, headers, body: { user_id: userId, reason } });
const me = (as: { token: string }) => world.call({ url: '/api/auth/me', as });

describe('impersonation', () => {
  it('acts as another member for half an hour, then goes back', async () => {
    const begun = await start(teacher.id);
    expect([begun.status, begun.body.token_type]).toEqual([200, 'bearer']);
    const as = { token: begun.body.access_token };
    const seen = (await me(as)).body.data;
    expect(seen).toMatchObject({
      id: teacher.id,
      impersonation: { actor_id: admin.id, actor_name: 'Dewi Lestari', reason },
    });
    const left = new Date(seen.impersonation.expires_at).getTime() - world.clock.now().getTime();
    expect(left).toBeGreaterThan(29 * 60_000);
    expect(left).toBeLessThanOrEqual(30 * 60_000);

    const back = await world.call({ method: 'DELETE', url, as });
    expect(back.status).toBe(200);
    expect((await me({ token: back.body.access_token })).body.data).toMatchObject({
      id: admin.id,
      impersonation: null,
    });
    expect((await me(as)).status).toBe(401);
    expect((await world.call({ method: 'DELETE', url, as: admin })).body.code).toBe('NOT_IMPERSONATING');
  });

  it('both names stand in every audit row of it', async () => {
    const as = { token: (await start(teacher.id)).body.access_token };
    const made = await world.call({
      method: 'POST',
      url: '/api/restriction-definitions',
      as,
      body: {
        name: 'PIKET',
        value_type: 'STRING',
        validation_rule: { pattern: '^[A-Z]$' },
        description_id: 'Piket',
        description_en: 'On duty',
        allowed_user_types: ['CORE'],
      },
    });
    const [row] = await world.asOwner(
      'select user_id, impersonator_id from platform.audit_logs where resource_id = $1',
      [made.body.data.id],
    );
    expect(row).toEqual({ user_id: teacher.id, impersonator_id: admin.id });
    const started = await world.asOwner(
      "select user_id, details from platform.audit_logs where action = 'impersonation.started' and resource_id = $1",
      [teacher.id],
    );
    expect(started.at(-1)).toMatchObject({ user_id: admin.id, details: { reason, minutes: 30 } });
  });

  it('ends by itself', async () => {
    const own = await createWorld({ url: world.url });
    const begun = await own.call({ method: 'POST', url, as: admin, body: { user_id: teacher.id, reason } });
    const { refresh_token } = begun.body;
    own.clock.advance(29 * 60_000);
    const renewed = await own.call({ method: 'POST', url: '/api/auth/refresh', body: { refresh_token } });
    expect(renewed.status).toBe(200);
    own.clock.advance(2 * 60_000);
    const late = await own.call({ url: '/api/auth/me', as: { token: renewed.body.access_token } });
    expect(late.status).toBe(401);
    const again = await own.call({
      method: 'POST',
      url: '/api/auth/refresh',
      body: { refresh_token: renewed.body.refresh_token },
    });
    expect(again.status).toBe(401);
    await own.close();
  });

  it('is refused as a SUPER_ADMIN, as oneself, as somebody suspended, in another tenant, and nested', async () => {
    const second = await world.user(home, { roles: ['SUPER_ADMIN'] });
    const suspended = await world.user(home, { roles: ['ADMIN'], status: 'SUSPENDED' });
    for (const target of [second, suspended, admin]) {
      const answer = await start(target.id);
      expect([answer.status, answer.body.code]).toEqual([403, 'IMPERSONATION_FORBIDDEN']);
    }
    const stranger = await world.user(await world.tenant(), { roles: ['ADMIN'] });
    expect((await start(stranger.id)).status).toBe(404);
    const as = { ...admin, token: (await start(teacher.id)).body.access_token };
    const third = await world.user(home);
    expect((await start(third.id, as)).body.code).toBe('PERMISSION_DENIED');
  });

  it('needs users:impersonate and a reason of ten characters', async () => {
    const pupil = await world.user(home);
    expect((await start(pupil.id, teacher)).body.code).toBe('PERMISSION_DENIED');
    const short = await world.call({
      method: 'POST',
      url,
      as: admin,
      body: { user_id: pupil.id, reason: 'tes' },
    });
    expect([short.status, Object.keys(short.body.errors)]).toEqual([422, ['reason']]);
  });

  it('changes no password and no second factor, and reads no NIK', async () => {
    const as = { token: (await start(teacher.id)).body.access_token };
    expect((await me(as)).body.data.permissions).toContain('users:read');
    expect((await me(teacher)).body.data.permissions).toContain('users:read_nik');
    for (const name of ['users:read_nik', 'users:data_export', 'users:erase', 'users:impersonate'])
      expect((await me(as)).body.data.permissions).not.toContain(name);
    const changed = await world.call({
      method: 'POST',
      url: '/api/auth/password',
      as,
      body: { current_password: teacher.password, new_password: 'sandi-baru-2026' },
    });
    expect([changed.status, changed.body.code]).toEqual([403, 'NOT_WHILE_IMPERSONATING']);
    const enrolled = await world.call({
      method: 'POST',
      url: '/api/auth/mfa/enrol',
      as,
      body: { password: teacher.password },
    });
    expect([enrolled.status, enrolled.body.code]).toEqual([403, 'NOT_WHILE_IMPERSONATING']);
  });

  it('IDN-26 makes, changes and opens no account and no role: nothing of it outlasts the half hour', async () => {
    const as = { token: (await start(teacher.id)).body.access_token };
    const pupil = await world.user(home, { roles: ['READER'] });
    const tries: [method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'GET', path: string, body?: object][] = [
      [
        'POST',
        'users',
        { username: 'pintu.belakang', full_name: 'X', user_type: 'CORE', password: 'x'.repeat(20) },
      ],
      ['PATCH', `users/${pupil.id}`, { email: 'milikku@luar.example' }],
      ['PUT', `users/${pupil.id}/roles`, { role_ids: [] }],
      ['PUT', `users/${pupil.id}/restrictions`, {}],
      ['POST', `users/${pupil.id}/status`, { status: 'SUSPENDED', reason: 'coba' }],
      ['POST', 'users/login-slips', { user_ids: [pupil.id] }],
      ['DELETE', `users/${pupil.id}`, { reason: 'coba' }],
      ['GET', 'users/export?format=csv'],
      [
        'POST',
        'roles',
        { name: 'X1', description_id: 'x', description_en: 'x', allowed_user_types: ['CORE'] },
      ],
    ];
    for (const [method, path, body] of tries) {
      const answer = await world.call({ method, url: `/api/${path}`, as, body });
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'PERMISSION_DENIED']);
    }
    expect((await world.call({ url: `/api/users/${pupil.id}`, as })).status).toBe(200);
  });

  it('is over when the person behind it may no longer do it', async () => {
    const helper = await world.user(home, { roles: ['SUPER_ADMIN'] });
    const as = { token: (await start(teacher.id, helper)).body.access_token };
    expect((await me(as)).status).toBe(200);
    await world.asOwner("update identity.users set status = 'SUSPENDED' where id = $1", [helper.id]);
    await world.inTenant(home.id, (tx) => revokeTokens(tx, helper.id));
    const began = Date.now();
    let answer = await me(as);
    while (answer.status === 200 && Date.now() - began < 1_000) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      answer = await me(as);
    }
    expect([answer.status, answer.body.code]).toEqual([401, 'SESSION_ENDED']);
  });

  it('in a browser the own session gives way to the borrowed one, and comes back', async () => {
    const mine = await world.user(home, { roles: ['SUPER_ADMIN'] });
    const web = { 'x-client': 'web' };
    const begun = await start(teacher.id, mine, web);
    expect(begun.body).not.toHaveProperty('access_token');
    const cookies = ([begun.headers['set-cookie']].flat() as string[]).map((cookie) => cookie.split(';')[0]);
    expect((await me(mine)).status).toBe(401);
    const cookie = cookies.join('; ');
    const seen = (await world.call({ url: '/api/auth/me', headers: { ...web, cookie } })).body.data;
    expect(seen.id).toBe(teacher.id);
    const back = await world.call({
      method: 'DELETE',
      url,
      headers: { ...web, cookie, 'x-csrf-token': seen.csrf_token },
    });
    expect([back.status, back.body.access_token]).toEqual([200, undefined]);
    expect([back.headers['set-cookie']].flat().join()).toContain('balai_access');
  });
});

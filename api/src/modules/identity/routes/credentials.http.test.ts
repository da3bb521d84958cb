import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createWorld,
  PASSWORD,
  type TestTenant,
  type TestUser,
  type World,
} from '../../../../test/support/world.ts';
import { SEND_RESET_LINK, sendResetLink } from '../operations/passwords/forgot.ts';

let world: World;
let tenant: TestTenant;
beforeAll(async () => {
  world = await createWorld({ config: { BALAI_DEMO: 'true' } });
  await world.tenant({ type: 'vendor' });
  tenant = await world.tenant({ type: 'tpa' });
});
afterAll(() => world.close());

const NEW = 'kereta-api-malam-7';
const post = (url: string, body: object, as?: TestUser) =>
  world.call({ method: 'POST', url, body, ...(as ? { as } : {}) });
const login = (user: TestUser, fields: object = {}) =>
  post('/api/auth/login', { username: user.username, password: PASSWORD, ...fields });

/** What the worker does with the jobs that a forgotten password leaves. */
async function workOffResetLinks(): Promise<void> {
  const jobs = await world.asOwner<{ name: string }>(
    `select j.payload->>'name' as name from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
    [SEND_RESET_LINK],
  );
  for (const { name } of jobs) await sendResetLink(world.env, name);
  await world.asOwner(
    `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
     where t.id = j.task_id and t.identifier = $1`,
    [SEND_RESET_LINK],
  );
}

describe('changing one’s password', () => {
  it('FR-AUTH-004 ends every other session and asks this one to refresh', async () => {
    const user = await world.user(tenant);
    const other = await login(user);
    const changed = await post('/api/auth/password', { current_password: PASSWORD, new_password: NEW }, user);
    expect(changed.status).toBe(200);
    const own = await world.call({ url: '/api/auth/me', as: user });
    expect([own.status, own.body.code]).toEqual([401, 'TOKEN_REVOKED']);
    const refreshed = await post('/api/auth/refresh', { refresh_token: other.body.refresh_token });
    expect(refreshed.status).toBe(401);
    expect((await login(user)).status).toBe(401);
    expect((await login(user, { password: NEW })).status).toBe(200);
  });

  it.each([
    ['pendek', 'Kata sandi paling sedikit 10 karakter.'],
    ['indonesia123', 'Kata sandi ini terlalu umum. Pilih yang lain.'],
    ['aaaaaaaaaaaa', 'Kata sandi ini terlalu umum. Pilih yang lain.'],
    [`${'a1-'.repeat(20)}${'ü'.repeat(10)}`, 'Kata sandi paling panjang 72 bita.'],
    [PASSWORD, 'Pilih kata sandi yang berbeda dari yang sekarang.'],
  ])('refuses %s aloud', async (password, words) => {
    const user = await world.user(tenant);
    const answer = await post(
      '/api/auth/password',
      { current_password: PASSWORD, new_password: password },
      user,
    );
    expect(answer.status).toBe(422);
    expect(answer.body.errors.new_password).toContain(words);
  });

  it('refuses one’s own name and a wrong current password', async () => {
    const user = await world.user(tenant, { fullName: 'Muhammad Rifai Anwar' });
    const named = await post(
      '/api/auth/password',
      { current_password: PASSWORD, new_password: 'muhammad rifai anwar' },
      user,
    );
    expect(named.body.errors.new_password).toEqual([
      'Kata sandi tidak boleh sama dengan nama atau surel Anda.',
    ]);
    const wrong = await post(
      '/api/auth/password',
      { current_password: 'bukan-ini-99', new_password: NEW },
      user,
    );
    expect(wrong.body.errors).toEqual({ current_password: ['Kata sandi saat ini tidak cocok.'] });
  });
});

describe('a forgotten password', () => {
  async function linkOf(user: TestUser): Promise<string> {
    const answer = await post('/api/auth/password/forgot', { username: user.username });
    expect(answer.status).toBe(200);
    await workOffResetLinks();
    const mailbox = await world.call({ url: '/api/mailbox?limit=50' });
    const mail = mailbox.body.data.find((one: { to: string }) => one.to === user.username);
    return /token=([\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  }

  it('is reset once by the mail’s link, which ends all sessions', async () => {
    const user = await world.user(tenant);
    const token = await linkOf(user);
    const reset = await post('/api/auth/password/reset', { token, password: NEW });
    expect(reset.status).toBe(200);
    const again = await post('/api/auth/password/reset', { token, password: 'lain-lagi-dong-5' });
    expect([again.status, again.body.code]).toEqual([409, 'LINK_USED']);
    expect((await login(user, { password: NEW })).status).toBe(200);
    expect((await world.call({ url: '/api/auth/me', as: user })).status).toBe(401);
    const rows = await world.asOwner<{ text: string }>(
      'select row_to_json(t)::text as text from identity.password_tokens t',
    );
    expect(rows.map((row) => row.text).join()).not.toContain(token.split('.')[1]);
  });

  it('answers alike for unknown names and sends nothing; an unfit password keeps the link', async () => {
    const user = await world.user(tenant);
    const known = await post('/api/auth/password/forgot', { username: user.username });
    const unknown = await post('/api/auth/password/forgot', { username: 'tidak-ada@x.example' });
    expect({ ...known.body, meta: 0 }).toEqual({ ...unknown.body, meta: 0 });
    await workOffResetLinks();
    const token = await linkOf(user);
    expect((await post('/api/auth/password/reset', { token, password: 'pendek' })).status).toBe(422);
    expect((await post('/api/auth/password/reset', { token, password: NEW })).status).toBe(200);
  });

  it('a link runs out after an hour, and two uses at once set one password', async () => {
    const user = await world.user(tenant);
    const late = await linkOf(user);
    world.clock.advance(3_601_000);
    expect((await post('/api/auth/password/reset', { token: late, password: NEW })).body.code).toBe(
      'LINK_USED',
    );
    const token = await linkOf(user);
    const both = await Promise.all(
      ['kereta-pagi-sekali-1', 'kereta-siang-bolong-2'].map((password) =>
        post('/api/auth/password/reset', { token, password }),
      ),
    );
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });
});

describe('the second factor', () => {
  async function enrolled() {
    const user = await world.user(tenant);
    const begun = await post('/api/auth/mfa/enrol', { password: PASSWORD }, user);
    expect(begun.body.data.otpauth_url).toMatch(/^otpauth:\/\/totp\/Balai/);
    const totp = new TOTP({ secret: begun.body.data.secret });
    const code = () => totp.generate({ timestamp: world.clock.now().getTime() });
    const confirmed = await post('/api/auth/mfa/confirm', { otp: code() }, user);
    expect(confirmed.body.data.recovery_codes).toHaveLength(10);
    return { user, code, recovery: confirmed.body.data.recovery_codes as string[] };
  }

  it('is asked for after a right password only, and a code counts once', async () => {
    const { user, code } = await enrolled();
    expect((await login(user, { password: 'bukan-ini-99' })).body.code).toBe('INVALID_CREDENTIALS');
    expect((await login(user)).body.code).toBe('MFA_REQUIRED');
    world.clock.advance(60_000);
    const otp = code();
    const both = await Promise.all([login(user, { otp }), login(user, { otp })]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 401]);
    expect((await login(user, { otp: '000000' })).body.code).toBe('MFA_INVALID');
  });

  it('takes each recovery code once, and the secret is not in the database in clear', async () => {
    const { user, recovery } = await enrolled();
    expect((await login(user, { recovery_code: recovery[0] })).status).toBe(200);
    expect((await login(user, { recovery_code: recovery[0] })).body.code).toBe('MFA_INVALID');
    const status = await world.call({ url: '/api/auth/mfa', as: user });
    expect(status.body.data).toEqual({ enabled: true, recovery_codes_left: 9 });
    const [row] = await world.asOwner<{ text: string }>(
      'select row_to_json(u)::text as text from identity.users u where id = $1',
      [user.id],
    );
    expect(row?.text).not.toContain(recovery[1]);
  });

  it('is switched off with password and code, not with one of them', async () => {
    const { user, code } = await enrolled();
    world.clock.advance(60_000);
    expect((await post('/api/auth/mfa/disable', { password: PASSWORD }, user)).body.code).toBe(
      'MFA_REQUIRED',
    );
    expect(
      (await post('/api/auth/mfa/disable', { password: 'bukan-ini-99', otp: code() }, user)).status,
    ).toBe(422);
    expect((await post('/api/auth/mfa/disable', { password: PASSWORD, otp: code() }, user)).status).toBe(200);
    expect((await login(user)).status).toBe(200);
  });
});

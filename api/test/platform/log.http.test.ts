import { afterAll, beforeAll, expect, test } from 'vitest';
import { SEND_RESET_LINK, sendResetLink } from '../../src/modules/identity/operations/passwords/forgot.ts';
import { closeEnv, createEnv } from '../../src/platform/create-env.ts';
import { createLog } from '../../src/platform/log/log.ts';
import { sendMailJob } from '../../src/platform/mail/send.ts';
import { createWorld, type World } from '../support/world.ts';
import { workerConfig } from './harness-config.ts';

let world: World;
const lines: string[] = [];
const logTo = { write: (line: string) => void lines.push(line) };
// Nobody listens there: the mails of this run fail, and say so in the log.
const SMTP_URL = 'smtp://rahasia-pengguna:rahasia-surel@127.0.0.1:9';
beforeAll(async () => {
  world = await createWorld({ logTo, config: { SMTP_URL } });
});
afterAll(() => world.close());

test('PLT-9: the log of a whole run holds no NIK, password, token, address, name or number that it used', async () => {
  const secrets = await drive();
  const all = lines.join('');
  expect(lines.length).toBeGreaterThan(20);
  expect(secrets.length).toBeGreaterThan(20);
  const leaked = secrets.filter((secret) => secret.length >= 4 && all.includes(secret));
  expect(leaked).toEqual([]);
  for (const line of lines.filter((one) => one.includes('"msg":"request"')))
    expect(Object.keys(JSON.parse(line))).toEqual(
      expect.arrayContaining(['request_id', 'route', 'status', 'ms']),
    );
  expect(all).toMatch(/"tenant":\d+,"user":"[0-9a-f-]{36}"/);
  expect(all).toContain('mail not sent');
});

/** Signs in and out, rightly and wrongly, and does with people what an admin does. @returns what was said on the way */
async function drive(): Promise<string[]> {
  await world.tenant({ type: 'vendor' });
  const tenant = await world.tenant();
  const admin = await world.user(tenant, { roles: ['ADMIN'], fullName: 'Kartika Wulandari' });
  const said = new Set([
    admin.username,
    admin.password,
    admin.token,
    'Kartika',
    '3171234567890123',
    '3171234567890124',
  ]);
  said.add('rahasia-surel');
  const call = async (
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
    as = admin,
  ) => {
    const answer = await world.call({ method, url: `/api${url}`, as, ...(body ? { body } : {}) });
    for (const token of answer.text.matchAll(
      /"(?:access_token|refresh_token|csrf_token|secret|one_time_password)":"([^"]+)"/g,
    ))
      said.add(token[1] ?? '');
    return answer;
  };
  const login = (password: string, username = admin.username) =>
    world.call({ method: 'POST', url: '/api/auth/login', body: { username, password } });
  said.add('sandi-yang-keliru');
  await login('sandi-yang-keliru');
  await login('sandi-yang-keliru', 'orang.asing@contoh.id');
  said.add('orang.asing');
  const { access_token, refresh_token } = (await login(admin.password)).body;
  said.add(access_token).add(refresh_token);
  await call('POST', '/auth/refresh', { refresh_token });
  await call('POST', '/auth/refresh', { refresh_token: `${refresh_token}x` });
  await call('GET', '/auth/me');
  await call('POST', '/auth/mfa/enrol', { password: admin.password });
  const person = {
    username: 'bayu.saputra',
    email: 'bayu.saputra@contoh.id',
    full_name: 'Bayu Saputra',
    phone: '+6281298765432',
    nik: '3171234567890123',
    password: 'sandi-bayu-panjang',
    user_type: 'CORE',
  };
  for (const value of Object.values(person)) if (value !== 'CORE') said.add(value);
  const made = await call('POST', '/users', person);
  expect(made.status).toBe(201);
  await call('POST', '/users', person);
  await call('POST', '/users', { ...person, username: 'x', nik: '31712345678901234', phone: '0812' });
  await call('POST', '/users', { ...person, nik: 3171234567890124, password: null });
  const id = made.body.data.id;
  await call('GET', `/users/${id}/nik`);
  await call('GET', '/users?limit=5&nik=3171234567890123');
  await call('GET', '/users?limit=5&q=bayu.saputra@contoh.id');
  await call('GET', '/users/bayu.saputra@contoh.id');
  await call('PATCH', `/users/${id}`, { nik: '3171234567890124' });
  await call('POST', '/users/login-slips', { user_ids: [id] });
  await call('POST', '/auth/password/forgot', { username: person.email });
  await call('POST', '/auth/password/forgot', { username: admin.username });
  await call('POST', '/auth/password/reset', {
    token: 'kode-pengganti-rahasia',
    password: 'sandi-baru-sekali',
  });
  said.add('kode-pengganti-rahasia').add('sandi-baru-sekali');
  await call('GET', '/users?limit=5', undefined, { ...admin, token: `${admin.token}salah` });
  await call('GET', '/audit-logs?limit=20');
  await sendMails();
  await call('POST', '/auth/logout');
  return [...said].filter((secret) => secret !== '');
}

/** One turn for each mail of this run, against a server that does not answer. */
async function sendMails(): Promise<void> {
  const config = workerConfig(world.url, { SMTP_URL }, 'info');
  const env = await createEnv({ config, role: 'balai_worker', modules: world.modules, logTo });
  const links = await world.asOwner<{ name: string }>(
    `select j.payload ->> 'name' as name from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
    [SEND_RESET_LINK],
  );
  expect(links.length).toBeGreaterThan(0);
  for (const { name } of links) await sendResetLink(env, name);
  const mails = await world.asOwner<{ tenant_id: number; id: string }>(
    'select tenant_id, id from platform.mails',
  );
  expect(mails.length).toBeGreaterThan(0);
  for (const { tenant_id, id } of mails)
    await sendMailJob
      .work?.(env, tenant_id, { mail_id: id } as never, new AbortController().signal)
      .catch(() => undefined);
  await closeEnv(env);
}

test('PLT-9: secrets that are handed to the log by mistake are cut out, three levels deep', () => {
  const said: string[] = [];
  const log = createLog('info', { write: (line) => void said.push(line) });
  log.info(
    {
      password: 'aaaa',
      body: { nik: 'bbbb', user: { token: 'cccc', email: 'dddd' } },
      authorization: 'eeee',
    },
    'x',
  );
  const error = Object.assign(new Error('duplicate key (email)=(siti@contoh.id)'), {
    code: '23505',
    detail: 'siti@contoh.id',
  });
  log.error({ err: error }, 'y');
  expect(said.join('')).not.toMatch(/aaaa|bbbb|cccc|dddd|eeee|siti/);
  expect(said[1]).toContain('SQLSTATE 23505');
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';

// An invitation opens an account: it waits for the approval that the account waits for.
let world: World;
let here: TestTenant;
let elsewhere: TestTenant;
let admin: TestUser;

beforeAll(async () => {
  world = await createWorld();
  here = await world.tenant();
  elsewhere = await world.tenant();
  admin = await world.user(here, { roles: ['SUPER_ADMIN'] });
});
afterAll(() => world.close());

let count = 0;
const address = () => `tunggu${++count}@contoh.id`;
const post = (path: string, body: object = {}) =>
  world.call({ method: 'POST', url: `/api/users${path}`, as: admin, body });
const create = (email: string, more: object = {}) =>
  post('', { username: email, full_name: 'Tamu Menunggu', user_type: 'CORE', ...more });
const setStatus = (id: string, status: string) => post(`/${id}/status`, { status, reason: 'diperiksa' });
const accept = (token: string) =>
  world.call({ method: 'POST', url: '/api/auth/invitations/accept', body: { token } });
const setPassword = (token: string) =>
  world.call({
    method: 'POST',
    url: '/api/auth/password/reset',
    body: { token, password: 'kereta-sore-ke-bogor' },
  });

/** Links of the invitations that went to an address, oldest first. */
async function linksTo(email: string): Promise<string[]> {
  const mails = await world.asOwner<{ id: string; tenant_id: number; body: Buffer }>(
    "select id, tenant_id, body from platform.mails where recipient = $1 and kind = 'invitation' order by id",
    [email],
  );
  return mails.map(({ id, tenant_id, body }) => {
    const text = world.env.keys.decrypt(body, `mails.body:${tenant_id}:${id}`);
    return /token=([\w.-]+)/.exec(text)?.[1] ?? '';
  });
}

describe('a user who waits for approval', () => {
  it('FR-USER-003 is sent no invitation until they are approved, then one that works', async () => {
    const email = address();
    const { id } = (await create(email)).body.data;
    expect(await linksTo(email)).toEqual([]);
    expect((await setStatus(id, 'ACTIVE')).status).toBe(200);
    const links = await linksTo(email);
    expect(links).toHaveLength(1);
    expect((await setPassword(links[0] ?? '')).status).toBe(200);
  });

  it('FR-USER-003 cannot be invited by hand, nor by a new address', async () => {
    const [first, second] = [address(), address()];
    const { id } = (await create(first)).body.data;
    const again = await post(`/${id}/invitation`);
    expect([again.status, again.body.code]).toEqual([409, 'NOT_ACTIVE_YET']);
    expect(again.body.message).toContain('belum aktif');
    const moved = await world.call({
      method: 'PATCH',
      url: `/api/users/${id}`,
      as: admin,
      body: { email: second },
    });
    expect(moved.status).toBe(200);
    expect([...(await linksTo(first)), ...(await linksTo(second))]).toEqual([]);
    await setStatus(id, 'ACTIVE');
    expect((await linksTo(second)).length).toBe(1);
    expect(await linksTo(first)).toEqual([]);
  });

  it('FR-USER-003 is sent nothing when they are turned down, and nothing for a forgotten password', async () => {
    const email = address();
    const { id } = (await create(email)).body.data;
    expect((await setStatus(id, 'INACTIVE')).status).toBe(200);
    await world.call({ method: 'POST', url: '/api/auth/password/forgot', body: { username: email } });
    expect(await world.asOwner('select from platform.mails where recipient = $1', [email])).toEqual([]);
  });

  it('TEN-4 is asked to join only then, where the address is known elsewhere', async () => {
    const known = await world.user(elsewhere);
    const { id } = (await create(known.username)).body.data;
    expect(await linksTo(known.username)).toEqual([]);
    await setStatus(id, 'ACTIVE');
    const [link = ''] = await linksTo(known.username);
    expect((await accept(link)).status).toBe(200);
    const joined = await world.call({ url: `/api/users/${known.id}`, as: admin });
    expect(joined.body.data).toMatchObject({ id: known.id, is_home: false });
  });
});

describe('an invitation that is out', () => {
  it('TEN-4 serves no more once its user is suspended, and a new one comes when that ends', async () => {
    const known = await world.user(elsewhere);
    const { id } = (await create(known.username, { status: 'ACTIVE' })).body.data;
    const [first = ''] = await linksTo(known.username);
    await setStatus(id, 'SUSPENDED');
    expect((await accept(first)).body.code).toBe('LINK_USED');
    expect((await post(`/${id}/invitation`)).body.code).toBe('NOT_ACTIVE_YET');
    await setStatus(id, 'ACTIVE');
    const [, second = ''] = await linksTo(known.username);
    expect((await accept(first)).body.code).toBe('LINK_USED');
    expect((await accept(second)).status).toBe(200);
  });

  it('TEN-4 of two who open its link at once one comes in', async () => {
    const known = await world.user(elsewhere);
    await create(known.username, { status: 'ACTIVE' });
    const [link = ''] = await linksTo(known.username);
    const answers = await Promise.all([accept(link), accept(link), accept(link)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
    const members = await world.asOwner(
      'select from identity.user_tenant_access where tenant_id = $1 and user_id = $2',
      [here.id, known.id],
    );
    expect(members).toHaveLength(1);
  });
});

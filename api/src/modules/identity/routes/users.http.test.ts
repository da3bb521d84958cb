import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';

let world: World;
let here: TestTenant;
let elsewhere: TestTenant;
let boss: TestUser;
let admin: TestUser;
let reader: TestUser;
let stranger: TestUser;
const roleIds = new Map<string, string>();

beforeAll(async () => {
  world = await createWorld();
  here = await world.tenant({ type: 'tpa' });
  elsewhere = await world.tenant({ type: 'sekolah' });
  boss = await world.user(here, { roles: ['SUPER_ADMIN'] });
  admin = await world.user(here, { roles: ['ADMIN'] });
  reader = await world.user(here, { roles: ['KEPALA_SEKOLAH'] });
  stranger = await world.user(elsewhere, { roles: ['SUPER_ADMIN'] });
  const roles = await world.asOwner<{ id: string; name: string }>(
    'select id, name from identity.roles where tenant_id = $1',
    [here.id],
  );
  for (const role of roles) roleIds.set(role.name, role.id);
});
afterAll(() => world.close());

let count = 0;
const person = (more: object = {}) => ({
  username: `orang${++count}`,
  full_name: 'Budi Santoso',
  user_type: 'CORE',
  ...more,
});
const create = (body: object, as: TestUser = admin) =>
  world.call({ method: 'POST', url: '/api/users', as, body });
const role = (name: string) => roleIds.get(name) as string;
const audits = (id: string) =>
  world.asOwner<{ action: string; user_id: string; details: Record<string, unknown>; personal: unknown }>(
    'select action, user_id, details, personal from platform.audit_logs where resource_id = $1 order by created_at, id',
    [id],
  );

describe('FR-USER-001 creating users', () => {
  it('answers 201 with the user, who waits for approval', async () => {
    const answer = await create(
      person({ email: 'budi@contoh.id', phone: '+628123456789', role_ids: [role('READER')] }),
    );
    expect(answer.status).toBe(201);
    expect(answer.body.data).toMatchObject({
      email: 'budi@contoh.id',
      status: 'PENDING_APPROVAL',
      user_type: 'CORE',
      is_home: true,
      roles: [{ id: role('READER'), name: 'READER' }],
      nik_masked: null,
      mfa_enabled: false,
    });
    const read = await world.call({ url: `/api/users/${answer.body.data.id}`, as: reader });
    expect(read.body.data).toEqual(answer.body.data);
    const [created] = await audits(answer.body.data.id);
    expect(created).toMatchObject({
      action: 'user.created',
      user_id: admin.id,
      personal: { full_name: 'Budi Santoso' },
    });
  });

  it('FR-USER-002 takes the four user types and no other', async () => {
    for (const user_type of ['CORE', 'CLIENT', 'PROVIDER', 'MEMBER'])
      expect((await create(person({ user_type }))).status).toBe(201);
    const answer = await create(person({ user_type: 'ADMIN' }));
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, ['user_type']]);
  });

  it('names all broken rules at once', async () => {
    const answer = await create({
      username: 'a b',
      full_name: '',
      phone: '0812',
      nik: '12',
      user_type: 'CORE',
      extra: 1,
    });
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.body.errors).sort()).toEqual([
      'extra',
      'full_name',
      'nik',
      'phone',
      'username',
    ]);
  });

  it('a name or address that somebody here has is taken, whatever its capitals', async () => {
    await create(person({ username: 'Sudah.Ada', email: 'sudah@ada.id' }));
    const answer = await create(person({ username: 'sudah.ADA', email: 'SUDAH@ada.id' }));
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.body.errors).sort()).toEqual(['email', 'username']);
  });

  it('of two at once with the same name one is made', async () => {
    const body = person({ username: 'serempak' });
    const answers = await Promise.all([create(body), create(body), create(body)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 422, 422]);
  });

  it('a username that is an address must be one’s own, and gives the address where none is named', async () => {
    expect(
      (await create(person({ username: 'siapa@contoh.id', email: 'lain@contoh.id' }))).body.errors,
    ).toHaveProperty('username');
    expect((await create(person({ username: 'saya@contoh.id' }))).body.data.email).toBe('saya@contoh.id');
  });

  it('a password is checked and works; without one an invitation goes out', async () => {
    expect((await create(person({ password: 'pendek' }))).body.errors).toHaveProperty('password');
    const body = person({ password: 'kereta-pagi-ke-bogor', status: 'ACTIVE' });
    expect((await create(body)).status).toBe(201);
    const login = await world.call({
      method: 'POST',
      url: '/api/auth/login',
      body: { username: body.username, password: 'kereta-pagi-ke-bogor' },
    });
    expect(login.status).toBe(200);
    const invited = await create(person({ email: 'undang@contoh.id', status: 'ACTIVE' }));
    const tokens = await world.asOwner(
      'select purpose, token_hash from identity.password_tokens where user_id = $1',
      [invited.body.data.id],
    );
    expect(tokens).toMatchObject([{ purpose: 'invitation' }]);
    expect(
      await world.asOwner("select from platform.mails where recipient = 'undang@contoh.id'"),
    ).toHaveLength(1);
  });

  it('is refused without users:write, and recorded', async () => {
    const answer = await create(person(), reader);
    expect([answer.status, answer.body.code]).toEqual([403, 'PERMISSION_DENIED']);
  });

  it('PLT-5 the same key twice makes one user', async () => {
    const body = person();
    const send = () =>
      world.call({
        method: 'POST',
        url: '/api/users',
        as: admin,
        body,
        headers: { 'idempotency-key': 'sekali-saja' },
      });
    const [first, second] = [await send(), await send()];
    expect(second.body.data.id).toBe(first.body.data.id);
  });
});

describe('FR-AUTH-002 TC-005 NIK', () => {
  const nik = '3174012345678901';
  it.each(['317401234567890', '31740123456789012', '317401234567890a', ''])(
    '%j is refused when a user is made',
    async (wrong) => {
      const answer = await create(person({ nik: wrong }));
      expect(answer.status).toBe(422);
      expect(answer.body.errors.nik[0]).toMatch(/16/);
    },
  );

  it('is kept encrypted, shown masked, found by its index, read in full with a record', async () => {
    const made = await create(person({ nik }));
    const { id } = made.body.data;
    expect(made.body.data.nik_masked).toBe('••••••••••••8901');
    expect(made.text).not.toContain(nik);
    const [row] = await world.asOwner<{ all: string }>(
      'select u::text as all from identity.users u where id = $1',
      [id],
    );
    expect(row?.all).not.toContain(nik);
    const found = await world.call({ url: `/api/users?limit=10&nik=${nik}`, as: reader });
    expect(found.body.data.map((user: { id: string }) => user.id)).toEqual([id]);
    expect((await world.call({ url: `/api/users/${id}/nik`, as: reader })).status).toBe(403);
    expect((await world.call({ url: `/api/users/${id}/nik`, as: admin })).body.data).toEqual({ nik });
    expect((await audits(id)).map((entry) => entry.action)).toContain('user.nik_read');
    expect(JSON.stringify(await audits(id))).not.toContain(nik);
  });

  it('who has none has none to read', async () => {
    const made = await create(person());
    expect((await world.call({ url: `/api/users/${made.body.data.id}/nik`, as: admin })).status).toBe(404);
  });
});

describe('FR-USER-004 restrictions', () => {
  it('are checked against the definitions of the tenant', async () => {
    const restrictions = { CLIENT_CODE: 'c7', REGION: 'X', MEMBER_NUMBER: 'M00001' };
    const answer = await create(person({ user_type: 'CLIENT', restrictions }));
    expect(Object.keys(answer.body.errors).sort()).toEqual([
      'restrictions.CLIENT_CODE',
      'restrictions.MEMBER_NUMBER',
      'restrictions.REGION',
    ]);
  });

  it('stand in the user and value by value in their table, before and after a change', async () => {
    const made = await create(
      person({ user_type: 'CLIENT', restrictions: { CLIENT_CODE: ['C789', 'C123'] } }),
    );
    const { id } = made.body.data;
    const stored = () =>
      world.asOwner('select name, value from identity.user_restrictions where user_id = $1 order by 1, 2', [
        id,
      ]);
    expect(await stored()).toEqual([
      { name: 'CLIENT_CODE', value: 'C123' },
      { name: 'CLIENT_CODE', value: 'C789' },
    ]);
    const changed = await world.call({
      method: 'PUT',
      url: `/api/users/${id}/restrictions`,
      as: admin,
      body: { CLIENT_CODE: 'C123', POLICY_NUMBER: 'POL123' },
    });
    expect(changed.body.data.restrictions).toEqual({ CLIENT_CODE: 'C123', POLICY_NUMBER: 'POL123' });
    expect(await stored()).toEqual([
      { name: 'CLIENT_CODE', value: 'C123' },
      { name: 'POLICY_NUMBER', value: 'POL123' },
    ]);
    const entry = (await audits(id)).find((row) => row.action === 'user.restrictions_changed');
    expect(entry).toMatchObject({ details: null });
    expect(entry?.personal).toEqual({
      full_name: expect.any(String),
      old: { CLIENT_CODE: ['C789', 'C123'] },
      new: { CLIENT_CODE: 'C123', POLICY_NUMBER: 'POL123' },
    });
    const found = await world.call({
      url: '/api/users?limit=10&restriction=POLICY_NUMBER%3DPOL123',
      as: reader,
    });
    expect(found.body.data.map((user: { id: string }) => user.id)).toEqual([id]);
  });

  it('take effect on tokens already issued', async () => {
    const user = await world.user(here, { roles: ['CALL_CENTER_AGENT'] });
    expect((await world.call({ url: '/api/auth/me', as: user })).status).toBe(200);
    await world.call({
      method: 'PUT',
      url: `/api/users/${user.id}/restrictions`,
      as: admin,
      body: { MAX_CLAIM_AMOUNT: '5000000' },
    });
    await expect
      .poll(async () => (await world.call({ url: '/api/auth/me', as: user })).body.code, { timeout: 1_000 })
      .toBe('TOKEN_REVOKED');
  });
});

describe('FR-USER-001 changing users', () => {
  it('changes what is given and records old and new', async () => {
    const { id } = (await create(person({ email: 'lama@contoh.id', status: 'ACTIVE' }))).body.data;
    const answer = await world.call({
      method: 'PATCH',
      url: `/api/users/${id}`,
      as: admin,
      body: { full_name: 'Ani', email: 'baru@contoh.id', nik: '3174012345678902' },
    });
    expect(answer.body.data).toMatchObject({
      full_name: 'Ani',
      email: 'baru@contoh.id',
      nik_masked: '••••••••••••8902',
      version: 2,
    });
    expect((await audits(id)).at(-1)).toMatchObject({
      action: 'user.changed',
      details: { fields: ['email', 'full_name', 'nik'] },
      personal: {
        old: { email: 'lama@contoh.id', full_name: 'Budi Santoso' },
        new: { email: 'baru@contoh.id', full_name: 'Ani' },
      },
    });
    const open = await world.asOwner(
      'select token_hash from identity.password_tokens where user_id = $1 and used_at is null',
      [id],
    );
    expect(open).toHaveLength(1);
    expect(
      (await world.call({ url: '/api/users?limit=5&q=ani', as: reader })).body.data.map(
        (user: { id: string }) => user.id,
      ),
    ).toContain(id);
  });

  it('a user type that roles or restrictions do not allow is refused', async () => {
    const { id } = (
      await create(person({ role_ids: [role('CALL_CENTER_AGENT')], restrictions: { MAX_CLAIM_AMOUNT: 1 } }))
    ).body.data;
    const answer = await world.call({
      method: 'PATCH',
      url: `/api/users/${id}`,
      as: admin,
      body: { user_type: 'MEMBER' },
    });
    expect(Object.keys(answer.body.errors).sort()).toEqual(['restrictions.MAX_CLAIM_AMOUNT', 'user_type']);
  });

  it('the address of somebody who holds more than oneself stays: with it the account could be taken', async () => {
    const answer = await world.call({
      method: 'PATCH',
      url: `/api/users/${boss.id}`,
      as: admin,
      body: { username: 'a@b.id', email: 'a@b.id' },
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'NOT_YOURS_TO_GRANT']);
  });

  it('of another tenant are not there', async () => {
    const { id } = stranger;
    const calls: [string, string, object?][] = [
      ['GET', ''],
      ['GET', '/nik'],
      ['GET', '/timeline?limit=5'],
      ['GET', '/data-export'],
      ['PATCH', '', { full_name: 'x' }],
      ['DELETE', '', { reason: 'x' }],
      ['POST', '/status', { status: 'SUSPENDED', reason: 'x' }],
      ['PUT', '/roles', { role_ids: [] }],
      ['PUT', '/restrictions', {}],
      ['POST', '/invitation'],
      ['POST', '/erasure', { reason: 'x', confirm: 'x' }],
    ];
    for (const [method, path, body] of calls) {
      const answer = await world.call({
        method: method as 'GET',
        url: `/api/users/${id}${path}`,
        as: boss,
        body,
      });
      expect([method, path, answer.status]).toEqual([method, path, 404]);
    }
    const slips = await world.call({
      method: 'POST',
      url: '/api/users/login-slips',
      as: boss,
      body: { user_ids: [id] },
    });
    expect(slips.status).toBe(404);
    expect((await world.call({ url: '/api/users?limit=100', as: boss })).text).not.toContain(id);
  });
});

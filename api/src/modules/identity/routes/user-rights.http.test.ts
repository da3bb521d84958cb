import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';

let world: World;
let here: TestTenant;
let boss: TestUser;
let admin: TestUser;

beforeAll(async () => {
  world = await createWorld();
  here = await world.tenant({ type: 'tpa' });
  boss = await world.user(here, { roles: ['SUPER_ADMIN'], fullName: 'Ratna Dewi' });
  admin = await world.user(here, { roles: ['ADMIN'], fullName: 'Joko Susilo' });
});
afterAll(() => world.close());

const roleId = async (at: TestTenant, name: string): Promise<string> => {
  const [row] = await world.asOwner<{ id: string }>(
    'select id from identity.roles where tenant_id = $1 and name = $2',
    [at.id, name],
  );
  return row?.id as string;
};
const post = (path: string, as: TestUser, body?: object) =>
  world.call({ method: 'POST', url: `/api/users${path}`, as, body });
const put = (path: string, as: TestUser, body: object) =>
  world.call({ method: 'PUT', url: `/api/users${path}`, as, body });
const end = (id: string, as: TestUser) =>
  world.call({ method: 'DELETE', url: `/api/users/${id}`, as, body: { reason: 'selesai' } });
const setStatus = (id: string, status: string, as: TestUser = admin) =>
  post(`/${id}/status`, as, { status, reason: 'sesuai prosedur' });
const actions = async (id: string): Promise<string[]> =>
  (
    await world.asOwner<{ action: string }>(
      "select action from platform.audit_logs where resource_id = $1 and resource = 'user' order by created_at, id",
      [id],
    )
  ).map((row) => row.action);
const isActive = async (user: TestUser) =>
  (await world.call({ url: '/api/auth/me', as: user })).status === 200;

describe('FR-USER-003 status', () => {
  it('goes the allowed ways only, and a suspended user is out within a second', async () => {
    const user = await world.user(here, { roles: ['READER'], status: 'PENDING_APPROVAL' });
    expect((await setStatus(user.id, 'SUSPENDED')).body.code).toBe('TRANSITION_FORBIDDEN');
    expect((await setStatus(user.id, 'ACTIVE')).body.data.status).toBe('ACTIVE');
    expect((await setStatus(user.id, 'SUSPENDED')).body.data.status).toBe('SUSPENDED');
    await expect.poll(() => isActive(user), { timeout: 1_000 }).toBe(false);
    expect((await setStatus(user.id, 'INACTIVE')).status).toBe(409);
    expect(await actions(user.id)).toEqual(['user.status_changed', 'user.status_changed']);
  });

  it('approving needs users:approve, the rest users:write', async () => {
    const approver = await world.user(here, { roles: [] });
    const writer = await world.user(here, { roles: [] });
    for (const [user, permission] of [
      [approver, 'users:approve'],
      [writer, 'users:write'],
    ] as const) {
      const made = await world.call({
        method: 'POST',
        url: '/api/roles',
        as: boss,
        body: {
          name: `R_${permission.slice(6).toUpperCase()}`,
          description_id: 'x',
          description_en: 'x',
          allowed_user_types: ['CORE'],
          permissions: ['users:read', permission],
        },
      });
      await put(`/${user.id}/roles`, boss, { role_ids: [made.body.data.id] });
      const [session] = await Promise.all([
        world.call({
          method: 'POST',
          url: '/api/auth/login',
          body: { username: user.username, password: user.password },
        }),
      ]);
      Object.assign(user, { token: session?.body.access_token });
    }
    const user = await world.user(here, { status: 'PENDING_APPROVAL' });
    expect((await setStatus(user.id, 'ACTIVE', writer)).body.code).toBe('PERMISSION_DENIED');
    expect((await setStatus(user.id, 'ACTIVE', approver)).status).toBe(200);
    expect((await setStatus(user.id, 'INACTIVE', approver)).body.code).toBe('PERMISSION_DENIED');
    expect((await setStatus(user.id, 'INACTIVE', writer)).status).toBe(200);
    const made = await post('', writer, {
      username: 'tanpa.restu',
      full_name: 'X',
      user_type: 'CORE',
      status: 'ACTIVE',
    });
    expect(made.body.errors).toHaveProperty('status');
  });

  it('nobody changes their own', async () => {
    expect((await setStatus(admin.id, 'INACTIVE')).body.code).toBe('OWN_RIGHTS');
    expect((await put(`/${admin.id}/roles`, admin, { role_ids: [] })).body.code).toBe('OWN_RIGHTS');
    expect((await put(`/${admin.id}/restrictions`, admin, {})).body.code).toBe('OWN_RIGHTS');
    expect((await end(admin.id, admin)).body.code).toBe('OWN_RIGHTS');
  });
});

describe('FR-ROLE-002 assigning roles', () => {
  it('gives and takes, records old and new, and holds on tokens already issued', async () => {
    const user = await world.user(here, { roles: ['READER'] });
    const answer = await put(`/${user.id}/roles`, admin, {
      role_ids: [await roleId(here, 'CALL_CENTER_AGENT')],
    });
    expect(answer.body.data.roles.map((role: { name: string }) => role.name)).toEqual(['CALL_CENTER_AGENT']);
    await expect.poll(() => isActive(user), { timeout: 1_000 }).toBe(false);
    const [entry] = await world.asOwner(
      "select details from platform.audit_logs where resource_id = $1 and action = 'user.roles_changed'",
      [user.id],
    );
    expect(entry?.details).toEqual({ old: { roles: ['READER'] }, new: { roles: ['CALL_CENTER_AGENT'] } });
  });

  it('nobody gives or takes what they do not hold; a SUPER_ADMIN may give every built-in role', async () => {
    const user = await world.user(here, { roles: [] });
    const superAdmin = await roleId(here, 'SUPER_ADMIN');
    expect((await put(`/${user.id}/roles`, admin, { role_ids: [superAdmin] })).body.code).toBe(
      'NOT_YOURS_TO_GRANT',
    );
    expect(
      (await put(`/${user.id}/roles`, boss, { role_ids: [superAdmin, await roleId(here, 'GURU')] })).status,
    ).toBe(200);
    expect((await put(`/${user.id}/roles`, admin, { role_ids: [] })).body.code).toBe('NOT_YOURS_TO_GRANT');
    expect((await put(`/${user.id}/roles`, boss, { role_ids: [] })).status).toBe(200);
    const made = await post('', admin, {
      username: 'naik.pangkat',
      full_name: 'X',
      user_type: 'CORE',
      role_ids: [superAdmin],
    });
    expect(made.body.code).toBe('NOT_YOURS_TO_GRANT');
  });

  it('a role of another tenant, or for another user type, is refused', async () => {
    const other = await world.tenant();
    const user = await world.user(here, { userType: 'MEMBER' });
    const foreign = await put(`/${user.id}/roles`, boss, { role_ids: [await roleId(other, 'READER')] });
    expect([foreign.status, Object.keys(foreign.body.errors)]).toEqual([422, ['role_ids']]);
    const wrong = await put(`/${user.id}/roles`, boss, { role_ids: [await roleId(here, 'ADMIN')] });
    expect([wrong.status, Object.keys(wrong.body.errors)]).toEqual([422, ['role_ids']]);
  });
});

describe('the last SUPER_ADMIN', () => {
  it('loses neither status nor role nor membership', async () => {
    const at = await world.tenant();
    const only = await world.user(at, { roles: ['SUPER_ADMIN'] });
    const helper = await world.user(at, { roles: ['ADMIN'] });
    await world.user(at, { roles: ['SUPER_ADMIN'], status: 'INACTIVE' });
    expect((await setStatus(only.id, 'SUSPENDED', helper)).body.code).toBe('LAST_SUPER_ADMIN');
    expect((await end(only.id, helper)).body.code).toBe('LAST_SUPER_ADMIN');
    const guest = await world.user(at, { roles: ['SUPER_ADMIN'], status: 'PENDING_APPROVAL' });
    expect((await put(`/${only.id}/roles`, { ...guest, token: helper.token }, { role_ids: [] })).status).toBe(
      403,
    );
  });

  it('of two who remove each other at the same time one wins', async () => {
    for (let round = 0; round < 5; round++) {
      const at = await world.tenant();
      const [a, b] = [
        await world.user(at, { roles: ['SUPER_ADMIN'] }),
        await world.user(at, { roles: ['SUPER_ADMIN'] }),
      ];
      const ways = [
        (user: TestUser, as: TestUser) => setStatus(user.id, 'SUSPENDED', as),
        (user: TestUser, as: TestUser) => put(`/${user.id}/roles`, as, { role_ids: [] }),
        (user: TestUser, as: TestUser) => end(user.id, as),
      ];
      const one = ways[round % 3] as (typeof ways)[number];
      const other = ways[(round + Math.floor(round / 3)) % 3] as (typeof ways)[number];
      const answers = await Promise.all([one(a, b), other(b, a)]);
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
      const left = await world.asOwner(
        `select from identity.user_roles ur join identity.users u on u.id = ur.user_id
         join identity.roles r on r.tenant_id = ur.tenant_id and r.id = ur.role_id
         where ur.tenant_id = $1 and r.name = 'SUPER_ADMIN' and u.status = 'ACTIVE'`,
        [at.id],
      );
      expect(left).toHaveLength(1);
    }
  });
});

describe('FR-USER-001 ending a membership', () => {
  it('takes roles, sessions and search words away; the person stays in the audit and can come back', async () => {
    const user = await world.user(here, {
      roles: ['READER'],
      fullName: 'Wayan Sudarta',
      username: 'wayan.sudarta',
      email: null,
    });
    expect((await end(user.id, admin)).status).toBe(200);
    expect((await world.call({ url: `/api/users/${user.id}`, as: admin })).status).toBe(404);
    expect(await isActive(user)).toBe(false);
    for (const table of ['user_roles', 'sessions', 'user_words', 'user_facets'])
      expect(await world.asOwner(`select from identity.${table} where user_id = $1`, [user.id])).toEqual([]);
    const back = await post('', admin, {
      username: 'Wayan.Sudarta',
      full_name: 'Wayan Sudarta',
      user_type: 'CORE',
    });
    expect([back.status, back.body.data.id]).toEqual([201, user.id]);
    expect(await actions(user.id)).toEqual(['user.membership_ended', 'user.returned']);
  });
});

describe('a person of two tenants', () => {
  let guestHouse: TestTenant;
  let host: TestUser;
  beforeAll(async () => {
    guestHouse = await world.tenant({ name: 'Rumah Tamu' });
    host = await world.user(guestHouse, { roles: ['SUPER_ADMIN'] });
  });
  const linkTo = async (address: string): Promise<string> => {
    const [mail] = await world.asOwner<{ id: string; body: Buffer; tenant_id: number }>(
      'select id, body, tenant_id from platform.mails where recipient = $1 order by created_at desc limit 1',
      [address],
    );
    const text = world.env.keys.decrypt(mail?.body as Buffer, `mails.body:${mail?.tenant_id}:${mail?.id}`);
    return /token=([\w.-]+)/.exec(text)?.[1] ?? '';
  };

  it('TEN-4 an address known elsewhere is answered alike, and joins when the person accepts', async () => {
    const known = await world.user(here, { fullName: 'Made Aryani', restrictions: {} });
    const body = (email: string) => ({
      username: email,
      email,
      full_name: 'Tamu',
      user_type: 'CORE',
      status: 'ACTIVE',
      password: 'kereta-pagi-ke-bogor',
      role_ids: [] as string[],
    });
    const fresh = await post('', host, body('orang.baru@contoh.id'));
    const hidden = await post('', host, {
      ...body(known.username),
      role_ids: [await roleId(guestHouse, 'READER')],
    });
    expect(hidden.status).toBe(fresh.status);
    expect(Object.keys(hidden.body.data)).toEqual(Object.keys(fresh.body.data));
    const standIn = hidden.body.data.id;
    expect(standIn).not.toBe(known.id);
    expect(hidden.body.data).toMatchObject({
      email: known.username,
      full_name: 'Tamu',
      is_home: true,
      home_tenant_id: guestHouse.id,
    });
    expect((await world.call({ url: '/api/users?limit=10&q=tamu', as: host })).body.data).toHaveLength(2);
    expect((await post('', host, body(known.username))).body.errors).toHaveProperty('email');
    const login = (password: string) =>
      world.call({ method: 'POST', url: '/api/auth/login', body: { username: known.username, password } });
    expect((await login('kereta-pagi-ke-bogor')).status).toBe(401);
    expect((await login(known.password)).status).toBe(200);

    const token = await linkTo(known.username);
    const reset = await world.call({
      method: 'POST',
      url: '/api/auth/password/reset',
      body: { token, password: 'kereta-sore-ke-bogor' },
    });
    expect(reset.body.code).toBe('LINK_USED');
    const accept = () => world.call({ method: 'POST', url: '/api/auth/invitations/accept', body: { token } });
    expect((await accept()).status).toBe(200);
    expect((await accept()).body.code).toBe('LINK_USED');
    expect((await world.call({ url: `/api/users/${standIn}`, as: host })).status).toBe(404);
    const joined = await world.call({ url: `/api/users/${known.id}`, as: host });
    expect(joined.body.data).toMatchObject({
      full_name: 'Made Aryani',
      is_home: false,
      roles: [{ name: 'READER' }],
    });
    expect((await login(known.password)).body.code).toBe('TENANT_CHOICE');

    // Only the home changes the person; the host changes its own membership and roles.
    for (const answer of [
      await world.call({
        method: 'PATCH',
        url: `/api/users/${known.id}`,
        as: host,
        body: { full_name: 'X' },
      }),
      await setStatus(known.id, 'SUSPENDED', host),
      await put(`/${known.id}/restrictions`, host, {}),
      await post(`/${known.id}/erasure`, host, { reason: 'x', confirm: known.username }),
      await post('/login-slips', host, { user_ids: [known.id] }),
    ])
      expect([answer.status, answer.body.code]).toEqual([403, 'HOME_TENANT_ONLY']);
    expect((await put(`/${known.id}/roles`, host, { role_ids: [] })).status).toBe(200);
    await world.call({
      method: 'PATCH',
      url: `/api/users/${known.id}`,
      as: admin,
      body: { full_name: 'Made Aryani Putri' },
    });
    expect(
      (await world.call({ url: '/api/users?limit=10&q=putri', as: host })).body.data.map(
        (row: { id: string }) => row.id,
      ),
    ).toEqual([known.id]);
    expect((await end(known.id, host)).status).toBe(200);
    expect((await login(known.password)).status).toBe(200);
  });

  it('an invitation whose address turns out to be free becomes a user of its own', async () => {
    const known = await world.user(here);
    const made = await post('', host, {
      username: known.username,
      full_name: 'Tamu Dua',
      user_type: 'CORE',
      status: 'ACTIVE',
    });
    const answer = await world.call({
      method: 'PATCH',
      url: `/api/users/${made.body.data.id}`,
      as: host,
      body: { email: 'bebas@contoh.id' },
    });
    expect(answer.body.data).toMatchObject({ username: 'bebas@contoh.id', email: 'bebas@contoh.id' });
    const token = await linkTo('bebas@contoh.id');
    const reset = await world.call({
      method: 'POST',
      url: '/api/auth/password/reset',
      body: { token, password: 'kereta-sore-ke-bogor' },
    });
    expect(reset.status).toBe(200);
  });

  it('the invitation can be sent again; older links serve no more', async () => {
    const made = await post('', host, {
      username: 'lagi@contoh.id',
      full_name: 'Tamu',
      user_type: 'CORE',
      status: 'ACTIVE',
    });
    const first = await linkTo('lagi@contoh.id');
    expect((await post(`/${made.body.data.id}/invitation`, host)).status).toBe(200);
    const use = (token: string) =>
      world.call({
        method: 'POST',
        url: '/api/auth/password/reset',
        body: { token, password: 'kereta-sore-ke-bogor' },
      });
    expect((await use(first)).body.code).toBe('LINK_USED');
    expect((await use(await linkTo('lagi@contoh.id'))).status).toBe(200);
    expect((await post(`/${made.body.data.id}/invitation`, host)).body.code).toBe('ALREADY_SIGNED_UP');
    const noMail = await post('', host, { username: 'tanpa.surel', full_name: 'Tamu', user_type: 'CORE' });
    expect((await post(`/${noMail.body.data.id}/invitation`, host)).body.code).toBe('NO_EMAIL');
  });
});

describe('login slips', () => {
  it('open the account once more, until another password is set', async () => {
    const pupil = await world.user(here, { roles: ['READER'], username: '0051234567', email: null });
    const operator = await world.user(here, { roles: ['OPERATOR_SEKOLAH', 'READER'] });
    const answer = await post('/login-slips', operator, { user_ids: [pupil.id] });
    expect(answer.status).toBe(200);
    const [slip] = answer.body.data;
    expect(slip).toMatchObject({ user_id: pupil.id, username: '0051234567' });
    expect(slip.one_time_password).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    const login = () =>
      world.call({
        method: 'POST',
        url: '/api/auth/login',
        body: { username: pupil.username, password: slip.one_time_password },
      });
    const session = await login();
    expect(session.status).toBe(200);
    const me = await world.call({ url: '/api/auth/me', as: { token: session.body.access_token } });
    expect(me.body.data.must_change_password).toBe(true);
    expect(
      JSON.stringify(
        await world.asOwner('select details, personal from platform.audit_logs where resource_id = $1', [
          pupil.id,
        ]),
      ),
    ).not.toContain(slip.one_time_password);
  });

  it('never for somebody who holds more than who prints it', async () => {
    const operator = await world.user(here, { roles: ['OPERATOR_SEKOLAH'] });
    const answer = await post('/login-slips', operator, { user_ids: [boss.id] });
    expect([answer.status, answer.body.code]).toEqual([403, 'NOT_YOURS_TO_GRANT']);
  });
});

describe('UU PDP: rights of a person', () => {
  it('everything about them in one file, with the trail; then erased for good while the audit stays', async () => {
    const made = await post('', admin, {
      username: 'hapus.saya',
      email: 'hapus@saya.id',
      full_name: 'Siti Rahasia',
      phone: '+628123456789',
      nik: '3174012345678903',
      user_type: 'MEMBER',
      restrictions: { MEMBER_NUMBER: 'M4242424' },
      status: 'ACTIVE',
      role_ids: [await roleId(here, 'READER')],
    });
    const { id } = made.body.data;
    await put(`/${id}/roles`, admin, { role_ids: [await roleId(here, 'READER')] });
    await put(`/${id}/restrictions`, admin, { MEMBER_NUMBER: 'M4343434' });
    await setStatus(id, 'SUSPENDED');
    const file = await world.call({ url: `/api/users/${id}/data-export`, as: admin });
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.body).toMatchObject({
      person: { full_name: 'Siti Rahasia', nik: '3174012345678903', email: 'hapus@saya.id' },
      membership: { tenant_id: here.id },
      roles: [{ name: 'READER' }],
      sessions: [],
      mails: [{ kind: 'invitation' }],
    });
    expect(file.body.person).not.toHaveProperty('password_hash');
    expect(file.body.done_about_this_person.map((row: { action: string }) => row.action)).toEqual([
      'user.created',
      'user.roles_changed',
      'user.restrictions_changed',
      'user.status_changed',
      'user.data_exported',
      'user.nik_read',
    ]);
    const trail = () =>
      world.asOwner<{ name: string | null; salted: boolean }>(
        `select personal ->> 'full_name' as name, salt is not null as salted from platform.audit_logs
          where resource = 'user' and resource_id = $1 and action <> 'user.erased'`,
        [id],
      );
    expect((await trail()).map((row) => row.name)).toEqual(Array(6).fill('Siti Rahasia'));

    expect(
      (await post(`/${id}/erasure`, admin, { reason: 'diminta', confirm: 'salah' })).body.errors,
    ).toHaveProperty('confirm');
    expect((await post(`/${id}/erasure`, admin, { reason: 'diminta', confirm: 'hapus.saya' })).status).toBe(
      200,
    );
    expect((await world.call({ url: `/api/users/${id}`, as: admin })).status).toBe(404);
    const rests = await world.asOwner<{ all: string }>(
      `select u::text as all from identity.users u where id = $1 union all
       select a::text from platform.audit_logs a where resource_id = $1::text union all
       select m::text from platform.mails m where recipient = 'hapus@saya.id'`,
      [id],
    );
    expect(rests.length).toBeGreaterThan(2);
    expect(JSON.stringify(rests)).not.toMatch(/Siti Rahasia|hapus@saya|hapus\.saya|8123456789|8903|M4[23]/);
    expect(await actions(id)).toEqual(expect.arrayContaining(['user.created', 'user.erased']));
    const blank = (await trail()).filter((row) => !row.salted);
    expect(blank.map((row) => row.name)).toEqual(Array(6).fill(null));
    const listed = await world.call({
      url: `/api/audit-logs?limit=20&resource=user&resource_id=${id}&action=user.status_changed`,
      as: admin,
    });
    expect(listed.body.data).toMatchObject([{ erased: true, personal: null, ip_address: null }]);
    const verdict = await world.call({ url: '/api/audit-logs/verify', as: admin });
    expect(verdict.body.data).toMatchObject({ valid: true, first_bad: null });
    const again = await post('', admin, {
      username: 'hapus.saya',
      email: 'hapus@saya.id',
      full_name: 'Orang Lain',
      user_type: 'CORE',
    });
    expect([again.status, again.body.data.id === id]).toEqual([201, false]);
  });

  it('the file about one person holds no name of others whom they worked on', async () => {
    const worker = await world.user(here, { roles: ['ADMIN'] });
    const other = await world.user(here, { roles: ['READER'], fullName: 'Orang Ketiga' });
    expect((await setStatus(other.id, 'SUSPENDED', worker)).status).toBe(200);
    const file = await world.call({ url: `/api/users/${worker.id}/data-export`, as: admin });
    const done = file.body.done_by_this_person;
    expect(done).toMatchObject([{ action: 'user.status_changed', resource_id: other.id, personal: null }]);
    expect(JSON.stringify(file.body)).not.toContain('Orang Ketiga');
  });

  it('needs its own permissions', async () => {
    const reader = await world.user(here, { roles: ['KEPALA_SEKOLAH'] });
    expect((await world.call({ url: `/api/users/${admin.id}/data-export`, as: reader })).status).toBe(403);
    expect((await post(`/${admin.id}/erasure`, reader, { reason: 'x', confirm: 'x' })).status).toBe(403);
  });

  it('the timeline shows what was done to somebody; addresses only to readers of the audit', async () => {
    const user = await world.user(here);
    await put(`/${user.id}/roles`, admin, { role_ids: [await roleId(here, 'READER')] });
    const reader = await world.user(here, { roles: ['KEPALA_SEKOLAH'] });
    const answer = await world.call({ url: `/api/users/${user.id}/timeline?limit=10`, as: reader });
    expect(answer.body.data).toMatchObject([
      { action: 'user.roles_changed', user_id: admin.id, user_name: 'Joko Susilo', ip_address: null },
    ]);
    expect(answer.body.data[0].personal).toEqual({ full_name: 'Nur Siti Aminah' });
  });
});

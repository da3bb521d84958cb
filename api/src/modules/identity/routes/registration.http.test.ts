import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlan, type PlanGiven } from '../../../../test/support/billing-world.ts';
import { createWorld, type TestTenant, type World } from '../../../../test/support/world.ts';
import { closeEnv, createEnv } from '../../../platform/create-env.ts';
import { findWaiting } from '../../../platform/mail/outbox.ts';
import { sweep } from '../operations/sweep.ts';
import { bindRegistrant } from '../repository/registrations.ts';

const MINUTE = 60_000;
const PASSWORD = 'kopi-susu-gula-aren';
let world: World;
let vendor: TestTenant;
let primary: number;
beforeAll(async () => {
  world = await createWorld();
  vendor = await world.tenant({ type: 'vendor' });
  primary = await makePlan(world, { trialDays: 14, modules: ['insurance'] });
});
afterAll(() => world.close());

let count = 0;
const wish = (change: Record<string, unknown> = {}) => {
  const name = `warung-${process.pid}-${++count}`;
  return {
    name: `Warung ${count}`,
    domain: `${name}.example`,
    type: 'umkm',
    full_name: 'Ibu Tuti Handayani',
    email: `tuti@${name}.example`,
    password: PASSWORD,
    primary_plan_id: primary,
    ...change,
  };
};
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  world.call({ method: 'POST', url: `/api/vendor/tenants${path}`, body, headers });
const plan = (given: PlanGiven) => makePlan(world, given);

/** The newest mail to an address, as it would be sent. */
async function mailTo(tenantId: number, address: string) {
  const [row] = await world.asOwner<{ id: string }>(
    'select id from platform.mails where tenant_id = $1 and recipient = $2 order by id desc limit 1',
    [tenantId, address],
  );
  return row ? world.inTenant(tenantId, (tx) => findWaiting(tx, row.id)) : null;
}
async function codeFor(address: string): Promise<string> {
  const mail = await mailTo(vendor.id, address);
  const code = /^\d{6}$/m.exec(mail?.text ?? '')?.[0];
  if (!code) throw new Error('no code was sent');
  expect(mail?.subject).not.toContain(code);
  return code;
}
const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function registered(change: Record<string, unknown> = {}) {
  const asked = wish(change);
  const answer = await post('', asked);
  expect(answer.status).toBe(201);
  const otp = await codeFor(asked.email);
  return { asked, id: answer.body.data.registration_id as string, otp, answer };
}
const verify = (id: string, otp: string) => post('/verify', { registration_id: id, otp });
const tenantsAt = (domain: string) =>
  world.asOwner<{ id: number; locale: string; contact_email: string }>(
    'select id, locale, contact_email from tenancy.tenants where domain = $1',
    [domain],
  );
const signIn = (username: string, password: string, tenant?: number) =>
  world.call({
    method: 'POST',
    url: '/api/auth/login',
    body: { username, password },
    headers: tenant ? { 'x-tenant-id': String(tenant) } : {},
  });

describe('TEN-9 asking to register', () => {
  it('TEN-9 mails a code and makes nothing before it comes back', async () => {
    const { asked, id, otp, answer } = await registered();
    expect(answer.body.data).toMatchObject({ resend_after: 60, expires_at: expect.any(String) });
    expect(await tenantsAt(asked.domain)).toEqual([]);
    const [row] = await world.asOwner('select * from identity.registrations where id = $1', [id]);
    expect(row).toMatchObject({ tenant_id: vendor.id, tries_left: 5, codes_sent: 1, made_tenant_id: null });
    expect(JSON.stringify(row)).not.toContain(PASSWORD);
    expect(row?.code_hash.toString('latin1')).not.toContain(otp);
    expect((await signIn(asked.email, PASSWORD)).status).toBe(401);
  });

  it('TEN-9 says at which field it cannot be, in both languages', async () => {
    const addon = await plan({ kind: 'addon', modules: ['praktikum'] });
    const same = await plan({ kind: 'addon', modules: ['insurance'] });
    const gone = await plan({ isActive: false });
    const cases: [Record<string, unknown>, number, string, string][] = [
      [{ domain: vendor.domain.toUpperCase() }, 409, 'DOMAIN_TAKEN', 'domain'],
      [{ domain: 'warung saya' }, 422, 'VALIDATION_FAILED', 'domain'],
      [{ domain: '12' }, 422, 'VALIDATION_FAILED', 'domain'],
      [{ type: 'vendor' }, 422, 'VALIDATION_FAILED', 'type'],
      [{ type: 'negara' }, 422, 'VALIDATION_FAILED', 'type'],
      [{ password: 'pendek' }, 422, 'VALIDATION_FAILED', 'password'],
      [{ name: '  ' }, 422, 'VALIDATION_FAILED', 'name'],
      [{ email: 'tuti' }, 422, 'VALIDATION_FAILED', 'email'],
      [{ primary_plan_id: 999_999 }, 422, 'VALIDATION_FAILED', 'primary_plan_id'],
      [{ primary_plan_id: gone }, 409, 'PLAN_INACTIVE', 'primary_plan_id'],
      [{ primary_plan_id: addon }, 422, 'VALIDATION_FAILED', 'primary_plan_id'],
      [{ addon_plan_ids: [primary] }, 422, 'VALIDATION_FAILED', 'addon_plan_ids'],
      [{ addon_plan_ids: [same] }, 409, 'MODULE_IN_PLAN', 'addon_plan_ids'],
      [{ addon_plan_ids: [addon, addon] }, 422, 'VALIDATION_FAILED', 'addon_plan_ids'],
    ];
    for (const [change, status, code, field] of cases) {
      const answer = await post('', wish(change), { 'accept-language': 'id' });
      expect([change, answer.status, answer.body.code, Object.keys(answer.body.errors ?? {})]).toEqual([
        change,
        status,
        code,
        [field],
      ]);
      const english = await post('', wish(change), { 'accept-language': 'en' });
      expect(english.body.errors[field]).not.toEqual(answer.body.errors[field]);
    }
  });

  it('TEN-9 a code serves for ten minutes and five tries; one of five digits is no try', async () => {
    const { id, otp } = await registered();
    expect((await verify(id, '12345')).body.errors.otp).toEqual(['Kode terdiri dari 6 angka.']);
    for (const left of [4, 3, 2, 1]) {
      const wrong = await verify(id, otherThan(otp));
      expect([wrong.status, wrong.body.code, wrong.body.data]).toEqual([
        422,
        'CODE_WRONG',
        { tries_left: left },
      ]);
      expect(wrong.body.errors.otp[0]).toContain(String(left));
    }
    expect((await verify(id, otherThan(otp))).body.code).toBe('CODE_USED_UP');
    expect((await verify(id, otp)).body).toMatchObject({ code: 'CODE_USED_UP', data: { tries_left: 0 } });

    const late = await registered();
    world.clock.advance(10 * MINUTE);
    const expired = await verify(late.id, late.otp);
    expect([expired.status, expired.body.code]).toEqual([409, 'CODE_EXPIRED']);
    expect(await tenantsAt(late.asked.domain)).toEqual([]);
  });

  it('TEN-9 wrong codes at once all count', async () => {
    const { id, otp } = await registered();
    const answers = await Promise.all(Array.from({ length: 8 }, () => verify(id, otherThan(otp))));
    expect(answers.filter((answer) => answer.body.code === 'CODE_WRONG')).toHaveLength(4);
    expect((await verify(id, otp)).body.code).toBe('CODE_USED_UP');
  });

  it('TEN-9 another code after 60 seconds, with fresh tries; five at most, and the old one is void', async () => {
    const { asked, id, otp } = await registered();
    await verify(id, otherThan(otp));
    const resend = () => post('/resend', { registration_id: id });
    const early = await resend();
    expect([early.status, early.body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(early.headers['retry-after'])).toBeGreaterThan(50);
    let last = otp;
    for (let sent = 2; sent <= 5; sent++) {
      world.clock.advance(MINUTE);
      expect((await resend()).status).toBe(200);
      last = await codeFor(asked.email);
    }
    world.clock.advance(MINUTE);
    expect((await resend()).body.code).toBe('CODES_USED_UP');
    if (last !== otp) expect((await verify(id, otp)).body.data).toEqual({ tries_left: 4 });
    expect((await verify(id, last)).status).toBe(200);
    expect((await resend()).body.code).toBe('REGISTRATION_FINISHED');
    const nobody = '01900000-0000-7000-8000-000000000000';
    expect((await post('/resend', { registration_id: nobody })).status).toBe(404);
    expect((await verify(nobody, '123456')).status).toBe(404);
  });

  it('TEN-9 of many that register one address at once five are mailed, and ten codes in an hour over all', async () => {
    const { email } = wish();
    const answers = await Promise.all(Array.from({ length: 9 }, () => post('', wish({ email }))));
    const asked = answers.filter((answer) => answer.status === 201);
    expect(asked).toHaveLength(5);
    const resend = (n: number) => post('/resend', { registration_id: asked[n]?.body.data.registration_id });
    world.clock.advance(MINUTE);
    for (let n = 0; n < 5; n++) expect((await resend(n)).status).toBe(200);
    world.clock.advance(MINUTE);
    expect((await resend(0)).body.code).toBe('TOO_MANY_REQUESTS');
    world.clock.advance(60 * MINUTE);
    expect((await resend(0)).status).toBe(200);
  });

  it('TEN-9 the mail to an unproven address carries no stranger’s link, the trail no word about the person', async () => {
    const answer = await post(
      '',
      wish({ name: 'Hadiah https://jahat.example', full_name: 'www.jahat.example' }),
    );
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, ['name', 'full_name']]);
    const { asked, id } = await registered();
    const trail = await world.asOwner('select * from platform.audit_logs where resource_id = $1', [id]);
    expect(trail).toHaveLength(1);
    expect(JSON.stringify(trail)).not.toContain(asked.email);
  });

  it('TEN-9 one address is not filled with codes, and old registrations are forgotten', async () => {
    const { email } = wish();
    for (let n = 0; n < 5; n++) expect((await post('', wish({ email }))).status).toBe(201);
    const sixth = await post('', wish({ email: email.toUpperCase() }));
    expect([sixth.status, sixth.body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    world.clock.advance(60 * MINUTE);
    expect((await post('', wish({ email }))).status).toBe(201);
    world.clock.advance(7 * 1440 * MINUTE);
    await sweepAsWorker();
    expect(await world.asOwner('select from identity.registrations where email = $1', [email])).toEqual([]);
  });
});

async function sweepAsWorker(): Promise<void> {
  const { config, modules, clock } = world.env;
  const worker = await createEnv({ config, role: 'balai_worker', modules, clock });
  await sweep(worker);
  await closeEnv(worker);
}

describe('TEN-10 the code comes back', () => {
  it('TEN-10 makes institution, owner, plan, modules and first invoice, and lets its owner in', async () => {
    const addon = await plan({ kind: 'addon', modules: ['praktikum'] });
    const { asked, id, otp } = await registered({ addon_plan_ids: [addon], locale: 'en' });
    const done = await verify(id, otp);
    expect(done.status).toBe(200);
    expect(done.body.data).toMatchObject({
      domain: asked.domain,
      invoice_number: expect.stringMatching(/^INV\/\d{4}\/\d{2}\/\d{4}$/),
      trial_until: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
    const [tenant] = await tenantsAt(asked.domain);
    expect(tenant).toMatchObject({ locale: 'en', contact_email: asked.email, id: done.body.data.tenant_id });
    const tenantId = Number(tenant?.id);
    const login = await signIn(asked.email, PASSWORD);
    const me = await world.call({
      url: '/api/auth/me',
      headers: { authorization: `Bearer ${login.body.access_token}` },
    });
    expect(me.body.data).toMatchObject({ full_name: asked.full_name, user_type: 'CLIENT' });
    expect(me.body.data.roles.map((role: { name: string }) => role.name)).toEqual(['SUPER_ADMIN']);
    expect(me.body.data.modules).toEqual(['insurance']);
    const trail = await world.asOwner<{ tenant_id: number; user_id: string | null }>(
      `select tenant_id, user_id from platform.audit_logs where action = 'tenant.registered' and resource_id = $1
       order by tenant_id`,
      [String(tenantId)],
    );
    expect(trail).toEqual([
      { tenant_id: vendor.id, user_id: null },
      { tenant_id: tenantId, user_id: me.body.data.id },
    ]);
    expect((await mailTo(tenantId, asked.email))?.subject).toBe(`${asked.name} is registered`);
    const [kept] = await world.asOwner('select * from identity.registrations where id = $1', [id]);
    expect(kept).toMatchObject({ full_name: null, email: null, password_hash: null });
  });

  it('TEN-10 without free days modules are off until the first payment', async () => {
    const plain = await plan({ modules: ['kedisiplinan'] });
    const { id, otp } = await registered({ primary_plan_id: plain });
    const done = await verify(id, otp);
    expect(done.body.data).toMatchObject({ trial_until: null, invoice_number: expect.any(String) });
    expect(
      await world.asOwner('select code, status, billing from tenancy.tenant_modules where tenant_id = $1', [
        done.body.data.tenant_id,
      ]),
    ).toEqual([{ code: 'kedisiplinan', status: 'nonaktif', billing: 'off' }]);
  });

  it('TEN-10 the same code twice, at once and a day later, makes one and answers the same', async () => {
    const { asked, id, otp } = await registered();
    const answers = await Promise.all([verify(id, otp), verify(id, otp), verify(id, otp)]);
    world.clock.advance(1440 * MINUTE);
    answers.push(await verify(id, otp));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body.data))).size).toBe(1);
    expect(await tenantsAt(asked.domain)).toHaveLength(1);
    expect((await verify(id, otherThan(otp))).body.code).toBe('CODE_WRONG');
  });

  it('TEN-10 is all or nothing: a plan that is gone by then leaves nothing behind', async () => {
    const fading = await plan({});
    const { asked, id, otp } = await registered({ primary_plan_id: fading });
    await world.asOwner('update tenancy.plans set is_active = false where id = $1', [fading]);
    expect((await verify(id, otp)).body.code).toBe('PLAN_INACTIVE');
    expect(await tenantsAt(asked.domain)).toEqual([]);
    await world.asOwner('update tenancy.plans set is_active = true where id = $1', [fading]);
    expect((await verify(id, otp)).status).toBe(200);
  });

  it('TEN-10 whoever has an account is asked alike and bound with their own password', async () => {
    const elsewhere = await world.tenant({ type: 'tpa' });
    const known = await world.user(elsewhere, { roles: ['TPA_ADMIN'] });
    const { asked, id, otp, answer } = await registered({ email: known.username.toUpperCase() });
    expect(Object.keys(answer.body.data)).toEqual(Object.keys((await registered()).answer.body.data));
    const done = await verify(id, otp);
    expect(done.status).toBe(200);
    const tenantId = done.body.data.tenant_id;
    expect((await signIn(known.username, PASSWORD, tenantId)).status).toBe(401);
    expect((await signIn(known.username, known.password, tenantId)).status).toBe(200);
    expect((await mailTo(tenantId, asked.email))?.text).toContain('kata sandi akun itu');
  });

  it('TEN-10 an account that cannot manage an institution is told so once its address is proven', async () => {
    const elsewhere = await world.tenant({ type: 'tpa' });
    for (const given of [{ userType: 'MEMBER' }, { status: 'SUSPENDED' }] as const) {
      const known = await world.user(elsewhere, given);
      const { asked, id, otp } = await registered({ email: known.username });
      expect((await verify(id, otp)).body.code).toBe('ACCOUNT_CANNOT_MANAGE');
      expect(await tenantsAt(asked.domain)).toEqual([]);
    }
  });

  it('TEN-10 nobody is bound but by the code of a registration that is being finished', async () => {
    const elsewhere = await world.tenant();
    const known = await world.user(elsewhere);
    const { id } = await registered({ email: known.username });
    const empty = await world.tenant();
    const [row] = await world.asOwner<{ code_hash: Buffer }>(
      'select code_hash from identity.registrations where id = $1',
      [id],
    );
    const right = row?.code_hash ?? Buffer.alloc(0);
    const bind = (code_hash: Buffer, tenant = empty) =>
      world.inTenant(tenant.id, (tx) => bindRegistrant(tx, { id, code_hash }));
    expect(await bind(right)).toBeNull();
    await world.asOwner('update identity.registrations set made_tenant_id = $1 where id = $2', [
      empty.id,
      id,
    ]);
    expect(await bind(Buffer.from('a guess'))).toBeNull();
    expect(await bind(right, elsewhere)).toBeNull();
    expect(await bind(right)).toEqual({ person: known.id, bound: true });
    expect(await bind(right)).toBeNull();
  });
});

describe('TEN-11 the same domain', () => {
  it('TEN-11 registered twice and verified at once: one wins, the other is told', async () => {
    const { domain } = wish();
    const [one, two] = [await registered({ domain }), await registered({ domain: domain.toUpperCase() })];
    const answers = await Promise.all([verify(one.id, one.otp), verify(two.id, two.otp)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const lost = answers.find((answer) => answer.status === 409);
    expect(lost?.body.code).toBe('DOMAIN_TAKEN');
    expect(Object.keys(lost?.body.errors)).toEqual(['domain']);
    expect(await tenantsAt(domain)).toHaveLength(1);
  });

  it('TEN-11 two institutions of one new address verified at once: one account, owner of both', async () => {
    const { email } = wish();
    const [one, two] = [await registered({ email }), await registered({ email, type: 'koperasi' })];
    const answers = await Promise.all([verify(one.id, one.otp), verify(two.id, two.otp)]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(await world.asOwner('select from identity.users where email = $1', [email])).toHaveLength(1);
    const choice = await signIn(email, PASSWORD);
    expect(choice.body.code).toBe('TENANT_CHOICE');
  });
});

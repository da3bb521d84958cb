import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  filed,
  type InsuranceScene,
  insuranceScene,
  person,
  policy,
} from '../../../../test/support/insurance-world.ts';
import { createWorld, type TestUser } from '../../../../test/support/world.ts';

let scene: InsuranceScene;
beforeAll(async () => {
  scene = await insuranceScene(await createWorld());
}, 60_000);
afterAll(() => scene.world.close());

describe('eligibility', () => {
  const check = (body: object, as = scene.provider) => scene.ask(as, 'POST', '/eligibility', body);

  it('by number and by NIK, with a masked name for a provider, and in the audit', async () => {
    const byNumber = await check({ member_number: 'M00001', date: '2026-11-21' });
    expect(byNumber.body.data).toEqual({
      eligible: true,
      reasons: [],
      remaining_limit: 100_000_000,
      member: { number: 'M00001', name: 'S••• N•• A•••••' },
    });
    const byNik = await check({ nik: '3174012345670001', date: '2026-11-21' });
    expect(byNik.body.data).toEqual(byNumber.body.data);
    const [row] = await scene.world.asOwner<{ count: string; nik: string }>(
      `select count(*), count(*) filter (where details::text like '%3174%') as nik from platform.audit_logs
       where tenant_id = $1 and action = 'eligibility.checked'`,
      [scene.at.id],
    );
    expect(row).toEqual({ count: '2', nik: '0' });
  });

  it.each([
    ['2025-12-31', 'BEFORE_POLICY'],
    ['2027-01-01', 'AFTER_POLICY'],
  ])('on %s: %s', async (date, reason) => {
    const { data } = (await check({ member_number: 'M00001', date })).body;
    expect([
      data.eligible,
      data.remaining_limit,
      data.reasons.map((one: { code: string }) => one.code),
    ]).toEqual([false, 0, [reason]]);
    expect(data.reasons[0].message).not.toBe('');
  });

  it('of nobody, of both, of neither, and for whom it is not', async () => {
    const nobody = await check({ member_number: 'M99999', date: '2026-11-21' });
    expect(nobody.body.data).toMatchObject({
      eligible: false,
      member: null,
      reasons: [{ code: 'MEMBER_UNKNOWN' }],
    });
    expect((await check({ date: '2026-11-21' })).status).toBe(422);
    expect((await check({ nik: '317401234567000', date: '2026-11-21' })).body.errors.nik).toHaveLength(1);
    const both = { member_number: 'M00001', nik: '3174012345670001', date: '2026-11-21' };
    expect((await check(both)).status).toBe(422);
    expect((await check({ member_number: 'M00001', date: '2026-11-21' }, scene.client)).status).toBe(403);
  });
});

describe('filing', () => {
  it('a provider files under its own code, and sees the claim with its timeline', async () => {
    const claim = await filed(scene, 1_500_000);
    expect(claim).toMatchObject({
      status: 'SUBMITTED',
      provider_code: 'P001',
      client_code: 'C789',
      policy_number: 'POL123',
      amount: 1_500_000,
      member_name: 'S••• N•• A•••••',
      timeline: [{ status: 'SUBMITTED', reason: null }],
    });
    expect(claim.number).toMatch(/^K\d{6}$/);
    const changed = await scene.ask(scene.provider, 'PATCH', `/claims/${claim.id}`, {
      amount: 1_400_000,
      version: 1,
    });
    expect([changed.status, changed.body.data.amount]).toEqual([200, 1_400_000]);
    const stale = await scene.ask(scene.provider, 'PATCH', `/claims/${claim.id}`, { amount: 1, version: 1 });
    expect(stale.body.code).toBe('VERSION_CONFLICT');
    expect((await scene.ask(scene.provider, 'DELETE', `/claims/${claim.id}`)).status).toBe(200);
    expect((await scene.ask(scene.provider, 'GET', `/claims/${claim.id}`)).status).toBe(404);
  });

  const good = { member_number: 'M00001', date: '2026-11-20', icd10: 'J06.9', amount: 1 };
  it.each([
    [{ amount: -1 }, 'amount'],
    [{ amount: 0 }, 'amount'],
    [{ amount: 1.5 }, 'amount'],
    [{ amount: '100' }, 'amount'],
    [{ amount: 1_000_000_000_001 }, 'amount'],
    [{ amount: 1e308 }, 'amount'],
    [{ icd10: 'j06' }, 'icd10'],
    [{ icd10: 'J6' }, 'icd10'],
    [{ icd10: 'J06.12345' }, 'icd10'],
    [{ date: '2025-12-31' }, 'date'],
    [{ date: '2026-02-30' }, 'date'],
    [{ date: '2026-11-22' }, 'date'],
    [{ member_number: 'M99999' }, 'member_number'],
    [{ member_number: 'X1' }, 'member_number'],
  ])('refuses %j naming %s in both languages', async (over, field) => {
    const said = [];
    for (const language of ['id', 'en']) {
      const answer = await scene.world.call({
        method: 'POST',
        url: '/api/insurance/claims',
        as: scene.provider,
        body: { ...good, ...over },
        headers: { 'accept-language': language },
      });
      expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]]);
      said.push(answer.body.errors[field][0]);
    }
    expect(said[0]).not.toBe(said[1]);
  });

  it('on the first and on the last day of the policy, up to the highest amount', async () => {
    const { admin } = scene;
    const past = { ...policy('POL400', 'C789'), start_on: '2025-03-01', end_on: '2026-02-28' };
    await scene.post(admin, '/policies', past);
    await scene.post(admin, '/members', person('M00400', 'POL400'));
    for (const [date, amount, status] of [
      ['2025-02-28', 1, 422],
      ['2025-03-01', 1, 201],
      ['2026-02-28', 1_000_000_000_000, 201],
      ['2026-03-01', 1, 422],
    ]) {
      const body = { ...good, member_number: 'M00400', date, amount };
      expect([date, (await scene.ask(scene.provider, 'POST', '/claims', body)).status]).toEqual([
        date,
        status,
      ]);
    }
  });

  it('FR-ABAC-001 a CORE filer names the provider; an amount over the own limit is refused in words', async () => {
    const { agent } = scene;
    const unnamed = await scene.ask(agent, 'POST', '/claims', good);
    expect(Object.keys(unnamed.body.errors)).toEqual(['provider_code']);
    const over = await scene.ask(agent, 'POST', '/claims', {
      ...good,
      amount: 5_000_001,
      provider_code: 'P002',
    });
    expect([over.status, over.body.code]).toEqual([403, 'AMOUNT_OVER_LIMIT']);
    expect(over.body.message).toContain('Rp5.000.000');
    expect((await scene.ask(agent, 'POST', '/claims', { ...good, provider_code: 'P002' })).status).toBe(201);
  });

  it('FR-ABAC-001 a provider with another’s code, or without one of its own, stores nothing', async () => {
    const none = await scene.world.user(scene.at, { roles: ['PROVIDER'], userType: 'PROVIDER' });
    const before = (await scene.get(scene.admin, '/claims/count')).data.count;
    const other = await scene.ask(scene.provider, 'POST', '/claims', { ...good, provider_code: 'P002' });
    expect([other.status, other.body.code]).toEqual([404, 'OUTSIDE_RESTRICTION']);
    const missing = await scene.ask(none, 'POST', '/claims', good);
    expect([missing.status, missing.body.code]).toEqual([403, 'RESTRICTION_MISSING']);
    expect((await scene.get(scene.admin, '/claims/count')).data.count).toBe(before);
  });
});

describe('searching', () => {
  it('INS-1 lists the latest filed first, of every reader’s, and page by page both ways', async () => {
    const numbers = [];
    for (const amount of [1, 2, 3, 4, 5])
      numbers.unshift((await filed(scene, amount, { icd10: 'Z98.7' })).number);
    const ask = async (as: TestUser, more: string) => {
      const { data, meta } = await scene.get(as, `/claims?q=z98.7&${more}`);
      return { found: data.map((claim: { number: string }) => claim.number), meta };
    };
    for (const as of [scene.admin, scene.provider, scene.client])
      expect((await ask(as, 'limit=10')).found).toEqual(numbers);
    const first = await ask(scene.admin, 'limit=2');
    const second = await ask(scene.admin, `limit=2&cursor=${first.meta.pagination.next_cursor}`);
    const back = await ask(scene.admin, `limit=2&cursor=${second.meta.pagination.prev_cursor}`);
    expect([first.found, second.found]).toEqual([numbers.slice(0, 2), numbers.slice(2, 4)]);
    expect(back.found).toEqual(first.found);
  });
});

describe('deciding', () => {
  it('FR-ABAC-001 the agent not above its limit, FR-ABAC-002 the admin any', async () => {
    const { agent, admin } = scene;
    const small = await filed(scene, 5_000_000);
    const large = await filed(scene, 5_000_001);
    expect((await scene.ask(agent, 'POST', `/claims/${small.id}/approve`)).body.data.status).toBe('APPROVED');
    const refused = await scene.ask(agent, 'POST', `/claims/${large.id}/approve`);
    expect([refused.status, refused.body.code]).toEqual([403, 'AMOUNT_OVER_LIMIT']);
    expect((await scene.get(admin, `/claims/${large.id}`)).data.status).toBe('SUBMITTED');
    expect((await scene.ask(admin, 'POST', `/claims/${large.id}/approve`)).body.data.status).toBe('APPROVED');
  });

  it('FR-ABAC-001 a limit of digits binds, one that cannot be read allows nothing', async () => {
    const claim = await filed(scene, 2_000);
    for (const [limit, status] of [
      ['1999', 403],
      ['seribu', 403],
      ['2000', 200],
    ] as const) {
      const user = await scene.world.user(scene.at, {
        roles: ['CALL_CENTER_AGENT'],
        restrictions: { MAX_CLAIM_AMOUNT: limit },
      });
      expect([limit, (await scene.ask(user, 'POST', `/claims/${claim.id}/approve`)).status]).toEqual([
        limit,
        status,
      ]);
    }
  });

  it('along the table alone, each step with who and when', async () => {
    const { admin } = scene;
    const claim = await filed(scene, 1_000);
    const step = async (name: string, body?: object) => {
      const answer = await scene.ask(admin, 'POST', `/claims/${claim.id}/${name}`, body);
      return answer.status === 200 ? answer.body.data.status : answer.body.code;
    };
    expect(await step('pay')).toBe('TRANSITION_FORBIDDEN');
    expect(await step('reject', {})).toBe('VALIDATION_FAILED');
    expect(await step('approve')).toBe('APPROVED');
    const twice = await scene.ask(admin, 'POST', `/claims/${claim.id}/approve`);
    expect(twice.body.code).toBe('TRANSITION_FORBIDDEN');
    expect(twice.body.message).toBe('Status tidak dapat diubah dari "disetujui" menjadi "disetujui".');
    const late = await scene.ask(admin, 'POST', `/claims/${claim.id}/approve`, { version: claim.version });
    expect(late.body.code).toBe('VERSION_CONFLICT');
    expect((await scene.ask(admin, 'PATCH', `/claims/${claim.id}`, { amount: 5 })).body.code).toBe(
      'CLAIM_DECIDED',
    );
    expect(await step('reject', { reason: 'Salah tagih' })).toBe('REJECTED');
    expect(await step('pay')).toBe('TRANSITION_FORBIDDEN');
    const { timeline } = (await scene.get(admin, `/claims/${claim.id}`)).data;
    expect(timeline.map((one: { status: string }) => one.status)).toEqual([
      'SUBMITTED',
      'APPROVED',
      'REJECTED',
    ]);
    expect(timeline[2]).toMatchObject({ reason: 'Salah tagih', by_name: 'Nur Siti Aminah' });
    const seen = (await scene.get(scene.provider, `/claims/${claim.id}`)).data.timeline;
    expect(seen[2]).toMatchObject({ reason: 'Salah tagih', by_name: null });
  });

  it('never beyond the limit of the policy’s year, many approvals at once included', async () => {
    const { admin } = scene;
    await scene.post(admin, '/policies', policy('POL300', 'C789', 1_000));
    await scene.post(admin, '/members', person('M00300', 'POL300'));
    const claims = [];
    for (let i = 0; i < 10; i++) claims.push(await filed(scene, 300, { member_number: 'M00300' }));
    const answers = await Promise.all(
      claims.map(({ id }) => scene.ask(admin, 'POST', `/claims/${id}/approve`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, ...Array(7).fill(409)]);
    expect(answers.find(({ status }) => status === 409)?.body.message).toContain('Rp100');
    const { used, remaining } = (await scene.get(admin, '/policies?limit=1&policy_number=POL300')).data[0];
    expect([used, remaining]).toEqual([900, 100]);
    const approved = claims[answers.findIndex(({ status }) => status === 200)];
    await scene.post(admin, `/claims/${approved.id}/reject`, { reason: 'Dibatalkan' });
    const waiting = claims[answers.findIndex(({ status }) => status === 409)];
    await scene.post(admin, `/claims/${waiting.id}/approve`);
    await scene.post(admin, `/claims/${waiting.id}/pay`);
    const [sum] = await scene.world.asOwner<{ sum: string; used: string }>(
      `select (select sum(amount) from insurance.claims where policy_number = 'POL300' and tenant_id = $1
         and status in ('APPROVED', 'PAID')) as sum,
         (select sum(used) from insurance.policy_use where policy_number = 'POL300' and tenant_id = $1) as used`,
      [scene.at.id],
    );
    expect(sum).toEqual({ sum: '900', used: '900' });
    const lowered = await scene.get(admin, '/policies?limit=1&policy_number=POL300');
    const low = await scene.ask(admin, 'PATCH', `/policies/${lowered.data[0].id}`, { annual_limit: 899 });
    expect([low.status, low.body.code]).toEqual([409, 'LIMIT_BELOW_USED']);
  });

  it.each(['client', 'provider', 'member'] as const)('not by a %s', async (who) => {
    const claim = await filed(scene, 1_000);
    for (const step of ['approve', 'pay', 'reject'])
      expect(
        (await scene.ask(scene[who], 'POST', `/claims/${claim.id}/${step}`, { reason: 'x' })).status,
      ).toBe(403);
  });

  it('PORTAL_ONLY even with every permission, in words that say why', async () => {
    const chief = await scene.world.user(scene.at, {
      roles: ['SUPER_ADMIN'],
      userType: 'CLIENT',
      restrictions: { CLIENT_CODE: 'C789' },
    });
    const claim = await filed(scene, 1_000);
    const answer = await scene.ask(chief, 'POST', `/claims/${claim.id}/approve`);
    expect([answer.status, answer.body.code]).toEqual([403, 'PORTAL_ONLY']);
    expect(answer.body.message).toContain('CLIENT');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InsuranceScene, insuranceScene } from '../../../../test/support/insurance-world.ts';
import { createWorld, type TestUser } from '../../../../test/support/world.ts';

let scene: InsuranceScene;
beforeAll(async () => {
  scene = await insuranceScene(await createWorld());
}, 60_000);
afterAll(() => scene.world.close());

const claim = { member_number: 'M00001', date: '2026-11-20', icd10: 'J06.9', amount: 150_000 };
const send = (body: object, { as = scene.provider, key = '', language = 'id' } = {}) =>
  scene.world.call({
    method: 'POST',
    url: '/api/insurance/claims',
    as,
    body,
    headers: { 'accept-language': language, ...(key === '' ? {} : { 'idempotency-key': key }) },
  });
const count = async () => (await scene.get(scene.admin, '/claims/count')).data.count;

describe('INS-6 a claim like one that exists', () => {
  it('is not filed where the form asks first; number and state are told, and it goes on knowingly', async () => {
    const first = (await send({ ...claim, confirm_duplicate: false })).body.data;
    const before = await count();
    const asked = await send({ ...claim, confirm_duplicate: false });
    expect([asked.status, asked.body.code]).toEqual([409, 'CLAIM_LIKELY_DUPLICATE']);
    expect(asked.body.data).toEqual({ id: first.id, number: first.number, status: 'SUBMITTED' });
    expect(asked.body.message).toContain(`${first.number} ("menunggu keputusan")`);
    const english = await send({ ...claim, confirm_duplicate: false }, { language: 'en' });
    expect(english.body.message).toContain(`${first.number} ("waits for a decision")`);
    expect(await count()).toBe(before);
    expect((await send({ ...claim, confirm_duplicate: true })).status).toBe(201);
    // A program that knows nothing of the question files as ever; its own key keeps it from filing twice.
    expect((await send(claim)).status).toBe(201);
  });

  it.each([
    ['date', { date: '2026-11-19' }],
    ['code', { icd10: 'J06.8' }],
    ['amount', { amount: 150_001 }],
    ['member', { member_number: 'M00002' }],
  ])('is no other one: another %s', async (_what, over) => {
    expect((await send({ ...claim, ...over, confirm_duplicate: false })).status).toBe(201);
  });

  it('one that was rejected is named where there is no other; one that was withdrawn is forgotten', async () => {
    const body = { ...claim, amount: 333, confirm_duplicate: false };
    const { id } = (await send(body)).body.data;
    await scene.post(scene.admin, `/claims/${id}/reject`, { reason: 'Salah kode' });
    expect((await send(body)).body.data).toMatchObject({ id, status: 'REJECTED' });
    const again = (await send({ ...body, confirm_duplicate: true })).body.data;
    expect((await send(body)).body.data).toMatchObject({ id: again.id, status: 'SUBMITTED' });
    const other = (await send({ ...body, amount: 334 })).body.data;
    await scene.ask(scene.provider, 'DELETE', `/claims/${other.id}`);
    expect((await send({ ...body, amount: 334 })).status).toBe(201);
  });

  it('PLT-5 pressed twice with one key it stays one claim; of two at once with keys of their own one asks', async () => {
    const body = { ...claim, amount: 777, confirm_duplicate: false };
    const pressed = await Promise.all([1, 2].map(() => send(body, { key: 'tekan-dua-kali-777' })));
    const numbers = pressed.flatMap(({ status, body: answer }) =>
      status === 201 ? [answer.data.number] : [],
    );
    expect(new Set(numbers).size).toBe(1);
    const both = await Promise.all(
      [1, 2, 3].map((n) => send({ ...body, amount: 778 }, { key: `sendiri-778-${n}` })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('FR-ABAC-001 another provider’s claim is neither like it nor told of', async () => {
    const other: TestUser = await scene.world.user(scene.at, {
      roles: ['PROVIDER'],
      userType: 'PROVIDER',
      restrictions: { PROVIDER_CODE: 'P002' },
    });
    const body = { ...claim, amount: 999, confirm_duplicate: false };
    expect((await send(body)).status).toBe(201);
    expect((await send(body, { as: other })).status).toBe(201);
    const narrowed = await scene.world.user(scene.at, {
      roles: ['CALL_CENTER_AGENT'],
      restrictions: { PROVIDER_CODE: 'P003' },
    });
    expect((await send(body, { as: narrowed })).status).toBe(201);
  });
});

it('INS-2 days in the words of an error are said as its language says them', async () => {
  const early = { ...claim, date: '2025-12-31' };
  expect((await send(early)).body.errors.date).toEqual([
    'Di luar masa polis: 1 Januari 2026 sampai 31 Desember 2026.',
  ]);
  expect((await send(early, { language: 'en' })).body.errors.date).toEqual([
    'Outside the policy: 1 January 2026 to 31 December 2026.',
  ]);
});

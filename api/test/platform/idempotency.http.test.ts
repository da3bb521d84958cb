import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepSchedule } from '../../src/platform/jobs/sweep.ts';
import { createRig, type Person, type Rig, until } from './harness.ts';
import { begun, trialRoutes, WORKS } from './trial-routes.ts';

let rig: Rig;
let siti: Person;
let budi: Person;
beforeAll(async () => {
  rig = await createRig({ modules: [trialRoutes], config: { DATABASE_POOL: '10' } });
  await rig.asOwner(WORKS);
  siti = await rig.person();
  budi = await rig.person({ tenantId: siti.tenantId });
});
afterAll(() => rig.close());

let last = 0;
const nextKey = () => `kunci-${++last}`;
const post = (key: string | undefined, body: object, as = siti, url = '/api/trial/work', more = {}) =>
  rig.call({
    method: 'POST',
    url,
    as,
    body,
    headers: { ...(key ? { 'idempotency-key': key } : {}), ...more },
  });
const done = async (n: number) =>
  (
    await rig.asOwner<{ count: number }>('select count(*)::int as count from public.works where n = $1', [n])
  )[0]?.count;

test('PLT-5: the same key with the same body gives the first answer again, byte for byte', async () => {
  const key = nextKey();
  const first = await post(key, { n: 1, ms: 0 });
  const again = await post(key, { ms: 0, n: 1 }, siti, undefined, {
    'accept-language': 'en',
    'x-request-id': 'lain-sekali',
  });
  expect(first.status).toBe(201);
  expect([again.status, again.text]).toEqual([first.status, first.text]);
  expect(again.headers['x-request-id']).toBe('lain-sekali');
  expect(await done(1)).toBe(1);
});

test('PLT-5: without a key each call is work of its own', async () => {
  await post(undefined, { n: 2 });
  await post(undefined, { n: 2 });
  expect(await done(2)).toBe(2);
});

test('PLT-5: the same key with another body is 409, and changes nothing', async () => {
  const key = nextKey();
  await post(key, { n: 3 });
  const other = await post(key, { n: 4 });
  expect([other.status, other.body.code]).toEqual([409, 'IDEMPOTENCY_MISMATCH']);
  expect([await done(3), await done(4)]).toEqual([1, 0]);
});

test('PLT-5: a key still in flight is 409 with Retry-After', async () => {
  const key = nextKey();
  const slow = post(key, { n: 5, ms: 600 });
  await until(() => begun.has(5));
  const during = await post(key, { n: 5, ms: 600 });
  expect([during.status, during.body.code, during.headers['retry-after']]).toEqual([
    409,
    'IDEMPOTENCY_IN_FLIGHT',
    '1',
  ]);
  expect((await slow).status).toBe(201);
  expect(await done(5)).toBe(1);
});

test('PLT-5: of 20 calls at once one does the work; repeated later all get its answer', async () => {
  const key = nextKey();
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(key, { n: 6, ms: 50 })));
  const good = answers.filter((answer) => answer.status === 201);
  expect(good.length).toBeGreaterThan(0);
  expect(
    answers.every((answer) => answer.status === 201 || answer.body.code === 'IDEMPOTENCY_IN_FLIGHT'),
  ).toBe(true);
  expect(new Set(good.map((answer) => answer.text)).size).toBe(1);
  expect((await post(key, { n: 6, ms: 50 })).text).toBe(good[0]?.text);
  expect(await done(6)).toBe(1);
});

test('PLT-5: keys belong to user, tenant and route', async () => {
  const key = nextKey();
  const elsewhere = await rig.person({ userId: siti.userId });
  const ids = [
    await post(key, { n: 7 }),
    await post(key, { n: 7 }, budi),
    await post(key, { n: 7 }, elsewhere),
    await post(key, { n: 7 }, siti, '/api/trial/other-work'),
  ].map((answer) => answer.body.data.id);
  expect(new Set(ids).size).toBe(4);
  expect(await done(7)).toBe(4);
});

test('PLT-5: work that is rolled back keeps no answer: the key is free again', async () => {
  const key = nextKey();
  expect((await post(key, { n: 8, fail: true })).status).toBe(409);
  expect(await done(8)).toBe(0);
  expect((await post(key, { n: 8 })).status).toBe(201);
  expect(await done(8)).toBe(1);
});

test('PLT-5: answers are encrypted in the table and opened only in their own row', async () => {
  const key = nextKey();
  expect((await post(key, { n: 9 })).text).toContain('kata-rahasia');
  const rows = await rig.asOwner<{ answer: Buffer }>('select answer from platform.idempotency_keys');
  for (const { answer } of rows) expect(answer.toString('latin1')).not.toContain('kata-rahasia');
  const other = nextKey();
  await post(other, { n: 10 });
  await rig.asOwner(
    'update platform.idempotency_keys a set answer = b.answer from platform.idempotency_keys b where a.key = $1 and b.key = $2',
    [other, key],
  );
  expect((await post(other, { n: 10 })).status).toBe(500);
});

test('PLT-5: a key that is no key is 400', async () => {
  for (const bad of ['x'.repeat(129), 'a b', 'ké']) expect((await post(bad, { n: 11 })).status).toBe(400);
  expect(await done(11)).toBe(0);
});

test('PLT-5: a key holds for 24 hours; then its answer is thrown away', async () => {
  const key = nextKey();
  const first = await post(key, { n: 12 });
  rig.clock.advance(23 * 3_600_000);
  expect((await post(key, { n: 12 })).text).toBe(first.text);
  rig.clock.advance(2 * 3_600_000);
  const next = await post(key, { n: 12 });
  expect(next.status).toBe(201);
  expect(next.text).not.toBe(first.text);
  expect(await done(12)).toBe(2);
  const worker = await createRig({ role: 'balai_worker', clock: rig.clock });
  await sweepSchedule.run(worker.env);
  const left = await rig.asOwner<{ key: string }>('select key from platform.idempotency_keys');
  expect(left).toEqual([{ key }]);
  await worker.close();
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type InsuranceScene, insuranceScene } from '../../../../test/support/insurance-world.ts';
import { createWorld, type TestUser } from '../../../../test/support/world.ts';

let scene: InsuranceScene;
let admin: TestUser;
beforeAll(async () => {
  scene = await insuranceScene(await createWorld());
  admin = await scene.world.user(scene.at, { roles: ['SUPER_ADMIN'] });
}, 60_000);
afterAll(() => scene.world.close());

const ask = (name: string, value: string, as = admin) =>
  scene.world.call({ url: `/api/restriction-values?name=${name}&value=${value}`, as });
const known = async (name: string, value: string, as = admin) => (await ask(name, value, as)).body.data.known;

it.each([
  ['CLIENT_CODE', 'C789', true],
  ['CLIENT_CODE', 'C999', false],
  ['POLICY_NUMBER', 'POL123', true],
  ['POLICY_NUMBER', 'POL999', false],
  ['MEMBER_NUMBER', 'M00001', true],
  ['MEMBER_NUMBER', 'M99999', false],
  // Providers have no records, and what nobody keeps cannot be missing.
  ['PROVIDER_CODE', 'P001', null],
  ['toString', 'C789', null],
])('FR-USER-004 INS-1 whether %s %s is there: %s', async (name, value, answer) => {
  expect(await known(name, value)).toBe(answer);
});

it('FR-USER-004 a code that is not there is a warning and no refusal: it may come later', async () => {
  const { id } = scene.client;
  const saved = await scene.world.call({
    method: 'PUT',
    url: `/api/users/${id}/restrictions`,
    as: admin,
    body: { CLIENT_CODE: ['C789', 'C999'] },
  });
  expect([saved.status, saved.body.data.restrictions]).toEqual([200, { CLIENT_CODE: ['C789', 'C999'] }]);
});

it('FR-ABAC-001 what is outside one’s reach, or another institution’s, is told as what is not there', async () => {
  const narrowed = await scene.world.user(scene.at, {
    roles: ['ADMIN'],
    restrictions: { CLIENT_CODE: 'C789' },
  });
  expect([
    await known('CLIENT_CODE', 'C789', narrowed),
    await known('CLIENT_CODE', 'C123', narrowed),
    await known('MEMBER_NUMBER', 'M00003', narrowed),
  ]).toEqual([true, false, false]);
  const elsewhere = await scene.world.tenant({ type: 'tpa', modules: ['insurance'] });
  const stranger = await scene.world.user(elsewhere, { roles: ['SUPER_ADMIN'] });
  expect(await known('CLIENT_CODE', 'C789', stranger)).toBe(false);
  const school = await scene.world.tenant({ type: 'sekolah' });
  const head = await scene.world.user(school, { roles: ['SUPER_ADMIN'] });
  expect(await known('CLIENT_CODE', 'C789', head)).toBe(null);
  expect((await ask('CLIENT_CODE', 'C789', scene.provider)).status).toBe(403);
});

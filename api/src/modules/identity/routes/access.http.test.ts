import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';

let world: World;
let home: TestTenant;
let admin: TestUser;

beforeAll(async () => {
  world = await createWorld();
  home = await world.tenant({ type: 'tpa', timeZone: 'Asia/Makassar', name: 'TPA Sehat' });
  admin = await world.user(home, { roles: ['SUPER_ADMIN'] });
});
afterAll(() => world.close());

const ask = (body: object, language = 'en', as = admin) =>
  world.call({
    method: 'POST',
    url: '/api/access/explain',
    as,
    body,
    headers: { 'accept-language': language },
  });
interface Layer {
  layer: string;
  verdict: string;
  reason: string;
}
const verdicts = (layers: Layer[]) =>
  Object.fromEntries(layers.map(({ layer, verdict }) => [layer, verdict]));
const reason = (layers: Layer[], name: string) => layers.find(({ layer }) => layer === name)?.reason;

describe('explain', () => {
  it('FR-RBAC-001 names the role and the policy line that allow', async () => {
    const agent = await world.user(home, { roles: ['CALL_CENTER_AGENT'], fullName: 'Rina' });
    const { status, body } = await ask({ user_id: agent.id, permission: 'users:read' });
    expect(status).toBe(200);
    expect(body.data.allowed).toBe(true);
    expect(verdicts(body.data.layers)).toEqual({
      tenant: 'pass',
      module: 'skip',
      user: 'pass',
      role: 'pass',
      restriction: 'skip',
      field: 'pass',
    });
    expect(reason(body.data.layers, 'role')).toContain(`p, CALL_CENTER_AGENT, ${home.id}, users, read`);
    expect(reason(body.data.layers, 'field')).toContain('users:read_nik');
  });

  it('FR-RBAC-001 says in the reader’s language which roles hold what is missing', async () => {
    const agent = await world.user(home, { roles: ['CALL_CENTER_AGENT'] });
    const { body } = await ask({ user_id: agent.id, permission: 'users:write' }, 'id');
    expect(body.data.allowed).toBe(false);
    expect(reason(body.data.layers, 'role')).toBe(
      'Perannya (CALL_CENTER_AGENT) tidak memegang "users:write". Yang memegangnya: ADMIN, SUPER_ADMIN, TPA_ADMIN.',
    );
  });

  it('tells of status, restrictions and access hours in the tenant’s zone', async () => {
    const idle = await world.user(home, { roles: ['ADMIN'], status: 'SUSPENDED' });
    const suspended = await ask({ user_id: idle.id, permission: 'users:read' });
    expect(verdicts(suspended.body.data.layers)).toMatchObject({ user: 'deny', role: 'pass' });

    const client = await world.user(home, {
      roles: ['CALL_CENTER_AGENT'],
      restrictions: { CLIENT_CODE: 'C789', MAX_CLAIM_AMOUNT: 5_000_000 },
    });
    const question = { user_id: client.id, permission: 'users:read' };
    expect((await ask(question)).body.data.allowed).toBe(true);
    const outside = await ask({ ...question, resource: 'CLIENT_CODE=C123' });
    expect(outside.body.data.allowed).toBe(false);
    expect(reason(outside.body.data.layers, 'restriction')).toContain('C123');
    const over = await ask({ ...question, resource: 'MAX_CLAIM_AMOUNT=5000001' });
    expect(verdicts(over.body.data.layers)).toMatchObject({ restriction: 'deny' });

    const now = new Date(world.clock.now().getTime() + 8 * 3_600_000);
    const hour = (shift: number) => `${String((now.getUTCHours() + 24 + shift) % 24).padStart(2, '0')}:00`;
    const days = [1, 2, 3, 4, 5, 6, 7];
    const working = await world.user(home, {
      roles: ['CALL_CENTER_AGENT'],
      restrictions: { ACCESS_HOURS: { start: hour(0), end: hour(2), days } },
    });
    const resting = await world.user(home, {
      roles: ['CALL_CENTER_AGENT'],
      restrictions: { ACCESS_HOURS: { start: hour(2), end: hour(0), days } },
    });
    expect((await ask({ user_id: working.id, permission: 'users:read' })).body.data.allowed).toBe(true);
    const refused = await ask({ user_id: resting.id, permission: 'users:read' });
    expect(verdicts(refused.body.data.layers)).toMatchObject({ restriction: 'deny' });
    expect(reason(refused.body.data.layers, 'restriction')).toContain('Asia/Makassar');
  });

  it('FR-ABAC-001 the gate keeps the same hours', async () => {
    const now = new Date(world.clock.now().getTime() + 8 * 3_600_000);
    const hour = (shift: number) => `${String((now.getUTCHours() + 24 + shift) % 24).padStart(2, '0')}:00`;
    const days = [1, 2, 3, 4, 5, 6, 7];
    const working = await world.user(home, {
      restrictions: { ACCESS_HOURS: { start: hour(0), end: hour(2), days } },
    });
    const resting = await world.user(home, {
      restrictions: { ACCESS_HOURS: [{ start: hour(2), end: hour(0), days }] },
    });
    expect((await world.call({ url: '/api/auth/me', as: working })).status).toBe(200);
    const refused = await world.call({ url: '/api/auth/me', as: resting });
    expect([refused.status, refused.body.code]).toEqual([403, 'OUTSIDE_ACCESS_HOURS']);
  });

  it('is 404 for users of other tenants, 422 for unknown permissions, 403 without access:explain', async () => {
    const stranger = await world.user(await world.tenant(), { roles: ['SUPER_ADMIN'] });
    expect((await ask({ user_id: stranger.id, permission: 'users:read' })).status).toBe(404);
    expect((await ask({ user_id: admin.id, permission: 'users:read' }, 'en', stranger)).status).toBe(404);
    const unknown = await ask({ user_id: admin.id, permission: 'users:dance' });
    expect([unknown.status, Object.keys(unknown.body.errors)]).toEqual([422, ['permission']]);
    const agent = await world.user(home, { roles: ['CALL_CENTER_AGENT'] });
    expect((await ask({ user_id: admin.id, permission: 'users:read' }, 'en', agent)).status).toBe(403);
  });
});

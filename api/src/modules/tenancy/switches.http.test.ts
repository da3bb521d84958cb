import { sql } from 'kysely';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  createWorld,
  type TestTenant,
  type TestUser,
  type World,
} from '../../../test/support/world.ts';
import { allModules } from '../../all-modules.ts';
import { signedIn } from '../../platform/access/actor.ts';
import { topics } from '../../platform/access/state-topics.ts';
import { invalidate } from '../../platform/cache/hub.ts';
import type { Module } from '../../platform/module.ts';
import { setModuleStatus } from './index.ts';

/** A module with one route of its own, in the place of praktikum. */
const modules = allModules.map((module): Module => {
  if (module.code !== 'praktikum') return module;
  return {
    ...module,
    permissions: [...module.permissions, { name: 'ping:read', words: { id: 'Mencoba', en: 'Try' } }],
    routes: (router) => {
      for (const method of ['GET', 'POST'] as const)
        router.add({
          method,
          path: '/praktikum/ping',
          access: signedIn,
          summary: 'Planted',
          response: Type.String(),
          handler: async () => 'pong',
        });
    },
  };
});

let one: World;
let two: World;
let home: TestTenant;
let user: TestUser;

beforeAll(async () => {
  one = await createWorld({ modules });
  two = await createWorld({ modules, url: one.url });
  home = await one.tenant({ type: 'akademi', modules: ['praktikum'] });
  user = await one.user(home, { roles: ['ADMIN'] });
});
afterAll(async () => {
  await two.close();
  await one.close();
});

const ping = (world: World) => world.call({ url: '/api/praktikum/ping', as: user });
const roles = (world: World) => world.call({ url: '/api/roles?limit=1', as: user });

/** The first answer of each instance that is as wanted, at the latest after a second. */
async function feltByAll(ask: (world: World) => Promise<Answer>, code: string | undefined): Promise<void> {
  const began = Date.now();
  for (const world of [one, two]) {
    let answer = await ask(world);
    while (answer.body.code !== code && Date.now() - began < 1_000) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      answer = await ask(world);
    }
    expect(answer.body.code).toBe(code);
  }
  expect(Date.now() - began).toBeLessThan(1_000);
}

const switchTenant = (active: boolean) =>
  one.inTenant(home.id, async (tx) => {
    await tx.run(sql`update tenancy.tenants set is_active = ${active} where id = ${tx.tenantId}`);
    await invalidate(tx, topics.tenant, `tenant:${tx.tenantId}`);
  });

describe('switches felt in every instance', () => {
  it('TEN-6 a module switched off answers 403 MODULE_INACTIVE within a second in both, on again all is as it was', async () => {
    // Both hold the tenant in their caches before the switch.
    for (const world of [one, two]) expect((await ping(world)).body.data).toBe('pong');
    await one.inTenant(home.id, (tx) => setModuleStatus(tx, 'praktikum', 'nonaktif'));
    await feltByAll(ping, 'MODULE_INACTIVE');
    expect((await ping(two)).status).toBe(403);
    expect((await two.call({ url: '/api/auth/me', as: user })).body.data.modules).not.toContain('praktikum');
    await two.inTenant(home.id, (tx) => setModuleStatus(tx, 'praktikum', 'aktif'));
    await feltByAll(ping, undefined);
    expect((await ping(one)).status).toBe(200);
  });

  it('a module is off for a tenant that never switched it on', async () => {
    const other = await one.user(await one.tenant());
    const answer = await one.call({ url: '/api/praktikum/ping', as: other });
    expect([answer.status, answer.body.code]).toEqual([403, 'MODULE_INACTIVE']);
    expect(answer.body.message).toContain('praktikum');
  });

  it('TEN-8 a tenant switched off answers 403 TENANT_INACTIVE within a second in both, logins too', async () => {
    for (const world of [one, two]) expect((await roles(world)).status).toBe(200);
    const stranger = await two.user(await two.tenant());
    await switchTenant(false);
    await feltByAll(roles, 'TENANT_INACTIVE');
    await feltByAll(ping, 'TENANT_INACTIVE');
    const body = { username: user.username, password: user.password };
    const login = await two.call({ method: 'POST', url: '/api/auth/login', body });
    expect([login.status, login.body.code]).toEqual([403, 'TENANT_INACTIVE']);
    expect((await two.call({ url: '/api/auth/me', as: stranger })).status).toBe(200);
    await switchTenant(true);
    await feltByAll(ping, undefined);
    expect((await two.call({ method: 'POST', url: '/api/auth/login', body })).status).toBe(200);
  });

  it('FR-RBAC-001 an explanation tells of the module, on and off', async () => {
    const admin = await one.user(home, { roles: ['SUPER_ADMIN'] });
    const moduleVerdict = async () => {
      const answer = await two.call({
        method: 'POST',
        url: '/api/access/explain',
        as: admin,
        body: { user_id: user.id, permission: 'ping:read' },
      });
      return answer.body.data.layers.find((layer: { layer: string }) => layer.layer === 'module').verdict;
    };
    expect(await moduleVerdict()).toBe('pass');
    await one.inTenant(home.id, (tx) => setModuleStatus(tx, 'praktikum', 'nonaktif'));
    expect(await moduleVerdict()).toBe('deny');
  });
});

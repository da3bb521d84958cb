import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allModules } from '../../src/all-modules.ts';
import { fillDemo } from '../../src/demo/fill.ts';
import { openSession } from '../../src/modules/identity/operations/sessions/open.ts';
import { signedIn } from '../../src/platform/access/actor.ts';
import { topics } from '../../src/platform/access/state-topics.ts';
import { invalidate } from '../../src/platform/cache/hub.ts';
import type { Module } from '../../src/platform/module.ts';
import { Problem } from '../../src/platform/problem/problem.ts';
import { checksums, type Foreign, readForeign } from '../support/isolation/foreign.ts';
import {
  createProber,
  type Given,
  idsFor,
  leaksOf,
  type Operation,
  type Prober,
  placesOf,
  readOperations,
} from '../support/isolation/probe.ts';
import { createWorld, type TestTenant, type TestUser, type World } from '../support/world.ts';

// TEN-17: every route that the served document describes, as each role of one tenant, with the ids of all others in
// path, query, body, header and cursor. Tables and routes to come are read from the catalogue and the document.

/** Routes that are not asked, each with the reason. */
const notAsked: Readonly<Record<string, string>> = {
  'GET /api/events': 'a stream that does not end; what it sends is one person’s own',
  'GET /api/tenant/by-domain': 'the public face of a tenant: its number, name and type are told to anyone',
  'GET /api/mailbox': 'the demo’s mailbox shows the mails of all, and is there in no other installation',
  'GET /api/billing/plans': 'the price list of all, public',
};

/** Routes with a hole, to be found: one tells whether an id exists, one gives another's row away. */
const holes = allModules.map((module): Module => {
  if (module.code !== 'praktikum') return module;
  const params = Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });
  const common = {
    method: 'GET',
    access: signedIn,
    params,
    summary: 'Planted',
    response: Type.String(),
  } as const;
  return {
    ...module,
    routes(router, env) {
      module.routes(router, env);
      router.add({
        ...common,
        path: '/praktikum/hole/{id}',
        handler: async (call) => {
          if (!foreign.ids.includes(call.params.id)) throw new Problem('NOT_FOUND');
          throw new Problem('CONFLICT');
        },
      });
      router.add({
        ...common,
        path: '/praktikum/leak/{id}',
        handler: async () => [...foreign.secrets].slice(-5).join(' '),
      });
    },
  };
});
const planted = /\/praktikum\/(hole|leak)\//;

let world: World;
let home: TestTenant;
let foreign: Foreign;
let operations: Operation[];
const people = new Map<string, TestUser>();

beforeAll(async () => {
  world = await createWorld({ fresh: true, modules: holes });
  await fillDemo(world.env);
  const modules = world.modules.filter((module) => module.switchable).map((module) => module.code);
  home = await world.tenant({ type: 'tpa', modules });
  for (const role of world.modules.flatMap((module) => module.roles)) {
    const userType = role.allowedUserTypes[0] ?? 'CORE';
    people.set(role.name, await world.user(home, { roles: [role.name], userType }));
  }
  await openTheirs();
  foreign = await readForeign(world, home.id, 'tpa.example');
  const document = await world.call({ url: '/api/openapi.json' });
  operations = readOperations(document.body).filter(
    ({ method, path }) => !Object.hasOwn(notAsked, `${method} ${path}`),
  );
  operations = [...operations.filter((one) => !isOrder(one)), ...operations.filter(isOrder)];
}, 300_000);
afterAll(() => world.close());

/** Others have sessions too. */
async function openTheirs(): Promise<void> {
  const people = await world.asOwner<{ tenant_id: number; user_id: string }>(
    'select distinct on (tenant_id) tenant_id, user_id from identity.user_tenant_access where tenant_id <> $1',
    [home.id],
  );
  for (const { tenant_id, user_id } of people)
    await world.inTenant(tenant_id, (tx) => openSession(tx, { userId: user_id, web: false }));
}

/** What one role has switched off or ordered shall not keep the next from being heard. */
async function switchAllOn(): Promise<void> {
  await world.asOwner(
    `update tenancy.tenant_modules set choice = 'aktif', billing = 'ok' where tenant_id = $1`,
    [home.id],
  );
  await world.inTenant(home.id, (tx) => invalidate(tx, topics.tenant, `tenant:${home.id}`));
}

/** Orders and switches come last: they may shut modules. */
const isOrder = ({ path }: Operation) => /^\/api\/(billing|tenants|vendor)/.test(path);

function proberOf(user: TestUser): Prober {
  let token: string | null = null;
  return createProber(world, home.id, async (fresh) => {
    if (token === null || fresh) {
      const issued = await world.inTenant(home.id, (tx) => openSession(tx, { userId: user.id, web: false }));
      token = issued.accessToken;
    }
    return token;
  });
}

const nameOf = ({ method, path }: Operation) => `${method} ${path}`;
const bare: Given = { place: null, slot: null, id: '' };

/** Faults of one route for one person: what is answered otherwise than for an id of nothing, and what leaks. */
async function tryRoute(prober: Prober, operation: Operation, most: number): Promise<string[]> {
  const faults: string[] = [];
  const leaks = (given: Given, answer: Parameters<typeof leaksOf>[0]) => {
    const found = leaksOf(answer, foreign);
    if (found.length > 0)
      faults.push(`${nameOf(operation)} ${given.place ?? ''}: answers ${found.slice(0, 3)}`);
    if (answer.status >= 500)
      faults.push(`${nameOf(operation)} ${given.place ?? ''}: ${answer.status} ${answer.said}`);
  };
  const first = await prober.send(operation, bare);
  leaks(bare, first);
  for (const { place, slot } of placesOf(operation)) {
    const { nothing, theirs } = idsFor(slot, foreign, first.code === 'PERMISSION_DENIED' ? 1 : most);
    const control = await prober.send(operation, { place, slot, id: nothing });
    for (const id of theirs) {
      const given: Given = { place, slot, id };
      const answer = await prober.send(operation, given);
      leaks(given, answer);
      if (answer.status !== control.status || answer.said !== control.said)
        faults.push(
          `${nameOf(operation)} ${place} ${slot.path.join('.')}=${id}: ${answer.status} ${answer.said.slice(0, 200)} instead of ${control.status} ${control.said.slice(0, 200)}`,
        );
    }
  }
  return faults;
}

async function tryHeader(prober: Prober, operation: Operation): Promise<string[]> {
  const ask = (id: unknown) => prober.send(operation, { place: 'header', slot: null, id });
  const control = await ask(1_999_999_999);
  const faults: string[] = [];
  for (const id of [foreign.tenantIds[0], foreign.domain]) {
    const answer = await ask(id);
    if (answer.status !== control.status || answer.said !== control.said)
      faults.push(`${nameOf(operation)} X-Tenant-ID ${id}: ${answer.status} instead of ${control.status}`);
    if (!operation.open && answer.status !== 403)
      faults.push(`${nameOf(operation)}: ${answer.status}, not 403`);
  }
  return faults;
}

/** Positions in others' rows: whatever is answered is one's own. */
async function tryCursors(prober: Prober, operation: Operation): Promise<string[]> {
  const slot = { path: ['cursor'], kind: 'text' as const };
  const faults: string[] = [];
  for (const id of foreign.ids.slice(0, 10))
    for (const values of [
      [id],
      ['', id],
      ['a', id],
      ['2020-01-01T00:00:00.000Z', id],
      ['9999-01-01T00:00:00.000Z', id],
    ])
      for (const back of [0, 1]) {
        const cursor = Buffer.from(JSON.stringify([back, ...values])).toString('base64url');
        const answer = await prober.send(operation, { place: 'query', slot, id: cursor });
        const found = leaksOf(answer, foreign);
        if (found.length > 0)
          faults.push(`${nameOf(operation)} cursor ${JSON.stringify(values)}: answers ${found}`);
      }
  return faults;
}

describe('TEN-17 nothing of another tenant is found by any route', () => {
  it('there is something to find', () => {
    expect(operations.length).toBeGreaterThan(60);
    expect(foreign.ids.length).toBeGreaterThan(5);
    expect(foreign.secrets.size).toBeGreaterThan(100);
  });

  it('it bites on a route that tells of another tenant’s ids, and on one that gives a row away', async () => {
    const prober = proberOf(people.get('SUPER_ADMIN') as TestUser);
    for (const operation of operations.filter(({ path }) => planted.test(path)))
      expect(await tryRoute(prober, operation, 5), operation.path).not.toEqual([]);
    operations = operations.filter(({ path }) => !planted.test(path));
  });

  it('as each role, with others’ ids in path, query and body: the answer is that of an id of nothing', async () => {
    const before = await checksums(world, home.id);
    const faults: string[] = [];
    for (const [role, user] of people) {
      await switchAllOn();
      const most = role === 'SUPER_ADMIN' ? 100 : 3;
      const prober = proberOf(user);
      for (const operation of operations)
        faults.push(...(await tryRoute(prober, operation, most)).map((fault) => `${role}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(await checksums(world, home.id)).toEqual(before);
  }, 900_000);

  it('with another’s tenant in the header: 403 like an unknown one', async () => {
    const before = await checksums(world, home.id);
    const prober = proberOf(people.get('SUPER_ADMIN') as TestUser);
    const faults: string[] = [];
    for (const operation of operations) faults.push(...(await tryHeader(prober, operation)));
    expect(faults).toEqual([]);
    expect(await checksums(world, home.id)).toEqual(before);
  }, 300_000);

  it('with cursors that point into others’ rows', async () => {
    const prober = proberOf(people.get('SUPER_ADMIN') as TestUser);
    const faults: string[] = [];
    for (const operation of operations.filter(({ list }) => list))
      faults.push(...(await tryCursors(prober, operation)));
    expect(faults).toEqual([]);
  }, 300_000);
});

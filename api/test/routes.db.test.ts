import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { withServer } from '../../tools/gen/server.ts';
import { workerDatabase } from '../../tools/test/database.ts';
import { allModules } from '../src/all-modules.ts';
import type { RouteFacts } from '../src/platform/http/route.ts';

const SNAPSHOT = join(import.meta.dirname, 'routes.snapshot.txt');
interface Seen {
  readonly name: string;
  readonly facts: RouteFacts | undefined;
}
let seen: Seen[] = [];

/** Every route under /api that the built server registers, the documentation's own left out. */
async function walk(url: string): Promise<Seen[]> {
  const routes: Seen[] = [];
  const watch = (message: unknown) =>
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', (route: RouteOptions) => {
      if (!route.url.startsWith('/api') || /^\/api\/(docs|openapi\.json)/.test(route.url)) return;
      for (const method of [route.method].flat())
        if (method !== 'HEAD') routes.push({ name: `${method} ${route.url}`, facts: route.config?.facts });
    });
  subscribe('fastify.initialization', watch);
  try {
    await withServer(url, async () => undefined);
  } finally {
    unsubscribe('fastify.initialization', watch);
  }
  return routes;
}

beforeAll(async () => {
  seen = await walk((await workerDatabase()).url);
});

const accessOf = ({ access }: RouteFacts): string => {
  if (access.kind === 'permission')
    return access.vendorOnly ? `${access.permission}, the vendor alone` : access.permission;
  return access.kind === 'public' ? `public: ${access.why}` : access.kind;
};

describe('the table of routes', () => {
  it('FR-RBAC-001 every route of the built server names its access', () => {
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.filter(({ facts }) => !facts).map(({ name }) => name)).toEqual([]);
  });

  it('FR-RBAC-001 every permission that a route asks for is declared, and a built-in role holds it', () => {
    const declared = new Set(allModules.flatMap(({ permissions }) => permissions.map(({ name }) => name)));
    const held = new Set(allModules.flatMap(({ matrix }) => Object.values(matrix).flat()));
    for (const { name, facts } of seen) {
      if (facts?.access.kind !== 'permission') continue;
      expect(declared, name).toContain(facts.access.permission);
      expect(held, name).toContain(facts.access.permission);
    }
  });

  it('FR-RBAC-001 a route that anyone may call says why, and changes nothing outside of signing in', () => {
    for (const { name, facts } of seen) {
      if (facts?.access.kind !== 'public') continue;
      expect(facts.access.why.length, name).toBeGreaterThan(10);
      if (!/^GET /.test(name)) expect(name).toMatch(/^POST \/api\/(auth|vendor)\//);
    }
  });

  it('FR-RBAC-001 is the committed one: a change of access shows in review', async () => {
    const rows = seen
      .flatMap(({ facts }) => (facts ? [facts] : []))
      .map((facts) => `${facts.path}\t${facts.method}\t${accessOf(facts)}`)
      .sort()
      .map((row) => row.split('\t'))
      .map(([path, method, access]) => `${method} ${path}  ${access}`);
    // Never written by the test itself where it is missing: it has to be committed.
    expect(existsSync(SNAPSHOT) || process.env.CI !== 'true').toBe(true);
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(SNAPSHOT);
  });
});

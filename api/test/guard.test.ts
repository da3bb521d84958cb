import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fastify from 'fastify';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { open, permission, signedIn } from '../src/platform/access/actor.ts';
import { installGuard } from '../src/platform/http/guard.ts';
import { createRouter, type Router } from '../src/platform/http/route.ts';

const guarded = () => {
  const app = Fastify();
  installGuard(app, new Set(['users:read']));
  return app;
};
const answer = async () => null;
const base = {
  method: 'POST',
  path: '/planted',
  access: signedIn,
  summary: 'Planted',
  response: Type.Null(),
} as const;
const add = (options: Partial<Parameters<Router['add']>[0]>) => {
  const router = createRouter(guarded(), 'planted', false);
  return () => router.add({ ...base, handler: answer, ...options } as Parameters<Router['add']>[0]);
};
const strict = { additionalProperties: false };

describe('the guard of routes', () => {
  it('FR-RBAC-001 a naked route does not start', () => {
    expect(() => guarded().get('/api/naked', answer)).toThrow('GET /api/naked names no access');
  });

  it('FR-RBAC-001 a naked route inside a plugin does not start either', async () => {
    const app = guarded();
    await expect(
      app.register(async (scope) => {
        scope.get('/api/naked', answer);
      }),
    ).rejects.toThrow('names no access');
  });

  it('FR-RBAC-001 a permission that no module declares does not start', () => {
    expect(add({ access: permission('users:dance') })).toThrow('asks for users:dance');
    expect(add({ access: permission('users:read') })).not.toThrow();
    expect(add({ access: open('planted for a test') })).not.toThrow();
  });

  it('FR-RBAC-001 a route without response schema does not start', () => {
    const facts = { access: signedIn } as never;
    expect(() => guarded().get('/api/bare', { config: { facts } }, answer)).toThrow('has no response schema');
  });

  it.each([
    ['a text', Type.Object({ name: Type.String() }, strict), 'body.name'],
    ['a number', Type.Object({ amount: Type.Integer({ minimum: 0 }) }, strict), 'body.amount'],
    ['a list', Type.Object({ ids: Type.Array(Type.String({ format: 'uuid' })) }, strict), 'body.ids'],
    ['a text deep inside', Type.Object({ a: Type.Object({ b: Type.String() }, strict) }, strict), 'body.a.b'],
    [
      'a text in a choice',
      Type.Object({ a: Type.Union([Type.Null(), Type.String()]) }, strict),
      'body.a.anyOf1',
    ],
    ['an object open to any field', Type.Object({}), 'additionalProperties'],
  ])('PLT-7 %s without bounds does not start', (_what, body, where) => {
    expect(add({ body })).toThrow(where);
  });

  it('PLT-7 query and path are held to bounds as well', () => {
    expect(add({ query: Type.Object({ q: Type.String() }, strict) })).toThrow('querystring.q');
    expect(add({ params: Type.Object({ id: Type.String() }, strict) })).toThrow('params.id');
  });

  it('FR-RBAC-001 installed late it fails open: whoever moves it learns why it stands first', async () => {
    const app = Fastify();
    app.get('/api/naked', answer);
    installGuard(app, new Set());
    await app.ready();
    expect((await app.inject('/api/naked')).statusCode).toBe(200);
    await app.close();
  });

  it('FR-RBAC-001 the server installs it before anything that could bring a route', () => {
    const text = readFileSync(join(import.meta.dirname, '../src/platform/http/server.ts'), 'utf8');
    const body = text.slice(text.indexOf('const app = Fastify('));
    const first = /^ {2}(await )?(install\w+\(|app\.\w+\(|readJson|observe)/m.exec(body)?.[0].trim();
    expect(first).toBe('installGuard(');
  });
});

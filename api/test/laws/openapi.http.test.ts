import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderOpenapi } from '../../../tools/gen/openapi.ts';
import { withServer } from '../../../tools/gen/server.ts';
import { freshDatabase, type TestDatabase } from '../../../tools/test/database.ts';
import { installOpenapi } from '../../src/platform/http/openapi.ts';
import { ROOT } from './files.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** Runs `work` and answers every route under /api that any server registered meanwhile, as OpenAPI writes it. */
async function routesDuring(work: () => Promise<void>): Promise<string[]> {
  const routes = new Set<string>();
  const watch = (message: unknown) =>
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', (route: RouteOptions) => {
      if (!route.url.startsWith('/api/') || /^\/api\/(docs|openapi\.json)/.test(route.url)) return;
      for (const method of [route.method].flat())
        if (method !== 'HEAD') routes.add(`${method} ${route.url.replace(/:(\w+)/g, '{$1}')}`);
    });
  subscribe('fastify.initialization', watch);
  try {
    await work();
  } finally {
    unsubscribe('fastify.initialization', watch);
  }
  return [...routes].sort();
}

function documented(text: string): string[] {
  const { paths } = JSON.parse(text) as Document;
  return Object.entries(paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .sort();
}

describe('the API document', () => {
  test('PLT-6: is OpenAPI 3.1, given out by the server with a page to try it, and the committed one', async () => {
    await withServer(database.url, async (app) => {
      const answer = await app.inject({ method: 'GET', url: '/api/openapi.json' });
      expect(answer.statusCode).toBe(200);
      expect(answer.json<Document>().openapi).toMatch(/^3\.1\./);
      expect(renderOpenapi(app)).toBe(readFileSync(join(ROOT, 'api/openapi.json'), 'utf8'));
      const page = await app.inject({ method: 'GET', url: '/api/docs/' });
      expect([page.statusCode, page.headers['content-type']]).toEqual([
        200,
        expect.stringContaining('text/html'),
      ]);
    });
  });

  test('PLT-6: holds every route of the server and no other', async () => {
    let text = '';
    const routes = await routesDuring(() =>
      withServer(database.url, async (app) => {
        text = renderOpenapi(app);
      }),
    );
    expect(routes.length).toBeGreaterThan(30);
    expect(documented(text)).toEqual(routes);
  });

  test('PLT-6: a route that hides from it is found', async () => {
    let text = '';
    const routes = await routesDuring(async () => {
      const app = Fastify();
      await installOpenapi(app);
      app.get('/api/shown/:id', { schema: { tags: ['planted'] } }, async () => null);
      app.get('/api/hidden', { schema: { tags: ['planted'], hide: true } }, async () => null);
      await app.ready();
      text = renderOpenapi(app);
      await app.close();
    });
    expect(documented(text)).toEqual(['GET /api/shown/{id}']);
    expect(routes).toEqual(['GET /api/hidden', 'GET /api/shown/{id}']);
  });
});

import { type AddressInfo, connect } from 'node:net';
import { Type } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { open } from '../../src/platform/access/actor.ts';
import type { RouteOptions } from '../../src/platform/http/route.ts';
import {
  platformFieldWords,
  platformStatus,
  platformWords,
} from '../../src/platform/problem/platform-errors.ts';
import { createRig, type Rig, testModule, until } from './harness.ts';
import { begun, trialRoutes, WORKS } from './trial-routes.ts';

let rig: Rig;
const lines: string[] = [];
beforeAll(async () => {
  rig = await createRig({ modules: [trialRoutes], logTo: { write: (line) => void lines.push(line) } });
  await rig.asOwner(WORKS);
});
afterAll(() => rig.close());

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

test('PLT-3: success has exactly success, message, data, meta; lists have their pagination', async () => {
  const one = await rig.call({ method: 'POST', url: '/api/trial/form', body: { name: ' Siti ' } });
  expect(one.body).toEqual({
    success: true,
    message: 'OK',
    data: { name: 'Siti' },
    meta: { request_id: expect.stringMatching(UUID), timestamp: expect.stringMatching(MOMENT) },
  });
  expect(one.headers['x-request-id']).toBe(one.body.meta.request_id);
  expect(one.headers['content-type']).toBe('application/json; charset=utf-8');
  const list = await rig.call({ url: '/api/trial/list?limit=5' });
  expect(list.body.data).toEqual([{ n: 5 }]);
  expect(list.body.meta.pagination).toEqual({
    next_cursor: null,
    prev_cursor: null,
    has_next: false,
    has_prev: false,
    limit: 5,
  });
});

test('PLT-3: an error has exactly success, message, code, errors, meta', async () => {
  const plain = await rig.call({ url: '/api/trial/problem/NOT_FOUND' });
  expect(plain.body).toEqual({
    success: false,
    message: platformWords.NOT_FOUND.id,
    code: 'NOT_FOUND',
    errors: null,
    meta: { request_id: expect.stringMatching(UUID), timestamp: expect.stringMatching(MOMENT) },
  });
  const form = await rig.call({ method: 'POST', url: '/api/trial/form', body: {} });
  expect(form.body.errors).toEqual({ name: [platformFieldWords.REQUIRED.id] });
});

test('PLT-3: X-Request-ID is taken in and given back; one that is no id is replaced', async () => {
  const ask = (id: string, url = '/api/trial/problem/CONFLICT') =>
    rig.call({ url, headers: { 'x-request-id': id } });
  const given = await ask('pesan-2026_11-21');
  expect([given.headers['x-request-id'], given.body.meta.request_id]).toEqual([
    'pesan-2026_11-21',
    'pesan-2026_11-21',
  ]);
  for (const bad of [
    'short',
    'x'.repeat(65),
    'a b c d e f g h',
    '<script>alert(1)</script>',
    'é'.repeat(9),
  ]) {
    const answer = await ask(bad);
    expect(answer.headers['x-request-id']).toMatch(UUID);
  }
  expect((await ask('tidak-ada-jalan', '/api/nowhere')).headers['x-request-id']).toBe('tidak-ada-jalan');
});

test('PLT-4: every code has its status and its words in both languages; Retry-After stands where waiting helps', async () => {
  for (const [code, status] of Object.entries(platformStatus)) {
    for (const locale of ['id', 'en'] as const) {
      const answer = await rig.call({
        url: `/api/trial/problem/${code}`,
        headers: { 'accept-language': locale === 'en' ? 'en-GB,en;q=0.9,id;q=0.5' : 'id-ID' },
      });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      const words = platformWords[code as keyof typeof platformWords][locale];
      expect(answer.body.message.slice(0, 12)).toBe(words.replace('{seconds}', '7').slice(0, 12));
    }
  }
  expect((await rig.call({ url: '/api/trial/problem/TOO_MANY_REQUESTS' })).headers['retry-after']).toBe('7');
  const words = new Set(Object.values(platformWords).flatMap((both) => [both.id, both.en]));
  expect(words.size).toBe(Object.keys(platformWords).length * 2);
});

test('PLT-4: 401, 403 with its reason, 404, 415 and 413 come from where they arise', async () => {
  const person = await rig.person();
  expect((await rig.call({ url: '/api/trial/secret' })).body.code).toBe('UNAUTHENTICATED');
  const denied = await rig.call({ url: '/api/trial/secret', as: person });
  expect([denied.status, denied.body.code]).toEqual([403, 'PERMISSION_DENIED']);
  expect(denied.body.message).toContain('trial:see');
  const holder = await rig.person({ permissions: new Set(['trial:see']) });
  expect((await rig.call({ url: '/api/trial/secret', as: holder })).body.data).toEqual({ shown: true });
  const foreign = await rig.call({
    url: '/api/trial/secret',
    as: holder,
    headers: { 'x-tenant-id': '999999' },
  });
  expect([foreign.status, foreign.body.code]).toEqual([403, 'TENANT_MISMATCH']);
  expect((await rig.call({ url: '/api/nowhere' })).status).toBe(404);
  expect((await rig.call({ method: 'DELETE', url: '/api/trial/form' })).status).toBe(404);
  const xml = await send('<a/>', 'application/xml');
  expect([xml.status, xml.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
});

test('PLT-4: a mistake of ours is 500 without stack, SQL, path or value; the log has it', async () => {
  for (const [how, status, code] of [
    ['throw', 500, 'INTERNAL_ERROR'],
    ['sql', 500, 'INTERNAL_ERROR'],
    // A value that only the database refuses is the caller's: the last net under the schemas.
    ['value', 400, 'MALFORMED_REQUEST'],
  ] as const) {
    const answer = await rig.call({ url: `/api/trial/crash/${how}` });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.text).not.toMatch(/rahasia|select|stack|\.ts|platform\.|22P02|42703/i);
  }
  const logged = lines.filter((line) => line.includes('request failed')).join('');
  expect(logged).toContain('SQLSTATE 42703');
  expect(logged).toContain('"code":"22P02"');
});

const send = (payload: string, type = 'application/json', url = '/api/trial/form') =>
  rig.call({ method: 'POST', url, payload, headers: { 'content-type': type, 'accept-language': 'en' } });

test('PLT-7: a field that nobody knows is refused, at any depth, prototype keys too', async () => {
  const unknown = await send('{"name":"Siti","nama":"x","home":{"city":"Solo","x":1}}');
  expect(unknown.status).toBe(422);
  expect(Object.keys(unknown.body.errors)).toEqual(['nama', 'home.x']);
  for (const key of ['__proto__', 'constructor']) {
    const answer = await send(`{"name":"Siti","${key}":{"prototype":{"admin":true}}}`);
    expect([400, 422]).toContain(answer.status);
  }
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
  expect((await rig.call({ url: '/api/trial/list?limit=5&lmit=3' })).status).toBe(422);
});

test('PLT-7: all broken rules come at once, each under its field', async () => {
  const answer = await send(
    '{"name":"S","amount":1001,"day":"21-11-2026","moment":"2026-11-21T08:00:00","hour":"24:00","email":"x","id":"7","kind":"C","tags":["abcdef","a","b","c"]}',
  );
  expect(answer.status).toBe(422);
  expect(Object.keys(answer.body.errors).sort()).toEqual(
    ['amount', 'day', 'email', 'hour', 'id', 'kind', 'moment', 'name', 'tags', 'tags.0'].sort(),
  );
  expect(answer.body.errors.kind).toEqual(['Choose one of: A, B.']);
  const good = await send(
    '{"name":"Siti","amount":1000,"day":"2026-11-21","moment":"2026-11-21T08:00:00+07:00","hour":"08:00","email":"s@contoh.id","id":"019aa000-0000-7000-8000-000000000001","kind":"A","tags":["a"]}',
  );
  expect(good.status).toBe(200);
});

test('PLT-7: a body is taken as it is: "100" is no number, null and arrays are no text', async () => {
  for (const [field, value] of [
    ['amount', '"100"'],
    ['amount', '1.5'],
    ['amount', 'null'],
    ['amount', '1e300'],
    ['name', '12'],
    ['name', 'null'],
    ['name', '["Siti"]'],
    ['name', '{}'],
    ['tags', '"a"'],
    ['home', '[]'],
  ] as const) {
    const answer = await send(`{${field === 'name' ? '' : '"name":"Siti",'}"${field}":${value}}`);
    expect([field, value, answer.status]).toEqual([field, value, 422]);
    expect(Object.keys(answer.body.errors)).toEqual([field]);
  }
  for (const body of ['[]', 'null', '"x"', '5']) expect((await send(body)).status).toBe(422);
  expect((await rig.call({ url: '/api/trial/list?limit=10&flag=true' })).status).toBe(200);
});

test('PLT-7: strings are trimmed before they are measured', async () => {
  expect((await send('{"name":"  Siti\\t\\n "}')).body.data).toEqual({ name: 'Siti' });
  expect((await send('{"name":"   S   "}')).status).toBe(422);
  expect((await send(`{"name":"${' '.repeat(50)}Siti"}`)).status).toBe(200);
});

test('PLT-7: NUL, lone surrogates, deep nesting, broken JSON and 10 MB each get a clear 4xx', async () => {
  const code = async (payload: string, url?: string) => {
    const answer = await send(payload, 'application/json', url);
    return [answer.status, answer.body.code];
  };
  expect(await code('{"name":"Si\\u0000ti"}')).toEqual([400, 'NUL_BYTE']);
  expect(await code('{"name":"Si\\ud800ti"}')).toEqual([400, 'LONE_SURROGATE']);
  expect(await code('{"any":{"x\\u0000":1}}', '/api/trial/deep')).toEqual([400, 'NUL_BYTE']);
  expect(await code(`{"any":${'['.repeat(40)}${']'.repeat(40)}}`, '/api/trial/deep')).toEqual([
    400,
    'NESTED_TOO_DEEP',
  ]);
  expect(await code(`{"any":${'[['.repeat(200_000)}`, '/api/trial/deep')).toEqual([400, 'NESTED_TOO_DEEP']);
  expect(await code('{"any":"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\\"["}', '/api/trial/deep')).toEqual([
    200,
    undefined,
  ]);
  expect(await code('{"name":')).toEqual([400, 'MALFORMED_REQUEST']);
  expect(await code(`{"name":"${'x'.repeat(10_000_000)}"}`)).toEqual([413, 'BODY_TOO_LARGE']);
  expect((await rig.call({ url: '/api/trial/problem/%00' })).status).toBe(400);
  expect((await rig.call({ url: '/api/trial/problem/%E0%A4%A' })).status).toBe(400);
});

test('PLT-17: security headers and the CSP stand on every answer', async () => {
  const person = await rig.person();
  const answers = await Promise.all([
    rig.call({ url: '/api/trial/list?limit=1' }),
    rig.call({ url: '/api/trial/secret', as: person }),
    rig.call({ url: '/api/trial/crash/throw' }),
    rig.call({ url: '/api/nowhere' }),
    rig.call({ url: '/somewhere/else' }),
    rig.call({ url: '/health/live' }),
    rig.call({ url: '/metrics', remoteAddress: '10.0.0.1' }),
    rig.call({ url: '/api/openapi.json' }),
    rig.call({ url: '/api/docs/' }),
    send('{'),
  ]);
  for (const { headers } of answers) {
    expect(headers['content-security-policy']).toBe(
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-powered-by'] ?? headers.server).toBeUndefined();
  }
  expect(answers[0]?.headers['cache-control']).toBe('no-store');
  expect(answers[0]?.headers['strict-transport-security']).toBeUndefined();
  const https = await createRig({ config: { PUBLIC_URL: 'https://balai.example' } });
  expect((await https.call({ url: '/health/live' })).headers['strict-transport-security']).toContain(
    'max-age=31536000',
  );
  await https.close();
});

test('PLT-10: closing ends the request in flight with its answer and refuses new ones in the API’s form', async () => {
  const closing = await createRig({ modules: [trialRoutes] });
  const person = await closing.person();
  await closing.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = closing.app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk;
  });
  const common = `Host: balai\r\nAuthorization: Bearer ${person.token}\r\n`;
  const body = '{"n":77,"ms":1000}';
  socket.write(
    `POST /api/trial/work HTTP/1.1\r\n${common}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  await until(() => begun.has(77));
  const started = performance.now();
  const closed = closing.app.close();
  await new Promise((done) => setTimeout(done, 50));
  socket.write(
    `GET /api/trial/list?limit=1 HTTP/1.1\r\n${common}\r\nGET /health/ready HTTP/1.1\r\n${common}\r\n`,
  );
  await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow('fetch failed');
  await closed;
  await until(() => socket.closed || socket.readableEnded);
  expect(heard).toContain('HTTP/1.1 201 Created');
  expect(heard).toContain('HTTP/1.1 503 Service Unavailable');
  expect(heard).toContain('"code":"SHUTTING_DOWN"');
  expect(performance.now() - started).toBeLessThan(3_000);
  expect(await rig.asOwner('select n from public.works where n = 77')).toEqual([{ n: 77 }]);
  await closing.close();
});

test('PLT-6: a route without access, without bounds or without a response schema does not start the server', async () => {
  const base = {
    method: 'GET',
    path: '/naked',
    summary: 'x',
    access: open('test'),
    response: Type.Null(),
    handler: async () => null,
  };
  const start = async (route: object) => {
    const module = testModule({
      routes: (router) =>
        router.add(route as RouteOptions<undefined, undefined, undefined, typeof base.response>),
    });
    await createRig({ modules: [module] }).then((started) => started.close());
  };
  await start(base);
  await expect(start({ ...base, access: { kind: 'permission', permission: 'no:such' } })).rejects.toThrow(
    'which no module declares',
  );
  const query = Type.Object({ q: Type.String() }, { additionalProperties: false });
  await expect(start({ ...base, query })).rejects.toThrow('querystring.q has no bound');
  await expect(start({ ...base, query: Type.Object({}) })).rejects.toThrow('additionalProperties');
});

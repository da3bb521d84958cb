import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localeOf } from '../../src/platform/http/locale.ts';
import { decodeCursor, encodeCursor } from '../../src/platform/paging/cursor.ts';
import { platformFieldWords, platformWords } from '../../src/platform/problem/platform-errors.ts';
import { createRig, type Rig } from './harness.ts';
import { trialRoutes } from './trial-routes.ts';

let rig: Rig;
const lines: string[] = [];
beforeAll(async () => {
  rig = await createRig({
    modules: [trialRoutes],
    fresh: true,
    logTo: { write: (line) => void lines.push(line) },
  });
});
afterAll(() => rig.close());

const UUID = '019aa000-0000-7000-8000-000000000001';
const inEnvelope = (id: unknown) => ({
  success: false,
  code: 'MALFORMED_REQUEST',
  errors: null,
  meta: { request_id: id, timestamp: expect.any(String) },
});

test.each(['/api/%ff', '/api/users/%c3%28', `/api/trial/problem/${'x'.repeat(400)}`])(
  'PLT-3, PLT-17: an address that the router cannot read is answered in the envelope: %s',
  async (url) => {
    for (const locale of ['id', 'en'] as const) {
      const answer = await rig.call({
        url,
        headers: { 'accept-language': locale, 'x-request-id': 'alamat-keliru' },
      });
      expect(answer.status).toBe(400);
      expect(answer.body).toEqual({
        ...inEnvelope('alamat-keliru'),
        message: platformWords.MALFORMED_REQUEST[locale],
      });
      expect(answer.headers['x-request-id']).toBe('alamat-keliru');
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  },
);

test('PLT-3, PLT-17: what is no request at all is answered in the envelope, and the connection closed', async () => {
  await rig.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = rig.app.server.address() as AddressInfo;
  const say = (text: string) =>
    new Promise<string>((done, fail) => {
      const socket = connect(port, '127.0.0.1');
      let heard = '';
      socket.on('data', (chunk) => {
        heard += chunk;
      });
      socket.on('close', () => done(heard)).on('error', fail);
      socket.write(text);
    });
  const whole = 'Host: balai\r\nX-Request-ID: baris-rusak\r\nAccept-Language: en\r\n';
  for (const [request, status, id, locale] of [
    [`GET /api/trial/list HTTP/1.1\r\n${whole}Content-Length: x\r\n\r\n`, 400, 'baris-rusak', 'en'],
    ['halo\r\n\r\n', 400, expect.any(String), 'id'],
    [`GET / HTTP/1.1\r\n${whole}X-Long: ${'x'.repeat(40_000)}\r\n\r\n`, 431, expect.any(String), 'en'],
  ] as const) {
    const [head = '', body = ''] = (await say(request)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('x-content-type-options: nosniff');
    expect(head).toContain('connection: close');
    expect(JSON.parse(body)).toEqual({
      ...inEnvelope(id),
      message: platformWords.MALFORMED_REQUEST[locale],
    });
    expect(head).toContain(`x-request-id: ${JSON.parse(body).meta.request_id}`);
  }
});

test('PLT-4: a denial that cannot be recorded is still a denial in the envelope; the log says so', async () => {
  const person = await rig.person();
  await rig.asOwner('revoke insert on platform.audit_logs from balai_api');
  const denied = await rig.call({ url: '/api/trial/secret', as: person });
  expect([denied.status, denied.body.code, denied.body.success]).toEqual([403, 'PERMISSION_DENIED', false]);
  expect(lines.join('')).toContain('a denial could not be recorded');
  await rig.asOwner('grant insert on platform.audit_logs to balai_api');
});

test('PLT-7: ids and moments that PostgreSQL would not read are said at their field', async () => {
  const send = async (field: string, value: string) => {
    const body = { name: 'Siti', [field]: value };
    const answer = await rig.call({ method: 'POST', url: '/api/trial/form', body });
    return [answer.status, Object.keys(answer.body.errors ?? {})];
  };
  expect(await send('id', `urn:uuid:${UUID}`)).toEqual([422, ['id']]);
  expect(await send('moment', '2016-12-31T23:59:60Z')).toEqual([422, ['moment']]);
  expect(await send('moment', '0000-01-01T00:00:00Z')).toEqual([422, ['moment']]);
  expect(await send('moment', '2026-01-01T00:00:00+23:59')).toEqual([422, ['moment']]);
  expect(await send('day', '0000-01-01')).toEqual([422, ['day']]);
});

test('PLT-7: a field of the wrong type is told in words which one is wanted, in both languages', async () => {
  const body = { name: 1, amount: 'x', tags: 'a', home: [] };
  const say = async (locale: string) =>
    (
      await rig.call({
        method: 'POST',
        url: '/api/trial/form',
        body,
        headers: { 'accept-language': locale },
      })
    ).body.errors;
  expect(await say('id')).toEqual({
    name: [platformFieldWords.NOT_A_TEXT.id],
    amount: [platformFieldWords.NOT_AN_INTEGER.id],
    tags: [platformFieldWords.NOT_A_LIST.id],
    home: [platformFieldWords.NOT_AN_OBJECT.id],
  });
  expect((await say('id')).amount).toEqual(['Isi dengan angka bulat.']);
  expect((await say('en')).amount).toEqual(['Give a whole number.']);
});

test('PLT-7: a cursor holds what its list sorts by, and nothing else', () => {
  const of = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
  const refused = (text: string, parts: Parameters<typeof decodeCursor>[1]) =>
    expect(() => decodeCursor(text, parts), text).toThrow('VALIDATION_FAILED');
  for (const moment of [
    '2026-11-21T08:00:00.000Z',
    '2026-11-21 08:00:00.123456+00',
    '2026-11-21 08:00:00+00',
  ])
    expect(decodeCursor(of(0, moment, UUID), ['moment', 'uuid'])).toEqual({
      values: [moment, UUID],
      back: false,
    });
  expect(decodeCursor(encodeCursor({ values: ['Siti'], back: true }), ['text'])).toEqual({
    values: ['Siti'],
    back: true,
  });
  for (const wrong of [
    of(0, 'x', 'y'),
    of(0, '2026-11-21T08:00:00Z', 'q'),
    of(0, '2026-11-21T08:00:61Z', UUID),
    of(0, '2026-11-21T08:00:00Z', `urn:uuid:${UUID}`),
    of(0, 1e308, 1e308),
    of(0, 1.5, 'q'),
    of(0, '2026-11-21T08:00:00Z'),
    of(2, '2026-11-21T08:00:00Z', UUID),
    of(),
    'bukan-kursor',
  ])
    refused(wrong, ['moment', 'uuid']);
  for (const wrong of [of(0, 'x\0'), of(0, 7), of(0, null), of(0, ['x']), of(0, 'x'.repeat(401))])
    refused(wrong, ['text']);
  refused(Buffer.from('[0,"\\ud800"]').toString('base64url'), ['text']);
});

test('PLT-4: the language is the one that is wanted most', () => {
  for (const [header, locale] of [
    [undefined, 'id'],
    ['', 'id'],
    ['*', 'id'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['en;q=0.1, id;q=0.9', 'id'],
    ['id;q=0.3,en;q=0.8', 'en'],
    ['en, id', 'en'],
    ['id, en', 'id'],
    ['de-DE, en;q=0.5', 'en'],
    ['de-id', 'id'],
    ['fr-en', 'id'],
    ['en;q=0', 'id'],
    ['en;q=0, id;q=0', 'id'],
    ['english', 'id'],
    ['en;q=9', 'id'],
  ] as const)
    expect([header, localeOf(header)]).toEqual([header, locale]);
});

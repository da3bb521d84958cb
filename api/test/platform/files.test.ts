import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Env } from '../../src/platform/env.ts';
import { filesOf } from '../../src/platform/files/store.ts';
import { workerConfig } from './harness-config.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SECRET = 'sandi-toko-berkas';
const folder = mkdtempSync(join(tmpdir(), 'balai-files-'));
const shop = { objects: new Map<string, Buffer>(), refused: 0 };
let server: Server;
let endpoint = '';

beforeAll(async () => {
  server = createServer(
    (request, answer) => void serve(request).then(([code, body]) => answer.writeHead(code).end(body)),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function envWith(more: Record<string, string>): Env {
  return { config: workerConfig('postgres://x/x', { BALAI_DATA: folder, ...more }) } as Env;
}
const kinds = {
  disk: () => envWith({}),
  S3: () =>
    envWith({
      S3_BUCKET: 'balai',
      S3_ENDPOINT: endpoint,
      S3_REGION: 'id-jkt-1',
      S3_ACCESS_KEY_ID: 'KUNCI',
      S3_SECRET_ACCESS_KEY: SECRET,
    }),
};

describe.each(['disk', 'S3'] as const)('%s', (kind) => {
  test('PLT-13: what was put comes back whole, under a key of its tenant, until it is deleted', async () => {
    const files = filesOf(kinds[kind]());
    const big = Buffer.alloc(3_000_000, 'balai ');
    const stored = await files.put(7, Readable.from([big.subarray(0, 5), big.subarray(5)]), {
      folder: 'materi',
      maxBytes: 4_000_000,
    });
    expect(stored).toMatchObject({
      key: expect.stringMatching(/^tenants\/7\/materi\/[0-9a-f-]{36}$/),
      size: big.length,
      sha256: createHash('sha256').update(big).digest('hex'),
      type: 'text/plain',
    });
    expect((await files.get(7, stored.key)).equals(big)).toBe(true);
    expect((await buffer(await files.stream(7, stored.key))).equals(big)).toBe(true);
    expect(readdirSync(join(folder, 'spool'))).toEqual([]);
    await files.delete(7, stored.key);
    await files.delete(7, stored.key);
    await expect(files.get(7, stored.key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('PLT-13: another tenant’s key, or one that climbs out of the folder, is not found', async () => {
    const files = filesOf(kinds[kind]());
    const { key } = await files.put(7, PNG, { folder: 'bukti', maxBytes: 1_000 });
    const outside = [
      'tenants/8/../7/bukti/x',
      '../../etc/passwd',
      '/etc/passwd',
      key.replace('tenants/7', 'tenants/7/../7'),
    ];
    for (const tried of [...outside, 'tenants/70/bukti/x'])
      await expect(files.get(7, tried)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(files.stream(8, key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await files.delete(8, key);
    expect((await files.get(7, key)).equals(PNG)).toBe(true);
  });

  test('PLT-13: a file is what its content says; what is not wanted or too large leaves nothing behind', async () => {
    const files = filesOf(kinds[kind]());
    const typeOf = async (content: Buffer) =>
      (await files.put(1, content, { folder: 'uji', maxBytes: 100_000 })).type;
    expect(await typeOf(PNG)).toBe('image/png');
    expect(await typeOf(Buffer.from('%PDF-1.7\n%âãÏÓ\n'))).toBe('application/pdf');
    expect(await typeOf(Buffer.from('nama;nik\nSiti Aminah é;3171'))).toBe('text/plain');
    expect(await typeOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toBe(
      'text/plain',
    );
    expect(await typeOf(Buffer.from('<?xml version="1.0"?><svg/>'))).toBe('text/plain');
    expect(await typeOf(Buffer.from('<html><script>x</script>'))).toBe('text/plain');
    expect(await typeOf(Buffer.from([0, 1, 2, 3]))).toBe('application/octet-stream');
    expect(await typeOf(Buffer.from(`${'a'.repeat(4_099)}é${'b'.repeat(50)}`))).toBe('text/plain');
    const before =
      kind === 'disk' ? readdirSync(join(folder, 'files/tenants/1/uji')).length : shop.objects.size;
    await expect(
      files.put(1, PNG, { folder: 'uji', maxBytes: 1_000, accept: ['text/plain'] }),
    ).rejects.toMatchObject({
      code: 'UNSUPPORTED_MEDIA_TYPE',
    });
    await expect(files.put(1, PNG, { folder: 'uji', maxBytes: 10 })).rejects.toMatchObject({
      code: 'BODY_TOO_LARGE',
    });
    await expect(files.put(1, Readable.from(broken()), { folder: 'uji', maxBytes: 1_000 })).rejects.toThrow(
      'connection lost',
    );
    const after =
      kind === 'disk' ? readdirSync(join(folder, 'files/tenants/1/uji')).length : shop.objects.size;
    expect(after).toBe(before);
    expect(readdirSync(join(folder, 'spool'))).toEqual([]);
  });
});

test('PLT-13: requests to the S3 store are signed over the body; a wrong secret is refused and says nothing', async () => {
  expect(shop.refused).toBe(0);
  const files = filesOf(
    envWith({
      S3_BUCKET: 'balai',
      S3_ENDPOINT: endpoint,
      S3_REGION: 'id-jkt-1',
      S3_ACCESS_KEY_ID: 'KUNCI',
      S3_SECRET_ACCESS_KEY: 'salah',
    }),
  );
  const said = await files
    .put(1, PNG, { folder: 'uji', maxBytes: 1_000 })
    .catch((error: Error) => error.message);
  expect(said).toBe('the file store answered 403 to PUT');
});

async function* broken(): AsyncGenerator<Buffer> {
  yield Buffer.from('half');
  throw new Error('connection lost');
}

/** A store that checks Signature Version 4 by its own arithmetic, body hash included. */
async function serve(request: IncomingMessage): Promise<[number, Buffer?]> {
  const body = await buffer(request);
  if (!signatureHolds(request, body)) {
    shop.refused++;
    return [403, Buffer.from('<Error><Code>SignatureDoesNotMatch</Code></Error>')];
  }
  const key = request.url ?? '';
  if (request.method === 'PUT') {
    shop.objects.set(key, body);
    return [200];
  }
  if (request.method === 'DELETE') {
    shop.objects.delete(key);
    return [204];
  }
  const found = shop.objects.get(key);
  return found ? [200, found] : [404];
}

function signatureHolds(request: IncomingMessage, body: Buffer): boolean {
  const found =
    /^AWS4-HMAC-SHA256 Credential=KUNCI\/(\d{8})\/id-jkt-1\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  const [, day = '', signed = '', signature] = found ?? [];
  const sha = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
  if (request.headers['x-amz-content-sha256'] !== sha(body)) return false;
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name])}\n`);
  const canonical = [request.method, request.url, '', headers.join(''), signed, sha(body)].join('\n');
  const scope = `${day}/id-jkt-1/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha(canonical)].join('\n');
  const hmac = (key: string | Buffer, part: string) => createHmac('sha256', key).update(part).digest();
  const key = ['id-jkt-1', 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${SECRET}`, day));
  return hmac(key, text).toString('hex') === signature;
}

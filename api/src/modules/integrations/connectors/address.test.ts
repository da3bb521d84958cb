import { afterEach, describe, expect, it } from 'vitest';
import { checkBaseUrl, isInner, type Resolve } from './address.ts';
import { createClient } from './http.ts';
import { faultOf, inputFor, startServer, testEnv } from './open.test-support.ts';

const resolves =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const noSuchName: Resolve = async () => {
  throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
};
const noDns: Resolve = async () => {
  throw Object.assign(new Error('getaddrinfo'), { code: 'EAI_AGAIN' });
};
const PUBLIC = '93.184.215.14';
const check = (url: string, allow?: string, resolve = resolves(PUBLIC)) =>
  checkBaseUrl(testEnv(allow), url, resolve);

describe('address of an integration', () => {
  it.each([
    '127.0.0.1',
    '127.255.255.255',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '192.0.2.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'fd00:ec2::254',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '0:0:0:0:0:ffff:10.0.0.1',
    '64:ff9b::169.254.169.254',
    '64:ff9b::a',
    '64:ff9b:1::5db8:d70e',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    '3fff::1',
    'none',
    '',
  ])('%s is of the own network', (address) => expect(isInner(address)).toBe(true));

  it.each([
    PUBLIC,
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '169.253.0.1',
    '2606:4700::1111',
    `::ffff:${PUBLIC}`,
    `64:ff9b::${PUBLIC}`,
  ])('%s is public', (address) => expect(isInner(address)).toBe(false));

  it.each([
    '',
    'regnakes',
    'regnakes.example',
    'ftp://regnakes.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http:regnakes.example',
    'http:///regnakes.example',
    'https://',
    'https://user@regnakes.example',
    'https://user:rahasia@regnakes.example',
    'https://regnakes.example?key=1',
    'https://regnakes.example#a',
    'https://regnakes.example/\\evil',
    'https://regnakes.example/ a',
    'https://regnakes.example:99999',
    `https://regnakes.example/${'a'.repeat(300)}`,
  ])('%j is none', async (url) => expect(await check(url)).toBe('URL_INVALID'));

  it.each([
    'http://127.0.0.1:8080/v1',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]:80/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest/meta-data',
    'http://2852039166/',
    'http://１２７.０.０.１/',
  ])('%s leads inside and is refused', async (url) => {
    expect(await check(url, undefined, noSuchName)).toBe('URL_REFUSED');
  });

  it.each([[['10.0.0.1']], [['::1']], [[PUBLIC, '127.0.0.1']], [['::ffff:192.168.0.1', PUBLIC]]])(
    'a name that resolves to %j is refused, whatever else it resolves to',
    async (addresses) => {
      expect(await check('https://regnakes.example', undefined, resolves(...addresses))).toBe('URL_REFUSED');
    },
  );

  it('a public one passes; a name that does not exist is said so, one that cannot be looked up now passes', async () => {
    expect(await check('https://regnakes.example/v2/')).toBeNull();
    expect(await check(`http://${PUBLIC}:8080`)).toBeNull();
    expect(await check('https://regnakes.example', undefined, noSuchName)).toBe('URL_UNRESOLVED');
    expect(await check('https://regnakes.example', undefined, noDns)).toBeNull();
  });

  it('the database’s own is refused, by name and by address, even where it is public', async () => {
    const env = testEnv(undefined, 'postgres://balai@db.balai.example:5432/balai');
    const names: Resolve = async (name) =>
      name === 'db.balai.example' || name === 'alias.example'
        ? [{ address: PUBLIC, family: 4 }]
        : [{ address: '1.1.1.1', family: 4 }];
    for (const host of [
      'db.balai.example',
      'DB.balai.example.',
      'alias.example',
      PUBLIC,
      `[::ffff:${PUBLIC}]`,
    ])
      expect([host, await checkBaseUrl(env, `http://${host}:5432/`, names)]).toEqual([host, 'URL_REFUSED']);
    expect(await checkBaseUrl(env, 'http://other.example/', names)).toBeNull();
  });

  it.each([
    ['http://127.0.0.1:4010/regnakes', '127.0.0.1:4010', null],
    ['http://127.0.0.1:4011/regnakes', '127.0.0.1:4010', 'URL_REFUSED'],
    ['http://[::1]:4010/', '[::1]:4010', null],
    ['http://simulator/', 'simulator', null],
    ['http://simulator.other/', 'simulator', 'URL_REFUSED'],
    ['http://intern.example/', '10.1.0.0/16', null],
    ['http://10.1.2.3/', '10.1.0.0/16', null],
    ['http://10.2.2.3/', '10.1.0.0/16', 'URL_REFUSED'],
    ['http://[::ffff:10.1.2.3]/', '10.1.0.0/16', null],
  ])('%s with INTEGRATIONS_ALLOW=%s is %s', async (url, allow, fault) => {
    expect(await check(url, allow, resolves('10.1.2.3'))).toBe(fault);
  });
});

describe('a connection is held against the same guard', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  afterEach(() => server.stop());
  const ask = { method: 'GET', path: '/v1/ping' } as const;

  it('so that a name that moves inside between check and connection is refused, and nobody is called', async () => {
    server = await startServer((_request, response) => response.end('{}'));
    let asked = 0;
    const rebinding: Resolve = async () => [{ address: asked++ === 0 ? PUBLIC : '127.0.0.1', family: 4 }];
    const env = testEnv(undefined);
    const url = `http://regnakes.example:${server.port}`;
    expect(await checkBaseUrl(env, url, rebinding)).toBeNull();
    const client = createClient(inputFor('regnakes', url, { env }), rebinding);
    expect((await faultOf(client.send(ask))).code).toBe('ADDRESS_REFUSED');
    await client.close();
    expect([asked, server.connections()]).toEqual([2, 0]);
  });

  it('so is an address that was never looked up', async () => {
    server = await startServer((_request, response) => response.end('{}'));
    const client = createClient(inputFor('regnakes', server.url, { env: testEnv(undefined) }));
    expect((await faultOf(client.send(ask))).code).toBe('ADDRESS_REFUSED');
    await client.close();
    expect(server.connections()).toBe(0);
  });

  it('and a name that may be called is called, at the address that was looked at', async () => {
    server = await startServer((_request, response) => response.end('{"ok":true}'));
    const url = `http://regnakes.example:${server.port}`;
    const input = inputFor('regnakes', url, { env: testEnv('127.0.0.0/8') });
    const client = createClient(input, resolves('127.0.0.1'));
    expect((await client.send(ask)).body).toEqual({ ok: true });
    await client.close();
  });
});

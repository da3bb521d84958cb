import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testSecrets } from '../../../tools/test/secrets.ts';
import { readAllow } from '../../src/platform/config/allow.ts';
import { ConfigError, configHelp, readConfig } from '../../src/platform/config/config.ts';
import { renderExample } from '../../src/platform/config/example.ts';

const good = { DATABASE_URL: 'postgres://balai@localhost/balai', ...testSecrets };

function problems(env: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}
const named = (env: Record<string, string | undefined>) => problems(env).map((line) => line.split(':')[0]);

test('PLT-8: what is needed and nothing else is enough; the rest has defaults', () => {
  expect(readConfig(good)).toMatchObject({
    PORT: 3000,
    NODE_ENV: 'production',
    BALAI_DEMO: false,
    BCRYPT_COST: 12,
  });
  expect(readConfig({ ...good, PORT: '8080', BALAI_DEMO: 'true', SMTP_URL: '' })).toMatchObject({
    PORT: 8080,
    BALAI_DEMO: true,
  });
  expect(readConfig({ ...good, SMTP_URL: '' }).SMTP_URL).toBeUndefined();
});

test('PLT-8: each wrong variable is named', () => {
  const wrong: Readonly<Record<string, string>> = {
    NODE_ENV: 'prod',
    PORT: '70000',
    PUBLIC_URL: 'balai.example/path',
    TRUST_PROXY: 'yes',
    DATABASE_URL: 'mysql://x',
    DATABASE_URL_DIRECT: 'x',
    DATABASE_URL_API: 'x',
    DATABASE_URL_WORKER: 'x',
    DATABASE_POOL: '0',
    REDIS_URL: 'http://x',
    BALAI_MASTER_KEY: 'short',
    BALAI_AUDIT_KEY: 'short',
    BALAI_JWT_KEYS: 'nokey',
    BALAI_DEMO: 'maybe',
    BCRYPT_COST: '3',
    SMTP_URL: 'mail.example',
    S3_ENDPOINT: 'minio:9000',
    INTEGRATIONS_ALLOW: '10.0.0.0/8,http://x',
    METRICS_TOKEN: 'short',
    LOG_LEVEL: 'loud',
  };
  for (const [name, value] of Object.entries(wrong))
    expect([name, named({ ...good, [name]: value })]).toEqual([name, [name]]);
  for (const name of ['DATABASE_URL', 'BALAI_MASTER_KEY', 'BALAI_AUDIT_KEY', 'BALAI_JWT_KEYS'])
    expect([name, named({ ...good, [name]: undefined })]).toEqual([name, [name]]);
});

test('PLT-8: all mistakes come at once, each with what the variable is for, and no value is repeated', () => {
  const lines = problems({
    ...good,
    PORT: 'rahasia-1',
    LOG_LEVEL: 'rahasia-2',
    SMTP_URL: 'rahasia-3',
    DATABASE_URL: undefined,
  });
  expect(lines.map((line) => line.split(':')[0]).sort()).toEqual([
    'DATABASE_URL',
    'LOG_LEVEL',
    'PORT',
    'SMTP_URL',
  ]);
  expect(lines.join()).not.toContain('rahasia');
  expect(lines.find((line) => line.startsWith('SMTP_URL'))).toContain(configHelp.SMTP_URL);
});

test('PLT-8, PLT-17: keys that were typed and not drawn are refused', () => {
  const weak = Buffer.alloc(32, 'a').toString('base64');
  expect(named({ ...good, BALAI_MASTER_KEY: weak })).toEqual(['BALAI_MASTER_KEY']);
  expect(named({ ...good, BALAI_AUDIT_KEY: weak })).toEqual(['BALAI_AUDIT_KEY']);
  expect(named({ ...good, BALAI_JWT_KEYS: `a:${weak}` })).toEqual(['BALAI_JWT_KEYS']);
});

test('PLT-8, PLT-17: words in base64, words as base64 and hexadecimal letters are no drawn key', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  for (const typed of [
    base64('changeme-changeme-please-1234567890'),
    base64('The quick brown fox jumps over the lazy dog'),
    'changemechangemechangemechangemechangemechangeme',
    '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    'ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ])
    expect([typed, named({ ...good, BALAI_JWT_KEYS: `a:${typed}`, BALAI_MASTER_KEY: typed }).sort()]).toEqual(
      [typed, ['BALAI_JWT_KEYS', 'BALAI_MASTER_KEY']],
    );
  for (let i = 0; i < 2_000; i++) {
    const key = () => randomBytes(32).toString('base64');
    const drawn = {
      BALAI_MASTER_KEY: key(),
      BALAI_AUDIT_KEY: key(),
      BALAI_JWT_KEYS: `k1:${key()},k2:${key()}`,
    };
    expect(problems({ ...good, ...drawn }), JSON.stringify(drawn)).toEqual([]);
  }
});

test('PLT-8, PLT-17: each key has one purpose, each kid one key', () => {
  const secret = testSecrets.BALAI_JWT_KEYS.split(':')[1] ?? '';
  const { BALAI_MASTER_KEY: master, BALAI_AUDIT_KEY: audit } = testSecrets;
  expect(named({ ...good, BALAI_AUDIT_KEY: master })).toEqual(['BALAI_AUDIT_KEY']);
  expect(named({ ...good, BALAI_JWT_KEYS: `a:${master}` })).toEqual(['BALAI_JWT_KEYS']);
  expect(named({ ...good, BALAI_JWT_KEYS: `a:${secret},b:${audit}` })).toEqual(['BALAI_JWT_KEYS']);
  expect(named({ ...good, BALAI_JWT_KEYS: `a:${secret},b:${secret}` })).toEqual(['BALAI_JWT_KEYS']);
  const other = createHash('sha256').update('another').digest('base64');
  expect(named({ ...good, BALAI_JWT_KEYS: `a:${secret},a:${other}` })).toEqual(['BALAI_JWT_KEYS']);
  expect(
    readConfig({ ...good, BALAI_JWT_KEYS: `a:${secret},b:${other}` }).jwtKeys.map(({ kid }) => kid),
  ).toEqual(['a', 'b']);
});

test('PLT-8, PLT-17: in production passwords cost at least 12, elsewhere tests may be quick', () => {
  for (const cost of ['4', '11']) {
    expect([cost, named({ ...good, BCRYPT_COST: cost })]).toEqual([cost, ['BCRYPT_COST']]);
    expect([cost, named({ ...good, NODE_ENV: 'production', BCRYPT_COST: cost })]).toEqual([
      cost,
      ['BCRYPT_COST'],
    ]);
    expect([cost, named({ ...good, NODE_ENV: 'test', BCRYPT_COST: cost })]).toEqual([cost, []]);
  }
  expect(named({ ...good, BCRYPT_COST: '12' })).toEqual([]);
});

test('PLT-8, PLT-17: proxies are trusted by their number or by their networks, never all private ones', () => {
  for (const right of ['none', 'loopback', '1', '5', '10.0.1.0/24', '10.0.1.0/24, fd00::/64', '10.0.0.7'])
    expect([right, named({ ...good, TRUST_PROXY: right })]).toEqual([right, []]);
  for (const wrong of [
    'private',
    'true',
    '0',
    '6',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '10.0.0/8',
    'fd00::/129',
    '10.0.0.0/8,',
    '10.0.0.0/8,loopback',
  ])
    expect([wrong, named({ ...good, TRUST_PROXY: wrong })]).toEqual([wrong, ['TRUST_PROXY']]);
});

test('PLT-8, PLT-13: a bucket without its credentials is said at the start', () => {
  expect(named({ ...good, S3_BUCKET: 'balai' })).toEqual(['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']);
  expect(named({ ...good, S3_BUCKET: 'balai', S3_ACCESS_KEY_ID: 'x', S3_SECRET_ACCESS_KEY: 'y' })).toEqual(
    [],
  );
});

test('PLT-8: .env.example lists every variable with what it is for', () => {
  const file = readFileSync(join(import.meta.dirname, '../../../.env.example'), 'utf8');
  expect(file).toBe(renderExample());
  for (const [name, help] of Object.entries(configHelp)) {
    expect(file).toContain(`${name}=`);
    expect(file).toContain(help);
  }
});

test('PLT-8: INTEGRATIONS_ALLOW takes hosts, host:port and networks, and nothing else', () => {
  expect(readAllow('')).toEqual([]);
  expect(
    readAllow(' Simulator, api.example:8443 ,127.0.0.1:4010,[::1]:4010,10.1.0.0/16,192.0.2.7,fd00::/8,::1'),
  ).toEqual([
    { host: 'simulator', port: null },
    { host: 'api.example', port: 8443 },
    { host: '127.0.0.1', port: 4010 },
    { host: '::1', port: 4010 },
    { network: '10.1.0.0', bits: 16, family: 'ipv4' },
    { network: '192.0.2.7', bits: 32, family: 'ipv4' },
    { network: 'fd00::', bits: 8, family: 'ipv6' },
    { network: '::1', bits: 128, family: 'ipv6' },
  ]);
  for (const wrong of [
    'http://x',
    'x/24',
    '10.0.0.0/33',
    'fd00::/129',
    '10.0.0',
    'x:0',
    'x:70000',
    '-x',
    '*',
    'a b',
    '10.0.0.1/24:80',
  ])
    expect([wrong, readAllow(wrong)]).toEqual([wrong, null]);
});

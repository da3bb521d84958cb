import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testSecrets } from '../../../tools/test/secrets.ts';
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

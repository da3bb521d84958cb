import { isIP } from 'node:net';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { readAllow } from './allow.ts';
import { type JwtKey, readJwtKeys, weakSecrets } from './secrets.ts';

/** Every setting of a Balai process. One schema: what is not listed here is not read. */
const schema = Type.Object({
  NODE_ENV: Type.Union([Type.Literal('production'), Type.Literal('development'), Type.Literal('test')], {
    default: 'production',
  }),
  HOST: Type.String({ default: '0.0.0.0' }),
  PORT: Type.Integer({ minimum: 0, maximum: 65535, default: 3000 }),
  WORKER_PORT: Type.Integer({ minimum: 0, maximum: 65535, default: 0 }),
  PUBLIC_URL: Type.String({ pattern: '^https?://[^\\s/]+$', default: 'http://localhost:3000' }),
  TRUST_PROXY: Type.String({ default: 'none' }),
  DATABASE_URL: Type.String({ pattern: '^postgres(ql)?://' }),
  DATABASE_URL_DIRECT: Type.Optional(Type.String({ pattern: '^postgres(ql)?://' })),
  DATABASE_URL_API: Type.Optional(Type.String({ pattern: '^postgres(ql)?://' })),
  DATABASE_URL_WORKER: Type.Optional(Type.String({ pattern: '^postgres(ql)?://' })),
  DATABASE_POOL: Type.Integer({ minimum: 1, maximum: 200, default: 10 }),
  REDIS_URL: Type.Optional(Type.String({ pattern: '^rediss?://' })),
  BALAI_MASTER_KEY: Type.String({ pattern: '^[A-Za-z0-9+/_-]{43,}={0,2}$' }),
  BALAI_AUDIT_KEY: Type.String({ pattern: '^[A-Za-z0-9+/_-]{43,}={0,2}$' }),
  BALAI_JWT_KEYS: Type.String({ minLength: 1 }),
  BALAI_DATA: Type.String({ default: './data' }),
  BALAI_DEMO: Type.Boolean({ default: false }),
  BCRYPT_COST: Type.Integer({ minimum: 4, maximum: 15, default: 12 }),
  SMTP_URL: Type.Optional(Type.String({ pattern: '^smtps?://' })),
  MAIL_FROM: Type.String({ default: 'Balai <no-reply@balai.example>' }),
  S3_BUCKET: Type.Optional(Type.String({ minLength: 1 })),
  S3_REGION: Type.String({ default: 'ap-southeast-3' }),
  S3_ENDPOINT: Type.Optional(Type.String({ pattern: '^https?://' })),
  S3_ACCESS_KEY_ID: Type.Optional(Type.String()),
  S3_SECRET_ACCESS_KEY: Type.Optional(Type.String()),
  INTEGRATIONS_ALLOW: Type.Optional(Type.String()),
  INTEGRATIONS_RUN_MINUTES: Type.Integer({ minimum: 1, maximum: 10_080, default: 720 }),
  BALAI_SIMULATOR_PORT: Type.Integer({ minimum: 0, maximum: 65535, default: 4010 }),
  METRICS_TOKEN: Type.Optional(Type.String({ minLength: 16 })),
  LOG_LEVEL: Type.Union(
    ['fatal', 'error', 'warn', 'info', 'debug', 'silent'].map((level) => Type.Literal(level)),
    { default: 'info' },
  ),
});

/** Below it a stolen table of hashes is guessed too fast; tests may go lower. */
const MIN_COST_IN_PRODUCTION = 12;

export type Config = Readonly<Static<typeof schema>> & { readonly jwtKeys: readonly JwtKey[] };
export type { JwtKey };

/** Defaults of the variables that have one. */
export const configDefaults: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(schema.properties).map(([name, property]) => [
    name,
    (property as { default?: unknown }).default,
  ]),
);

/** What each variable is for, in the order of `.env.example`. The keys are checked against the schema. */
export const configHelp: Record<keyof Static<typeof schema>, string> = {
  NODE_ENV: 'production, development or test.',
  HOST: 'Address to listen on.',
  PORT: 'Port to listen on.',
  WORKER_PORT: 'Port on which the worker answers /health/live, /health/ready and /metrics; 0 for none.',
  PUBLIC_URL:
    'Address under which people reach Balai; links in mails are made from it. https switches secure cookies on.',
  TRUST_PROXY:
    'Whose X-Forwarded-For is believed: none, loopback, the number of balancers in front (1 to 5), or their networks (10.0.1.0/24,10.0.2.0/24).',
  DATABASE_URL:
    'PostgreSQL 15 to 18. The role may create roles (it migrates); app and worker log in as roles of their own.',
  DATABASE_URL_DIRECT: 'The same database without a transaction pooler, for listeners, jobs and migrations.',
  DATABASE_URL_API: 'Login of the API role where DATABASE_URL is not to be used for deriving it.',
  DATABASE_URL_WORKER: 'Login of the worker role, likewise.',
  DATABASE_POOL: 'Connections of one process.',
  REDIS_URL: 'Counts rate limits of all instances. Without it, or while it is down, the database does.',
  BALAI_MASTER_KEY:
    'At least 32 drawn bytes in base64: encrypts NIK and secrets, derives the keys of indexes and cookies.',
  BALAI_AUDIT_KEY:
    'At least 32 drawn bytes in base64: seals the audit trail. Keep it away from the database and its backups.',
  BALAI_JWT_KEYS:
    'kid:base64[,kid:base64]. The first signs, all verify. Each kid once, each key at least 32 drawn bytes.',
  BALAI_DATA: 'Folder for uploaded files and, embedded, the database.',
  BALAI_DEMO: 'true fills the demo and shows its mailbox.',
  BCRYPT_COST:
    'Work factor of password hashes, 12 or more in production. Raising it rehashes at the next login.',
  SMTP_URL:
    'smtp://user:password@host:port. Without it mails wait in the outbox (and show in the demo mailbox).',
  MAIL_FROM: 'Sender of mails.',
  S3_BUCKET: 'Keeps files in an S3-compatible store instead of BALAI_DATA.',
  S3_REGION: 'Region of the bucket.',
  S3_ENDPOINT: 'Endpoint of an S3-compatible store that is not AWS.',
  S3_ACCESS_KEY_ID: 'Access key.',
  S3_SECRET_ACCESS_KEY: 'Secret key.',
  INTEGRATIONS_ALLOW:
    'Hosts of the own network that integrations may call: names, name:port or networks (10.1.2.0/24), with commas between. Without it only public addresses are called.',
  INTEGRATIONS_RUN_MINUTES:
    'The longest that one synchronisation may take. It ends as failed then, and the next one goes on from there.',
  BALAI_SIMULATOR_PORT:
    'Port on this machine of the simulated external systems: the integrations of the demo call it.',
  METRICS_TOKEN: 'Bearer token that /metrics asks for. Without it /metrics answers loopback only.',
  LOG_LEVEL: 'fatal, error, warn, info, debug or silent.',
};

/** The configuration is wrong: each line names a variable and says what it wants. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`Konfigurasi keliru / configuration errors:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * Reads the environment once and checks all of it, so that one start shows every mistake.
 * @throws ConfigError naming each variable; values are never repeated, since they may be secrets.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given: Record<string, unknown> = {};
  for (const name of Object.keys(schema.properties)) {
    const value = env[name];
    if (value !== undefined && value !== '') given[name] = value;
  }
  const converted = Value.Convert(schema, Value.Default(schema, given));
  const problems = sayErrors([...Value.Errors(schema, converted)]);
  const config = converted as Static<typeof schema>;
  const jwtKeys =
    given.BALAI_JWT_KEYS === undefined
      ? []
      : readJwtKeys(config.BALAI_JWT_KEYS, configHelp.BALAI_JWT_KEYS, problems);
  weakSecrets(config, jwtKeys, problems);
  refuseTogether(config, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze({ ...config, jwtKeys });
}

interface SchemaError {
  readonly instancePath: string;
  readonly message: string;
  readonly params?: unknown;
}

/** One line for each variable, whatever number of rules its value breaks. */
function sayErrors(errors: readonly SchemaError[]): string[] {
  const lines = new Map<string, string>();
  for (const error of errors) {
    const missing = (error.params as { requiredProperties?: string[] } | undefined)?.requiredProperties;
    const names = error.instancePath ? [error.instancePath.slice(1)] : (missing ?? []);
    const message = error.instancePath ? error.message : 'must be set';
    for (const name of names)
      if (!lines.has(name)) lines.set(name, `${name}: ${choicesOf(name) ?? message}. ${helpOf(name)}`);
  }
  return [...lines.values()];
}

/** 'must be one of …' for a variable with fixed choices. */
function choicesOf(name: string): string | null {
  const property = schema.properties[name as keyof typeof schema.properties] as {
    anyOf?: { const?: unknown }[];
  };
  return property.anyOf ? `must be one of ${property.anyOf.map((choice) => choice.const).join(', ')}` : null;
}

function helpOf(name: string): string {
  return configHelp[name as keyof typeof configHelp];
}

/** What no single variable's form can say. */
function refuseTogether(config: Static<typeof schema>, problems: string[]): void {
  if (!isTrust(config.TRUST_PROXY))
    problems.push(`TRUST_PROXY: must be none, loopback, 1 to 5, or networks. ${configHelp.TRUST_PROXY}`);
  if (readAllow(config.INTEGRATIONS_ALLOW ?? '') === null)
    problems.push(
      `INTEGRATIONS_ALLOW: must be hosts, host:port or networks. ${configHelp.INTEGRATIONS_ALLOW}`,
    );
  const said = problems.some((line) => line.startsWith('BCRYPT_COST:'));
  if (!said && config.NODE_ENV === 'production' && config.BCRYPT_COST < MIN_COST_IN_PRODUCTION)
    problems.push(
      `BCRYPT_COST: must be at least ${MIN_COST_IN_PRODUCTION} in production. ${configHelp.BCRYPT_COST}`,
    );
  for (const name of ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const)
    if (config.S3_BUCKET !== undefined && config[name] === undefined)
      problems.push(`${name}: needed where S3_BUCKET is set. ${configHelp[name]}`);
}

function isTrust(setting: string): boolean {
  return /^(?:none|loopback|[1-5])$/.test(setting) || setting.split(',').every(isNetwork);
}

/** An address or a network in CIDR form; not all addresses, which would let everybody choose their own. */
function isNetwork(text: string): boolean {
  const [, address = '', bits] = /^([0-9A-Fa-f.:]+)(?:\/(\d{1,3}))?$/.exec(text.trim()) ?? [];
  const version = isIP(address);
  if (version === 0) return false;
  return bits === undefined || (Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128));
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '@node-rs/bcrypt';
import { allModules } from '../../api/src/all-modules.ts';
import { addMember } from '../../api/src/modules/identity/index.ts';
import { newId } from '../../api/src/platform/clock/ids.ts';
import { closeEnv, createEnv } from '../../api/src/platform/create-env.ts';
import { migrate } from '../../api/src/platform/db/migrate.ts';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import type { Env } from '../../api/src/platform/env.ts';
import { addTenant, openSchema, PASSWORD } from '../generate/load.ts';
import { loadSchool } from '../generate/school.ts';
import type { Ground } from '../ground.ts';
import type { Options } from '../options.ts';
import type { Report } from '../report.ts';

/** What each measure gets. */
export interface Context {
  readonly ground: Ground;
  readonly options: Options;
  readonly report: Report;
  readonly env: Env;
  /** The school with all the records. */
  readonly tenantId: number;
  readonly violations: number;
  /** Its Operator Sekolah, who recorded them. */
  readonly operator: string;
  readonly end: Date;
}

export interface Measure {
  readonly name: string;
  readonly run: (context: Context) => Promise<void>;
}

interface World {
  readonly violations: number;
  readonly seed: string;
  readonly tenantId: number;
  readonly operator: string;
  readonly end: string;
}

export const OPERATOR = 'operator@bench.example';
const DAY_MS = 86_400_000;
/** Violations for each of --users: a million with the default. */
const PER_USER = 5;

/** Fills an empty database with one school and its records, or takes the one that an earlier run has filled. */
export async function withContext(
  ground: Ground,
  options: Options,
  report: Report,
  work: (context: Context) => Promise<void>,
): Promise<Context> {
  const file = join(ground.folder, 'kedisiplinan.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as World) : null;
  if (known && (known.violations !== options.users * PER_USER || known.seed !== options.seed))
    throw new Error(`${ground.folder} holds other data than asked for; give another folder or remove it.`);
  const world = known ?? (await fill(ground, options, report));
  if (known) await migrate({ url: ground.url, masterKey: ground.config.BALAI_MASTER_KEY });
  else writeFileSync(file, JSON.stringify(world));
  const env = await createEnv({ config: ground.config, role: 'balai_api', modules: allModules });
  const context = { ground, options, report, env, ...world, end: new Date(world.end) };
  try {
    await work(context);
  } finally {
    await closeEnv(env);
  }
  return context;
}

async function fill(ground: Ground, options: Options, report: Report): Promise<World> {
  const { users, seed } = options;
  const violations = users * PER_USER;
  const env = await openSchema(ground);
  try {
    await addTenant(env, 'vendor.example', 'vendor');
    const tenantId = await addTenant(env, 'bench.example', 'sekolah');
    const operator = await addOperator(env, tenantId);
    report.say(`filling ${violations.toLocaleString('en-US')} violations …`);
    const end = new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS);
    const client = await ground.connect();
    await client.query('set synchronous_commit = off; set row_security = off');
    await loadSchool({ client, tenantId, recorder: operator, seed, violations, end });
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
    return { violations, seed, tenantId, operator, end: end.toISOString() };
  } finally {
    await closeEnv(env);
  }
}

async function addOperator(env: Env, tenantId: number): Promise<string> {
  const id = newId();
  const passwordHash = await hash(PASSWORD, { cost: 12 });
  await inTenant(env, tenantId, systemCause, (tx) =>
    addMember(tx, {
      id,
      username: OPERATOR,
      email: OPERATOR,
      passwordHash,
      fullName: 'Sari Wijaya',
      userType: 'CORE',
      status: 'ACTIVE',
      roles: ['OPERATOR_SEKOLAH'],
      restrictions: {},
    }),
  );
  return id;
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allModules } from '../../api/src/all-modules.ts';
import { addMember } from '../../api/src/modules/identity/index.ts';
import type { UserType } from '../../api/src/platform/access/actor.ts';
import { newId } from '../../api/src/platform/clock/ids.ts';
import { closeEnv, createEnv } from '../../api/src/platform/create-env.ts';
import { migrate } from '../../api/src/platform/db/migrate.ts';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import type { Env } from '../../api/src/platform/env.ts';
import { addTenant, openSchema } from '../generate/load.ts';
import { loadContracts, loadMembers, makeMembers } from '../generate/members.ts';
import type { Ground } from '../ground.ts';
import { tokenOf } from '../identity/context.ts';
import type { Options } from '../options.ts';
import type { Report } from '../report.ts';

/** What each measure gets. */
export interface Context {
  readonly ground: Ground;
  readonly options: Options;
  readonly report: Report;
  readonly env: Env;
  /** The institution with all the members. */
  readonly tenantId: number;
  readonly members: number;
  readonly end: Date;
}

export interface Measure {
  readonly name: string;
  readonly run: (context: Context) => Promise<void>;
}

interface World {
  readonly members: number;
  readonly seed: string;
  readonly tenantId: number;
  readonly end: string;
}

const DAY_MS = 86_400_000;

/** Fills an empty database with one institution and its members, or takes the one that an earlier run has filled. */
export async function withContext(
  ground: Ground,
  options: Options,
  report: Report,
  work: (context: Context) => Promise<void>,
): Promise<Context> {
  const file = join(ground.folder, 'insurance.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as World) : null;
  if (known && (known.members !== options.users || known.seed !== options.seed))
    throw new Error(`${ground.folder} holds other data than asked for; give another folder or remove it.`);
  const world = known ?? (await fill(ground, options, report));
  if (known) await migrate({ url: ground.url, masterKey: ground.config.BALAI_MASTER_KEY });
  else writeFileSync(file, JSON.stringify(world));
  const env = await createEnv({ config: ground.config, role: 'balai_api', modules: allModules });
  const { tenantId, members } = world;
  const context = { ground, options, report, env, tenantId, members, end: new Date(world.end) };
  try {
    await work(context);
  } finally {
    await closeEnv(env);
  }
  return context;
}

async function fill(ground: Ground, options: Options, report: Report): Promise<World> {
  const { users: members, seed } = options;
  const env = await openSchema(ground);
  try {
    await addTenant(env, 'vendor.example', 'vendor');
    const tenantId = await addTenant(env, 'bench.example', 'tpa');
    report.say(`filling ${members.toLocaleString('en-US')} members …`);
    const end = new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS);
    const client = await ground.connect();
    await client.query('set synchronous_commit = off; set row_security = off');
    const target = { client, tenantId, end };
    await loadContracts(target);
    await loadMembers(target, env.keys, makeMembers(seed, members, end));
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
    return { members, seed, tenantId, end: end.toISOString() };
  } finally {
    await closeEnv(env);
  }
}

/** Somebody new in an institution, and their access token. */
export async function person(
  { env, tenantId }: Pick<Context, 'env' | 'tenantId'>,
  role: string,
  userType: UserType,
  restrictions: Readonly<Record<string, string>> = {},
): Promise<{ id: string; token: string }> {
  const id = newId();
  const username = `${role.toLowerCase()}.${id}@bench.example`;
  await inTenant(env, tenantId, systemCause, (tx) =>
    addMember(tx, {
      id,
      username,
      email: username,
      passwordHash: null,
      fullName: 'Sari Wijaya',
      userType,
      status: 'ACTIVE',
      roles: [role],
      restrictions,
    }),
  );
  return { id, token: await tokenOf(env, tenantId, id) };
}

/** An institution with clients and policies of its own and nobody insured yet: new for each run. */
export async function emptyInstitution(context: Context): Promise<Context> {
  const { ground, env, end } = context;
  const tenantId = await addTenant(env, `run-${newId()}.example`, 'tpa');
  const client = await ground.connect();
  await client.query('set synchronous_commit = off; set row_security = off');
  await loadContracts({ client, tenantId, end });
  await client.query('analyze insurance.clients, insurance.policies');
  return { ...context, tenantId };
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '@node-rs/bcrypt';
import { allModules } from '../../api/src/all-modules.ts';
import { addMember } from '../../api/src/modules/identity/operations/add-member.ts';
import { newId } from '../../api/src/platform/clock/ids.ts';
import { closeEnv, createEnv } from '../../api/src/platform/create-env.ts';
import { migrate } from '../../api/src/platform/db/migrate.ts';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import type { Env } from '../../api/src/platform/env.ts';
import { addTenant, openSchema, PASSWORD } from '../generate/load.ts';
import { loadInstitutions, PEOPLE_EACH } from '../generate/load-institutions.ts';
import { loadPeople } from '../generate/load-people.ts';
import type { Ground } from '../ground.ts';
import { tokenOf } from '../identity/context.ts';
import type { Options } from '../options.ts';
import type { Report } from '../report.ts';

/** Tenants of the small database that the large one is held against. */
export const FEW = 10;
/** People whose requests are measured, in either database. */
export const ASKING = 200;
const DAY_MS = 86_400_000;
/** Raised when the generator makes something else from the same seed. */
const VERSION = 1;

interface World {
  readonly version: number;
  readonly seed: string;
  readonly tenants: number;
  readonly vendorId: number;
  readonly vendorAdminId: string;
  /** One institution with as many people as there are pages to turn. */
  readonly largeId: number;
  readonly largeAdminId: string;
}

/** A database full of tenants, and an instance of the product on it inside this process, as the api role. */
export interface Place {
  readonly ground: Ground;
  readonly world: World;
  readonly env: Env;
  /** Tokens of people of as many tenants as there are, up to ASKING of both. */
  readonly tokens: readonly string[];
  readonly vendorToken: string;
  readonly largeToken: string;
}

export interface Context {
  readonly options: Options;
  readonly report: Report;
  readonly ground: Ground;
  readonly few: Place;
  readonly many: Place;
}

export interface Measure {
  readonly name: string;
  readonly run: (context: Context) => Promise<void>;
}

/** Name of the large database. */
export const MANY = 'bench_many';

export async function withContext(
  given: Pick<Context, 'ground' | 'options' | 'report'>,
  work: (context: Context) => Promise<void>,
): Promise<void> {
  const few = await openPlace(given, 'bench_few', FEW);
  const many = await openPlace(given, MANY, given.options.tenants);
  try {
    await work({ ...given, few, many });
  } finally {
    await Promise.all([closeEnv(few.env), closeEnv(many.env)]);
  }
}

/** A database of that many tenants, filled now or by an earlier run in the same way. */
async function openPlace(
  { ground: server, options, report }: Pick<Context, 'ground' | 'options' | 'report'>,
  name: string,
  tenants: number,
): Promise<Place> {
  const ground = await server.database(name);
  const world = await loadWorld(ground, name, tenants, options, report.say);
  const env = await createEnv({ config: ground.config, role: 'balai_api', modules: allModules });
  return {
    ground,
    world,
    env,
    tokens: await tokensOf(env, ground, world),
    vendorToken: await tokenOf(env, world.vendorId, world.vendorAdminId),
    largeToken: await tokenOf(env, world.largeId, world.largeAdminId),
  };
}

/** As many people from either database, from as many tenants as there are. */
async function tokensOf(env: Env, ground: Ground, world: World): Promise<string[]> {
  const client = await ground.connect();
  await client.query('truncate identity.sessions');
  const each = Math.ceil(ASKING / Math.min(ASKING, world.tenants));
  const step = Math.max(1, Math.floor(world.tenants / ASKING));
  const { rows } = await client.query<{ tenant_id: number; user_id: string }>(
    `select tenant_id, user_id from (
       select m.tenant_id, m.user_id, row_number() over (partition by m.tenant_id order by m.user_id) as nth
       from identity.user_tenant_access m where m.tenant_id > $1 and (m.tenant_id - $1) % $2 = 0) m
     where nth <= $3 order by nth, tenant_id limit $4`,
    [world.largeId, step, each, ASKING],
  );
  return Promise.all(rows.map((row) => tokenOf(env, row.tenant_id, row.user_id)));
}

async function loadWorld(
  ground: Ground,
  name: string,
  tenants: number,
  options: Options,
  say: (line: string) => void,
): Promise<World> {
  const file = join(ground.folder, `${name}.json`);
  if (existsSync(file)) {
    const world = JSON.parse(readFileSync(file, 'utf8')) as World;
    if (world.version !== VERSION || world.tenants !== tenants || world.seed !== options.seed)
      throw new Error(`${ground.folder} holds other data than asked for; give another folder or remove it.`);
    await migrate({ url: ground.url, masterKey: ground.config.BALAI_MASTER_KEY });
    return world;
  }
  const env = await openSchema(ground);
  try {
    const world = await fill(ground, env, tenants, options.seed, say);
    writeFileSync(file, JSON.stringify(world));
    return world;
  } finally {
    await closeEnv(env);
  }
}

async function fill(
  ground: Ground,
  env: Env,
  tenants: number,
  seed: string,
  say: (line: string) => void,
): Promise<World> {
  say(`filling ${tenants.toLocaleString('en-US')} tenants with ${PEOPLE_EACH} people each …`);
  const client = await ground.connect();
  await client.query('set synchronous_commit = off; set row_security = off');
  const end = new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS);
  const passwordHash = await hash(PASSWORD, { cost: 12 });
  const vendorId = await addTenant(env, 'vendor.example', 'vendor');
  const vendorAdminId = newId();
  await inTenant(env, vendorId, systemCause, (tx) =>
    addMember(tx, {
      id: vendorAdminId,
      username: 'admin@vendor.example',
      email: null,
      passwordHash: null,
      fullName: 'Hendra Gunawan',
      userType: 'CORE',
      status: 'ACTIVE',
      roles: ['SUPER_ADMIN'],
      restrictions: {},
    }),
  );
  const largeId = await addTenant(env, 'besar.example', 'instansi');
  const shared = { client, keys: env.keys, passwordHash, seed, end, say };
  const large = await loadPeople({ ...shared, tenantId: largeId, domain: 'besar.example', count: tenants });
  await loadInstitutions({
    ...shared,
    count: tenants,
    today: end.toISOString().slice(0, 10),
    pattern: largeId,
  });
  await client.query('vacuum (analyze)');
  await client.query('checkpoint');
  return { version: VERSION, seed, tenants, vendorId, vendorAdminId, largeId, largeAdminId: large.adminId };
}

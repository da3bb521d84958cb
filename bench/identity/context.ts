import { allModules } from '../../api/src/all-modules.ts';
import { openSession } from '../../api/src/modules/identity/operations/sessions/open.ts';
import { closeEnv, createEnv } from '../../api/src/platform/create-env.ts';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import type { Env } from '../../api/src/platform/env.ts';
import type { World } from '../generate/load.ts';
import type { Ground } from '../ground.ts';
import type { Options } from '../options.ts';
import type { Report } from '../report.ts';

/** What each measure gets. */
export interface Context {
  readonly ground: Ground;
  readonly options: Options;
  readonly report: Report;
  readonly world: World;
  /** An instance of the product inside this process, as the api role. */
  readonly env: Env;
  /** Access tokens of the administrator; of the n-th active person. */
  readonly adminToken: string;
  readonly people: readonly { readonly id: string; readonly username: string }[];
}

export interface Measure {
  readonly name: string;
  readonly run: (context: Context) => Promise<void>;
}

const PEOPLE = 2_000;

export async function withContext(
  given: Pick<Context, 'ground' | 'options' | 'report' | 'world'>,
  work: (context: Context) => Promise<void>,
): Promise<void> {
  const { ground, world } = given;
  const env = await createEnv({ config: ground.config, role: 'balai_api', modules: allModules });
  const client = await ground.connect();
  // A kept folder begins each run with nobody signed in and nobody held up.
  await client.query('truncate identity.sessions, identity.login_throttles');
  const { rows: people } = await client.query<{ id: string; username: string }>(
    `select id, username from identity.users where home_tenant_id = $1 and status = 'ACTIVE' and user_type <> 'CORE'
     order by id limit $2`,
    [world.tenantId, PEOPLE],
  );
  const adminToken = await tokenOf(env, world.tenantId, world.adminId);
  try {
    await work({ ...given, env, people, adminToken });
  } finally {
    await closeEnv(env);
  }
}

export async function tokenOf(env: Env, tenantId: number, userId: string): Promise<string> {
  const issued = await inTenant(env, tenantId, systemCause, (tx) => openSession(tx, { userId, web: false }));
  return issued.accessToken;
}

import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../platform/access/actor.ts';
import { topics } from '../../platform/access/state-topics.ts';
import { type Cache, createCache } from '../../platform/cache/cache.ts';
import type { Config } from '../../platform/config/config.ts';
import { inTenant, systemCause } from '../../platform/db/tx.ts';
import type { Env } from '../../platform/env.ts';
import type { Authenticate } from '../../platform/http/access.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { loadTenant, type TenantProfile } from '../tenancy/index.ts';
import { type AccessClaims, readAccessToken } from './operations/sessions/access-token.ts';
import { loadPolicy, permissionsOf } from './policy.ts';
import { loadStanding, type Standing } from './queries/standing.ts';
import { readCookie } from './routes/cookies.ts';
import { withinHours } from './rules/access-hours.ts';
import { accountProblem } from './rules/account-problem.ts';
import type { Policy } from './rules/compile-policy.ts';
import { maySupport, stillImpersonates, whileImpersonating } from './rules/while-impersonating.ts';

/** The state that a request is checked against, held in memory and cleared by the hub when it changes. */
export interface Gate {
  readonly authenticate: Authenticate;
  /** The actor behind an access token, as things stand now. @throws Problem 401, 403 */
  actorOf(token: string, byCookie: boolean): Actor | Promise<Actor>;
}

const NOBODY = Symbol('nobody');

/** What a request is checked against, as it stands in memory. */
interface States {
  readonly standings: Cache<Standing | typeof NOBODY>;
  readonly tenants: Cache<TenantProfile | typeof NOBODY>;
  readonly policies: Cache<Policy>;
}

/** Actors that were made already, by the standing they follow from; with the policy, which may be replaced. */
type Made = WeakMap<Standing, Map<string, { readonly actor: Actor; readonly policy: Policy }>>;

export function createGate(env: Env): Gate {
  const states = createStates(env);
  const { standings, tenants, policies } = states;
  const made: Made = new WeakMap();
  const actorOf = (token: string, byCookie: boolean): Actor | Promise<Actor> => {
    const claims = readAccessToken(env, token);
    const tenantKey = `tenant:${claims.tenant_id}`;
    const standingKey = `user:${claims.sub} ${tenantKey}`;
    const standing = standings.peek(standingKey);
    const tenant = tenants.peek(tenantKey);
    const policy = policies.peek(tenantKey);
    if (standing && tenant && policy)
      return checkBehind(env, states, decide(env, made, claims, standing, tenant, policy, byCookie));
    return Promise.all([standings.get(standingKey), tenants.get(tenantKey), policies.get(tenantKey)]).then(
      (all) => checkBehind(env, states, decide(env, made, claims, ...all, byCookie)),
    );
  };
  return {
    actorOf,
    authenticate(request) {
      const credentials = credentialsOf(request, env.config);
      return credentials ? actorOf(credentials.token, credentials.byCookie) : null;
    },
  };
}

function createStates(env: Env): States {
  return {
    standings: createCache<Standing | typeof NOBODY>(env.caches, {
      topics: [topics.user, topics.policy],
      // `user:<uuid> tenant:<id>`: a change of a person clears them everywhere, a change of roles a whole tenant.
      tags: (key) => key.split(' '),
      load: async (key) => {
        const [user = '', tenant = ''] = key.split(' ');
        const userId = user.slice('user:'.length);
        return (
          (await inTenant(env, tenantOf(tenant), systemCause, (tx) => loadStanding(tx, userId))) ?? NOBODY
        );
      },
    }),
    tenants: createCache<TenantProfile | typeof NOBODY>(env.caches, {
      topics: [topics.tenant],
      load: async (key) => (await inTenant(env, tenantOf(key), systemCause, loadTenant)) ?? NOBODY,
    }),
    policies: createCache<Policy>(env.caches, {
      topics: [topics.policy],
      load: (key) => inTenant(env, tenantOf(key), systemCause, loadPolicy),
    }),
  };
}

function decide(
  env: Env,
  made: Made,
  claims: AccessClaims,
  standing: Standing | typeof NOBODY,
  tenant: TenantProfile | typeof NOBODY,
  policy: Policy,
  byCookie: boolean,
): Actor {
  if (standing === NOBODY || tenant === NOBODY) throw new Problem('TOKEN_REVOKED');
  const session = standing.sessions.get(claims.sid);
  if (!session || session.expiresAt <= env.clock.now()) throw new Problem('SESSION_ENDED');
  if (accountProblem(standing.status) || standing.epoch !== claims.epoch) throw new Problem('TOKEN_REVOKED');
  const hours = standing.restrictions.ACCESS_HOURS;
  if (hours !== undefined && !withinHours(hours, env.clock.now(), tenant.timeZone))
    throw new Problem('OUTSIDE_ACCESS_HOURS');
  let known = made.get(standing);
  if (!known) {
    known = new Map();
    made.set(standing, known);
  }
  const key = `${claims.sid}${byCookie ? 'c' : 'b'}`;
  const held = known.get(key);
  // Tenant and policy are replaced as whole objects when they change.
  if (held && held.actor.tenant === tenant && held.policy === policy) return held.actor;
  const actor = makeActor(claims, standing, tenant, policy, session.impersonatorId, byCookie);
  known.set(key, { actor, policy });
  return actor;
}

/** An impersonation is over as soon as the person behind it may no longer do it, or their own rights have changed. */
function checkBehind(env: Env, states: States, actor: Actor): Actor | Promise<Actor> {
  if (!actor.impersonatorId) return actor;
  return holdsBehind(env, states, actor, actor.impersonatorId).then((holds) => {
    if (!holds) throw new Problem('SESSION_ENDED');
    return actor;
  });
}

async function holdsBehind(env: Env, states: States, actor: Actor, helperId: string): Promise<boolean> {
  const { standings, tenants, policies } = states;
  const here = `tenant:${actor.tenant.id}`;
  const target = await standings.get(`user:${actor.userId} ${here}`);
  const session = target === NOBODY ? undefined : target.sessions.get(actor.sessionId);
  if (target === NOBODY || !session) return false;
  const there = session.impersonatorTenantId === null ? here : `tenant:${session.impersonatorTenantId}`;
  const behind = await standings.get(`user:${helperId} ${there}`);
  if (behind === NOBODY) return false;
  if (there === here) return stillImpersonates(behind, target, session.impersonatorEpoch);
  const [tenant, home, policy] = await Promise.all([
    tenants.get(here),
    tenants.get(there),
    policies.get(there),
  ]);
  if (tenant === NOBODY || home === NOBODY || home.type !== 'vendor' || !home.isActive) return false;
  const roleIds = behind.roles.map((role) => role.id);
  const helper = { status: behind.status, permissions: permissionsOf(policy, roleIds) };
  const helped = { ...target, roleNames: target.roles.map((role) => role.name) };
  const consent = { until: tenant.supportUntil, now: env.clock.now() };
  return behind.epoch === session.impersonatorEpoch && maySupport(helper, helped, consent);
}

function credentialsOf(request: FastifyRequest, config: Config): { token: string; byCookie: boolean } | null {
  const header = request.headers.authorization;
  if (header !== undefined) {
    const match = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header);
    if (!match?.[1]) throw new Problem('UNAUTHENTICATED');
    return { token: match[1], byCookie: false };
  }
  const cookie = readCookie(request, config, 'access');
  return cookie === undefined ? null : { token: cookie, byCookie: true };
}

function tenantOf(key: string): number {
  return Number(key.slice('tenant:'.length));
}

function makeActor(
  claims: AccessClaims,
  standing: Standing,
  tenant: TenantProfile,
  policy: Policy,
  impersonatorId: string | null,
  byCookie: boolean,
): Actor {
  const roleIds = standing.roles.map((role) => role.id);
  const permissions = permissionsOf(policy, roleIds);
  return {
    userId: standing.userId,
    sessionId: claims.sid,
    fullName: standing.fullName,
    userType: standing.userType,
    roleIds,
    roleNames: standing.roles.map((role) => role.name),
    permissions: impersonatorId ? whileImpersonating(permissions) : permissions,
    restrictions: standing.restrictions,
    tenant,
    impersonatorId,
    mustChangePassword: standing.mustChangePassword,
    byCookie,
  };
}

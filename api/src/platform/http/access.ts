import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { csrfToken } from '../access/csrf.ts';
import { sameDigest } from '../crypto/keyring.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problem/problem.ts';
import { checkRate } from './rate-limit.ts';
import type { RouteFacts } from './route.ts';

/** Finds who asks, as things stand this second. null when there are no credentials. @throws Problem 401 */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | null> | Actor | null;

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Session → actor → tenant → module → access, before a byte of the body is read. */
export function installAccess(app: FastifyInstance, env: Env, authenticate: Authenticate): void {
  app.addHook('onRequest', async (request) => {
    const facts = request.routeOptions.config.facts;
    if (!facts) return;
    if (facts.limit) await checkRate(env, `${facts.method} ${facts.path} ${request.ip}`, facts.limit);
    if (facts.access.kind === 'public') return;
    const actor = await authenticate(request);
    if (!actor) throw new Problem('UNAUTHENTICATED');
    request.actor = actor;
    if (actor.byCookie && CHANGING.has(request.method)) checkCsrf(env, request, actor);
    checkTenant(request, actor);
    checkActor(actor, facts);
  });
}

function checkActor(actor: Actor, facts: RouteFacts): void {
  if (!facts.always) {
    if (!actor.tenant.isActive) throw new Problem('TENANT_INACTIVE');
    if (actor.mustChangePassword) throw new Problem('PASSWORD_CHANGE_REQUIRED');
  }
  if (facts.switchable) {
    const state = actor.tenant.modules.get(facts.module);
    if (!state) throw new Problem('MODULE_INACTIVE', { params: { module: facts.module } });
    if (state === 'read_only' && CHANGING.has(facts.method))
      throw new Problem('MODULE_READ_ONLY', { params: { module: facts.module } });
  }
  if (facts.access.kind === 'permission' && !actor.permissions.has(facts.access.permission))
    throw new Problem('PERMISSION_DENIED', { params: { permission: facts.access.permission } });
}

/** A request that names a tenant (header, or query for links and event streams) must name the session's own. */
function checkTenant(request: FastifyRequest, actor: Actor): void {
  const header = request.headers['x-tenant-id'];
  const named = typeof header === 'string' ? header.trim() : undefined;
  if (named === undefined || named === '') return;
  if (named !== String(actor.tenant.id) && named.toLowerCase() !== actor.tenant.domain.toLowerCase())
    throw new Problem('TENANT_MISMATCH');
}

function checkCsrf(env: Env, request: FastifyRequest, actor: Actor): void {
  const given = request.headers['x-csrf-token'];
  const wanted = Buffer.from(csrfToken(env, actor.sessionId));
  if (typeof given !== 'string' || !sameDigest(Buffer.from(given), wanted)) throw new Problem('CSRF_FAILED');
}

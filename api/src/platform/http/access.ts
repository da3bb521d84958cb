import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { addressBucket, addressOf } from '../access/address.ts';
import { csrfToken } from '../access/csrf.ts';
import { sameDigest } from '../crypto/keyring.ts';
import type { Env } from '../env.ts';
import { type Code, type Params, Problem } from '../problem/problem.ts';
import { checkRate } from './rate-limit.ts';
import type { RouteFacts } from './route.ts';

/** Finds who asks, as things stand this second. null when there are no credentials. @throws Problem 401 */
export type Authenticate = (request: FastifyRequest) => Promise<Actor | null> | Actor | null;

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Session → actor → tenant → module → access, before a byte of the body is read. Whom the gate knows already passes
 * without a promise.
 */
export function installAccess(app: FastifyInstance, env: Env, authenticate: Authenticate): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const facts = request.routeOptions.config.facts;
    const waits = facts ? checkAccess(env, authenticate, request, facts) : null;
    if (waits) waits.then(() => done(), done);
    else done();
  });
}

function checkAccess(
  env: Env,
  authenticate: Authenticate,
  request: FastifyRequest,
  facts: RouteFacts,
): Promise<void> | null {
  if (facts.limit) {
    const bucket = addressBucket(addressOf(request));
    return checkRate(env, `${facts.method} ${facts.path} ${bucket}`, facts.limit).then(() =>
      checkCaller(env, authenticate, request, facts),
    );
  }
  return checkCaller(env, authenticate, request, facts) ?? null;
}

/** @throws Problem, or answers a promise that is rejected with it */
function checkCaller(
  env: Env,
  authenticate: Authenticate,
  request: FastifyRequest,
  facts: RouteFacts,
): Promise<void> | undefined {
  if (facts.access.kind === 'public') return undefined;
  const actor = authenticate(request);
  if (actor instanceof Promise) return actor.then((found) => admit(env, request, facts, found));
  admit(env, request, facts, actor);
  return undefined;
}

function admit(env: Env, request: FastifyRequest, facts: RouteFacts, actor: Actor | null): void {
  if (!actor) throw new Problem('UNAUTHENTICATED');
  request.actor = actor;
  if (actor.byCookie && CHANGING.has(request.method)) checkCsrf(env, request, actor);
  checkTenant(request, actor, facts.needsTenant);
  const refusal = refusalOf(actor, facts);
  if (refusal) throw new Problem(refusal.code, { params: refusal.params });
}

/** A layer's refusal: the code of the problem and what it is about. */
export interface Refusal {
  readonly code: Code;
  readonly params: Params;
}

const NOTHING: Params = {};

/** Which layer (tenant, account, module, role) keeps the actor off a route, in that order; null where none does. */
export function refusalOf(
  actor: Actor,
  facts: Pick<RouteFacts, 'always' | 'switchable' | 'module' | 'method' | 'access'>,
): Refusal | null {
  if (!facts.always) {
    if (!actor.tenant.isActive) return { code: 'TENANT_INACTIVE', params: NOTHING };
    if (actor.mustChangePassword) return { code: 'PASSWORD_CHANGE_REQUIRED', params: NOTHING };
  }
  if (facts.switchable) {
    const state = actor.tenant.modules.get(facts.module);
    if (!state) return { code: 'MODULE_INACTIVE', params: { module: facts.module } };
    if (state === 'read_only' && CHANGING.has(facts.method))
      return { code: 'MODULE_READ_ONLY', params: { module: facts.module } };
  }
  const { access } = facts;
  if (access.kind !== 'permission') return null;
  const may =
    actor.permissions.has(access.permission) && (!access.vendorOnly || actor.tenant.type === 'vendor');
  return may ? null : { code: 'PERMISSION_DENIED', params: { permission: access.permission } };
}

/** A request that names a tenant (header, or query for links and event streams) must name the session's own. */
function checkTenant(request: FastifyRequest, actor: Actor, needed: boolean): void {
  const header = request.headers['x-tenant-id'];
  const named = typeof header === 'string' ? header.trim() : undefined;
  if (named === undefined || named === '') {
    if (needed) throw new Problem('TENANT_HEADER_MISSING');
    return;
  }
  if (named !== String(actor.tenant.id) && named.toLowerCase() !== actor.tenant.domain.toLowerCase())
    throw new Problem('TENANT_MISMATCH');
}

function checkCsrf(env: Env, request: FastifyRequest, actor: Actor): void {
  const given = request.headers['x-csrf-token'];
  const wanted = Buffer.from(csrfToken(env, actor.sessionId));
  if (typeof given !== 'string' || !sameDigest(Buffer.from(given), wanted)) throw new Problem('CSRF_FAILED');
}

import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Actor } from '../access/actor.ts';
import { audit } from '../audit/write.ts';
import { type Cause, inTenant, withoutTenant } from '../db/tx.ts';
import type { Env } from '../env.ts';
import { installHealth } from '../health/health.ts';
import type { Module } from '../module.ts';
import { installEvents } from '../notices/events.ts';
import { type Code, type Locale, Problem } from '../problem/problem.ts';
import { type Authenticate, installAccess } from './access.ts';
import { cleanTexts, refuseDeep } from './body.ts';
import { installGuard } from './guard.ts';
import { installHeaders } from './headers.ts';
import { runKeyed } from './keyed.ts';
import { installOpenapi } from './openapi.ts';
import { type Call, createRouter, type RouteFacts } from './route.ts';
import { compileSchema } from './validation.ts';

export interface ServerOptions {
  readonly env: Env;
  readonly modules: readonly Module[];
  readonly authenticate: Authenticate;
}

const BODY_LIMIT = 1_048_576;

/** The HTTP server with every module's routes, ready to listen or to be tried with `inject`. */
export async function buildServer({ env, modules, authenticate }: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    trustProxy: { none: false, loopback: 'loopback', private: 'loopback,linklocal,uniquelocal' }[
      env.config.TRUST_PROXY
    ],
    genReqId: (request) => requestId(request.headers['x-request-id']),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
    forceCloseConnections: 'idle',
    // installHealth answers then, in the API's own form.
    return503OnClosing: false,
    // The format of hours is ours; the serialiser need not check it.
    serializerOpts: { ajv: { formats: { hour: true } } },
  });
  installGuard(
    app,
    new Set(modules.flatMap((module) => module.permissions.map((permission) => permission.name))),
  );
  app.setValidatorCompiler(compileSchema);
  app.decorateRequest('actor', null);
  app.decorateRequest('locale', 'id');
  app.decorateRequest('kept', null);
  app.decorateRequest('makeCall', makeCall(env));
  await installHeaders(app, env);
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: BODY_LIMIT });
  // Routes that take a file read its stream themselves (upload.ts) and set their own limits.
  await app.register(multipart);
  readJson(app);
  installErrors(app, env);
  observe(app, env);
  installAccess(app, env, authenticate);
  app.addHook('preValidation', async (request) => {
    // A request without a body is one whose fields are all missing: each is then named.
    if (request.body === undefined || request.body === null)
      request.body = request.routeOptions.schema?.body ? {} : undefined;
    else cleanTexts(request.body);
    cleanTexts(request.query);
    cleanTexts(request.params);
  });
  await installOpenapi(app);
  installHealth(app, env);
  installEvents(app, env);
  for (const module of modules)
    await app.register(async (scope) =>
      module.routes(createRouter(scope, module.code, module.switchable), env),
    );
  return app;
}

function requestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : randomUUID();
}

function readJson(app: FastifyInstance): void {
  app.removeContentTypeParser(['application/json', 'text/plain']);
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    (request, text, done) => {
      try {
        refuseDeep(text as string);
      } catch (error) {
        done(error as Error);
        return;
      }
      // A DELETE or POST without fields may come with the header and no body at all.
      if (text === '') done(null, undefined);
      else parse(request, text as string, done);
    },
  );
}

/** The request's language: the first of id and en that Accept-Language names. */
function localeOf(header: string | undefined): Locale {
  const found = /(?:^|[,\s])(id|en)(?:[-;,\s]|$)/i.exec(header ?? '');
  return found?.[1]?.toLowerCase() === 'en' ? 'en' : 'id';
}

function observe(app: FastifyInstance, env: Env): void {
  app.addHook('onRequest', async (request, reply) => {
    request.locale = localeOf(request.headers['accept-language']);
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const status = String(reply.statusCode);
    // An event stream lasts as long as its page: no duration of a request.
    if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) return;
    env.metrics.requests.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
    if (!route.startsWith('/api')) return;
    env.log.info(
      {
        request_id: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        tenant: request.actor?.tenant.id,
        user: request.actor?.userId,
      },
      'request',
    );
  });
}

const frameworkCodes: Readonly<Record<string, Code>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_REQ_FILE_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  ECONNREFUSED: 'DEPENDENCY_DOWN',
  ECONNRESET: 'DEPENDENCY_DOWN',
  EPIPE: 'DEPENDENCY_DOWN',
  '57P01': 'DEPENDENCY_DOWN',
  '57P03': 'DEPENDENCY_DOWN',
  '53300': 'DEPENDENCY_DOWN',
  '55P03': 'DEPENDENCY_DOWN',
  '40P01': 'DEPENDENCY_DOWN',
};

function installErrors(app: FastifyInstance, env: Env): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const problem = toProblem(error);
    const status = env.errors.status(problem.code);
    if (status >= 500)
      env.log.error(
        { err: error, request_id: request.id, route: request.routeOptions.url },
        'request failed',
      );
    if (problem.code === 'PERMISSION_DENIED' && request.actor) await auditDenial(env, request, problem);
    return sendProblem(env, request, reply, problem, status);
  });
  app.setNotFoundHandler(async (request, reply) =>
    sendProblem(env, request, reply, new Problem('NOT_FOUND'), 404),
  );
}

function toProblem(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  const code = frameworkCodes[error.code];
  if (code === 'BODY_TOO_LARGE') return new Problem(code, { params: { limit: '1 MB' }, cause: error });
  if (code === 'UNSUPPORTED_MEDIA_TYPE')
    return new Problem(code, { params: { accepted: 'application/json' }, cause: error });
  if (code) return new Problem(code, { retryAfter: 2, cause: error });
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new Problem('MALFORMED_REQUEST', { cause: error });
  if (/timeout exceeded when trying to connect|Connection terminated/.test(error.message))
    return new Problem('DEPENDENCY_DOWN', { retryAfter: 2, cause: error });
  return new Problem('INTERNAL_ERROR', { cause: error });
}

function sendProblem(
  env: Env,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  status: number,
): FastifyReply {
  const { locale } = request;
  const seconds = problem.retryAfter;
  if (seconds !== null) reply.header('retry-after', String(Math.max(1, Math.ceil(seconds))));
  const errors = problem.fields
    ? Object.fromEntries(
        Object.entries(problem.fields).map(([name, list]) => [
          name,
          list.map((item) => env.errors.sayField(item, locale)),
        ]),
      )
    : null;
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({
      success: false,
      message: env.errors.say(problem.code, locale, {
        ...(seconds === null ? {} : { seconds: Math.ceil(seconds) }),
        ...problem.params,
      }),
      code: problem.code,
      errors,
      ...(problem.data ? { data: problem.data } : {}),
      meta: { request_id: request.id, timestamp: new Date().toISOString() },
    });
}

async function auditDenial(env: Env, request: FastifyRequest, problem: Problem): Promise<void> {
  const { actor } = request;
  if (!actor) return;
  const facts = request.routeOptions.config.facts;
  await inTenant(env, actor.tenant.id, causeOf(request, actor), (tx) =>
    audit(tx, {
      action: 'access.denied',
      resource: facts?.module ?? 'platform',
      outcome: 'denied',
      details: {
        permission: problem.params.permission ?? null,
        method: request.method,
        route: request.routeOptions.url ?? null,
      },
    }),
  );
}

/** Who and what caused a request, for the audit. */
export function causeOf(request: FastifyRequest, actor: Actor | null): Cause {
  const agent = request.headers['user-agent'];
  return {
    requestId: request.id,
    userId: actor?.userId ?? null,
    impersonatorId: actor?.impersonatorId ?? null,
    ipAddress: request.ip,
    userAgent: agent ? agent.slice(0, 400).toWellFormed().replaceAll('\0', '') : null,
  };
}

function makeCall(env: Env) {
  return function call(this: FastifyRequest, reply: FastifyReply): Call<unknown, unknown, unknown> {
    const request = this;
    const cause = causeOf(request, request.actor);
    return {
      params: request.params,
      query: request.query,
      body: request.body,
      get actor() {
        if (!request.actor) throw new Error('a public route asked for its actor');
        return request.actor;
      },
      cause,
      locale: request.locale,
      env,
      raw: request,
      reply,
      run: (work) => {
        if (!request.actor) throw new Error('a public route has no tenant of its own');
        const facts = request.routeOptions.config.facts as RouteFacts;
        return runKeyed({ env, request, reply, actor: request.actor, facts, cause }, work);
      },
      runIn: (tenantId, work) => inTenant(env, tenantId, cause, work),
      runOutside: (work) => withoutTenant(env, cause, work),
    };
  };
}

import type { Socket } from 'node:net';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { inTenant, withoutTenant } from '../db/tx.ts';
import type { Env } from '../env.ts';
import { installHealth } from '../health/health.ts';
import type { Module } from '../module.ts';
import { installEvents } from '../notices/events.ts';
import { type Authenticate, installAccess } from './access.ts';
import { cleanTexts, refuseDeep } from './body.ts';
import { causeOf } from './cause.ts';
import { answerClientError, answerFrameworkError, installErrors } from './errors.ts';
import { installGuard } from './guard.ts';
import { installHeaders } from './headers.ts';
import { runKeyed } from './keyed.ts';
import { localeOf } from './locale.ts';
import { installOpenapi } from './openapi.ts';
import { requestId } from './request-id.ts';
import { type Call, createRouter, type RouteFacts } from './route.ts';
import { trustedProxies } from './trust.ts';
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
    trustProxy: trustedProxies(env.config.TRUST_PROXY),
    genReqId: (request) => requestId(request.headers['x-request-id']),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
    forceCloseConnections: 'idle',
    // installHealth answers then, in the API's own form.
    return503OnClosing: false,
    frameworkErrors: answerFrameworkError(env),
    clientErrorHandler: answerClientError(env),
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
  // Hooks that wait for nothing call back: a promise for each would cost more than what they do.
  app.addHook('preValidation', (request, _reply, done) => {
    // A request without a body is one whose fields are all missing: each is then named.
    if (request.body === undefined || request.body === null)
      request.body = request.routeOptions.schema?.body ? {} : undefined;
    else cleanTexts(request.body);
    cleanTexts(request.query);
    cleanTexts(request.params);
    done();
  });
  await installOpenapi(app);
  installHealth(app, env);
  letGoOfConnections(app);
  installEvents(app, env);
  for (const module of modules)
    await app.register(async (scope) =>
      module.routes(createRouter(scope, module.code, module.switchable), env),
    );
  return app;
}

/** So long a request that runs when the server closes has to end; what is open then is cut. */
const DRAIN_MS = 5_000;

/**
 * The server's end closes connections that are idle at that moment; one whose answer ends a little later (an event
 * stream), or whose page has vanished without a word, would be waited for until its keep-alive runs out. So would one
 * that has asked for nothing yet, which Node counts as busy: browsers and clients open such ahead of need, one for each
 * request that they gave up.
 */
function letGoOfConnections(app: FastifyInstance): void {
  const open = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  const letGo = () => {
    app.server.closeIdleConnections();
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
  let idle: NodeJS.Timeout | undefined;
  let all: NodeJS.Timeout | undefined;
  app.addHook('preClose', async () => {
    letGo();
    idle = setInterval(letGo, 100);
    all = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
  });
  app.addHook('onClose', async () => {
    clearInterval(idle);
    clearTimeout(all);
  });
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

function observe(app: FastifyInstance, env: Env): void {
  app.addHook('onRequest', (request, reply, done) => {
    request.locale = localeOf(request.headers['accept-language']);
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    observeAnswer(env, request, reply);
    done();
  });
}

function observeAnswer(env: Env, request: FastifyRequest, reply: FastifyReply): void {
  const route = request.routeOptions.url ?? 'none';
  const status = String(reply.statusCode);
  // An event stream lasts as long as its page: no duration of a request.
  if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) return;
  env.metrics.requests.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
  if (!route.startsWith('/api') || !env.log.isLevelEnabled('info')) return;
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

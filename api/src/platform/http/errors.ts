import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { audit } from '../audit/write.ts';
import { isDataException, isDependencyDown } from '../db/faults.ts';
import { inTenant } from '../db/tx.ts';
import type { Env } from '../env.ts';
import { type Code, type Locale, Problem } from '../problem/problem.ts';
import { causeOf } from './cause.ts';
import { securityHeaders } from './headers.ts';
import { localeOf } from './locale.ts';
import { requestId } from './request-id.ts';

const RETRY_SECONDS = 2;

const frameworkCodes: Readonly<Record<string, Code>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_REQ_FILE_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
};

/** Every error of a route leaves in the envelope. */
export function installErrors(app: FastifyInstance, env: Env): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const problem = toProblem(error);
    const status = env.errors.status(problem.code);
    // A value that only the database refused is the caller's mistake and a gap in our schema: it is logged too.
    if (status >= 500 || isDataException(error))
      env.log.error(
        { err: error, request_id: request.id, route: request.routeOptions.url },
        'request failed',
      );
    if (problem.code === 'PERMISSION_DENIED') await auditDenial(env, request, problem);
    return sendProblem(env, request, reply, problem, request.locale);
  });
  app.setNotFoundHandler(async (request, reply) =>
    sendProblem(env, request, reply, new Problem('NOT_FOUND'), request.locale),
  );
}

/** Answers addresses that the router cannot read: no hook of ours has run for them. */
export function answerFrameworkError(env: Env) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const problem = new Problem('MALFORMED_REQUEST', { cause: error });
    const locale = localeOf(request.headers['accept-language']);
    reply.headers({ ...securityHeaders(env), 'cache-control': 'no-store', 'x-request-id': request.id });
    sendProblem(env, request, reply, problem, locale);
  };
}

/** Answers what is no HTTP request, or none that ended in time: there is a socket and nothing else. */
export function answerClientError(env: Env) {
  return (error: Error & { code?: string | undefined; rawPacket?: unknown }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) {
      // Whoever listens for these errors has to let go of the socket: it would stay open for ever.
      socket.destroy();
      return;
    }
    if (socket.writable) {
      const status = clientStatus(error.code);
      // The packet that could not be read may still say its language and its id.
      const packet = Buffer.isBuffer(error.rawPacket) ? error.rawPacket : Buffer.alloc(0);
      const heard = packet.subarray(0, 16_384).toString('latin1');
      const header = (name: string) =>
        new RegExp(`^${name}:[ \\t]*([^\\r\\n]{0,500})`, 'im').exec(heard)?.[1];
      const id = requestId(header('x-request-id')?.trim());
      const problem = new Problem('MALFORMED_REQUEST', { cause: error });
      const body = Buffer.from(JSON.stringify(bodyOf(env, id, problem, localeOf(header('accept-language')))));
      const headers = {
        ...securityHeaders(env),
        'cache-control': 'no-store',
        connection: 'close',
        'content-length': String(body.length),
        'content-type': 'application/json; charset=utf-8',
        'x-request-id': id,
      };
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`);
      socket.write(body);
    }
    socket.destroySoon();
  };
}

function clientStatus(code: string | undefined): number {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
}

function toProblem(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  const code = frameworkCodes[error.code];
  if (code === 'BODY_TOO_LARGE') return new Problem(code, { params: { limit: '1 MB' }, cause: error });
  if (code === 'UNSUPPORTED_MEDIA_TYPE')
    return new Problem(code, { params: { accepted: 'application/json' }, cause: error });
  if (isDependencyDown(error))
    return new Problem('DEPENDENCY_DOWN', { retryAfter: RETRY_SECONDS, cause: error });
  const refused = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  if (refused || isDataException(error)) return new Problem('MALFORMED_REQUEST', { cause: error });
  return new Problem('INTERNAL_ERROR', { cause: error });
}

function sendProblem(
  env: Env,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  locale: Locale,
): FastifyReply {
  const seconds = problem.retryAfter;
  if (seconds !== null) reply.header('retry-after', String(Math.max(1, Math.ceil(seconds))));
  return reply
    .code(env.errors.status(problem.code))
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(bodyOf(env, request.id, problem, locale));
}

/** The envelope of a problem, in the reader's language. */
export function bodyOf(env: Env, id: string, problem: Problem, locale: Locale): object {
  const seconds = problem.retryAfter;
  const errors = problem.fields
    ? Object.fromEntries(
        Object.entries(problem.fields).map(([name, list]) => [
          name,
          list.map((item) => env.errors.sayField(item, locale)),
        ]),
      )
    : null;
  return {
    success: false,
    message: env.errors.say(problem.code, locale, {
      ...(seconds === null ? {} : { seconds: Math.ceil(seconds) }),
      ...problem.params,
    }),
    code: problem.code,
    errors,
    ...(problem.data ? { data: problem.data } : {}),
    meta: { request_id: id, timestamp: new Date().toISOString() },
  };
}

/** The denial stands whether or not it can be written down; that it could not is in the log. */
async function auditDenial(env: Env, request: FastifyRequest, problem: Problem): Promise<void> {
  const { actor } = request;
  if (!actor) return;
  const facts = request.routeOptions.config.facts;
  const details = {
    permission: problem.params.permission ?? null,
    method: request.method,
    route: request.routeOptions.url ?? null,
    ...targetOf(request),
  };
  try {
    await inTenant(env, actor.tenant.id, causeOf(request, actor), (tx) =>
      audit(tx, {
        action: 'access.denied',
        resource: facts?.module ?? 'platform',
        outcome: 'denied',
        details,
      }),
    );
  } catch (error) {
    env.log.error({ err: error, request_id: request.id, ...details }, 'a denial could not be recorded');
  }
}

/** What the refused request was about: the ids or codes in its path, which name nobody. */
function targetOf(request: FastifyRequest): { readonly target?: string } {
  const given = Object.values((request.params ?? {}) as Record<string, unknown>);
  return given.length === 0 ? {} : { target: given.map(String).join('/').slice(0, 200) };
}

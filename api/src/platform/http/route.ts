import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type TSchema, Type } from 'typebox';
import type { Access, Actor } from '../access/actor.ts';
import type { Cause, SystemTx, Tx } from '../db/tx.ts';
import type { Env } from '../env.ts';
import type { Locale } from '../problem/problem.ts';
import {
  type Begun,
  failureSchema,
  isBegun,
  isPage,
  isRefused,
  type Page,
  type Refused,
  success,
} from './envelope.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Static<S> = S extends TSchema ? Type.Static<S> : undefined;
/** What may be answered where the schema says text: a moment too, which is written in ISO 8601. */
type Sendable<T> = T extends string
  ? T | Date
  : T extends readonly (infer Item)[]
    ? readonly Sendable<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Sendable<T[Key]> }
      : T;
/** Rows of a list, or one thing. */
type Answer<R> = R extends readonly (infer Row)[]
  ? Page<Sendable<Row>> | readonly Sendable<Row>[]
  : Sendable<R>;

/** What a handler gets: the checked input, who asks, and the one way to the database. */
export interface Call<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Who asks. Reading it on a public route is a programming error. */
  readonly actor: Actor;
  readonly cause: Cause;
  readonly locale: Locale;
  readonly env: Env;
  readonly raw: FastifyRequest;
  readonly reply: FastifyReply;
  /** Runs `work` in a transaction of the caller's tenant and keeps its answer under the idempotency key. */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A transaction of a tenant that the handler found by itself (public routes: login, reset links). */
  runIn<T>(tenantId: number, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A transaction without a tenant (before one is known). */
  runOutside<T>(work: (tx: SystemTx) => Promise<T>): Promise<T>;
}

export interface RouteOptions<P, Q, B, R> {
  readonly method: Method;
  /** Path under /api, with `{name}` for parameters as in OpenAPI. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Schema of `data`; what it does not name is cut from the answer. 'raw' for files, streams and OAuth2 bodies. */
  readonly response: R | 'raw';
  readonly status?: 200 | 201 | 202;
  /** Schema of `data` where the handler may also answer 202 with `begun(data)`: long work that a job goes on with. */
  readonly begun?: TSchema;
  /** Content types of a raw answer, for the OpenAPI document. */
  readonly produces?: readonly string[];
  /** false where an Idempotency-Key has no meaning (everything under /api/auth). */
  readonly idempotent?: boolean;
  /** At most `max` calls in `seconds` from one address. */
  readonly limit?: { readonly max: number; readonly seconds: number };
  /** true for multipart uploads: the handler reads the stream. */
  readonly upload?: boolean;
  /** true where a suspended tenant, or one whose password must change, still gets in (auth, billing, notices). */
  readonly always?: boolean;
  /** true where a request must say in X-Tenant-ID which tenant it means (the tenancy API). */
  readonly needsTenant?: boolean;
  readonly handler: (
    call: Call<Static<P>, Static<Q>, Static<B>>,
  ) => Promise<R extends TSchema ? Answer<Type.Static<R>> | Begun | Refused : unknown>;
}

/** The facts of a route that guard, table of routes and OpenAPI read. */
export interface RouteFacts {
  readonly method: Method;
  readonly path: string;
  readonly module: string;
  readonly switchable: boolean;
  readonly access: Access;
  readonly idempotent: boolean;
  readonly limit: { readonly max: number; readonly seconds: number } | null;
  readonly upload: boolean;
  readonly always: boolean;
  readonly needsTenant: boolean;
  readonly status: number;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    facts?: RouteFacts;
  }
  interface FastifyRequest {
    actor: Actor | null;
    locale: Locale;
    /** An answer that was kept (or found) under an idempotency key: sent as it is. */
    kept: { status: number; payload: string } | null;
    makeCall(reply: FastifyReply): Call<unknown, unknown, unknown>;
  }
}

/** Registers the routes of one module. */
export interface Router {
  add<
    P extends TSchema | undefined = undefined,
    Q extends TSchema | undefined = undefined,
    B extends TSchema | undefined = undefined,
    R extends TSchema = TSchema,
  >(options: RouteOptions<P, Q, B, R>): void;
}

export function createRouter(app: FastifyInstance, module: string, switchable: boolean): Router {
  return {
    add(options) {
      const { method, path, access, summary, status = 200, handler } = options;
      const facts: RouteFacts = {
        method,
        path: `/api${path}`,
        module,
        switchable,
        access,
        idempotent: method === 'POST' && options.idempotent !== false && !path.startsWith('/auth/'),
        limit: options.limit ?? null,
        upload: options.upload ?? false,
        always: options.always ?? false,
        needsTenant: options.needsTenant ?? false,
        status,
      };
      app.route({
        method,
        url: facts.path.replace(/\{(\w+)\}/g, ':$1'),
        config: { facts },
        schema: fastifySchema(options, status, module, summary),
        handler: async (request, reply) => {
          const answer = await handler(request.makeCall(reply) as never);
          if (reply.sent) return reply;
          if (request.kept) return sendKept(request, reply);
          if (isRefused(answer)) throw answer.problem;
          if (options.response === 'raw') return answer;
          const later = isBegun(answer);
          reply.code(later ? 202 : status);
          return envelope(request, later ? answer.data : answer);
        },
      });
    },
  };
}

function fastifySchema(
  options: {
    params?: TSchema | undefined;
    query?: TSchema | undefined;
    body?: TSchema | undefined;
    response: TSchema | 'raw';
    begun?: TSchema;
    produces?: readonly string[];
    upload?: boolean;
  },
  status: number,
  module: string,
  summary: string,
) {
  const { params, query, body, response, produces = ['application/json'] } = options;
  const answer =
    response === 'raw'
      ? {
          description: summary,
          content: Object.fromEntries(produces.map((type) => [type, { schema: Type.Unknown() }])),
        }
      : success(response, isList(response));
  return {
    summary,
    tags: [module],
    ...(params ? { params } : {}),
    ...(query ? { querystring: query } : {}),
    ...(body ? { body } : {}),
    ...(options.upload ? { consumes: ['multipart/form-data'] } : {}),
    response: {
      ...(response === 'raw' ? {} : { [status]: answer }),
      ...(options.begun ? { 202: success(options.begun, false) } : {}),
      '4xx': failureSchema,
      '5xx': failureSchema,
    },
    ...(response === 'raw' ? { 'x-raw': produces } : {}),
  };
}

function isList(schema: TSchema): boolean {
  return (schema as { type?: string }).type === 'array';
}

/** The envelope of an answer, before it is cut to its schema. */
export function envelope(request: FastifyRequest, answer: unknown): object {
  const meta = { request_id: request.id, timestamp: new Date().toISOString() };
  if (isPage(answer))
    return {
      success: true,
      message: 'OK',
      data: answer.rows,
      meta: { ...meta, pagination: answer.pagination },
    };
  if (Array.isArray(answer)) {
    const whole = {
      next_cursor: null,
      prev_cursor: null,
      has_next: false,
      has_prev: false,
      limit: answer.length,
    };
    return { success: true, message: 'OK', data: answer, meta: { ...meta, pagination: whole } };
  }
  return { success: true, message: 'OK', data: answer ?? null, meta };
}

function sendKept(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const kept = request.kept;
  if (!kept) throw new Error('no answer was kept');
  return reply
    .code(kept.status)
    .type('application/json; charset=utf-8')
    .serializer((payload: string) => payload)
    .send(kept.payload);
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { type Cause, inTenant, type Tx } from '../db/tx.ts';
import type { Env } from '../env.ts';
import {
  findAnswer,
  hashBody,
  KEY_PATTERN,
  type KeyedRequest,
  keepAnswer,
} from '../idempotency/idempotency.ts';
import { Problem } from '../problem/problem.ts';
import { isRefused } from './envelope.ts';
import { bodyOf } from './errors.ts';
import { envelope, type RouteFacts } from './route.ts';

interface KeyedCall {
  readonly env: Env;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly actor: Actor;
  readonly facts: RouteFacts;
  readonly cause: Cause;
}

/**
 * Runs the work of a request in its tenant. Under an Idempotency-Key the answer is cut to its schema and kept in the
 * same transaction; a repetition gets it back without the work being done again.
 */
export function runKeyed<T>(call: KeyedCall, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { env, request, actor, cause } = call;
  const keyed = keyedRequest(call);
  return inTenant(env, actor.tenant.id, cause, async (tx) => {
    if (!keyed) return work(tx);
    const before = await findAnswer(tx, keyed);
    if (before) {
      request.kept = before;
      return undefined as T;
    }
    const result = await work(tx);
    const kept = toKeep(call, result);
    await keepAnswer(tx, keyed, kept);
    request.kept = kept;
    return result;
  });
}

function keyedRequest({ request, actor, facts }: KeyedCall): KeyedRequest | null {
  const key = request.headers['idempotency-key'];
  if (!facts.idempotent || key === undefined) return null;
  if (typeof key !== 'string' || !KEY_PATTERN.test(key)) throw new Problem('MALFORMED_REQUEST');
  return {
    userId: actor.userId,
    route: `${request.method} ${request.url.split('?')[0]}`,
    key,
    // The query too: a dry run is not the import that it tries.
    bodyHash: hashBody({
      body: request.body ?? null,
      query: request.query ?? null,
      upload: request.uploadHash ?? null,
    }),
  };
}

/** A refusal that leaves a trace is kept like any answer: repeated, it leaves no second one. */
function toKeep(call: KeyedCall, result: unknown) {
  if (!isRefused(result)) return { status: call.facts.status, payload: serialise(call, result) };
  const { env, request } = call;
  const { problem } = result;
  return {
    status: env.errors.status(problem.code),
    payload: JSON.stringify(bodyOf(env, request.id, problem, request.locale)),
  };
}

function serialise({ request, reply, facts }: KeyedCall, result: unknown): string {
  const cut = reply.getSerializationFunction(String(facts.status)) as ((data: object) => string) | undefined;
  const whole = envelope(request, result);
  return cut ? cut(whole) : JSON.stringify(whole);
}

declare module 'fastify' {
  interface FastifyRequest {
    /** SHA-256 of an uploaded file, set by the handler once the stream was read. */
    uploadHash?: string;
  }
}

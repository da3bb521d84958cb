import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { addressOf } from '../access/address.ts';
import type { Cause } from '../db/tx.ts';

/** Who and what caused a request, for the audit. */
export function causeOf(request: FastifyRequest, actor: Actor | null): Cause {
  const agent = request.headers['user-agent'];
  return {
    requestId: request.id,
    userId: actor?.userId ?? null,
    impersonatorId: actor?.impersonatorId ?? null,
    ipAddress: addressOf(request),
    userAgent: agent ? agent.slice(0, 400).toWellFormed().replaceAll('\0', '') : null,
  };
}

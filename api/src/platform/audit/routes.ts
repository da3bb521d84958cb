import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { permission } from '../access/actor.ts';
import { inTenant } from '../db/tx.ts';
import type { Env } from '../env.ts';
import { begun, listQuery } from '../http/envelope.ts';
import type { Router } from '../http/route.ts';
import { decodeCursor, toPage } from '../paging/cursor.ts';
import type { People } from '../people.ts';
import { exportAudit } from './export.ts';
import { findAuditRows, keyOf } from './queries.ts';
import { findVerification, requestVerification } from './verifications.ts';
import { audit } from './write.ts';

const moment = Type.String({ format: 'date-time' });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

const outcome = Type.Union([Type.Literal('success'), Type.Literal('denied'), Type.Literal('failure')]);

const filters = {
  from: Type.Optional(moment),
  to: Type.Optional(moment),
  user_id: Type.Optional(Type.String({ format: 'uuid' })),
  action: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  resource: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  resource_id: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  outcome: Type.Optional(outcome),
};

export const auditRowSchema = Type.Object({
  id: Type.String(),
  created_at: Type.String(),
  user_id: orNull(Type.String()),
  user_name: orNull(Type.String()),
  actor_id: orNull(Type.String({ description: 'Who acted as the user, where someone did.' })),
  actor_name: orNull(Type.String()),
  action: Type.String(),
  resource: Type.String(),
  resource_id: orNull(Type.String()),
  outcome,
  details: orNull(Type.Record(Type.String(), Type.Unknown())),
  personal: orNull(Type.Record(Type.String(), Type.Unknown())),
  ip_address: orNull(Type.String()),
  user_agent: orNull(Type.String()),
  request_id: Type.String(),
  sealed: Type.Boolean(),
  erased: Type.Boolean({ description: 'Whether what was personal in it was erased (UU PDP).' }),
});

const verificationSchema = Type.Object({
  valid: Type.Boolean(),
  checked: Type.Integer(),
  first_bad: orNull(
    Type.Object({
      kind: Type.Union([
        Type.Literal('altered'),
        Type.Literal('removed'),
        Type.Literal('inserted'),
        Type.Literal('chain_broken'),
        Type.Literal('truncated'),
      ]),
      id: orNull(Type.String()),
      month: orNull(Type.String()),
      sequence: orNull(Type.Integer()),
    }),
  ),
  sealed_until: orNull(Type.String()),
});

/** The routes of the trail. `names` gives today's names of members. */
export function addAuditRoutes(router: Router, env: Env, names: People['names']): void {
  addList(router, names);
  addExport(router, env, names);
  addVerify(router);
}

function addList(router: Router, names: People['names']): void {
  router.add({
    method: 'GET',
    path: '/audit-logs',
    access: permission('audit:read'),
    summary: 'The trail of what was done, newest first',
    query: Type.Object({ ...listQuery, ...filters }, { additionalProperties: false }),
    response: Type.Array(auditRowSchema),
    handler: (call) =>
      call.run(async (tx) => {
        const { limit, cursor: given, ...wanted } = call.query;
        const cursor = decodeCursor(given, ['moment', 'uuid']);
        return toPage(
          await findAuditRows(tx, wanted, { limit: limit + 1, cursor }, names),
          limit,
          cursor,
          keyOf,
        );
      }),
  });
}

function addExport(router: Router, env: Env, names: People['names']): void {
  router.add({
    method: 'GET',
    path: '/audit-logs/export',
    access: permission('audit:export'),
    summary: 'The trail as a file',
    query: Type.Object(
      { format: Type.Union([Type.Literal('csv'), Type.Literal('ndjson')]), ...filters },
      { additionalProperties: false },
    ),
    response: 'raw',
    produces: ['text/csv', 'application/x-ndjson'],
    handler: async (call) => {
      const { format, ...wanted } = call.query;
      const tenantId = call.actor.tenant.id;
      // Recorded before the first byte: a download that was cut off was begun all the same.
      await inTenant(env, tenantId, call.cause, (tx) =>
        audit(tx, {
          action: 'audit_log.exported',
          resource: 'audit_log',
          details: { format, filters: wanted },
        }),
      );
      call.reply
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson')
        .header('content-disposition', `attachment; filename="audit-logs.${format}"`);
      return Readable.from(exportAudit(env, tenantId, { filters: wanted, format, names }), {
        objectMode: false,
      });
    },
  });
}

function addVerify(router: Router): void {
  const jobSchema = Type.Object({
    id: Type.String(),
    state: Type.Union([
      Type.Literal('queued'),
      Type.Literal('running'),
      Type.Literal('done'),
      Type.Literal('failed'),
    ]),
    rows_total: Type.Integer(),
    rows_checked: Type.Integer(),
    result: orNull(verificationSchema),
    created_at: Type.String(),
    finished_at: orNull(Type.String()),
  });
  router.add({
    method: 'GET',
    path: '/audit-logs/verify',
    access: permission('audit:verify'),
    summary: 'Whether the trail is as it was written; a long range answers 202 and is verified by a job',
    query: Type.Object({ from: filters.from, to: filters.to }, { additionalProperties: false }),
    limit: { max: 30, seconds: 60 },
    response: verificationSchema,
    begun: Type.Object({ job_id: Type.String() }),
    handler: async (call) => {
      const { from, to } = call.query;
      const range = { from: from ? new Date(from) : null, to: to ? new Date(to) : null };
      const outcome = await call.run((tx) => requestVerification(tx, range));
      return 'done' in outcome ? outcome.done : begun({ job_id: outcome.jobId });
    },
  });
  router.add({
    method: 'GET',
    path: '/audit-logs/verify/{job_id}',
    access: permission('audit:verify'),
    summary: 'How far a verification is, and its result',
    params: Type.Object({ job_id: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
    response: jobSchema,
    handler: (call) => call.run((tx) => findVerification(tx, call.params.job_id)),
  });
}

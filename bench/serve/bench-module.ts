import type { CompiledQuery } from 'kysely';
import { Type } from 'typebox';
import { permission, signedIn } from '../../api/src/platform/access/actor.ts';
import { audit } from '../../api/src/platform/audit/write.ts';
import type { Query } from '../../api/src/platform/db/database.ts';
import type { Tx } from '../../api/src/platform/db/tx.ts';
import type { Router } from '../../api/src/platform/http/route.ts';
import { job } from '../../api/src/platform/jobs/declare.ts';
import type { Module } from '../../api/src/platform/module.ts';
import { Problem } from '../../api/src/platform/problem/problem.ts';
import { type Person, SELECT_PERSON } from './select.ts';

const person = Type.Object({
  id: Type.String(),
  username: Type.String(),
  email: Type.Union([Type.String(), Type.Null()]),
  full_name: Type.String(),
  phone: Type.Union([Type.String(), Type.Null()]),
  user_type: Type.String(),
  status: Type.String(),
  created_at: Type.String(),
});
const idParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });

/** Routes and a job that exist for the benchmarks alone; they go the product's one way. */
export function createBenchModule(onJob: (n: number) => void = () => undefined): Module {
  return {
    code: 'bench',
    switchable: false,
    permissions: [],
    matrix: {},
    roles: [],
    errors: { status: {}, words: {}, fieldWords: {} },
    notices: [],
    routes: addRoutes,
    jobs: [
      job({
        task: 'bench.note',
        payload: Type.Object({ n: Type.Integer() }),
        run: async (_tx, { n }) => onJob(n),
      }),
    ],
    schedules: [],
  };
}

function addRoutes(router: Router): void {
  router.add({
    method: 'GET',
    path: '/bench/users/{id}',
    access: permission('users:read'),
    summary: 'A person',
    params: idParams,
    response: person,
    handler: (call) => call.run((tx) => findPerson(tx, call.params.id)),
  });
  router.add({
    method: 'GET',
    path: '/bench/users/{id}/audited',
    access: permission('users:read'),
    summary: 'A person, and who looked',
    params: idParams,
    response: person,
    handler: (call) =>
      call.run(async (tx) => {
        const [found] = await Promise.all([
          findPerson(tx, call.params.id),
          audit(tx, { action: 'bench.read', resource: 'user', resourceId: call.params.id }),
        ]);
        return found;
      }),
  });
  router.add({
    method: 'GET',
    path: '/bench/echo',
    access: signedIn,
    summary: 'No database',
    query: Type.Object(
      { n: Type.Integer({ minimum: 0, maximum: 1_000_000 }) },
      { additionalProperties: false },
    ),
    response: Type.Object({ n: Type.Integer(), name: Type.String() }),
    handler: async (call) => ({ n: call.query.n, name: call.actor.fullName }),
  });
  router.add({
    method: 'POST',
    path: '/bench/notes',
    access: signedIn,
    summary: 'A write',
    body: Type.Object(
      { text: Type.String({ minLength: 1, maxLength: 200 }) },
      { additionalProperties: false },
    ),
    response: Type.Object({ text: Type.String() }),
    status: 201,
    handler: (call) =>
      call.run(async (tx) => {
        await audit(tx, {
          action: 'bench.noted',
          resource: 'note',
          details: { length: call.body.text.length },
        });
        return { text: call.body.text };
      }),
  });
}

async function findPerson(tx: Tx, id: string): Promise<Person> {
  const found = await tx.first(query<Person>(SELECT_PERSON, [tx.tenantId, id]), { name: 'bench_person' });
  if (!found) throw new Problem('NOT_FOUND');
  return found;
}

/** A query whose text is ready made. */
export function query<Row>(sql: string, parameters: readonly unknown[]): Query<Row> {
  return { compile: () => ({ sql, parameters }) as unknown as CompiledQuery<Row> };
}

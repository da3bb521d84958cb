import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { open, permission, signedIn } from '../../src/platform/access/actor.ts';
import { newId } from '../../src/platform/clock/ids.ts';
import { page } from '../../src/platform/http/envelope.ts';
import type { Router } from '../../src/platform/http/route.ts';
import { type Code, Problem } from '../../src/platform/problem/problem.ts';
import { testModule } from './made-up.ts';

const closed = { additionalProperties: false };
const form = Type.Object(
  {
    name: Type.String({ minLength: 2, maxLength: 20 }),
    amount: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
    day: Type.Optional(Type.String({ format: 'date' })),
    moment: Type.Optional(Type.String({ format: 'date-time' })),
    hour: Type.Optional(Type.String({ format: 'hour' })),
    email: Type.Optional(Type.String({ format: 'email' })),
    id: Type.Optional(Type.String({ format: 'uuid' })),
    kind: Type.Optional(Type.Union([Type.Literal('A'), Type.Literal('B')])),
    tags: Type.Optional(Type.Array(Type.String({ maxLength: 5 }), { maxItems: 3 })),
    home: Type.Optional(Type.Object({ city: Type.String({ maxLength: 10 }) }, closed)),
  },
  closed,
);
const deep = Type.Object({ any: Type.Unknown() }, closed);

/** Where the works of a keyed request are counted; made by the test as owner. */
export const WORKS = `create table public.works (tenant_id int not null, n int not null);
  grant select, insert on public.works to balai_api`;

/** Routes that do nothing but show how the platform answers. */
function addTrialRoutes(router: Router): void {
  router.add({
    method: 'POST',
    path: '/trial/form',
    summary: 'Echo',
    access: open('test'),
    body: form,
    response: form,
    handler: async ({ body }) => body,
  });
  router.add({
    method: 'POST',
    path: '/trial/deep',
    summary: 'Any body',
    access: open('test'),
    body: deep,
    response: Type.Null(),
    handler: async () => null,
  });
  router.add({
    method: 'GET',
    path: '/trial/list',
    summary: 'A list',
    access: open('test'),
    query: Type.Object(
      { limit: Type.Integer({ minimum: 1, maximum: 100 }), flag: Type.Optional(Type.Boolean()) },
      closed,
    ),
    response: Type.Array(Type.Object({ n: Type.Integer() })),
    handler: async ({ query }) =>
      page([{ n: query.limit, secret: 'cut' }], {
        next_cursor: null,
        prev_cursor: null,
        has_next: false,
        has_prev: false,
        limit: query.limit,
      }),
  });
  router.add({
    method: 'GET',
    path: '/trial/secret',
    summary: 'Asks for a permission',
    access: permission('trial:see'),
    response: Type.Object({ shown: Type.Boolean() }),
    handler: async () => ({ shown: true, password: 'cut away' }),
  });
  router.add({
    method: 'GET',
    path: '/trial/limited',
    summary: 'Three a minute',
    access: open('test'),
    limit: { max: 3, seconds: 60 },
    response: Type.Null(),
    handler: async () => null,
  });
  addFailures(router);
  addWork(router);
}

function addFailures(router: Router): void {
  const params = Type.Object({ code: Type.String({ maxLength: 60 }) }, closed);
  router.add({
    method: 'GET',
    path: '/trial/problem/{code}',
    summary: 'Fails as told',
    access: open('test'),
    params,
    response: Type.Null(),
    async handler({ params: { code } }) {
      const waits =
        code.startsWith('TOO_MANY') || code.startsWith('DEPENDENCY') || code.endsWith('IN_FLIGHT');
      throw new Problem(code as Code, waits ? { retryAfter: 7 } : {});
    },
  });
  router.add({
    method: 'GET',
    path: '/trial/crash/{code}',
    summary: 'Fails by mistake',
    access: open('test'),
    params,
    response: Type.Null(),
    async handler({ params: { code }, runOutside }) {
      if (code === 'sql') await runOutside((tx) => tx.all(sql`select rahasia from platform.migrations`));
      if (code === 'value') await runOutside((tx) => tx.all(sql`select ${'rahasia'}::uuid`));
      throw new Error('rahasia at /srv/balai/secret.ts');
    },
  });
}

function addWork(router: Router): void {
  const body = Type.Object(
    {
      n: Type.Integer({ minimum: 0, maximum: 100_000 }),
      ms: Type.Optional(Type.Integer({ minimum: 0, maximum: 5_000 })),
      fail: Type.Optional(Type.Boolean()),
    },
    closed,
  );
  for (const path of ['/trial/work', '/trial/other-work'])
    router.add({
      method: 'POST',
      path,
      summary: 'Does something once',
      access: signedIn,
      body,
      status: 201,
      response: Type.Object({ id: Type.String(), said: Type.String() }),
      handler: ({ body: { n, ms, fail }, run }) =>
        run(async (tx) => {
          await tx.run(sql`insert into public.works values (${tx.tenantId}, ${n})`);
          begun.add(n);
          if (ms) await sleep(ms);
          if (fail) throw new Problem('CONFLICT');
          return { id: newId(), said: 'kata-rahasia' };
        }),
    });
}

/** The works that are or have been in their transaction. */
export const begun = new Set<number>();

export const trialRoutes = testModule({
  code: 'trial',
  permissions: [{ name: 'trial:see', words: { id: 'Melihat', en: 'See' } }],
  routes: addTrialRoutes,
});

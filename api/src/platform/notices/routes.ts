import { Type } from 'typebox';
import { type Actor, signedIn } from '../access/actor.ts';
import type { Env } from '../env.ts';
import { listQuery } from '../http/envelope.ts';
import type { Router } from '../http/route.ts';
import type { NoticeKind } from '../module.ts';
import { decodeCursor, toPage } from '../paging/cursor.ts';
import { type FieldError, fill, type Locale, type Params, Problem } from '../problem/problem.ts';
import { eventStreams, publish } from './events.ts';
import {
  listNotices,
  markAllRead,
  markRead,
  type NoticeRow,
  readPreferences,
  writePreferences,
} from './repository.ts';

const notice = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  title: Type.String(),
  body: Type.String(),
  link: Type.Union([Type.String(), Type.Null()]),
  created_at: Type.String({ format: 'date-time' }),
  read_at: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
});
const preference = Type.Object(
  { in_app: Type.Boolean(), email: Type.Boolean() },
  { additionalProperties: false },
);
const preferences = Type.Record(Type.String({ pattern: '^[a-z][a-z0-9_.]{0,80}$' }), preference, {
  maxProperties: 200,
});

export function addNoticeRoutes(router: Router, env: Env): void {
  router.add({
    method: 'GET',
    path: '/notices',
    summary: 'One’s own notices, newest first.',
    access: signedIn,
    always: true,
    query: Type.Object(
      { ...listQuery, unread: Type.Optional(Type.Boolean()) },
      { additionalProperties: false },
    ),
    response: Type.Array(notice),
    async handler({ query, actor, locale, run }) {
      const cursor = decodeCursor(query.cursor, ['uuid']);
      const from = cursor?.values[0] ?? null;
      const backwards = cursor?.back ?? false;
      const unread = query.unread ?? false;
      const found = await run((tx) =>
        listNotices(tx, actor.userId, { limit: query.limit + 1, from, backwards, unread }),
      );
      const said = found.map((row) => say(env, row, locale));
      return toPage(said, query.limit, cursor, (row) => [row.id]);
    },
  });
  router.add({
    method: 'POST',
    path: '/notices/{id}/read',
    summary: 'Marks a notice as read.',
    access: signedIn,
    always: true,
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
    response: Type.Null(),
    async handler({ params, actor, run }) {
      await run(async (tx) => {
        if (!(await markRead(tx, actor.userId, params.id))) throw new Problem('NOT_FOUND');
        await publish(tx, { userIds: [actor.userId] }, 'notice', { read: params.id });
      });
      return null;
    },
  });
  router.add({
    method: 'POST',
    path: '/notices/read-all',
    summary: 'Marks all of one’s notices as read.',
    access: signedIn,
    always: true,
    response: Type.Object({ marked: Type.Integer() }),
    handler: ({ actor, run }) =>
      run(async (tx) => {
        const marked = await markAllRead(tx, actor.userId);
        if (marked > 0) await publish(tx, { userIds: [actor.userId] }, 'notice', { read: 'all' });
        return { marked };
      }),
  });
  addPreferenceRoutes(router, env);
  addEventRoute(router, env);
}

function addPreferenceRoutes(router: Router, env: Env): void {
  const own = async (actor: Actor, chosen: ReadonlyMap<string, { in_app: boolean; email: boolean }>) =>
    Object.fromEntries(
      kindsOf(env, actor).map((kind) => [
        kind.kind,
        chosen.get(kind.kind) ?? { in_app: kind.inApp, email: kind.email },
      ]),
    );
  router.add({
    method: 'GET',
    path: '/notices/preferences',
    summary: 'Which kinds of notices one gets, and where.',
    access: signedIn,
    always: true,
    response: preferences,
    handler: async ({ actor, run }) => own(actor, await run((tx) => readPreferences(tx, actor.userId))),
  });
  router.add({
    method: 'PUT',
    path: '/notices/preferences',
    summary: 'Chooses for each kind named whether it comes in the app and by mail.',
    access: signedIn,
    always: true,
    body: preferences,
    response: preferences,
    async handler({ body, actor, run }) {
      const known = new Set(kindsOf(env, actor).map((kind) => kind.kind));
      const unknown = Object.keys(body).filter((kind) => !known.has(kind));
      if (unknown.length > 0)
        throw Problem.invalid(
          Object.fromEntries(
            unknown.map((kind): [string, FieldError[]] => [kind, [{ code: 'UNKNOWN_FIELD' }]]),
          ),
        );
      const chosen = await run(async (tx) => {
        await writePreferences(tx, actor.userId, new Map(Object.entries(body)));
        return readPreferences(tx, actor.userId);
      });
      return own(actor, chosen);
    },
  });
}

function addEventRoute(router: Router, env: Env): void {
  router.add({
    method: 'GET',
    path: '/events',
    summary: 'What changes, as server-sent events: ids only, narrowed to what the reader may see.',
    access: signedIn,
    always: true,
    response: 'raw',
    produces: ['text/event-stream'],
    async handler({ actor, raw, reply }) {
      // A proxy that gathers the answer before it hands it on would hold every event back.
      reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no');
      return eventStreams(env).open(actor, raw.headers['last-event-id'] !== undefined);
    },
  });
}

/** Kinds of the ground floor and of the modules that are on in the reader's tenant: `module.kind`. */
function kindsOf(env: Env, actor: Actor): NoticeKind[] {
  return [...env.notices.kinds.values()].filter((kind) => {
    const module = env.notices.switchable.get(kind.kind);
    return module === undefined || actor.tenant.modules.has(module);
  });
}

function say(env: Env, row: NoticeRow, locale: Locale) {
  const kind = env.notices.kinds.get(row.kind);
  const params = row.params as Params;
  return {
    id: row.id,
    kind: row.kind,
    title: kind ? fill(kind.title[locale], params) : row.kind,
    body: kind ? fill(kind.body[locale], params) : '',
    link: row.link,
    created_at: row.created_at.toISOString(),
    read_at: row.read_at?.toISOString() ?? null,
  };
}

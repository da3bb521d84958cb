import { Type } from 'typebox';
import { open } from '../access/actor.ts';
import type { Env } from '../env.ts';
import { listQuery } from '../http/envelope.ts';
import type { Router } from '../http/route.ts';
import { decodeCursor, toPage } from '../paging/cursor.ts';
import { Problem } from '../problem/problem.ts';
import { listDemoMails } from './outbox.ts';

const demoMail = Type.Object({
  id: Type.String(),
  to: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  html: Type.Union([Type.String(), Type.Null()]),
  created_at: Type.String({ format: 'date-time' }),
});

export function addMailboxRoutes(router: Router, env: Env): void {
  router.add({
    method: 'GET',
    path: '/mailbox',
    summary: 'Mails that would have gone out. Only in a demo without an SMTP server; elsewhere 404.',
    access: open(
      'Demo accounts and their shared password are public; outside the demo there is nothing here.',
    ),
    query: Type.Object(listQuery, { additionalProperties: false }),
    response: Type.Array(demoMail),
    async handler({ query, runOutside }) {
      if (!env.config.BALAI_DEMO || env.config.SMTP_URL !== undefined) throw new Problem('NOT_FOUND');
      const cursor = decodeCursor(query.cursor, ['uuid']);
      const from = cursor?.values[0] ?? null;
      const found = await runOutside((tx) => listDemoMails(tx, query.limit + 1, from, cursor?.back ?? false));
      return toPage(found, query.limit, cursor, (mail) => [mail.id]);
    },
  });
}

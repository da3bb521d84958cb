import { sql } from 'kysely';
import { db } from '../db/database.ts';
import type { Tx } from '../db/tx.ts';
import type { Params } from '../problem/problem.ts';

export interface NewNotice {
  readonly id: string;
  readonly user_id: string;
  readonly kind: string;
  readonly params: Params;
  readonly link: string | null;
}

export interface NoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly params: unknown;
  readonly link: string | null;
  readonly created_at: Date;
  readonly read_at: Date | null;
}

export interface Preference {
  readonly in_app: boolean;
  readonly email: boolean;
}

const ROWS_AT_ONCE = 1_000;

export async function insertNotices(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  for (let i = 0; i < notices.length; i += ROWS_AT_ONCE)
    await tx.run(
      db.insertInto('platform.notices').values(
        notices.slice(i, i + ROWS_AT_ONCE).map((notice) => ({
          ...notice,
          tenant_id: tx.tenantId,
          params: JSON.stringify(notice.params),
          created_at: tx.now,
        })),
      ),
    );
}

/** Newest first, by id: ids of version 7 rise with time. `from` is the id at which the page before ended. */
export function listNotices(
  tx: Tx,
  userId: string,
  page: { limit: number; from: string | null; backwards: boolean; unread: boolean },
): Promise<NoticeRow[]> {
  const { limit, from, backwards, unread } = page;
  let query = db
    .selectFrom('platform.notices')
    .select(['id', 'kind', 'params', 'link', 'created_at', 'read_at'])
    .where('tenant_id', '=', tx.tenantId)
    .where('user_id', '=', userId)
    .orderBy('id', backwards ? 'asc' : 'desc')
    .limit(limit);
  if (from !== null) query = query.where('id', backwards ? '>' : '<', from);
  if (unread) query = query.where('read_at', 'is', null);
  return tx.all(query);
}

/** @returns false when there is no such notice of this reader */
export async function markRead(tx: Tx, userId: string, id: string): Promise<boolean> {
  const touched = await tx.run(
    db
      .updateTable('platform.notices')
      .set({ read_at: sql`coalesce(read_at, ${tx.now})` })
      .where('tenant_id', '=', tx.tenantId)
      .where('user_id', '=', userId)
      .where('id', '=', id),
  );
  return touched === 1;
}

export function markAllRead(tx: Tx, userId: string): Promise<number> {
  return tx.run(
    db
      .updateTable('platform.notices')
      .set({ read_at: tx.now })
      .where('tenant_id', '=', tx.tenantId)
      .where('user_id', '=', userId)
      .where('read_at', 'is', null),
  );
}

/** What these readers have chosen for one kind; those who chose nothing are not in it. */
export async function listPreferences(
  tx: Tx,
  userIds: readonly string[],
  kind: string,
): Promise<Map<string, Preference>> {
  const rows = await tx.all(
    db
      .selectFrom('platform.notice_preferences')
      .select(['user_id', 'in_app', 'email'])
      .where('tenant_id', '=', tx.tenantId)
      .where('kind', '=', kind)
      .where('user_id', '=', sql<string>`any(${[...userIds]}::uuid[])`),
  );
  return new Map(rows.map(({ user_id, in_app, email }) => [user_id, { in_app, email }]));
}

/** All that one reader has chosen, by kind. */
export async function readPreferences(tx: Tx, userId: string): Promise<Map<string, Preference>> {
  const rows = await tx.all(
    db
      .selectFrom('platform.notice_preferences')
      .select(['kind', 'in_app', 'email'])
      .where('tenant_id', '=', tx.tenantId)
      .where('user_id', '=', userId),
  );
  return new Map(rows.map(({ kind, in_app, email }) => [kind, { in_app, email }]));
}

export async function writePreferences(
  tx: Tx,
  userId: string,
  chosen: ReadonlyMap<string, Preference>,
): Promise<void> {
  if (chosen.size === 0) return;
  const rows = [...chosen].map(([kind, preference]) => ({
    tenant_id: tx.tenantId,
    user_id: userId,
    kind,
    in_app: preference.in_app,
    email: preference.email,
  }));
  await tx.run(
    db
      .insertInto('platform.notice_preferences')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'user_id', 'kind']).doUpdateSet({
          in_app: sql`excluded.in_app`,
          email: sql`excluded.email`,
        }),
      ),
  );
}

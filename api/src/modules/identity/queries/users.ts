import { type RawBuilder, sql } from 'kysely';
import { maskNik } from '../../../kernel/nik.ts';
import type { UserStatus } from '../../../kernel/user-type.ts';
import type { Restrictions, UserType } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import { wordRange } from '../rules/user-words.ts';

export interface UserFilters {
  /** The beginning of any word of name, username or e-mail. */
  readonly q?: string | undefined;
  readonly nik?: string | undefined;
  readonly status?: UserStatus | undefined;
  readonly user_type?: UserType | undefined;
  readonly role_id?: string | undefined;
  /** NAME=value */
  readonly restriction?: string | undefined;
}
export type UserSort = 'full_name' | '-full_name' | 'created_at' | '-created_at';

export interface UserView {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  readonly full_name: string;
  readonly phone: string | null;
  readonly user_type: UserType;
  readonly status: UserStatus;
  readonly nik_masked: string | null;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly restrictions: Restrictions;
  readonly created_at: string;
  readonly last_login_at: string | null;
  /** true where this tenant is the person's home and may change the person. */
  readonly is_home: boolean;
}
export interface UserDetail extends UserView {
  readonly locale: 'id' | 'en';
  readonly updated_at: string;
  readonly home_tenant_id: number;
  readonly mfa_enabled: boolean;
  readonly version: number;
}

interface Raw extends Omit<UserView, 'nik_masked' | 'created_at' | 'last_login_at'> {
  readonly nik_last4: string | null;
  readonly created_at: Date;
  readonly last_login_at: Date | null;
}
interface RawDetail extends Raw, Omit<UserDetail, keyof UserView | 'updated_at'> {
  readonly updated_at: Date;
}
export interface ListedUser extends UserView {
  /** What the list is sorted by, without loss: for the cursor. */
  readonly key: string;
}

const COLUMNS = sql`u.id, u.username, u.email, u.full_name, u.phone, u.user_type, u.status, u.nik_last4, u.restrictions,
  m.created_at, m.last_login_at, u.home_tenant_id = m.tenant_id as is_home,
  (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name) order by r.name), '[]')
     from identity.user_roles held join identity.roles r on r.tenant_id = held.tenant_id and r.id = held.role_id
     where held.tenant_id = m.tenant_id and held.user_id = m.user_id) as roles`;

interface Page {
  readonly sort: UserSort;
  readonly limit: number;
  readonly cursor: Cursor | null;
}

/** Of several filters the first leads for so many rows per row asked for; who finds too few then counts. */
const TRIES = 4;

/**
 * Up to `limit` members in reading direction from the cursor. The order is `sort`; with `q` it is that of the words
 * that were found. Each filter is a facet; one leads, the others are looked up member by member. Where the leader's
 * members hardly fit the others, the facet with the fewest members leads instead: a search for what nobody is reads
 * that one facet, not the largest.
 */
export async function listUsers(tx: Tx, filters: UserFilters, page: Page): Promise<ListedUser[]> {
  const facets = facetsOf(filters);
  if (facets.length === 1 || filters.nik !== undefined)
    return (await readPage(tx, filters, facets, page, null)).rows;
  const first = await readPage(tx, filters, facets, page, TRIES * page.limit);
  if (first.whole) return first.rows;
  const bySize = await smallestFirst(tx, filters, facets);
  return (await readPage(tx, filters, bySize, page, null)).rows;
}

interface RawListed extends Raw {
  readonly key: string;
}

/** @param tries rows of the leading facet that are looked at; null for all */
async function readPage(
  tx: Tx,
  filters: UserFilters,
  [lead, ...others]: readonly string[],
  { sort, limit, cursor }: Page,
  tries: number | null,
): Promise<{ readonly rows: ListedUser[]; readonly whole: boolean }> {
  const words = filters.q === undefined ? null : wordRange(filters.q);
  const byAge = !words && sort.endsWith('created_at');
  const down = sort.startsWith('-') !== (cursor?.back ?? false);
  const key = words ? sql`f.word` : byAge ? sql`f.created_at` : sql`f.name_key`;
  const direction = down ? sql`desc` : sql`asc`;
  const conditions = [
    sql`f.tenant_id = ${tx.tenantId} and f.facet = ${lead}`,
    ...(words ? [inWords(words)] : []),
    ...(cursor ? [after(key, byAge, down, cursor)] : []),
  ];
  // A LIMIT keeps the planner from turning the look-up into a join that reads the whole facet.
  const fits = others.map(
    (facet) => sql`(select true from identity.user_facets o
      where o.tenant_id = ${tx.tenantId} and o.facet = ${facet} and o.user_id = f.user_id limit 1)`,
  );
  const from = words ? sql`identity.user_words f` : sql`identity.user_facets f`;
  const source =
    filters.nik === undefined
      ? from
      : sql`identity.users p join ${from} on f.user_id = p.id and p.nik_index = ${tx.env.keys.blindIndex(filters.nik, 'users.nik')}`;
  const order = sql`order by ${key} ${direction}, f.user_id ${direction}`;
  const hits =
    tries === null
      ? sql`select f.user_id, ${key} as key from ${source}
          where ${sql.join([...conditions, ...fits], sql` and `)} ${order} limit ${limit}`
      : sql`select f.user_id, f.key from lead f where ${sql.join(fits, sql` and `)}
          order by f.key ${direction}, f.user_id ${direction} limit ${limit}`;
  const shown = sql`select h.key::text as key, ${COLUMNS}
    from (${hits}) h
    join lateral (select * from identity.user_tenant_access t
      where t.tenant_id = ${tx.tenantId} and t.user_id = h.user_id limit 1) m on true
    join identity.users u on u.id = h.user_id
    order by h.key ${direction}, h.user_id ${direction}`;
  if (tries === null) return { rows: (await tx.all(sql<RawListed>`${shown}`)).map(toListed), whole: true };
  // One row at least: it says how far the leading facet was read.
  const rows = await tx.all(sql<{ tried: number } & (RawListed | { readonly id: null })>`
    with lead as materialized (select f.user_id, ${key} as key from ${from}
      where ${sql.join(conditions, sql` and `)} ${order} limit ${tries})
    select t.tried, s.* from (select count(*)::int as tried from lead) t left join lateral (${shown}) s on true`);
  const found = rows.flatMap((row) => (row.id === null ? [] : [toListed(row)]));
  return { rows: found, whole: found.length === limit || (rows[0]?.tried ?? 0) < tries };
}

function toListed({ key, ...row }: RawListed): ListedUser {
  return { ...toView(row), key };
}

function inWords({ from, below }: { readonly from: string; readonly below: string }): RawBuilder<unknown> {
  return sql`f.word >= ${from} and f.word < ${below} and f.previous < ${from}`;
}

/** Counts no further than the smallest facet makes necessary: to a thousand, then to thirty times as many. */
async function smallestFirst(tx: Tx, filters: UserFilters, facets: readonly string[]): Promise<string[]> {
  const words = filters.q === undefined ? null : wordRange(filters.q);
  for (let upTo = 1_000; ; upTo *= 30) {
    const counts = await tx.all(sql<{ facet: string; members: number }>`
      select w.facet, (select count(*)::int from (
          select from ${words ? sql`identity.user_words f` : sql`identity.user_facets f`}
          where f.tenant_id = ${tx.tenantId} and f.facet = w.facet ${words ? sql`and ${inWords(words)}` : sql``}
          limit ${upTo}) c) as members
      from unnest(${facets}::text[]) w (facet) order by members`);
    if ((counts[0]?.members ?? 0) < upTo) return counts.map((row) => row.facet);
  }
}

function after(
  key: RawBuilder<unknown>,
  byAge: boolean,
  down: boolean,
  { values: [position = '', id = ''] }: Cursor,
): RawBuilder<unknown> {
  const wanted = byAge ? sql`${position}::timestamptz` : sql`${position}::text`;
  return sql`(${key}, f.user_id) ${down ? sql`<` : sql`>`} (${wanted}, ${id}::uuid)`;
}

/** The facets of a filter, the one with the fewest members (as a rule) first; '' holds every member. */
function facetsOf({ restriction, role_id, status, user_type }: UserFilters): readonly string[] {
  const wide = status === 'ACTIVE';
  const facets = [
    ...(restriction === undefined ? [] : [`x:${restriction}`]),
    ...(role_id === undefined ? [] : [`r:${role_id.toLowerCase()}`]),
    ...(status === undefined || wide ? [] : [`s:${status}`]),
    ...(user_type === undefined ? [] : [`t:${user_type}`]),
    ...(wide ? [`s:${status}`] : []),
  ];
  return facets.length === 0 ? [''] : facets;
}

/** One member of the running tenant. */
export async function findUser(tx: Tx, id: string): Promise<UserDetail | null> {
  const row = await tx.first(sql<RawDetail>`
    select ${COLUMNS}, u.locale, u.updated_at, u.home_tenant_id, u.mfa_secret is not null as mfa_enabled, u.version
    from identity.user_tenant_access m join identity.users u on u.id = m.user_id
    where m.tenant_id = ${tx.tenantId} and m.user_id = ${id}`);
  if (!row) return null;
  const { locale, updated_at, home_tenant_id, mfa_enabled, version } = row;
  return {
    ...toView(row),
    locale,
    updated_at: updated_at.toISOString(),
    home_tenant_id,
    mfa_enabled,
    version,
  };
}

function toView(row: Raw): UserView {
  return {
    id: row.id,
    username: row.username,
    email: row.email,
    full_name: row.full_name,
    phone: row.phone,
    user_type: row.user_type,
    status: row.status,
    nik_masked: row.nik_last4 === null ? null : maskNik(row.nik_last4),
    roles: row.roles,
    restrictions: row.restrictions,
    created_at: row.created_at.toISOString(),
    last_login_at: row.last_login_at?.toISOString() ?? null,
    is_home: row.is_home,
  };
}

import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import type { Link } from '../rules/merging.ts';
import { searchRange } from '../rules/name-key.ts';
import type { OwnedField, Source } from '../rules/ownership.ts';
import type { StrState } from '../rules/str-state.ts';

/** A health worker as lists show it: of a NIK only its last digits. */
export interface WorkerRow {
  readonly id: string;
  readonly nik_last4: string | null;
  readonly name: string;
  readonly birth_place: string | null;
  readonly birth_date: string | null;
  readonly profession: string | null;
  readonly str_number: string | null;
  readonly str_valid_until: string | null;
  readonly sip_number: string | null;
  readonly facility_code: string | null;
  readonly facility_name: string | null;
  readonly position: string | null;
  readonly employment_status: string | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}
/** `key` is what the list was sorted by: for the cursor. */
export type ListedWorker = WorkerRow & { readonly key: string };
export type CandidateRow = Pick<
  WorkerRow,
  'id' | 'nik_last4' | 'name' | 'birth_place' | 'birth_date' | 'profession' | 'str_number' | 'facility_name'
>;
export type WorkerDetail = WorkerRow & {
  readonly origins: { readonly [field in OwnedField]?: Source };
  readonly links: { readonly [source in Source]?: Link };
};

export interface Wanted {
  /** The beginning of any word of the name. */
  readonly q?: string | undefined;
  readonly profession?: string | undefined;
  readonly facility_code?: string | undefined;
  readonly employment_status?: string | undefined;
  readonly str?: StrState | undefined;
  /** Where the institution is. */
  readonly today: string;
  /** Up to and with this day an STR counts as one that expires soon. */
  readonly soon: string;
}

type Sql = RawBuilder<unknown>;
type Range = NonNullable<ReturnType<typeof searchRange>>;

const SHOWN = sql`t.id, t.nik_last4, t.name, t.birth_place, t.birth_date, t.profession, t.str_number, t.str_valid_until,
  t.sip_number, t.facility_code, t.facility_name, t.position, t.employment_status, t.version, t.created_at, t.updated_at`;

/** What the list is sorted by: the day on which an STR expires, where those are asked for, else the name. */
export function sortsByDay({ str }: Pick<Wanted, 'str'>): boolean {
  return str === 'expiring' || str === 'expired';
}

interface Page {
  readonly limit: number;
  readonly cursor: Cursor | null;
}

/** Up to `limit` health workers in reading direction from the cursor. */
export function listWorkers(tx: Tx, wanted: Wanted, page: Page): Promise<ListedWorker[]> {
  const direction = page.cursor?.back ? sql`desc` : sql`asc`;
  const range = rangeOf(wanted);
  const hits =
    range && !leadsByItself(wanted)
      ? hitsByWord(tx, wanted, range, page)
      : hitsByRow(tx, wanted, range, page);
  return tx.all(sql<ListedWorker>`select h.key, ${SHOWN} from (${hits}) h
    cross join lateral (select * from integrations.health_workers t
      where t.tenant_id = ${tx.tenantId} and t.id = h.id offset 0) t
    order by h.key ${direction}, h.id ${direction}`);
}

/** How many health workers the list holds. */
export async function countWorkers(tx: Tx, wanted: Wanted): Promise<number> {
  const range = rangeOf(wanted);
  const conditions = conditionsOf(tx, wanted);
  const rows = sql`select count(*) from integrations.health_workers t
    where ${sql.join([...conditions, ...(range ? [nameWithin(range)] : [])], sql` and `)}`;
  const words = range
    ? sql`select count(*) from ${wordsWithin(tx, range)} cross join lateral (${whose(conditions, range)}) t`
    : sql`select 0`;
  const whole =
    range && leadsByItself(wanted) ? hasWord(conditions, range) : sql`select (${rows}) + (${words}) as count`;
  const row = await tx.first(sql<{ count: number }>`select count::int from (${whole}) c`);
  return row?.count ?? 0;
}

export async function findWorker(tx: Tx, id: string): Promise<WorkerDetail | undefined> {
  return tx.first(sql<WorkerDetail>`select ${SHOWN}, t.origins, t.links from integrations.health_workers t
    where t.tenant_id = ${tx.tenantId} and t.id = ${id}::uuid`);
}

/** Whoever has this NIK or STR: at most a handful, since one STR may stand with several by mistake. */
export function workersWith(
  tx: Tx,
  by: { readonly nikIndex: string } | { readonly strNumber: string },
): Promise<WorkerRow[]> {
  const which =
    'nikIndex' in by ? sql`t.nik_index = decode(${by.nikIndex}, 'hex')` : sql`t.str_number = ${by.strNumber}`;
  return tx.all(sql<WorkerRow>`select ${SHOWN} from integrations.health_workers t
    where t.tenant_id = ${tx.tenantId} and ${which} order by t.id limit 20`);
}

export function candidateRows(tx: Tx, ids: readonly string[]): Promise<CandidateRow[]> {
  return tx.all(sql<CandidateRow>`select t.id, t.nik_last4, t.name, t.birth_place, t.birth_date, t.profession,
      t.str_number, t.facility_name
    from integrations.health_workers t where t.tenant_id = ${tx.tenantId} and t.id = any(${[...ids]}::uuid[])`);
}

/** Of whom the whole NIK is asked for. */
export async function sealedNikOf(
  tx: Tx,
  id: string,
): Promise<{ readonly name: string; readonly nik_sealed: Buffer | null } | undefined> {
  return tx.first(sql<{ name: string; nik_sealed: Buffer | null }>`select t.name, t.nik_sealed
    from integrations.health_workers t where t.tenant_id = ${tx.tenantId} and t.id = ${id}::uuid`);
}

/** Searching for nothing but blanks finds nobody. */
function rangeOf({ q }: Wanted): Range | null {
  return q === undefined ? null : (searchRange(q) ?? { from: '\u{10FFFF}', below: '\u{10FFFF}' });
}

/** Few share a facility, and a list by day is in an order of its own: those rows are read and their names looked at. */
function leadsByItself(wanted: Wanted): boolean {
  return wanted.facility_code !== undefined || sortsByDay(wanted);
}

function conditionsOf(
  tx: Tx,
  { profession, facility_code, employment_status, str, today, soon }: Wanted,
): Sql[] {
  const by: Readonly<Record<StrState, Sql>> = {
    none: sql`t.str_number is null`,
    life: sql`t.str_number is not null and t.str_valid_until is null`,
    expired: sql`t.str_valid_until < ${today}::date`,
    expiring: sql`t.str_valid_until >= ${today}::date and t.str_valid_until <= ${soon}::date`,
    valid: sql`t.str_number is not null and (t.str_valid_until is null or t.str_valid_until >= ${today}::date)`,
  };
  return [
    sql`t.tenant_id = ${tx.tenantId}`,
    ...(facility_code === undefined ? [] : [sql`t.facility_code = ${facility_code}`]),
    ...(profession === undefined ? [] : [sql`t.profession = ${profession}`]),
    ...(employment_status === undefined ? [] : [sql`t.employment_status = ${employment_status}`]),
    ...(str === undefined ? [] : [by[str]]),
  ];
}

function nameWithin({ from, below }: Range): Sql {
  return sql`t.name_key >= ${from} and t.name_key < ${below}`;
}

/** Rows whose words begin alike come once, by the first of them. */
function wordsWithin(tx: Tx, { from, below }: Range): Sql {
  return sql`(select w.word, w.worker_id from integrations.health_worker_words w where w.tenant_id = ${tx.tenantId}
    and w.word >= ${from} and w.word < ${below} and w.previous < ${from}) w`;
}

/** The row of a word `w`, if it is wanted and is not found by the beginning of its name already. */
function whose(conditions: readonly Sql[], range: Range): Sql {
  return sql`select true from integrations.health_workers t
    where ${sql.join([sql`t.id = w.worker_id`, ...conditions], sql` and `)} and not (${nameWithin(range)}) offset 0`;
}

/** Where the rows lead, each name is read for the word. */
function hasWord(conditions: readonly Sql[], { from }: Range): Sql {
  return sql`select count(*) from integrations.health_workers t
    where ${sql.join([...conditions, beginsAWord(from)], sql` and `)}`;
}

function beginsAWord(from: string): Sql {
  return sql`strpos(' ' || t.name_key, ${` ${from}`}) > 0`;
}

function hitsByRow(tx: Tx, wanted: Wanted, range: Range | null, { limit, cursor }: Page): Sql {
  const direction = cursor?.back ? sql`desc` : sql`asc`;
  const beyond = cursor?.back ? sql`<` : sql`>`;
  const [at = '', id = ''] = cursor?.values ?? [];
  const byDay = sortsByDay(wanted);
  const key = byDay ? sql`t.str_valid_until` : sql`t.name_key`;
  const conditions = [...conditionsOf(tx, wanted), ...(range ? [beginsAWord(range.from)] : [])];
  return sql`select t.id, ${key}::text collate "C" as key from integrations.health_workers t
    where ${sql.join(conditions, sql` and `)}
      ${cursor ? sql`and (${key}, t.id) ${beyond} (${at}::${sql.raw(byDay ? 'date' : 'text')}, ${id}::uuid)` : sql``}
    order by ${key} ${direction}, t.id ${direction} limit ${limit}`;
}

/** Names that begin with what is searched for, and those with a further word that does, in one order. */
function hitsByWord(tx: Tx, wanted: Wanted, range: Range, { limit, cursor }: Page): Sql {
  const direction = cursor?.back ? sql`desc` : sql`asc`;
  const beyond = cursor?.back ? sql`<` : sql`>`;
  const [at = '', id = ''] = cursor?.values ?? [];
  const conditions = conditionsOf(tx, wanted);
  return sql`select id, key from (
      (select t.id, t.name_key as key from integrations.health_workers t
        where ${sql.join([...conditions, nameWithin(range)], sql` and `)}
          ${cursor ? sql`and (t.name_key, t.id) ${beyond} (${at}::text, ${id}::uuid)` : sql``}
        order by t.name_key ${direction}, t.id ${direction} limit ${limit})
      union all
      (select w.worker_id, w.word from ${wordsWithin(tx, range)} cross join lateral (${whose(conditions, range)}) t
        ${cursor ? sql`where (w.word, w.worker_id) ${beyond} (${at}::text, ${id}::uuid)` : sql``}
        order by w.word ${direction}, w.worker_id ${direction} limit ${limit})) h
    order by key ${direction}, id ${direction} limit ${limit}`;
}

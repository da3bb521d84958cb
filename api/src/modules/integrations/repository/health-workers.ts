import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Link } from '../rules/merging.ts';
import { furtherWords } from '../rules/name-key.ts';
import type { OwnedField, Source } from '../rules/ownership.ts';
import { bytes, jsons, plains, texts } from './arrays.ts';
import { inParts } from './parts.ts';

/**
 * The running tenant as a value that the planner does not know while it plans: told the number, it takes a tenant whose
 * first synchronisation is under way for empty and reads all of its rows for each key.
 */
const hidden = (tx: Tx) => sql`(select ${tx.tenantId}::int)`;

/**
 * Whoever writes health workers takes turns within a tenant until the transaction ends: two integrations that bring the
 * same person at once would else both miss them.
 */
export async function takeTurn(tx: Tx): Promise<void> {
  await tx.run(
    sql`select pg_advisory_xact_lock(hashtext('integrations.health_workers'), ${tx.tenantId}::int)`,
    { name: 'take_turn' },
  );
}

export interface KnownByNik {
  /** Places of records that are word for word what the source last said. */
  readonly same: ReadonlySet<number>;
  /** Places of records whose worker is there and other. */
  readonly other: ReadonlySet<number>;
}

/**
 * Looks a page's records up by NIK.
 * @param niks blind indexes in hexadecimal; null where a record has none
 */
export async function knownByNik(
  tx: Tx,
  source: Source,
  niks: readonly (string | null)[],
  hashes: readonly (string | null)[],
): Promise<KnownByNik> {
  const row = await tx.first<{ same: string | null; other: string | null }>(
    sql`select string_agg(u.i::text, ',') filter (where w.hash = u.hash) as same,
        string_agg(u.i::text, ',') filter (where w.hash is distinct from u.hash) as other
      from (select * from unnest(${bytes(niks)}::bytea[], ${plains(hashes)}::text[]) with ordinality u (nik, hash, i)
        where u.nik is not null offset 0) u
      cross join lateral (select links -> ${source}::text ->> 'hash' as hash from integrations.health_workers
        where tenant_id = ${hidden(tx)} and nik_index = u.nik offset 0) w`,
    { name: 'known_by_nik' },
  );
  return { same: places(row?.same ?? null), other: places(row?.other ?? null) };
}

function places(text: string | null): ReadonlySet<number> {
  return new Set(text === null ? [] : text.split(',').map((place) => Number(place) - 1));
}

export type StoredWorker = { readonly [field in OwnedField]: string | null } & {
  readonly id: string;
  readonly nik: string | null;
  readonly name: string;
  readonly name_key: string;
  readonly origins: { readonly [field in OwnedField]?: Source };
  readonly links: { readonly [source in Source]?: Link };
};

const STORED = sql`id, encode(nik_index, 'hex') as nik, name, name_key, birth_place, birth_date, profession, str_number,
  str_valid_until, sip_number, facility_code, facility_name, position, employment_status, origins, links`;

/** Everybody whom one of these may mean; somebody found in two ways comes twice. */
export function findWorkers(
  tx: Tx,
  {
    niks,
    strs,
    sortKeys,
  }: {
    readonly niks: readonly string[];
    readonly strs: readonly string[];
    /** As name_key holds them. */
    readonly sortKeys: readonly string[];
  },
): Promise<StoredWorker[]> {
  return tx.all(
    sql<StoredWorker>`
      select w.* from (select k from unnest(${bytes(niks)}::bytea[]) k offset 0) u
        cross join lateral (select ${STORED} from integrations.health_workers
          where tenant_id = ${hidden(tx)} and nik_index = u.k offset 0) w
      union all
      select w.* from (select k from unnest(${plains(strs)}::text[]) k offset 0) u
        cross join lateral (select ${STORED} from integrations.health_workers
          where tenant_id = ${hidden(tx)} and str_number = u.k offset 0) w
      union all
      select w.* from (select k from unnest(${texts(sortKeys)}::text[]) k offset 0) u
        cross join lateral (select ${STORED} from integrations.health_workers
          where tenant_id = ${hidden(tx)} and name_key = u.k offset 0) w`,
    { name: 'find_workers' },
  );
}

export function workersWithIds(tx: Tx, ids: readonly string[]): Promise<StoredWorker[]> {
  return tx.all(
    sql<StoredWorker>`select ${STORED} from integrations.health_workers
      where tenant_id = ${tx.tenantId} and id = any(${plains(ids)}::uuid[])`,
  );
}

export interface WorkerRow {
  readonly id: string;
  readonly values: { readonly [field in OwnedField]: string | null };
  readonly origins: StoredWorker['origins'];
  readonly links: StoredWorker['links'];
  readonly name_key: string;
  /** In hexadecimal, like the two beside it; null where the NIK stays as it is. */
  readonly nik_sealed: string | null;
  readonly nik_index: string | null;
  readonly nik_last4: string | null;
  /** The name alone: what further words are taken from. */
  readonly nameKey: string;
}

/** So few that PostgreSQL does not wait long for the first of them. */
const WRITTEN_AT_ONCE = 250;

/** Keeps new health workers: while PostgreSQL writes some, the next are made ready. */
export async function insertWorkers<Seed>(
  tx: Tx,
  seeds: readonly Seed[],
  rowOf: (seed: Seed) => WorkerRow,
): Promise<void> {
  await inParts(
    seeds,
    (part) => {
      const rows = part.map(rowOf);
      return Promise.all([insertRows(tx, rows), insertWords(tx, rows)]);
    },
    WRITTEN_AT_ONCE,
  );
}

function insertRows(tx: Tx, rows: readonly WorkerRow[]): Promise<number> {
  return tx.run(
    sql`insert into integrations.health_workers (tenant_id, id, nik_sealed, nik_index, nik_last4, name_key, name,
        birth_place, birth_date, profession, str_number, str_valid_until, sip_number, facility_code,
        facility_name, position, employment_status, origins, links, created_at, updated_at)
      select ${tx.tenantId}::int, r.*, ${tx.now}::timestamptz, ${tx.now}::timestamptz from ${asRows(rows)}`,
    { name: 'insert_workers' },
  );
}

/** Everything of these health workers as it is given; a NIK that is not given stays. */
export async function updateWorkers(
  tx: Tx,
  rows: readonly WorkerRow[],
  keptNameKeys: readonly (string | null)[],
): Promise<void> {
  if (rows.length === 0) return;
  const renamed = rows.flatMap((row, i) =>
    row.nameKey === keptNameKeys[i] ? [] : [{ row, before: keptNameKeys[i] }],
  );
  await Promise.all([
    tx.run(
      sql`update integrations.health_workers w set nik_sealed = coalesce(r.nik_sealed, w.nik_sealed),
          nik_index = coalesce(r.nik_index, w.nik_index), nik_last4 = coalesce(r.nik_last4, w.nik_last4), name = r.name,
          name_key = r.name_key, birth_place = r.birth_place, birth_date = r.birth_date,
          profession = r.profession, str_number = r.str_number, str_valid_until = r.str_valid_until,
          sip_number = r.sip_number, facility_code = r.facility_code, facility_name = r.facility_name,
          position = r.position, employment_status = r.employment_status, origins = r.origins, links = r.links,
          version = w.version + 1, updated_at = ${tx.now}::timestamptz
        from ${asRows(rows)} where w.tenant_id = ${tx.tenantId}::int and w.id = r.id`,
      { name: 'update_workers' },
    ),
    ...(renamed.length === 0
      ? []
      : [
          removeWords(
            tx,
            renamed.map(({ row, before }) => ({ id: row.id, key: before ?? '' })),
          ),
          insertWords(
            tx,
            renamed.map(({ row }) => row),
          ),
        ]),
  ]);
}

function asRows(rows: readonly WorkerRow[]) {
  const column = (key: 'id' | 'nik_sealed' | 'nik_index' | 'nik_last4' | 'name_key') =>
    rows.map((row) => row[key]);
  const field = (name: OwnedField) => rows.map(({ values }) => values[name]);
  const json = (key: 'origins' | 'links') => jsons(rows.map((row) => JSON.stringify(row[key])));
  return sql`unnest(${plains(column('id'))}::uuid[], ${bytes(column('nik_sealed'))}::bytea[],
    ${bytes(column('nik_index'))}::bytea[], ${plains(column('nik_last4'))}::text[], ${texts(column('name_key'))}::text[],
    ${texts(field('name'))}::text[], ${texts(field('birth_place'))}::text[], ${plains(field('birth_date'))}::date[],
    ${texts(field('profession'))}::text[], ${plains(field('str_number'))}::text[],
    ${plains(field('str_valid_until'))}::date[], ${texts(field('sip_number'))}::text[],
    ${texts(field('facility_code'))}::text[], ${texts(field('facility_name'))}::text[],
    ${texts(field('position'))}::text[], ${texts(field('employment_status'))}::text[],
    ${json('origins')}::jsonb[], ${json('links')}::jsonb[])
    r (id, nik_sealed, nik_index, nik_last4, name_key, name, birth_place, birth_date, profession, str_number,
      str_valid_until, sip_number, facility_code, facility_name, position, employment_status, origins, links)`;
}

function insertWords(
  tx: Tx,
  rows: readonly { readonly id: string; readonly nameKey: string }[],
): Promise<number> {
  const words = rows.flatMap(({ id, nameKey }) => furtherWords(nameKey).map((word) => ({ id, ...word })));
  return tx.run(
    sql`insert into integrations.health_worker_words (tenant_id, word, worker_id, previous)
      select ${tx.tenantId}::int, u.* from unnest(${texts(words.map(({ word }) => word))}::text[],
        ${plains(words.map(({ id }) => id))}::uuid[], ${texts(words.map(({ previous }) => previous))}::text[]) u`,
    { name: 'insert_worker_words' },
  );
}

function removeWords(
  tx: Tx,
  names: readonly { readonly id: string; readonly key: string }[],
): Promise<number> {
  const words = names.flatMap(({ id, key }) => furtherWords(key).map(({ word }) => ({ id, word })));
  return tx.run(
    sql`delete from integrations.health_worker_words w
      using unnest(${texts(words.map(({ word }) => word))}::text[], ${plains(words.map(({ id }) => id))}::uuid[]) u (word, id)
      where w.tenant_id = ${tx.tenantId}::int and w.word = u.word and w.worker_id = u.id`,
    { name: 'remove_worker_words' },
  );
}

import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import { wordRange } from '../rules/siswa-forms.ts';
import type { SiswaStatus } from '../rules/siswa-status.ts';
import { siswaStatuses } from '../rules/siswa-status.ts';
import { inReach, type Reach } from './reach.ts';

export interface SiswaFilters {
  /** The beginning of a word of the name, or of the NIS. */
  readonly q?: string | undefined;
  readonly kelas_id?: string | undefined;
  readonly status?: SiswaStatus | undefined;
}
export type SiswaSort = 'nama' | 'poin';

export interface SiswaRow {
  readonly id: string;
  readonly nis: string;
  readonly nama: string;
  readonly kelas_id: string;
  readonly kelas_nama: string;
  readonly wali_nama: string;
  readonly wali_telepon: string | null;
  readonly wali_email: string | null;
  readonly status: SiswaStatus;
  readonly keluar_pada: string | null;
  readonly total_poin: number;
  readonly jumlah_atribut: number;
  readonly jumlah_alfa: number;
  readonly terbuka_id: string | null;
  readonly terbuka_surat: 1 | 2 | 3 | null;
  readonly terbuka_status: string | null;
  readonly version: number;
}
/** `key` is what the list was sorted by, without loss: for the cursor. */
export type ListedSiswa = SiswaRow & { readonly key: string };

type Sql = RawBuilder<unknown>;

/** A student `t` with the class `k` and the open follow-up `o`, of which there is one at most. */
const COLUMNS = sql`t.id, t.nis, t.nama, t.kelas_id, k.nama as kelas_nama, t.wali_nama, t.wali_telepon, t.wali_email,
  t.status, t.keluar_pada, t.total_poin, t.jumlah_atribut, t.jumlah_alfa, o.id as terbuka_id, o.surat as terbuka_surat,
  o.status as terbuka_status, t.version`;
const BESIDE = sql`join kedisiplinan.kelas k on k.tenant_id = t.tenant_id and k.id = t.kelas_id
  left join kedisiplinan.tindak_lanjut o on o.tenant_id = t.tenant_id and o.siswa_id = t.id
    and o.status in ('baru', 'menunggu_persetujuan', 'disetujui', 'ditangani')`;

/** The classes that are left of reach and filter, or null for all of them. */
function classesOf(reach: Reach, { kelas_id }: SiswaFilters): readonly string[] | null {
  if (kelas_id === undefined) return reach === 'semua' ? null : reach;
  return reach === 'semua' || reach.includes(kelas_id) ? [kelas_id] : [];
}

/** Whether the list is in the order of the words that were found; else it is in that of its sort. */
export function isByWord(reach: Reach, filters: SiswaFilters): boolean {
  return classesOf(reach, filters) === null && rangeOf(filters) !== null;
}
const rangeOf = ({ q }: SiswaFilters) => (q === undefined ? null : wordRange(q));

interface Page {
  readonly limit: number;
  readonly cursor: Cursor | null;
}

/** Up to `limit` students in reading direction from the cursor: within the reach, and as is wanted. */
export async function listSiswa(
  tx: Tx,
  reach: Reach,
  filters: SiswaFilters,
  sort: SiswaSort,
  page: Page,
): Promise<ListedSiswa[]> {
  const classes = classesOf(reach, filters);
  if (classes?.length === 0) return [];
  const byWord = isByWord(reach, filters);
  const down = (sort === 'poin' && !byWord) !== (page.cursor?.back ?? false);
  const order = down ? sql`desc` : sql`asc`;
  const hits = byWord
    ? hitsByWord(tx, filters, page, down)
    : hitsInOrder(tx, classes, filters, sort, { page, down });
  return tx.all(sql<ListedSiswa>`select h.key::text as key, ${COLUMNS} from (${hits}) h
    cross join lateral (select * from kedisiplinan.siswa t where t.tenant_id = ${tx.tenantId} and t.id = h.id offset 0) t
    ${BESIDE} order by h.key ${order}, h.id ${order}`);
}

/** The words lead; those who are found by several words that begin alike come once, by the first of them. */
function hitsByWord(tx: Tx, filters: SiswaFilters, { cursor, limit }: Page, down: boolean): Sql {
  const order = down ? sql`desc` : sql`asc`;
  const [at = '', id = ''] = cursor?.values ?? [];
  const status = filters.status === undefined ? sql`` : sql`and t.status = ${filters.status}`;
  return sql`select w.siswa_id as id, w.word as key from kedisiplinan.siswa_words w
    cross join lateral (select true from kedisiplinan.siswa t
      where t.tenant_id = ${tx.tenantId} and t.id = w.siswa_id ${status} offset 0) t
    where ${wordsAt(tx, filters)}
      ${cursor ? sql`and (w.word, w.siswa_id) ${down ? sql`<` : sql`>`} (${at}::text, ${id}::uuid)` : sql``}
    order by w.word ${order}, w.siswa_id ${order} limit ${limit}`;
}

function wordsAt(tx: Tx, filters: SiswaFilters): Sql {
  const { from = '', below = '' } = rangeOf(filters) ?? {};
  return sql`w.tenant_id = ${tx.tenantId} and w.word >= ${from} and w.word < ${below} and w.previous < ${from}`;
}

/**
 * Each class and status is read in its order by its own stretch of an index, and the first of all of them are taken:
 * nobody's list reads more than it shows.
 */
function hitsInOrder(
  tx: Tx,
  classes: readonly string[] | null,
  filters: SiswaFilters,
  sort: SiswaSort,
  { page, down }: { readonly page: Page; readonly down: boolean },
): Sql {
  const order = down ? sql`desc` : sql`asc`;
  const key = sort === 'poin' ? sql`t.total_poin` : sql`t.nama_kunci`;
  const [at = '', id = ''] = page.cursor?.values ?? [];
  const cast = sort === 'poin' ? sql`int` : sql`text`;
  const statuses = filters.status === undefined ? siswaStatuses : [filters.status];
  const conditions = [
    sql`t.tenant_id = ${tx.tenantId}`,
    sql`t.status = v.status`,
    ...(classes === null ? [] : [sql`t.kelas_id = v.kelas_id`]),
    ...withWords(filters),
    ...(page.cursor ? [sql`(${key}, t.id) ${down ? sql`<` : sql`>`} (${at}::${cast}, ${id}::uuid)`] : []),
  ];
  const parts =
    classes === null
      ? sql`select s as status from unnest(${[...statuses]}::text[]) s`
      : sql`select s as status, c as kelas_id from unnest(${[...statuses]}::text[]) s, unnest(${[...classes]}::uuid[]) c`;
  return sql`select x.id, x.key from (${parts}) v
    cross join lateral (select t.id, ${key} as key from kedisiplinan.siswa t where ${sql.join(conditions, sql` and `)}
      order by ${key} ${order}, t.id ${order} limit ${page.limit}) x
    order by x.key ${order}, x.id ${order} limit ${page.limit}`;
}

function withWords(filters: SiswaFilters): Sql[] {
  const range = rangeOf(filters);
  if (!range) return [];
  return [
    sql`exists (select from kedisiplinan.siswa_words w where w.tenant_id = t.tenant_id and w.siswa_id = t.id
      and w.word >= ${range.from} and w.word < ${range.below})`,
  ];
}

/** How many students the list holds. */
export async function countSiswa(tx: Tx, reach: Reach, filters: SiswaFilters): Promise<number> {
  const classes = classesOf(reach, filters);
  if (classes?.length === 0) return 0;
  const status = filters.status === undefined ? [] : [sql`t.status = ${filters.status}`];
  const source = isByWord(reach, filters)
    ? sql`kedisiplinan.siswa_words w cross join lateral (select true from kedisiplinan.siswa t
        where ${sql.join([sql`t.tenant_id = ${tx.tenantId}`, sql`t.id = w.siswa_id`, ...status], sql` and `)} offset 0) t
        where ${wordsAt(tx, filters)}`
    : sql`kedisiplinan.siswa t where ${sql.join(
        [
          sql`t.tenant_id = ${tx.tenantId}`,
          ...(classes === null ? [] : [inReach(classes, 't.kelas_id')]),
          ...status,
          ...withWords(filters),
        ],
        sql` and `,
      )}`;
  const row = await tx.first(sql<{ count: number }>`select count(*)::int as count from ${source}`);
  return row?.count ?? 0;
}

/** One student, if within the reach. */
export function findSiswa(tx: Tx, reach: Reach, id: string): Promise<SiswaRow | undefined> {
  return tx.first(sql<SiswaRow>`select ${COLUMNS} from kedisiplinan.siswa t ${BESIDE}
    where t.tenant_id = ${tx.tenantId} and t.id = ${id} and ${inReach(reach, 't.kelas_id')}`);
}

import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Seal } from './chain.ts';
import type { AuditRow, PersonalPart } from './write.ts';

/** Reads the trail and its seals in the order of sealing, in pages: neither ever stands in memory as a whole. */
export type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

const PAGE = 5_000;
/** Whole rows are checked as they come: a page takes the process about 20 ms, then others have their turn. */
const WHOLE_PAGE = 2_000;
export const LOWEST = -(2n ** 63n);
export const HIGHEST = 2n ** 63n - 1n;

/** Positions are read as text: one that was put in by hand may be too large for a number. */
interface RawPosition {
  readonly position: string;
}

export interface SealRow {
  readonly id: string;
  readonly position: bigint;
  readonly mac: Buffer;
  readonly month: string;
  readonly created_at: Date;
}

export interface TrailRow extends AuditRow, PersonalPart {
  readonly created_at: string;
  readonly position: bigint;
  readonly month: string;
  readonly mac: Buffer;
  readonly salt: Buffer | null;
  /** false where a moment has more digits than any writer gives it, or lies in no year of theirs. */
  readonly whole_ms: boolean;
}

const MONTH = sql.raw("to_char(created_at at time zone 'UTC', 'YYYY-MM-01')");

/**
 * A page of whole rows comes as one JSON text, written by PostgreSQL while the page before it is checked: taken apart
 * by JSON.parse it costs a third of 19 columns for each row.
 */
type Packed = readonly [
  position: string,
  id: string,
  tenantId: number,
  createdAt: string | null,
  wholeMs: boolean,
  userId: string | null,
  impersonatorId: string | null,
  action: string,
  resource: string,
  resourceId: string | null,
  outcome: TrailRow['outcome'],
  details: unknown,
  requestId: string,
  ipAddress: string | null,
  userAgent: string | null,
  personal: unknown,
  salt: string | null,
  commitment: string,
  mac: string,
];
const PACKED = sql.raw(`json_build_array(l.position::text, id, tenant_id,
  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  date_trunc('milliseconds', created_at) = created_at and created_at >= '1970-01-01Z',
  user_id, impersonator_id, action, resource, resource_id, outcome, details, request_id, ip_address, user_agent,
  personal, encode(salt, 'hex'), encode(commitment, 'hex'), encode(mac, 'hex'))`);

function unpack(row: Packed): TrailRow {
  const createdAt = row[3] ?? '';
  return {
    position: BigInt(row[0]),
    id: row[1],
    tenant_id: row[2],
    created_at: createdAt,
    month: `${createdAt.slice(0, 7)}-01`,
    whole_ms: row[4],
    user_id: row[5],
    impersonator_id: row[6],
    action: row[7],
    resource: row[8],
    resource_id: row[9],
    outcome: row[10],
    details: row[11],
    request_id: row[12],
    ip_address: row[13],
    user_agent: row[14],
    personal: row[15],
    salt: row[16] === null ? null : Buffer.from(row[16], 'hex'),
    commitment: Buffer.from(row[17], 'hex'),
    mac: Buffer.from(row[18], 'hex'),
  };
}

interface Bounds {
  readonly from: bigint;
  readonly to: bigint;
  /** Only rows of these moments, where given. */
  readonly since?: Date | null;
  readonly until?: Date | null;
}

/** The place after which a page begins. */
type After = Pick<SealRow, 'position' | 'id'>;

/** What sealing needs of the rows within [from, to). */
export function sealRows(run: Run, bounds: Bounds): AsyncGenerator<SealRow[]> {
  return pages(PAGE, async (after) => {
    const rows = await run((tx) =>
      tx.all(sql<Omit<SealRow, 'position'> & RawPosition>`
        select id, created_at, mac, l.position::text as position, ${MONTH} as month
        ${rowsAfter(tx, bounds, after, PAGE)}`),
    );
    return rows.map((row) => ({ ...row, position: BigInt(row.position) }));
  });
}

/** Whole rows within [from, to). */
export function trailRows(run: Run, bounds: Bounds): AsyncGenerator<TrailRow[]> {
  return pages(WHOLE_PAGE, async (after) => {
    const page = await run((tx) =>
      tx.first(sql<{ rows: readonly Packed[] | null }>`
        select json_agg(p.packed order by p.position, p.id) as rows
        from (select ${PACKED} as packed, l.position, l.id ${rowsAfter(tx, bounds, after, WHOLE_PAGE)}) p`),
    );
    return (page?.rows ?? []).map(unpack);
  });
}

/** Rows of the trail by whom its own word is taken for it: those under one action. */
export async function trailRowsOf(tx: Tx, action: string): Promise<TrailRow[]> {
  const rows = await tx.all(sql<{ packed: Packed }>`select ${PACKED} as packed from platform.audit_logs l
    where tenant_id = ${tx.tenantId} and action = ${action}`);
  return rows.map((row) => unpack(row.packed));
}

/** `l.position` and not `position` in ORDER BY: the latter may be the text that is selected, sorted as text. */
function rowsAfter(
  tx: Tx,
  { from, to, since = null, until = null }: Bounds,
  after: After | null,
  size: number,
) {
  return sql`from platform.audit_logs l
    where tenant_id = ${tx.tenantId} and position < ${String(to)}
      and ${after ? sql`(position, id) > (${String(after.position)}, ${after.id})` : sql`position >= ${String(from)}`}
      ${since ? sql`and created_at >= ${since}` : sql``} ${until ? sql`and created_at <= ${until}` : sql``}
    order by l.position, id limit ${size}`;
}

/** Page after page; the next one is under way while its reader is busy with the one before. */
async function* pages<Row extends After>(
  size: number,
  read: (after: After | null) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let next: Promise<Row[]> | null = read(null);
  try {
    while (next) {
      const rows: Row[] = await next;
      const last = rows.at(-1);
      next = last && rows.length === size ? read(last) : null;
      // Its failure is told when it is awaited; until then nobody listens.
      next?.catch(() => undefined);
      if (rows.length > 0) yield rows;
    }
  } finally {
    // A reader that has seen enough leaves no query behind in its transaction.
    await next?.catch(() => undefined);
  }
}

interface RawSeal extends Omit<Seal, 'position_from' | 'position_to'> {
  readonly position_from: string;
  readonly position_to: string;
}

const SEAL = sql.raw(`sequence, month::text as month, position_from::text as position_from,
  position_to::text as position_to, rows, first_at, last_at, sealed_at, digest, head`);

function readSeal(row: RawSeal): Seal {
  return { ...row, position_from: BigInt(row.position_from), position_to: BigInt(row.position_to) };
}

/** Seals up to and with `lastSequence`, oldest first. */
export async function* seals(run: Run, lastSequence: number): AsyncGenerator<Seal> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const start = Math.max(after, -2_147_483_648);
    const found = await run((tx) =>
      tx.all(sql<RawSeal>`select ${SEAL} from platform.audit_seals
        where tenant_id = ${tx.tenantId} and sequence > ${start} and sequence <= ${lastSequence}
        order by sequence limit ${PAGE}`),
    );
    for (const row of found) yield readSeal(row);
    const last = found.at(-1);
    if (!last || found.length < PAGE) return;
    after = last.sequence;
  }
}

export async function lastSeal(tx: Tx): Promise<Seal | null> {
  const row = await tx.first(sql<RawSeal>`select ${SEAL} from platform.audit_seals
    where tenant_id = ${tx.tenantId} order by sequence desc limit 1`);
  return row ? readSeal(row) : null;
}

export async function sealOf(tx: Tx, sequence: number): Promise<Seal | null> {
  const row = await tx.first(sql<RawSeal>`select ${SEAL} from platform.audit_seals
    where tenant_id = ${tx.tenantId} and sequence = ${sequence}`);
  return row ? readSeal(row) : null;
}

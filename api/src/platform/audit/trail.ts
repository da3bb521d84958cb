import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Seal } from './chain.ts';
import type { AuditRow, PersonalPart } from './write.ts';

/** Reads the trail and its seals in the order of sealing, in pages: neither ever stands in memory as a whole. */
export type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

const PAGE = 5_000;
/** Whole rows are checked as they come: a page takes the process about 40 ms, then others have their turn. */
const WHOLE_PAGE = 1_000;
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
  readonly position: bigint;
  readonly month: string;
  readonly mac: Buffer;
  readonly salt: Buffer | null;
  /** false where a moment has more digits than any writer gives it. */
  readonly whole_ms: boolean;
}

const MONTH = sql.raw("to_char(created_at at time zone 'UTC', 'YYYY-MM-01')");
const FULL =
  sql.raw(`tenant_id, user_id, impersonator_id, action, resource, resource_id, outcome, details, request_id,
  ip_address, user_agent, personal, salt, commitment, date_trunc('milliseconds', created_at) = created_at as whole_ms,`);

interface Bounds {
  readonly from: bigint;
  readonly to: bigint;
  /** Only rows of these moments, where given. */
  readonly since?: Date | null;
  readonly until?: Date | null;
}

/** What sealing needs of the rows within [from, to). */
export function sealRows(run: Run, bounds: Bounds): AsyncGenerator<SealRow[]> {
  return pages<SealRow>(run, bounds, sql.raw(''), PAGE);
}

/** Whole rows within [from, to). */
export function trailRows(run: Run, bounds: Bounds): AsyncGenerator<TrailRow[]> {
  return pages<TrailRow>(run, bounds, FULL, WHOLE_PAGE);
}

/** `l.position` and not `position` in ORDER BY: the latter would be the text that is selected, sorted as text. */
async function* pages<Row extends { id: string; position: bigint }>(
  run: Run,
  { from, to, since = null, until = null }: Bounds,
  columns: typeof FULL,
  size: number,
): AsyncGenerator<Row[]> {
  let after: { position: bigint; id: string } | null = null;
  for (;;) {
    const start: { position: bigint; id: string } | null = after;
    const found: (Omit<Row, 'position'> & RawPosition)[] = await run((tx) =>
      tx.all(sql<Omit<Row, 'position'> & RawPosition>`
        select ${columns} id, created_at, mac, l.position::text as position, ${MONTH} as month
        from platform.audit_logs l
        where tenant_id = ${tx.tenantId} and position < ${String(to)}
          and ${start ? sql`(position, id) > (${String(start.position)}, ${start.id})` : sql`position >= ${String(from)}`}
          ${since ? sql`and created_at >= ${since}` : sql``} ${until ? sql`and created_at <= ${until}` : sql``}
        order by l.position, id limit ${size}`),
    );
    const rows = found.map((row) => ({ ...row, position: BigInt(row.position) }) as unknown as Row);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = last;
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

import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Env } from '../env.ts';
import { createBatchDigest, droppedMonthMac, headOf, NO_HEAD, type Seal } from './chain.ts';
import { ERASED } from './erase.ts';
import { type OutsideHead, readOutsideHead } from './heads.ts';
import {
  HIGHEST,
  LOWEST,
  lastSeal,
  type Run,
  seals,
  type TrailRow,
  trailRows,
  trailRowsOf,
} from './trail.ts';
import { commitTo, macOf } from './write.ts';

export type BadKind = 'altered' | 'removed' | 'inserted' | 'chain_broken' | 'truncated';

/** The first thing that does not hold: the row, or where only that is known its month and seal. */
export interface FirstBad {
  readonly kind: BadKind;
  readonly id: string | null;
  readonly month: string | null;
  readonly sequence: number | null;
}

export interface Verification {
  readonly valid: boolean;
  /** Rows that were looked at. */
  readonly checked: number;
  readonly first_bad: FirstBad | null;
  /** Rows written before this moment stand in the chain, save those of transactions that were still running. */
  readonly sealed_until: string | null;
}

export interface Range {
  readonly from: Date | null;
  readonly to: Date | null;
}

/** What is known before the first row is read. */
interface Plan {
  readonly last: Seal | null;
  /** Positions of the seals that touch the range; empty when from = to. */
  readonly from: bigint;
  readonly to: bigint;
  readonly dropped: ReadonlySet<string>;
  readonly erased: ReadonlySet<string>;
}

interface Check {
  readonly env: Env;
  readonly tenantId: number;
  readonly run: Run;
  readonly range: Range;
  readonly plan: Plan;
  readonly outside: OutsideHead | null;
  readonly onPage: (checked: number) => Promise<void>;
  checked: number;
}

class Found extends Error {
  readonly bad: FirstBad;
  constructor(kind: BadKind, where: { id?: string | null; month?: string; sequence?: number } = {}) {
    super(kind);
    this.bad = {
      kind,
      id: where.id ?? null,
      month: where.month?.slice(0, 7) ?? null,
      sequence: where.sequence ?? null,
    };
  }
}

/**
 * Checks a tenant's trail against its seals, the seals against each other and their end against the head that is kept
 * outside. The whole chain is always read; of the rows those whose seals touch the range, and the unsealed ones of it.
 * A batch that a month's dropping or a person's erasure explains is no finding; one that only claims so is.
 */
export async function verifyAudit(
  env: Env,
  tenantId: number,
  run: Run,
  range: Range,
  onPage: (checked: number) => Promise<void> = async () => undefined,
): Promise<Verification> {
  // Read first: a seal made meanwhile may be missing outside, never the other way round.
  const outside = await readOutsideHead(env, tenantId);
  const plan = await run((tx) => makePlan(tx, range));
  const check: Check = { env, tenantId, run, range, plan, outside, onPage, checked: 0 };
  let bad: FirstBad | null = null;
  try {
    await checkSealed(check);
    await checkUnsealed(check);
  } catch (error) {
    if (!(error instanceof Found)) throw error;
    bad = error.bad;
  }
  return {
    valid: bad === null,
    checked: check.checked,
    first_bad: bad,
    sealed_until: plan.last?.sealed_at.toISOString() ?? null,
  };
}

async function makePlan(tx: Tx, range: Range): Promise<Plan> {
  const last = await lastSeal(tx);
  const [span, dropped, erased] = await Promise.all([
    tx.first(sql<{ from: string | null; to: string | null }>`
      select min(position_from)::text as "from", max(position_to)::text as "to" from platform.audit_seals
      where tenant_id = ${tx.tenantId} and sequence <= ${last?.sequence ?? 0}
        and last_at >= ${range.from ?? '-infinity'} and first_at <= ${range.to ?? 'infinity'}`),
    droppedMonths(tx),
    erasedPeople(tx),
  ]);
  const whole = range.from === null && range.to === null;
  const none = span?.from == null || span.to == null;
  return {
    last,
    from: whole ? LOWEST : none ? 0n : BigInt(span.from as string),
    to: whole ? (last?.position_to ?? LOWEST) : none ? 0n : BigInt(span.to as string),
    dropped,
    erased,
  };
}

async function droppedMonths(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.all(sql<{ month: string; dropped_at: Date; mac: Buffer }>`
    select month::text as month, dropped_at, mac from platform.audit_dropped_months`);
  const said = rows.filter((row) => droppedMonthMac(tx.env.keys, row.month, row.dropped_at).equals(row.mac));
  return new Set(said.map((row) => row.month));
}

/** People of whom the trail itself says, under its MAC, that their personal fields were erased. */
async function erasedPeople(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await trailRowsOf(tx, ERASED);
  const said = rows.filter((row) => macOf(tx.env.keys, row).equals(row.mac));
  return new Set(said.map((row) => row.resource_id ?? ''));
}

/** Months of one sealing run: they share their positions. */
interface Group {
  readonly from: bigint;
  readonly to: bigint;
  readonly open: Map<string, OpenSeal>;
}
interface OpenSeal {
  readonly seal: Seal;
  readonly digest: ReturnType<typeof createBatchDigest>;
  rows: number;
  badRow: string | null;
}

async function checkSealed(check: Check): Promise<void> {
  const rows = new RowReader(check);
  try {
    await checkGroups(check, rows);
  } finally {
    await rows.close();
  }
}

async function checkGroups(check: Check, rows: RowReader): Promise<void> {
  let group: Group | null = null;
  for await (const seal of checkedSeals(check)) {
    if (seal.position_to <= check.plan.from || seal.position_from >= check.plan.to) continue;
    if (group && seal.position_from !== group.from) {
      await checkGroup(check, group, rows);
      group = null;
    }
    group ??= { from: seal.position_from, to: seal.position_to, open: new Map() };
    group.open.set(seal.month, { seal, digest: createBatchDigest(), rows: 0, badRow: null });
  }
  if (group) await checkGroup(check, group, rows);
}

/** The chain of heads, link by link, then its end against the head outside. */
async function* checkedSeals({ env, tenantId, run, plan, outside }: Check): AsyncGenerator<Seal> {
  let previous: Seal | null = null;
  for await (const seal of seals(run, plan.last?.sequence ?? 0)) {
    const before: Seal | null = previous;
    const sequence = (before?.sequence ?? 0) + 1;
    const head = headOf(env.keys, tenantId, before?.head ?? NO_HEAD, seal, seal.digest);
    if (seal.sequence !== sequence || !head.equals(seal.head))
      throw new Found('chain_broken', { sequence, month: seal.month });
    if (outside && outside.sequence === sequence && outside.head !== seal.head.toString('hex'))
      throw new Found('truncated', { sequence, month: seal.month });
    yield seal;
    previous = seal;
  }
  if (outside && outside.sequence > (previous?.sequence ?? 0))
    throw new Found('truncated', { sequence: (previous?.sequence ?? 0) + 1 });
}

/** Hands out the sealed rows, page by page, while they lie below a position. */
class RowReader {
  readonly #pages: AsyncGenerator<TrailRow[]>;
  readonly #check: Check;
  #page: readonly TrailRow[] = [];
  #at = 0;
  constructor(check: Check) {
    this.#check = check;
    this.#pages = trailRows(check.run, { from: check.plan.from, to: check.plan.to });
  }
  /** Gives each row to `take`: awaited once for a page, not for each row. */
  async each(below: bigint, take: (row: TrailRow) => void): Promise<void> {
    for (;;) {
      for (let row = this.#page[this.#at]; row; row = this.#page[this.#at]) {
        if (row.position >= below) return;
        this.#at += 1;
        take(row);
      }
      await this.#check.onPage(this.#check.checked);
      const next = await this.#pages.next();
      if (next.done) return;
      this.#page = next.value;
      this.#at = 0;
    }
  }
  async close(): Promise<void> {
    await this.#pages.return(undefined);
  }
}

async function checkGroup(check: Check, group: Group, rows: RowReader): Promise<void> {
  await rows.each(group.to, (row) => {
    check.checked += 1;
    const open = group.open.get(row.month);
    if (row.position < group.from || !open || check.plan.dropped.has(row.month))
      throw new Found('inserted', { id: row.id, month: row.month });
    open.digest.add(row.id, row.position, row.mac);
    open.rows += 1;
    if (open.badRow === null && !isGenuine(check, row)) open.badRow = row.id;
  });
  for (const { seal, digest, rows: count, badRow } of group.open.values()) {
    const where = { id: badRow, month: seal.month, sequence: seal.sequence };
    if (count < seal.rows) {
      if (await wasDropped(check, seal.month)) continue;
      throw new Found('removed', { ...where, id: null });
    }
    if (count > seal.rows) throw new Found('inserted', where);
    if (badRow !== null || !digest.end().equals(seal.digest)) throw new Found('altered', where);
  }
}

/** Asked again, since the month may have been dropped while its rows were being read. */
async function wasDropped({ plan, run }: Check, month: string): Promise<boolean> {
  return plan.dropped.has(month) || (await run(droppedMonths)).has(month);
}

/** Rows above the last seal: nothing but their own MAC speaks for them yet. */
async function checkUnsealed(check: Check): Promise<void> {
  const { run, plan, range } = check;
  const from = plan.last?.position_to ?? LOWEST;
  let highest: TrailRow | null = null;
  for await (const page of trailRows(run, { from, to: HIGHEST, since: range.from, until: range.to })) {
    for (const row of page) {
      check.checked += 1;
      if (!isGenuine(check, row)) throw new Found('altered', { id: row.id, month: row.month });
    }
    highest = page.at(-1) ?? null;
    await check.onPage(check.checked);
  }
  if (!highest) return;
  // A row moved beyond every transaction would never be sealed.
  const end = await run((tx) =>
    tx.first(sql<{ end: string }>`
      select (greatest(pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
        pg_current_xact_id_if_assigned()::text::bigint + 1) + position_offset)::text as "end"
      from platform.audit_era`),
  );
  if (highest.position >= BigInt(end?.end ?? 0))
    throw new Found('altered', { id: highest.id, month: highest.month });
}

function isGenuine({ env, tenantId, plan }: Check, row: TrailRow): boolean {
  if (row.tenant_id !== tenantId || !row.whole_ms || !macOf(env.keys, row).equals(row.mac)) return false;
  if (row.salt) return commitTo(row, row.salt).equals(row.commitment);
  if (row.ip_address !== null || row.user_agent !== null || row.personal !== null) return false;
  const concerned = [row.user_id, row.impersonator_id, row.resource === 'user' ? row.resource_id : null];
  return concerned.some((id) => id !== null && plan.erased.has(id));
}

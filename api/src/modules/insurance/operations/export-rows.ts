import { Readable } from 'node:stream';
import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import { csvFile } from '../../../platform/sheets/csv.ts';
import { writeXlsx } from '../../../platform/sheets/xlsx-write.ts';
import { type Listed, listRows, type Wanted } from '../queries/listing.ts';
import { type ClaimRow, type ClientRow, listings, type MemberRow, type PolicyRow } from '../queries/rows.ts';
import type { ResourceName } from '../rules/resources.ts';
import { withUse } from './policies.ts';
import { reachFor } from './reach.ts';
import { showClaim } from './show-claim.ts';

const PAGE = 500;
type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
type Line = readonly string[];

type Found = readonly { readonly at: Listed<unknown>; readonly line: Line }[];

interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly page: (tx: Tx, actor: Actor, wanted: Wanted, cursor: Cursor | null) => Promise<Found>;
}

const text = (value: string | number | null) => (value === null ? '' : String(value));

/** Cells of the columns of the header, in its order. */
function cells<Row extends object>(header: readonly (keyof Row & string)[], row: Row): Line {
  return header.map((column) => text(row[column] as string | number | null));
}

const clientHeader = ['code', 'name', 'email', 'phone', 'status'] as const;
const policyHeader = [
  'number',
  'client_code',
  'start_on',
  'end_on',
  'annual_limit',
  'used',
  'remaining',
  'status',
] as const;
const memberHeader = ['number', 'name', 'birth_date', 'policy_number', 'client_code', 'status'] as const;
const claimHeader = [
  'number',
  'member_number',
  'member_name',
  'policy_number',
  'client_code',
  'provider_code',
  'date',
  'icd10',
  'amount',
  'status',
  'reason',
] as const;

const sheets: Readonly<Record<ResourceName, Sheet>> = {
  clients: {
    name: 'Klien',
    header: clientHeader,
    page: async (tx, actor, wanted, cursor) => {
      const page = { limit: PAGE, cursor };
      const rows = await listRows<ClientRow>(tx, listings.clients, reachFor(actor, 'clients'), wanted, page);
      return rows.map((row) => ({ at: row, line: cells(clientHeader, row) }));
    },
  },
  policies: {
    name: 'Polis',
    header: policyHeader,
    page: async (tx, actor, wanted, cursor) => {
      const page = { limit: PAGE, cursor };
      const rows = await listRows<PolicyRow>(
        tx,
        listings.policies,
        reachFor(actor, 'policies'),
        wanted,
        page,
      );
      const used = await withUse(tx, actor, rows);
      return used.map((row) => ({ at: row, line: cells(policyHeader, row) }));
    },
  },
  members: {
    name: 'Peserta',
    header: memberHeader,
    page: async (tx, actor, wanted, cursor) => {
      const page = { limit: PAGE, cursor };
      const rows = await listRows<MemberRow>(tx, listings.members, reachFor(actor, 'members'), wanted, page);
      return rows.map((row) => ({ at: row, line: cells(memberHeader, row) }));
    },
  },
  claims: {
    name: 'Klaim',
    header: claimHeader,
    page: async (tx, actor, wanted, cursor) => {
      const page = { limit: PAGE, cursor };
      const rows = await listRows<ClaimRow>(tx, listings.claims, reachFor(actor, 'claims'), wanted, page);
      return rows.map((row) => ({ at: row, line: cells(claimHeader, showClaim(actor, row)) }));
    },
  },
};

/** What a list shows as a file, streamed page by page. A NIK is never in it. */
export async function exportRows(
  run: Run,
  actor: Actor,
  resource: ResourceName,
  wanted: Wanted,
  format: 'csv' | 'xlsx',
): Promise<Readable> {
  const { equal, q, nik, from, to } = wanted;
  const { member_number, ...open } = equal;
  await run((tx) =>
    audit(tx, {
      action: `${resource}.exported`,
      resource,
      details: { format, filters: { ...open, from, to, by_nik: nik !== undefined } },
      ...(q === undefined && member_number === undefined ? {} : { personal: { q, member_number } }),
    }),
  );
  const sheet = sheets[resource];
  const lines = linesOf(run, actor, sheet, wanted);
  return format === 'xlsx'
    ? writeXlsx(sheet.name, lines)
    : Readable.from(csvFile(lines), { objectMode: false });
}

async function* linesOf(run: Run, actor: Actor, sheet: Sheet, wanted: Wanted): AsyncGenerator<Line> {
  yield sheet.header;
  let cursor: Cursor | null = null;
  for (;;) {
    const from: Cursor | null = cursor;
    const found: Found = await run((tx) => sheet.page(tx, actor, wanted, from));
    for (const { line } of found) yield line;
    const last = found.at(-1);
    if (!last || found.length < PAGE) return;
    cursor = { values: [last.at.key, last.at.id], back: false };
  }
}

import { inTenant, systemCause } from '../db/tx.ts';
import type { Env } from '../env.ts';
import type { People } from '../people.ts';
import { type AuditFilters, type AuditListRow, findAuditRows, keyOf } from './queries.ts';

export type ExportFormat = 'csv' | 'ndjson';

const PAGE = 1_000;
const COLUMNS = [
  'id',
  'created_at',
  'user_id',
  'user_name',
  'actor_id',
  'actor_name',
  'action',
  'resource',
  'resource_id',
  'outcome',
  'details',
  'personal',
  'ip_address',
  'user_agent',
  'request_id',
  'sealed',
  'erased',
] as const satisfies readonly (keyof AuditListRow)[];

interface ExportOptions {
  readonly filters: AuditFilters;
  readonly format: ExportFormat;
  readonly names: People['names'];
}

/**
 * The trail as text, newest first. Each page is a transaction of its own that begins when the reader has taken the
 * one before: neither memory nor a snapshot grows with the number of rows.
 */
export async function* exportAudit(
  env: Env,
  tenantId: number,
  { filters, format, names }: ExportOptions,
): AsyncGenerator<string> {
  if (format === 'csv') yield `${COLUMNS.join(',')}\r\n`;
  let last: AuditListRow | undefined;
  for (;;) {
    const cursor = last ? { values: keyOf(last), back: false } : null;
    const rows = await inTenant(env, tenantId, systemCause, (tx) =>
      findAuditRows(tx, filters, { limit: PAGE, cursor }, names),
    );
    if (rows.length > 0) yield rows.map((row) => (format === 'csv' ? csvLine(row) : jsonLine(row))).join('');
    last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
  }
}

function jsonLine(row: AuditListRow): string {
  return `${JSON.stringify(Object.fromEntries(COLUMNS.map((column) => [column, row[column]])))}\n`;
}

function csvLine(row: AuditListRow): string {
  return `${COLUMNS.map((column) => csvCell(row[column])).join(',')}\r\n`;
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises. */
function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import { type Reach, reachOf } from '../../../kernel/reach.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { type ImportWork, runImport } from '../../../platform/imports/run.ts';
import type { ImportError } from '../../../platform/imports/store.ts';
import type { SheetRow } from '../../../platform/sheets/row.ts';
import { rightsOf } from '../../identity/index.ts';
import { dayIn, loadTenant } from '../../tenancy/index.ts';
import { checkMemberRow, type MemberColumn, readMemberHeader } from '../rules/member-row.ts';
import { members } from '../rules/resources.ts';
import { type CheckedRow, importMemberBatch } from './import-member-batch.ts';
import { importsOfMembers } from './member-imports.ts';

export interface MemberImportContext {
  /** The members that whoever uploaded the file reaches: rows outside are errors. */
  readonly reach: Reach;
  /** Where the institution is. */
  readonly today: string;
}

const work: ImportWork<MemberImportContext, MemberColumn, CheckedRow> = {
  batchRows: 1_000,
  context: importContext,
  readHeader: readMemberHeader,
  check: checkBatch,
  keep: importMemberBatch,
  races: ['one_member_per_number', 'member_of_a_policy'],
};

/** Brings the members of an uploaded file; killed anywhere, the next run goes on after the last batch that was kept. */
export function importMembers(
  env: Env,
  tenantId: number,
  importId: string,
  signal: AbortSignal,
): Promise<void> {
  return runImport(env, tenantId, importId, signal, { kind: importsOfMembers, work });
}

async function importContext(tx: Tx, uploader: string): Promise<MemberImportContext | null> {
  const [rights, tenant] = await Promise.all([rightsOf(tx, uploader), loadTenant(tx)]);
  if (!tenant || !rights?.permissions.has('members:import')) return null;
  if (rights.userType !== 'CORE' && rights.userType !== 'CLIENT') return null;
  const reach = reachOf(rights, members);
  return reach.kind === 'none' ? null : { reach, today: dayIn(tx.now, tenant.timeZone) };
}

/** Rows with faults go on as far as they can be looked up, so that all that is wrong with them is said at once. */
function checkBatch(
  rows: readonly SheetRow[],
  columns: readonly (MemberColumn | null)[],
  { today }: MemberImportContext,
  seen: Map<string, number>,
): { good: readonly CheckedRow[]; errors: readonly ImportError[] } {
  const errors: ImportError[] = [];
  const good = rows.map((row): CheckedRow => {
    const { member, number, policy, faults } = checkMemberRow(row, columns, today);
    errors.push(...faults.map((fault) => ({ row: row.number, ...fault })));
    const first = number === null ? undefined : seen.get(number);
    if (number !== null && first === undefined) seen.set(number, row.number);
    if (first !== undefined)
      errors.push({ row: row.number, column: 'number', code: 'DUPLICATE_IN_FILE', params: { row: first } });
    return {
      row: row.number,
      number: first === undefined ? number : null,
      policy,
      member: first === undefined ? member : null,
    };
  });
  return { good, errors };
}

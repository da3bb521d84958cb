import { isWithin, type Reach } from '../../../kernel/reach.ts';
import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { BatchOutcome } from '../../../platform/imports/run.ts';
import type { ImportError } from '../../../platform/imports/store.ts';
import {
  clientsOfPolicies,
  type FoundMember,
  insertMembers,
  lockMembers,
  type MemberRecord,
  membersByNumber,
  updateMembers,
} from '../repository/member-imports.ts';
import { changedFields, type ImportedMember } from '../rules/member-row.ts';
import { holdsNik, sealNik } from './nik.ts';

export interface CheckedRow {
  readonly row: number;
  /** null where the row has faults already. */
  readonly member: ImportedMember | null;
  readonly number: string | null;
  readonly policy: string | null;
}

interface Change {
  readonly known: FoundMember;
  readonly record: MemberRecord;
  readonly fields: readonly string[];
}
interface Sorted {
  readonly fresh: readonly MemberRecord[];
  readonly changed: readonly Change[];
}

/**
 * Makes the members of some rows and changes those that differ; one that is there and the same is left as it is, so that
 * a file may come twice.
 * @param dryRun tells what would happen and changes nothing
 */
export async function importMemberBatch(
  tx: Tx,
  importId: string,
  rows: readonly CheckedRow[],
  dryRun: boolean,
  { reach }: { readonly reach: Reach },
): Promise<BatchOutcome> {
  const numbers = rows.flatMap(({ number }) => number ?? []);
  const clients = await clientsOfPolicies(tx, [...new Set(rows.flatMap(({ policy }) => policy ?? []))]);
  const known = new Map((await membersByNumber(tx, numbers)).map((one) => [one.number, one]));
  let judged = judge(rows, clients, known, reach);
  if (dryRun) return outcome(judged);
  let sorted = sort(tx, judged.good, clients, known);
  if (sorted.changed.length > 0) {
    // What is the same is only read; what differs is looked at again once nobody else can change it.
    const ids = sorted.changed.map(({ record }) => record.id);
    const kept = await lockMembers(tx, ids);
    // Who was deleted meanwhile is made anew.
    for (const { record } of sorted.changed) known.delete(record.number);
    for (const one of kept) known.set(one.number, one);
    judged = judge(rows, clients, known, reach);
    sorted = sort(tx, judged.good, clients, known);
  }
  await write(tx, importId, judged.good, sorted);
  return outcome(judged);
}

interface Judged {
  readonly good: readonly CheckedRow[];
  readonly errors: readonly ImportError[];
}

function judge(
  rows: readonly CheckedRow[],
  clients: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, FoundMember>,
  reach: Reach,
): Judged {
  const errors = rows.flatMap((row) => faultsOf(row, clients, known, reach));
  const bad = new Set(errors.map((error) => error.row));
  return { good: rows.filter((row) => row.member !== null && !bad.has(row.row)), errors };
}

function outcome({ good, errors }: Judged): BatchOutcome {
  return { ok: good.length, errors };
}

/** What only the database can tell. Unknown and out of reach are one to whoever is narrowed. */
function faultsOf(
  { row, member, number, policy }: CheckedRow,
  clients: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, FoundMember>,
  reach: Reach,
): ImportError[] {
  const fault = (column: string, code: ImportError['code'], params: ImportError['params'] = {}) => ({
    row,
    column,
    code,
    params,
  });
  const faults: ImportError[] = [];
  const client = policy === null ? undefined : clients.get(policy);
  const narrowed = reach.kind !== 'all';
  const within = (columns: Readonly<Record<string, string>>) =>
    reach.kind !== 'some' ||
    reach.conditions.every(
      ({ column, values }) => columns[column] === undefined || values.includes(columns[column]),
    );
  if (policy !== null) {
    if (client === undefined || !within({ policy_number: policy, client_code: client }))
      faults.push(fault('policy_number', narrowed ? 'POLICY_OUT_OF_REACH' : 'NOT_THERE'));
    else if (member && member.client_code !== null && member.client_code !== client)
      faults.push(fault('client_code', 'CLIENT_OF_POLICY', { client }));
  }
  if (number !== null) {
    const holder = known.get(number);
    if (!within({ number })) faults.push(fault('number', 'NUMBER_OUT_OF_REACH'));
    else if (holder && !isWithin(reach, { ...holder })) faults.push(fault('number', 'TAKEN'));
  }
  return faults;
}

function sort(
  tx: Tx,
  rows: readonly CheckedRow[],
  clients: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, FoundMember>,
): Sorted {
  const fresh: MemberRecord[] = [];
  const changed: Change[] = [];
  for (const { member } of rows) {
    if (!member) continue;
    const { nik, status, client_code: _stated, ...plain } = member;
    const client_code = clients.get(member.policy_number) ?? '';
    const before = known.get(member.number);
    const id = before?.id ?? newId(tx.now.getTime());
    const record = (seal: string | null): MemberRecord => ({
      ...plain,
      id,
      client_code,
      status: status ?? before?.status ?? 'ACTIVE',
      ...sealNik(tx, id, seal),
    });
    if (!before) {
      fresh.push(record(nik));
      continue;
    }
    const nikDiffers = nik !== null && !holdsNik(tx, before, nik);
    const fields = changedFields(before, member, client_code, nikDiffers);
    if (fields.length > 0) changed.push({ known: before, record: record(nikDiffers ? nik : null), fields });
  }
  return { fresh, changed };
}

async function write(
  tx: Tx,
  importId: string,
  rows: readonly CheckedRow[],
  { fresh, changed }: Sorted,
): Promise<void> {
  if (fresh.length === 0 && changed.length === 0) return;
  await insertMembers(tx, fresh);
  await updateMembers(
    tx,
    changed.map(({ record }) => record),
  );
  await audit(tx, {
    action: 'member.imported',
    resource: 'member_import',
    resourceId: importId,
    details: {
      from_row: rows[0]?.row,
      to_row: rows.at(-1)?.row,
      created_ids: fresh.map(({ id }) => id),
      changed: changed.map(({ record, fields }) => ({ id: record.id, fields })),
    },
    personal: {
      changed: changed.map(({ known, record, fields }) => ({
        number: record.number,
        old: pick(known, fields),
        new: pick(record, fields),
      })),
    },
  });
}

/** Plain fields alone: of a NIK the trail says only that it changed. */
function pick(row: FoundMember | MemberRecord, fields: readonly string[]) {
  const { name, birth_date, policy_number, client_code, status } = row;
  return Object.fromEntries(
    Object.entries({ name, birth_date, policy_number, client_code, status }).filter(([field]) =>
      fields.includes(field),
    ),
  );
}

import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import { attempt, type Tx, violates } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { findRow, type Listed } from '../queries/listing.ts';
import { listings, type PolicyRow, type Status } from '../queries/rows.ts';
import { usesOf } from '../queries/use.ts';
import {
  insertPolicy,
  lockPolicy,
  type PolicyFields,
  type StoredPolicy,
  updateRecord,
  useOfPolicy,
} from '../repository/records.ts';
import { remainingOf } from '../rules/eligibility.ts';
import { rupiah } from '../rules/forms.ts';
import { yearFrom } from '../rules/policy-year.ts';
import { portals } from '../rules/resources.ts';
import { reachFor, refuseOtherPortals, requireWithin } from './reach.ts';
import { type Change, deleteUnused, differences, withFree } from './records.ts';
import { today } from './today.ts';

export interface NewPolicy extends Omit<PolicyFields, 'status'> {
  readonly number: string;
  readonly client_code: string;
  readonly status?: Status | undefined;
}

/** Policies with what their running year has used and has left. */
export async function withUse<Row extends PolicyRow>(tx: Tx, actor: Actor, rows: readonly Row[]) {
  const day = today(tx, actor);
  const years = rows.map(({ number, start_on }) => ({ number, from: yearFrom(start_on, day) }));
  const uses = await usesOf(tx, years);
  return rows.map((row, at) => {
    const used = uses.get(`${row.number} ${years[at]?.from}`) ?? 0;
    return { ...row, used, remaining: remainingOf({ annual_limit: row.annual_limit, used }) };
  });
}

/** @throws Problem NOT_FOUND also for what is out of reach */
export async function showPolicy(tx: Tx, actor: Actor, id: string) {
  const row = await findRow<PolicyRow>(tx, listings.policies, reachFor(actor, 'policies'), id);
  const [shown] = row ? await withUse(tx, actor, [row as Listed<PolicyRow>]) : [];
  if (!shown) throw new Problem('NOT_FOUND');
  return shown;
}

/** @throws Problem PORTAL_ONLY, OUTSIDE_RESTRICTION, VALIDATION_FAILED */
export async function createPolicy(tx: Tx, actor: Actor, given: NewPolicy) {
  refuseOtherPortals(actor, ...portals['policies:write']);
  requireWithin(actor, 'policies', { number: given.number, client_code: given.client_code });
  refuseBackward(given);
  const id = newId(tx.now.getTime());
  const fields = { status: 'ACTIVE' as const, ...given };
  try {
    await attempt(tx, () =>
      withFree(tx, 'one_policy_per_number', 'number', () =>
        insertPolicy(tx, { ...fields, id, status: fields.status ?? 'ACTIVE' }),
      ),
    );
  } catch (error) {
    if (violates(error, 'policy_of_a_client'))
      throw Problem.invalid({ client_code: [{ code: 'NOT_THERE' }] });
    throw error;
  }
  await audit(tx, { action: 'policy.created', resource: 'policy', resourceId: id, details: { ...fields } });
  return showPolicy(tx, actor, id);
}

/**
 * Changes days, limit or status; number and client stay.
 * @throws Problem PORTAL_ONLY, NOT_FOUND, VERSION_CONFLICT, LIMIT_BELOW_USED, VALIDATION_FAILED
 */
export async function changePolicy(tx: Tx, actor: Actor, id: string, change: Change<PolicyFields>) {
  refuseOtherPortals(actor, ...portals['policies:write']);
  const stored = await lockPolicy(tx, reachFor(actor, 'policies'), id);
  if (!stored) throw new Problem('NOT_FOUND');
  const { old, fresh } = differences<PolicyFields>(stored, change);
  refuseBackward({ ...stored, ...fresh });
  await refuseAgainstClaims(tx, stored, fresh);
  if (Object.keys(fresh).length > 0) {
    await updateRecord(tx, 'policies', id, fresh);
    const details = { number: stored.number, old, new: fresh };
    await audit(tx, { action: 'policy.changed', resource: 'policy', resourceId: id, details });
  }
  return showPolicy(tx, actor, id);
}

/** @throws Problem PORTAL_ONLY, NOT_FOUND, STILL_IN_USE */
export async function deletePolicy(tx: Tx, actor: Actor, id: string): Promise<null> {
  refuseOtherPortals(actor, ...portals['policies:write']);
  const stored = await lockPolicy(tx, reachFor(actor, 'policies'), id);
  if (!stored) throw new Problem('NOT_FOUND');
  await deleteUnused(tx, 'policies', id, ['member_of_a_policy', 'claim_under_a_policy']);
  const details = { number: stored.number, client_code: stored.client_code };
  await audit(tx, { action: 'policy.deleted', resource: 'policy', resourceId: id, details });
  return null;
}

function refuseBackward({ start_on, end_on }: Pick<PolicyFields, 'start_on' | 'end_on'>): void {
  if (end_on < start_on) throw Problem.invalid({ end_on: [{ code: 'END_BEFORE_START' }] });
}

/** What claims were measured by stays true of them. */
async function refuseAgainstClaims(
  tx: Tx,
  stored: StoredPolicy,
  { start_on, end_on, annual_limit }: Partial<PolicyFields>,
): Promise<void> {
  if (start_on === undefined && end_on === undefined && annual_limit === undefined) return;
  const { last, used } = await useOfPolicy(tx, stored.number);
  if (last !== null && start_on !== undefined)
    throw Problem.invalid({ start_on: [{ code: 'START_IS_FIXED' }] });
  if (last !== null && end_on !== undefined && end_on < last)
    throw Problem.invalid({ end_on: [{ code: 'CLAIMS_AFTER_END' }] });
  if (annual_limit !== undefined && annual_limit < used)
    throw new Problem('LIMIT_BELOW_USED', { params: { used: rupiah(used) } });
}

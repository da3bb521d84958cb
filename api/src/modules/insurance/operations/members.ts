import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { findRow } from '../queries/listing.ts';
import { listings, type MemberRow, type Status, showMember } from '../queries/rows.ts';
import {
  clientOfPolicy,
  insertMember,
  lockMember,
  type MemberFields,
  updateRecord,
} from '../repository/records.ts';
import { portals } from '../rules/resources.ts';
import { holdsNik, openNik, sealNik } from './nik.ts';
import { outside, reachFor, refuseOtherPortals, requireWithin } from './reach.ts';
import { type Change, deleteUnused, differences, withFree } from './records.ts';
import { today } from './today.ts';

interface Given {
  readonly name: string;
  readonly birth_date: string;
  readonly policy_number: string;
  readonly status: Status;
  readonly nik: string | null;
}
export type NewMember = Omit<Given, 'status' | 'nik'> & {
  readonly number: string;
  readonly status?: Status | undefined;
  readonly nik?: string | null | undefined;
};

/** @throws Problem NOT_FOUND also for what is out of reach */
export async function readMember(tx: Tx, actor: Actor, id: string) {
  const row = await findRow<MemberRow>(tx, listings.members, reachFor(actor, 'members'), id);
  if (!row) throw new Problem('NOT_FOUND');
  return showMember(row);
}

/** @throws Problem PORTAL_ONLY, RESTRICTION_MISSING, OUTSIDE_RESTRICTION, VALIDATION_FAILED */
export async function createMember(tx: Tx, actor: Actor, given: NewMember) {
  refuseOtherPortals(actor, ...portals['members:write']);
  const { number, name, birth_date, policy_number, status = 'ACTIVE', nik = null } = given;
  refuseUnborn(tx, actor, birth_date);
  const client_code = await clientFor(tx, actor, policy_number);
  requireWithin(actor, 'members', { number, policy_number, client_code });
  const id = newId(tx.now.getTime());
  const fields = { name, birth_date, policy_number, client_code, status, ...sealNik(tx, id, nik) };
  await withFree(tx, 'one_member_per_number', 'number', () => insertMember(tx, { id, number, ...fields }));
  await audit(tx, {
    action: 'member.created',
    resource: 'member',
    resourceId: id,
    details: { policy_number, client_code, status },
    personal: { number, name, birth_date },
  });
  return readMember(tx, actor, id);
}

/** @throws Problem PORTAL_ONLY, NOT_FOUND, VERSION_CONFLICT, OUTSIDE_RESTRICTION, VALIDATION_FAILED */
export async function changeMember(tx: Tx, actor: Actor, id: string, { nik, ...change }: Change<Given>) {
  refuseOtherPortals(actor, ...portals['members:write']);
  const stored = await lockMember(tx, reachFor(actor, 'members'), id);
  if (!stored) throw new Problem('NOT_FOUND');
  if (change.birth_date !== undefined) refuseUnborn(tx, actor, change.birth_date);
  const policy = change.policy_number;
  const moved = policy !== undefined && policy !== stored.policy_number;
  const client_code = moved ? await clientFor(tx, actor, policy) : stored.client_code;
  const { old, fresh } = differences<MemberFields>(stored, { ...change, client_code });
  requireWithin(actor, 'members', { ...stored, ...fresh });
  const sealed = nik === undefined || holdsNik(tx, stored, nik) ? null : sealNik(tx, id, nik);
  const fields = [...Object.keys(fresh), ...(sealed === null ? [] : ['nik'])];
  if (fields.length > 0) {
    await updateRecord(tx, 'members', id, { ...fresh, ...sealed });
    await audit(tx, {
      action: 'member.changed',
      resource: 'member',
      resourceId: id,
      details: { fields },
      personal: { number: stored.number, old, new: fresh },
    });
  }
  return readMember(tx, actor, id);
}

/** @throws Problem PORTAL_ONLY, NOT_FOUND, STILL_IN_USE */
export async function deleteMember(tx: Tx, actor: Actor, id: string): Promise<null> {
  refuseOtherPortals(actor, ...portals['members:write']);
  const stored = await lockMember(tx, reachFor(actor, 'members'), id);
  if (!stored) throw new Problem('NOT_FOUND');
  await deleteUnused(tx, 'members', id, ['claim_for_a_member']);
  await audit(tx, {
    action: 'member.deleted',
    resource: 'member',
    resourceId: id,
    details: { policy_number: stored.policy_number },
    personal: { number: stored.number, name: stored.name },
  });
  return null;
}

/** The whole NIK; each reading is recorded. @throws Problem NOT_FOUND also without one */
export async function readMemberNik(tx: Tx, actor: Actor, id: string): Promise<{ nik: string }> {
  const stored = await lockMember(tx, reachFor(actor, 'members'), id);
  if (!stored?.nik_sealed) throw new Problem('NOT_FOUND');
  await audit(tx, {
    action: 'member.nik_read',
    resource: 'member',
    resourceId: id,
    personal: { number: stored.number, name: stored.name },
  });
  return { nik: openNik(tx, id, stored.nik_sealed) };
}

/** Whose the policy is. Unknown and out of reach are one to whoever is narrowed. */
async function clientFor(tx: Tx, actor: Actor, policyNumber: string): Promise<string> {
  const client = await clientOfPolicy(tx, policyNumber);
  if (client !== null) return client;
  const reach = reachFor(actor, 'members');
  if (reach.kind !== 'all') throw outside(reach);
  throw Problem.invalid({ policy_number: [{ code: 'NOT_THERE' }] });
}

function refuseUnborn(tx: Tx, actor: Actor, birthDate: string): void {
  if (birthDate > today(tx, actor)) throw Problem.invalid({ birth_date: [{ code: 'DATE_IN_FUTURE' }] });
}

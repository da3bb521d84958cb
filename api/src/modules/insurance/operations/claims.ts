import { isWithin, type Reach } from '../../../kernel/reach.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type FieldError, Problem } from '../../../platform/problem/problem.ts';
import { type Cover, coversOf } from '../queries/cover.ts';
import {
  claimsLike,
  insertClaim,
  lockClaim,
  type NewClaimRow,
  nextClaimNumber,
  updateClaim,
} from '../repository/claims.ts';
import { deleteRecord } from '../repository/records.ts';
import { likeliest } from '../rules/like-claim.ts';
import { isCovered, yearFrom } from '../rules/policy-year.ts';
import { portals } from '../rules/resources.ts';
import { outside, reachFor, refuseOtherPortals, refuseOverLimit } from './reach.ts';
import { type Change, differences } from './records.ts';
import { readClaim } from './show-claim.ts';
import { today } from './today.ts';

export interface NewClaim {
  readonly member_number: string;
  readonly date: string;
  readonly icd10: string;
  readonly amount: number;
  readonly provider_code?: string | undefined;
  /** false: asks to be refused where there is a claim like this one. */
  readonly confirm_duplicate?: boolean | undefined;
}
interface Changeable {
  readonly treated_on: string;
  readonly icd10: string;
  readonly amount: number;
}

/**
 * Files a claim. Whose it is follows from the filer's PROVIDER_CODE; only who has none names the provider.
 * @throws Problem PORTAL_ONLY, RESTRICTION_MISSING, OUTSIDE_RESTRICTION, AMOUNT_OVER_LIMIT, VALIDATION_FAILED,
 * CLAIM_LIKELY_DUPLICATE
 */
export async function fileClaim(tx: Tx, actor: Actor, given: NewClaim) {
  refuseOtherPortals(actor, ...portals['claims:file']);
  const reach = reachFor(actor, 'claims');
  if (reach.kind === 'none') throw outside(reach);
  const provider_code = providerOf(reach, given.provider_code);
  refuseOverLimit(actor, given.amount);
  const cover = await coverOf(tx, reach, given.member_number, provider_code);
  refuseOutsideCover(tx, actor, cover, given.date);
  const { member_number, icd10, amount, date: treated_on } = given;
  const { policy_number, client_code } = cover;
  const id = newId(tx.now.getTime());
  const claim = {
    id,
    number: await nextClaimNumber(tx),
    member_number,
    policy_number,
    client_code,
    provider_code,
    treated_on,
    year_from: yearFrom(cover.start_on, treated_on),
    icd10,
    amount,
  };
  // After the number was drawn: whoever files the same at that moment has waited for it and is seen.
  if (given.confirm_duplicate === false) await refuseLikely(tx, reach, claim);
  await insertClaim(tx, claim);
  await audit(tx, {
    action: 'claim.filed',
    resource: 'claim',
    resourceId: id,
    details: { number: claim.number, policy_number, client_code, provider_code, amount },
    personal: { member_number, icd10, date: treated_on },
  });
  return readClaim(tx, actor, id);
}

async function refuseLikely(tx: Tx, reach: Reach, claim: NewClaimRow): Promise<void> {
  const like = likeliest(await claimsLike(tx, reach, claim));
  if (!like) return;
  const { id, number, status } = like;
  throw new Problem('CLAIM_LIKELY_DUPLICATE', {
    params: { number, state: status },
    data: { id, number, status },
  });
}

/** @throws Problem PORTAL_ONLY, NOT_FOUND, VERSION_CONFLICT, CLAIM_DECIDED, AMOUNT_OVER_LIMIT, VALIDATION_FAILED */
export async function changeClaim(
  tx: Tx,
  actor: Actor,
  id: string,
  { date, ...change }: Omit<Change<Changeable>, 'treated_on'> & { readonly date?: string | undefined },
) {
  const { reach, claim } = await openClaim(tx, actor, id);
  const { old, fresh } = differences<Changeable>(claim, { ...change, treated_on: date });
  if (fresh.amount !== undefined) refuseOverLimit(actor, fresh.amount);
  let year: { year_from?: string } = {};
  if (fresh.treated_on !== undefined) {
    const cover = await coverOf(tx, reach, claim.member_number, claim.provider_code, claim.policy_number);
    refuseOutsideCover(tx, actor, cover, fresh.treated_on);
    year = { year_from: yearFrom(cover.start_on, fresh.treated_on) };
  }
  if (Object.keys(fresh).length > 0) {
    await updateClaim(tx, id, { ...fresh, ...year });
    await audit(tx, {
      action: 'claim.changed',
      resource: 'claim',
      resourceId: id,
      details: { number: claim.number, fields: Object.keys(fresh) },
      personal: { old, new: fresh },
    });
  }
  return readClaim(tx, actor, id);
}

/** Takes a claim back that nobody has decided. @throws Problem PORTAL_ONLY, NOT_FOUND, CLAIM_DECIDED */
export async function withdrawClaim(tx: Tx, actor: Actor, id: string): Promise<null> {
  const { claim } = await openClaim(tx, actor, id);
  await deleteRecord(tx, 'claims', id);
  await audit(tx, {
    action: 'claim.withdrawn',
    resource: 'claim',
    resourceId: id,
    details: { number: claim.number, amount: claim.amount, provider_code: claim.provider_code },
  });
  return null;
}

async function openClaim(tx: Tx, actor: Actor, id: string) {
  refuseOtherPortals(actor, ...portals['claims:file']);
  const reach = reachFor(actor, 'claims');
  const claim = await lockClaim(tx, reach, id);
  if (!claim) throw new Problem('NOT_FOUND');
  if (claim.status !== 'SUBMITTED') throw new Problem('CLAIM_DECIDED');
  return { reach, claim };
}

function providerOf(reach: Reach, named: string | undefined): string {
  const own =
    reach.kind === 'some' ? reach.conditions.find(({ column }) => column === 'provider_code') : undefined;
  const code = named ?? (own?.values.length === 1 ? own.values[0] : undefined);
  if (code === undefined) throw Problem.invalid({ provider_code: [{ code: 'REQUIRED' }] });
  if (own && !own.values.includes(code)) throw outside(reach);
  return code;
}

/** The member with its policy; both stay as they are until the claim is stored. */
async function coverOf(
  tx: Tx,
  reach: Reach,
  number: string,
  provider_code: string,
  underPolicy?: string,
): Promise<Cover> {
  const [cover] = await coversOf(tx, { kind: 'all' }, { number }, true);
  const known =
    cover && (underPolicy === undefined || cover.policy_number === underPolicy) ? cover : undefined;
  const row = known && {
    member_number: known.number,
    policy_number: known.policy_number,
    client_code: known.client_code,
    provider_code,
  };
  if (known && row && isWithin(reach, row)) return known;
  // A provider treats members of every client; whoever is narrowed by anything else learns of no other's.
  const narrowed = reach.kind === 'some' && reach.conditions.some(({ column }) => column !== 'provider_code');
  if (narrowed) throw outside(reach);
  throw Problem.invalid({ member_number: [{ code: 'NOT_THERE' }] });
}

function refuseOutsideCover(tx: Tx, actor: Actor, cover: Cover, date: string): void {
  const fields: Record<string, FieldError[]> = {};
  if (cover.member_status !== 'ACTIVE') fields.member_number = [{ code: 'MEMBER_NOT_ACTIVE' }];
  else if (cover.policy_status !== 'ACTIVE' || cover.client_status !== 'ACTIVE')
    fields.member_number = [{ code: 'POLICY_NOT_ACTIVE' }];
  if (date > today(tx, actor)) fields.date = [{ code: 'DATE_IN_FUTURE' }];
  else if (!isCovered(cover, date))
    fields.date = [{ code: 'DATE_OUTSIDE_POLICY', params: { from: cover.start_on, to: cover.end_on } }];
  if (Object.keys(fields).length > 0) throw Problem.invalid(fields);
}

import { type Reach, reachOf } from '../../../kernel/reach.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { fill, type Locale, Problem } from '../../../platform/problem/problem.ts';
import { type Cover, coversOf } from '../queries/cover.ts';
import { usesOf } from '../queries/use.ts';
import {
  type EligibilityReason,
  eligibilityReasons,
  maskName,
  reasonsAgainst,
  remainingOf,
} from '../rules/eligibility.ts';
import { yearFrom } from '../rules/policy-year.ts';
import { members } from '../rules/resources.ts';
import { outside, refuseOtherPortals } from './reach.ts';

export interface EligibilityQuestion {
  readonly member_number?: string | undefined;
  readonly nik?: string | undefined;
  readonly date: string;
}

/**
 * Whether a member may be treated on a day, and what is left. Who is insured more than once is answered for by the
 * first cover that holds. Each question is recorded.
 * @throws Problem PORTAL_ONLY, RESTRICTION_MISSING, VALIDATION_FAILED
 */
export async function checkEligibility(
  tx: Tx,
  actor: Actor,
  { member_number: number, nik, date }: EligibilityQuestion,
  locale: Locale,
) {
  refuseOtherPortals(actor, 'CORE', 'PROVIDER');
  const who =
    nik === undefined ? (number === undefined ? null : { number }) : number === undefined ? { nik } : null;
  if (!who) throw Problem.invalid({ member_number: [{ code: 'ONE_OF_NUMBER_AND_NIK' }] });
  const covers = await coversOf(tx, whoMayBeAskedFor(actor), who);
  const judged = await Promise.all(covers.map((cover) => judge(tx, cover, date)));
  const best = judged.find(({ reasons }) => reasons.length === 0) ?? judged[0];
  await audit(tx, {
    action: 'eligibility.checked',
    resource: 'member',
    resourceId: best?.cover.id ?? null,
    details: { by: nik === undefined ? 'number' : 'nik', date, eligible: best?.reasons.length === 0 },
  });
  if (!best)
    return { eligible: false, reasons: [say('MEMBER_UNKNOWN', locale)], remaining_limit: 0, member: null };
  const { cover, reasons, remaining } = best;
  return {
    eligible: reasons.length === 0,
    reasons: reasons.map((reason) => say(reason, locale, cover)),
    remaining_limit: remaining,
    member: { number: cover.number, name: actor.userType === 'PROVIDER' ? maskName(cover.name) : cover.name },
  };
}

/** A provider may be visited by any member; its code narrows claims, not whom it may ask about. */
function whoMayBeAskedFor(actor: Actor): Reach {
  const columns = { ...members.columns, PROVIDER_CODE: '' };
  const reach = reachOf(actor, { columns, mandatory: members.mandatory });
  if (reach.kind === 'none') throw outside(reach);
  if (reach.kind === 'all') return reach;
  const conditions = reach.conditions.filter(({ column }) => column !== '');
  return conditions.length === 0 ? { kind: 'all' } : { kind: 'some', conditions };
}

async function judge(tx: Tx, cover: Cover, date: string) {
  const from = yearFrom(cover.start_on, date);
  const used =
    (await usesOf(tx, [{ number: cover.policy_number, from }])).get(`${cover.policy_number} ${from}`) ?? 0;
  const reasons = reasonsAgainst({ ...cover, used }, date);
  return { cover, reasons, remaining: reasons.length === 0 ? remainingOf({ ...cover, used }) : 0 };
}

function say(code: EligibilityReason, locale: Locale, cover?: Cover) {
  const params = cover ? { start_on: cover.start_on, end_on: cover.end_on } : {};
  return { code, message: fill(eligibilityReasons[code][locale], params) };
}

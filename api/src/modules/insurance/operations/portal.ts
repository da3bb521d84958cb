import { highestAmount } from '../../../kernel/reach.ts';
import type { Actor, UserType } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { coversOf } from '../queries/cover.ts';
import { countRows, listRows } from '../queries/listing.ts';
import { filedOn, memberCounts, openClaims, runningPolicies, waitingClaims } from '../queries/portal.ts';
import { type ClaimRow, type ClientRow, listings } from '../queries/rows.ts';
import { usesOf } from '../queries/use.ts';
import { remainingOf } from '../rules/eligibility.ts';
import { yearFrom } from '../rules/policy-year.ts';
import { withUse } from './policies.ts';
import { reachFor, refuseOtherPortals } from './reach.ts';
import { showClaim } from './show-claim.ts';
import { today } from './today.ts';

const FEW = 10;
const MOST_POLICIES = 50;

/**
 * What the start page of somebody's portal shows: of four parts the one of their user type.
 * @param wanted the portal that a page belongs to
 * @throws Problem PORTAL_ONLY when that is not the caller's
 */
export async function showPortal(tx: Tx, actor: Actor, wanted: UserType | undefined) {
  if (wanted) refuseOtherPortals(actor, wanted);
  const portal = actor.userType;
  return {
    portal,
    core: portal === 'CORE' ? await corePart(tx, actor) : null,
    client: portal === 'CLIENT' ? await clientPart(tx, actor) : null,
    provider: portal === 'PROVIDER' ? await providerPart(tx, actor) : null,
    member: portal === 'MEMBER' ? await memberPart(tx, actor) : null,
  };
}

/** What somebody may not see in its list is not counted for them here either. */
const may = (actor: Actor, permission: string) => actor.permissions.has(permission);

async function corePart(tx: Tx, actor: Actor) {
  const seen = may(actor, 'claims:read');
  const claims = reachFor(actor, 'claims');
  const waiting = seen ? await waitingClaims(tx, claims, FEW) : [];
  return {
    claims: seen ? await openClaims(tx, claims) : [],
    waiting: waiting.map((row) => showClaim(actor, row)),
    max_amount: highestAmount(actor),
    counts: {
      clients: may(actor, 'clients:read') ? await count(tx, actor, 'clients') : null,
      policies: may(actor, 'policies:read') ? await count(tx, actor, 'policies') : null,
      members: may(actor, 'members:read') ? await count(tx, actor, 'members') : null,
    },
  };
}

function count(tx: Tx, actor: Actor, name: 'clients' | 'policies' | 'members'): Promise<number> {
  return countRows(tx, listings[name], reachFor(actor, name), { equal: {} });
}

async function clientPart(tx: Tx, actor: Actor) {
  const page = { limit: FEW, cursor: null };
  const clients = may(actor, 'clients:read')
    ? await listRows<ClientRow>(tx, listings.clients, reachFor(actor, 'clients'), { equal: {} }, page)
    : [];
  const policies = may(actor, 'policies:read')
    ? await runningPolicies(tx, reachFor(actor, 'policies'), today(tx, actor), MOST_POLICIES)
    : [];
  return {
    clients: clients.map(({ id, code, name }) => ({ id, code, name })),
    members: may(actor, 'members:read') ? await memberCounts(tx, reachFor(actor, 'members')) : null,
    policies: await withUse(tx, actor, policies),
    claims: may(actor, 'claims:read') ? await openClaims(tx, reachFor(actor, 'claims')) : [],
  };
}

async function providerPart(tx: Tx, actor: Actor) {
  const seen = may(actor, 'claims:read');
  const reach = reachFor(actor, 'claims');
  const codes =
    reach.kind === 'some' ? reach.conditions.find(({ column }) => column === 'provider_code') : undefined;
  return {
    codes: [...(codes?.values ?? [])],
    max_amount: highestAmount(actor),
    today: seen ? await filedOn(tx, reach, today(tx, actor), actor.tenant.timeZone) : { count: 0, amount: 0 },
    claims: seen ? await openClaims(tx, reach) : [],
    latest: seen ? await latestClaims(tx, actor) : [],
  };
}

async function memberPart(tx: Tx, actor: Actor) {
  const seen = may(actor, 'members:read');
  const reach = reachFor(actor, 'members');
  const covers = seen && reach.kind !== 'none' ? await coversOf(tx, reach, 'all') : [];
  const day = today(tx, actor);
  const years = covers.map((cover) => ({ number: cover.policy_number, from: yearFrom(cover.start_on, day) }));
  const uses = await usesOf(tx, years);
  return {
    cards: covers.map((cover, at) => {
      const used = uses.get(`${cover.policy_number} ${years[at]?.from}`) ?? 0;
      return { ...cover, used, remaining: remainingOf({ ...cover, used }) };
    }),
    latest: may(actor, 'claims:read') ? await latestClaims(tx, actor) : [],
  };
}

async function latestClaims(tx: Tx, actor: Actor) {
  const page = { limit: FEW, cursor: null };
  const rows = await listRows<ClaimRow>(tx, listings.claims, reachFor(actor, 'claims'), { equal: {} }, page);
  return rows.map((row) => showClaim(actor, row));
}

import type { Tx } from '../../../../platform/db/tx.ts';
import { holdersOf, type NameHolder } from '../../queries/grants.ts';

/**
 * What a name and an address mean for somebody who is to be added here:
 * - `taken`: whoever has it is visible here, or it is a name that is no address (names tell nothing of a person);
 * - `hidden`: the address is a person's of another tenant. That is told to nobody: they are invited to join, and
 *   until they accept, the invitation shows as the user that was asked for (docs/adr/0027);
 * - `former`: somebody of ours who left; they come back as the person that they are.
 */
export interface NameState {
  readonly taken: readonly ('username' | 'email')[];
  readonly hidden: string | null;
  readonly former: string | null;
}

export interface WantedNames {
  readonly username: string;
  readonly email: string | null;
}

/** @param except the user that is changed: what they have themselves is not taken from them */
export async function namesOf(tx: Tx, wanted: WantedNames, except: string | null = null): Promise<NameState> {
  const names = [...new Set([wanted.username, ...(wanted.email === null ? [] : [wanted.email])])];
  const holders = await holdersOf(tx, names);
  return nameState(
    tx.tenantId,
    wanted,
    holders.filter((holder) => holder.user_id !== except),
  );
}

export function nameState(tenantId: number, wanted: WantedNames, holders: readonly NameHolder[]): NameState {
  const byName = holders.filter((holder) => holder.name === wanted.username);
  const byEmail = wanted.email === null ? [] : holders.filter((holder) => holder.name === wanted.email);
  const isFormer = (holder: NameHolder) => holder.memberships === 0 && holder.home_tenant_id === tenantId;
  const people = new Set([...byName, ...byEmail].map((holder) => holder.user_id));
  const [first] = byEmail.length > 0 ? byEmail : byName;
  if (first && people.size === 1 && isFormer(first))
    return { taken: [], hidden: null, former: first.user_id };
  const hidden = byEmail.find((holder) => !holder.here && !isFormer(holder)) ?? null;
  const ownName = (holder: NameHolder) => wanted.username.includes('@') && holder.user_id === hidden?.user_id;
  const taken: ('username' | 'email')[] = [];
  if (byName.some((holder) => !ownName(holder))) taken.push('username');
  if (byEmail.some((holder) => holder.here || isFormer(holder))) taken.push('email');
  return { taken, hidden: hidden?.user_id ?? null, former: null };
}

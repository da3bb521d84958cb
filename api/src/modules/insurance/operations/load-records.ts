import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { hasClients, insertClaims, type LoadedClaim } from '../repository/load.ts';
import { insertMembers } from '../repository/member-imports.ts';
import { insertClient, insertPolicy } from '../repository/records.ts';
import { yearFrom } from '../rules/policy-year.ts';
import { sealNik } from './nik.ts';

type Status = 'ACTIVE' | 'INACTIVE';

/** The records of an institution that begins with some. */
export interface Records {
  readonly clients: readonly { readonly code: string; readonly name: string; readonly email: string }[];
  readonly policies: readonly {
    readonly number: string;
    readonly client_code: string;
    readonly start_on: string;
    readonly end_on: string;
    readonly annual_limit: number;
  }[];
  readonly members: readonly {
    readonly number: string;
    readonly name: string;
    readonly nik: string;
    readonly birth_date: string;
    readonly policy_number: string;
    readonly status: Status;
  }[];
  /** In the order in which they were filed. */
  readonly claims: readonly (Omit<
    LoadedClaim,
    'id' | 'number' | 'policy_number' | 'client_code' | 'year_from'
  > & { readonly member_number: string })[];
}

/**
 * Loads all records of an institution at once, claims with the past that they come with.
 * @returns false, and nothing is done, where there are records already
 */
export async function loadRecords(tx: Tx, { clients, policies, members, claims }: Records): Promise<boolean> {
  if (await hasClients(tx)) return false;
  const id = () => newId(tx.now.getTime());
  for (const client of clients)
    await insertClient(tx, { ...client, id: id(), phone: null, status: 'ACTIVE' });
  for (const policy of policies) await insertPolicy(tx, { ...policy, id: id(), status: 'ACTIVE' });
  const policyOf = byKey(policies, ({ number }) => number);
  await insertMembers(
    tx,
    members.map(({ nik, ...member }) => {
      const memberId = id();
      const { client_code } = policyOf(member.policy_number);
      return { ...member, id: memberId, client_code, ...sealNik(tx, memberId, nik) };
    }),
  );
  const memberOf = byKey(members, ({ number }) => number);
  await insertClaims(
    tx,
    claims.map((claim, at) => {
      const { number, client_code, start_on } = policyOf(memberOf(claim.member_number).policy_number);
      return {
        ...claim,
        id: id(),
        number: `K${String(at + 1).padStart(6, '0')}`,
        policy_number: number,
        client_code,
        year_from: yearFrom(start_on, claim.treated_on),
      };
    }),
  );
  await audit(tx, {
    action: 'insurance.loaded',
    resource: 'insurance',
    details: {
      clients: clients.length,
      policies: policies.length,
      members: members.length,
      claims: claims.length,
    },
  });
  return true;
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): (key: string) => Row {
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  return (key) => {
    const row = known.get(key);
    if (row === undefined) throw new Error(`nothing under ${key}`);
    return row;
  };
}

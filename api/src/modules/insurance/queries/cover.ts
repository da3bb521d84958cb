import { type RawBuilder, sql } from 'kysely';
import type { Reach } from '../../../kernel/reach.ts';
import { withinReach } from '../../../platform/db/reach.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Status } from './rows.ts';

/** A member with what covers them. */
export interface Cover {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly birth_date: string;
  readonly policy_number: string;
  readonly client_code: string;
  readonly client_name: string;
  readonly member_status: Status;
  readonly policy_status: Status;
  readonly client_status: Status;
  readonly start_on: string;
  readonly end_on: string;
  readonly annual_limit: number;
}

/**
 * Who has this number, or this NIK, within the reach; a NIK may be insured more than once.
 * @param keep members and their policies stay as they are until the transaction ends
 */
export function coversOf(
  tx: Tx,
  reach: Reach,
  who: { readonly number: string } | { readonly nik: string } | 'all',
  keep = false,
): Promise<Cover[]> {
  return tx.all(sql<Cover>`select t.id, t.number, t.name, t.birth_date, t.policy_number, t.client_code,
      c.name as client_name, t.status as member_status, p.status as policy_status, c.status as client_status,
      p.start_on, p.end_on, p.annual_limit
    from insurance.members t
    join insurance.policies p on p.tenant_id = t.tenant_id and p.number = t.policy_number
    join insurance.clients c on c.tenant_id = t.tenant_id and c.code = t.client_code
    where t.tenant_id = ${tx.tenantId} and ${wanted(tx, who)} and ${withinReach(reach, 't')}
    order by t.number limit 20 ${keep ? sql`for share of t, p` : sql``}`);
}

function wanted(tx: Tx, who: Parameters<typeof coversOf>[2]): RawBuilder<boolean> {
  if (who === 'all') return sql<boolean>`true`;
  return 'number' in who
    ? sql<boolean>`t.number = ${who.number}`
    : sql<boolean>`t.nik_index = ${tx.env.keys.blindIndex(who.nik, 'insurance.members.nik')}`;
}

/** A policy's days and limit, for rows whose reader may see them already. */
export function coverOfPolicy(
  tx: Tx,
  number: string,
): Promise<Pick<Cover, 'start_on' | 'end_on' | 'annual_limit'> | undefined> {
  return tx.first(sql<
    Pick<Cover, 'start_on' | 'end_on' | 'annual_limit'>
  >`select start_on, end_on, annual_limit
    from insurance.policies where tenant_id = ${tx.tenantId} and number = ${number}`);
}

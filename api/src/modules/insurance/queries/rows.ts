import { sql } from 'kysely';
import { maskNik } from '../../../kernel/nik.ts';
import type { ClaimStatus } from '../rules/claim-status.ts';
import type { Listing } from './listing.ts';

export type Status = 'ACTIVE' | 'INACTIVE';

export interface ClientRow {
  readonly code: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly status: Status;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}
export interface PolicyRow {
  readonly number: string;
  readonly client_code: string;
  readonly client_name: string;
  readonly start_on: string;
  readonly end_on: string;
  readonly annual_limit: number;
  readonly status: Status;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}
export interface MemberRow {
  readonly number: string;
  readonly name: string;
  readonly nik_last4: string | null;
  readonly birth_date: string;
  readonly policy_number: string;
  readonly client_code: string;
  readonly status: Status;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}
export interface ClaimRow {
  readonly number: string;
  readonly member_number: string;
  readonly member_name: string;
  readonly policy_number: string;
  readonly client_code: string;
  readonly provider_code: string;
  readonly date: string;
  readonly year_from: string;
  readonly icd10: string;
  readonly amount: number;
  readonly status: ClaimStatus;
  readonly reason: string | null;
  readonly filed_by: string | null;
  readonly filed_at: Date;
  readonly approved_by: string | null;
  readonly approved_at: Date | null;
  readonly rejected_by: string | null;
  readonly rejected_at: Date | null;
  readonly paid_by: string | null;
  readonly paid_at: Date | null;
  readonly version: number;
}

export const listings = {
  clients: {
    resource: 'clients',
    key: 'code',
    cast: 'text',
    down: false,
    facets: [],
    few: ['code'],
    columns: sql`t.id, t.code, t.name, t.email, t.phone, t.status, t.version, t.created_at, t.updated_at`,
  },
  policies: {
    resource: 'policies',
    key: 'number',
    cast: 'text',
    down: false,
    facets: ['client_code'],
    few: ['number'],
    columns: sql`t.id, t.number, t.client_code, t.start_on, t.end_on, t.annual_limit, t.status, t.version, t.created_at,
      t.updated_at, (select c.name from insurance.clients c where c.tenant_id = t.tenant_id and c.code = t.client_code) as client_name`,
  },
  members: {
    resource: 'members',
    key: 'number',
    cast: 'text',
    down: false,
    facets: ['policy_number', 'client_code'],
    few: ['number'],
    columns: sql`t.id, t.number, t.name, t.nik_last4, t.birth_date, t.policy_number, t.client_code, t.status, t.version,
      t.created_at, t.updated_at`,
  },
  claims: {
    resource: 'claims',
    key: 'treated_on',
    cast: 'date',
    down: true,
    facets: ['policy_number', 'provider_code', 'client_code'],
    few: ['member_number'],
    columns: sql`t.id, t.number, t.member_number, t.policy_number, t.client_code, t.provider_code, t.treated_on as date,
      t.year_from, t.icd10, t.amount, t.status, t.reason, t.filed_by, t.filed_at, t.approved_by, t.approved_at,
      t.rejected_by, t.rejected_at, t.paid_by, t.paid_at, t.version,
      (select m.name from insurance.members m where m.tenant_id = t.tenant_id and m.number = t.member_number) as member_name`,
  },
} as const satisfies Readonly<Record<string, Listing>>;

/** A member as it is shown: of a NIK only its last digits. */
export function showMember<Row extends MemberRow>({ nik_last4, ...member }: Row) {
  return { ...member, nik_masked: nik_last4 === null ? null : maskNik(nik_last4) };
}

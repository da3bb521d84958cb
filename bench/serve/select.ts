/** One person of one tenant: what both sides of the read comparison ask PostgreSQL. */
export const SELECT_PERSON = `select u.id, u.username, u.email, u.full_name, u.phone, u.user_type, u.status, m.created_at
  from identity.user_tenant_access m join identity.users u on u.id = m.user_id
  where m.tenant_id = $1 and m.user_id = $2`;

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  readonly full_name: string;
  readonly phone: string | null;
  readonly user_type: string;
  readonly status: string;
  readonly created_at: Date;
}

/** A page of one client's members, as one would write it by hand. */
export const SELECT_MEMBERS = `
  select number, name, nik_last4, birth_date, policy_number, client_code, status, version, created_at, updated_at
  from insurance.members
  where tenant_id = $1 and client_code = $2 and (number, id) > ($3, $4::uuid)
  order by number, id limit $5`;

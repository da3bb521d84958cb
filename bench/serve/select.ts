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

import { sql } from 'kysely';
import type { UserStatus } from '../../../kernel/user-type.ts';
import type { SystemTx } from '../../../platform/db/tx.ts';

export interface LoginAccount {
  readonly user_id: string;
  readonly password_hash: string | null;
  readonly status: UserStatus;
  readonly user_type: string;
  readonly home_tenant_id: number;
  readonly tenants: readonly { id: number; name: string; domain: string; is_active: boolean }[];
}

/** The account behind a username or e-mail and the tenants it may enter: asked before any tenant is known. */
export function findLogin(tx: SystemTx, name: string): Promise<LoginAccount | undefined> {
  return tx.first<LoginAccount>(sql`select * from identity.find_login(${name})`, { name: 'find_login' });
}

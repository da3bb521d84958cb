import { sql } from 'kysely';
import type { Restrictions, UserType } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { rolesOf } from './grants.ts';

/** What somebody may do here as it stands in the database now: for jobs, which run in nobody's session. */
export interface Rights {
  readonly userType: UserType;
  readonly restrictions: Restrictions;
  readonly roleNames: readonly string[];
  readonly permissions: ReadonlySet<string>;
}

/** null for who is not active, or no member of the running tenant. */
export async function rightsOf(tx: Tx, userId: string): Promise<Rights | null> {
  const [member, held] = await Promise.all([
    tx.first(
      sql<Pick<Rights, 'userType' | 'restrictions'>>`select user_type as "userType", restrictions
        from identity.users where id = ${userId} and status = 'ACTIVE'`,
    ),
    rolesOf(tx, userId),
  ]);
  if (!member) return null;
  return {
    ...member,
    roleNames: held.map((role) => role.name),
    permissions: new Set(held.flatMap((role) => role.permissions)),
  };
}

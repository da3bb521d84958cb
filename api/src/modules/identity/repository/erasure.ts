import { sql } from 'kysely';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Replaces the personal fields of a member; password and second factor go. The row stays for its id. */
export async function erasePerson(tx: Tx, id: string): Promise<void> {
  await tx.run(
    db
      .updateTable('identity.users')
      .set({
        username: `dihapus-${id}`,
        email: null,
        password_hash: null,
        must_change_password: false,
        nik_sealed: null,
        nik_index: null,
        nik_last4: null,
        full_name: 'Data dihapus',
        phone: null,
        status: 'INACTIVE',
        restrictions: '{}',
        mfa_secret: null,
        mfa_pending: null,
        mfa_last_step: null,
        mfa_recovery: [],
        erased_at: tx.now,
        version: sql`version + 1`,
        updated_at: tx.now,
        updated_by: tx.cause.userId,
      })
      .where('id', '=', id),
  );
}

/** In every tenant; sessions and links go with the memberships. */
export async function endAllMemberships(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`select identity.end_all_memberships(${id})`);
}

import type { Tx } from '../../../../platform/db/tx.ts';
import { updateTenant } from '../../repository/tenants.ts';

/** What a tenant that was just made knows of itself: its language, and whom to write to. */
export function beginProfile(
  tx: Tx,
  profile: { readonly locale: 'id' | 'en'; readonly contactEmail: string },
): Promise<void> {
  return updateTenant(tx, { locale: profile.locale, contact_email: profile.contactEmail });
}

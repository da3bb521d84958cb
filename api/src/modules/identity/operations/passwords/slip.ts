import type { Tx } from '../../../../platform/db/tx.ts';
import { slipExpiry } from '../../repository/accounts.ts';

/** Whether the password in force is a one-time one whose slip has run out. */
export async function slipHasExpired(tx: Tx, userId: string): Promise<boolean> {
  const expiry = await slipExpiry(tx, userId);
  return expiry !== null && expiry <= tx.now;
}

import type { SystemTx } from '../../../../platform/db/tx.ts';
import type { Env } from '../../../../platform/env.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { countFailure, forgetFailures, readThrottles } from '../../repository/throttles.ts';
import { accountWaits, addressWaits, pairWaits } from '../../rules/login-waits.ts';

/** The three counters of a try. They hold keyed hashes, no names. */
export interface ThrottleKeys {
  readonly pair: string;
  readonly account: string;
  readonly address: string;
  readonly knownDevice: boolean;
}

/**
 * @param account the account's id, or the name that was typed where there is none: however a name is spelt, its account
 * has one counter
 * @param device the person as whom this browser has signed in before
 */
export function throttleKeys(
  env: Env,
  {
    account,
    name,
    address,
    device,
  }: { account: string | null; name: string; address: string; device: string | null },
): ThrottleKeys {
  const key = (...parts: string[]) => env.keys.mac('throttle', ...parts).toString('base64url');
  const who = account ?? `name:${name.toLowerCase()}`;
  const knownDevice = account !== null && account === device;
  return {
    pair: `p:${key('pair', who, knownDevice ? 'known browser' : address)}`,
    account: `a:${key('account', who)}`,
    address: `i:${key('address', address)}`,
    knownDevice,
  };
}

/**
 * A browser that signed in as this person before is not held up by guesses made elsewhere.
 * @throws Problem TOO_MANY_ATTEMPTS with the seconds left
 */
export async function refuseTooMany(tx: SystemTx, keys: ThrottleKeys): Promise<void> {
  const asked = keys.knownDevice ? [keys.pair] : [keys.pair, keys.account, keys.address];
  const throttles = await readThrottles(tx, asked);
  const until = Math.max(0, ...throttles.map((throttle) => throttle.blocked_until.getTime()));
  const seconds = Math.ceil((until - tx.now.getTime()) / 1000);
  if (seconds > 0) throw new Problem('TOO_MANY_ATTEMPTS', { retryAfter: seconds, params: { seconds } });
}

export async function recordFailure(tx: SystemTx, keys: ThrottleKeys): Promise<void> {
  await countFailure(tx, keys.pair, pairWaits);
  if (keys.knownDevice) return;
  await countFailure(tx, keys.account, accountWaits);
  await countFailure(tx, keys.address, addressWaits);
}

/** After a success the account's counters begin anew; the address keeps its own. */
export function recordSuccess(tx: SystemTx, keys: ThrottleKeys): Promise<void> {
  return forgetFailures(tx, keys.knownDevice ? [keys.pair] : [keys.pair, keys.account]);
}

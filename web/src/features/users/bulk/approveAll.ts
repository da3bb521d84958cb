import { isApiError } from '../../../api/errors.ts';
import type { UserRow } from '../../../api/identity.ts';

export interface Approval {
  approved: string[];
  refused: { user: UserRow; error: unknown }[];
}

/**
 * Approves one after another, so that one refusal does not hold up the others. `onStep` is told how many are done.
 * When the connection is gone the rest is left as it is: each of them would only fail the same way.
 */
export async function approveAll(
  users: readonly UserRow[],
  approve: (id: string) => Promise<void>,
  onStep: (done: number) => void,
): Promise<Approval> {
  const result: Approval = { approved: [], refused: [] };
  for (const [index, user] of users.entries()) {
    try {
      await approve(user.id);
      result.approved.push(user.id);
    } catch (error) {
      result.refused.push({ user, error });
      if (isApiError(error, 'NETWORK')) return result;
    }
    onStep(index + 1);
  }
  return result;
}

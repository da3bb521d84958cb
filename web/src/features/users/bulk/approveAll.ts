import { type ApiError, isApiError } from '../../../api/errors.ts';
import type { UserRow } from '../../../api/identity.ts';

export interface Approval {
  approved: string[];
  refused: { user: UserRow; error: unknown }[];
}

interface World {
  approve: (id: string) => Promise<void>;
  /** Told after each of them how many are done. */
  onStep: (done: number) => void;
  isStopped: () => boolean;
  sleep: (ms: number) => Promise<void>;
}

const WAIT_S = 2;

const isBusy = (error: unknown): error is ApiError => isApiError(error) && error.status === 429;

/** Approves one; where the API asks for patience it waits as long as asked and tries once more. */
async function approveOne(id: string, { approve, sleep }: World): Promise<void> {
  try {
    await approve(id);
  } catch (error) {
    if (!isBusy(error)) throw error;
    await sleep((error.retryAfter ?? WAIT_S) * 1000);
    await approve(id);
  }
}

/**
 * Approves one after another, so that one refusal does not hold up the others. When the reader stops it, or the
 * connection is gone, the rest is left as it is.
 */
export async function approveAll(users: readonly UserRow[], world: World): Promise<Approval> {
  const result: Approval = { approved: [], refused: [] };
  for (const [index, user] of users.entries()) {
    if (world.isStopped()) return result;
    try {
      await approveOne(user.id, world);
      result.approved.push(user.id);
    } catch (error) {
      result.refused.push({ user, error });
      if (isApiError(error, 'NETWORK')) return result;
    }
    world.onStep(index + 1);
  }
  return result;
}

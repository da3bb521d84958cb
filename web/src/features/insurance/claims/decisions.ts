import type { ClaimStatus } from '../../../api/insurance.ts';

export type Decision = 'approve' | 'reject' | 'pay';

const permissions = { approve: 'claims:approve', reject: 'claims:approve', pay: 'claims:pay' } as const;
const open: Readonly<Record<ClaimStatus, readonly Decision[]>> = {
  SUBMITTED: ['approve', 'reject'],
  APPROVED: ['pay', 'reject'],
  REJECTED: [],
  PAID: [],
};

/** What can be done with a claim in its state, by who may do it. */
export function decisionsFor(status: ClaimStatus, may: (permission: string) => boolean): Decision[] {
  return open[status].filter((decision) => may(permissions[decision]));
}

/** Whether the claim is past this decision: somebody else was faster. */
export const isPast = (decision: Decision, status: ClaimStatus): boolean => !open[status].includes(decision);

export type Obstacle = 'overLimit' | 'overPolicy';

/** Why an approval would be refused, as far as it is known before. */
export function obstacleOf(
  amount: number,
  { remaining, limit }: { remaining: number; limit: number | null },
): Obstacle | null {
  if (limit !== null && amount > limit) return 'overLimit';
  return amount > remaining ? 'overPolicy' : null;
}

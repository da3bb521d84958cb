import { describe, expect, it } from 'vitest';
import {
  type ClaimStatus,
  claimTransitions,
} from '../../../../../api/src/modules/insurance/rules/claim-status.ts';
import { decisionsFor, isPast, obstacleOf } from './decisions.ts';

const leadsTo = { approve: 'APPROVED', reject: 'REJECTED', pay: 'PAID' } as const;

describe('decisions about a claim', () => {
  it.each(Object.keys(claimTransitions) as ClaimStatus[])(
    'INS-3 offers from %s what the API allows',
    (status) => {
      const offered = decisionsFor(status, () => true).map((decision) => leadsTo[decision]);
      expect(offered.sort()).toEqual([...claimTransitions[status]].sort());
    },
  );

  it('INS-3 knows that somebody else was faster', () => {
    expect(isPast('approve', 'SUBMITTED')).toBe(false);
    expect(isPast('reject', 'APPROVED')).toBe(false);
    expect(isPast('approve', 'APPROVED')).toBe(true);
    expect(isPast('pay', 'REJECTED')).toBe(true);
  });

  it('FR-RBAC-001 offers nothing to who may not decide', () => {
    expect(decisionsFor('SUBMITTED', () => false)).toEqual([]);
    expect(decisionsFor('APPROVED', (permission) => permission === 'claims:approve')).toEqual(['reject']);
  });

  it('FR-ABAC-001 knows before the press that an amount is over the limit, to the rupiah', () => {
    expect(obstacleOf(5_000_001, { remaining: 9_000_000, limit: 5_000_000 })).toBe('overLimit');
    expect(obstacleOf(5_000_000, { remaining: 9_000_000, limit: 5_000_000 })).toBeNull();
    expect(obstacleOf(9_000_001, { remaining: 9_000_000, limit: null })).toBe('overPolicy');
  });
});

import { expect, it } from 'vitest';
import type { ClaimStatus } from './claim-status.ts';
import { likeliest } from './like-claim.ts';

it.each<[ClaimStatus[], string | null]>([
  [[], null],
  [['SUBMITTED'], 'K0'],
  [['REJECTED'], 'K0'],
  [['REJECTED', 'PAID'], 'K1'],
  [['APPROVED', 'SUBMITTED'], 'K0'],
  [['REJECTED', 'REJECTED'], 'K0'],
])('INS-6 of claims alike in the states %j the one that is named is %s', (states, named) => {
  const found = states.map((status, i) => ({ id: String(i), number: `K${i}`, status }));
  expect(likeliest(found)?.number ?? null).toBe(named);
});

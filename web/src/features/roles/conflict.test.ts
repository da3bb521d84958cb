import { expect, it } from 'vitest';
import { conflictOf } from './conflict.ts';

it.each([
  [
    { version: 3, changed_at: '2026-11-21T00:00:00Z', changed_by: { id: 'u', full_name: 'Sri Wahyuni' } },
    { name: 'Sri Wahyuni', at: '2026-11-21T00:00:00Z' },
  ],
  [
    { version: 3, changed_at: '2026-11-21T00:00:00Z', changed_by: null },
    { name: null, at: '2026-11-21T00:00:00Z' },
  ],
  [null, { name: null, at: null }],
])('FR-ROLE-002 a conflict names who was faster: %j', (data, expected) => {
  expect(conflictOf(data)).toEqual(expected);
});

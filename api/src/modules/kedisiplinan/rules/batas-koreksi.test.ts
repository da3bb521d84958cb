import { describe, expect, it } from 'vitest';
import { mayCorrect } from './batas-koreksi.ts';

const created_at = new Date('2026-11-18T03:00:00Z');
const catatan = { pencatat_id: 'guru', created_at };

describe('KDS-12 who may correct a record', () => {
  it.each<[string, string, boolean, boolean, string, true | 'late' | 'not_yours']>([
    ['its recorder a second before three days are over', 'guru', false, true, '2026-11-21T02:59:59Z', true],
    ['its recorder when they are over', 'guru', false, true, '2026-11-21T03:00:00Z', 'late'],
    [
      'its recorder without the right to record any more',
      'guru',
      false,
      false,
      '2026-11-18T03:00:01Z',
      'not_yours',
    ],
    ['another teacher', 'lain', false, true, '2026-11-18T03:00:01Z', 'not_yours'],
    ['the operator years later', 'operator', true, true, '2030-01-01T00:00:00Z', true],
  ])('%s', (_who, userId, mayCorrectAll, mayRecord, now, expected) => {
    expect(mayCorrect(catatan, { userId, mayCorrectAll, mayRecord }, new Date(now))).toBe(expected);
  });
});

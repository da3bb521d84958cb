import { describe, expect, it } from 'vitest';
import { shapeOf } from './shape.ts';

describe('a pattern in words', () => {
  it.each([
    ['^[A-Z0-9]{4}$', { lead: '', kind: 'codes', min: 4, max: 4, example: 'C789' }],
    ['^POL[0-9]{3,6}$', { lead: 'POL', kind: 'digits', min: 3, max: 6, example: 'POL123' }],
    ['^M[0-9]{5,9}$', { lead: 'M', kind: 'digits', min: 5, max: 9, example: 'M12345' }],
    ['^(A|B)[0-9]+$', null],
    ['^[A-Z]{0,3}$', null],
    ['^[A-Z]{5,2}$', null],
  ])('FR-USER-004 %s', (pattern, shape) => {
    expect(shapeOf(pattern)).toEqual(shape);
    if (shape) expect(shape.example).toMatch(new RegExp(pattern));
  });
});

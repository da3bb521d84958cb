import { describe, expect, it } from 'vitest';
import { fitted } from './photo.ts';

describe('photos of evidence', () => {
  it('makes the longer side 2000 and keeps the shape', () => {
    expect(fitted(4000, 3000)).toEqual({ width: 2000, height: 1500 });
    expect(fitted(3000, 4000)).toEqual({ width: 1500, height: 2000 });
  });

  it('leaves a small one as it is', () => {
    expect(fitted(640, 480)).toEqual({ width: 640, height: 480 });
  });
});

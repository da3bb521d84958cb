import { describe, expect, it } from 'vitest';
import { rebase } from './rebase.ts';

const began = { name: 'PT Satu', email: 'a@x.example', phone: '' };

describe('PLT-19 a form whose record somebody else has changed', () => {
  it('keeps what was typed and takes over the rest', () => {
    const typed = { ...began, name: 'PT Dua' };
    const theirs = { ...began, email: 'b@x.example' };
    expect(rebase(began, typed, theirs)).toEqual({
      draft: { name: 'PT Dua', email: 'b@x.example', phone: '' },
      both: [],
    });
  });
  it('names the fields that both have changed, unless to the same', () => {
    const typed = { ...began, name: 'PT Dua', phone: '021' };
    const theirs = { ...began, name: 'PT Tiga', phone: '021' };
    expect(rebase(began, typed, theirs)).toEqual({ draft: { ...typed, name: 'PT Dua' }, both: ['name'] });
  });
});

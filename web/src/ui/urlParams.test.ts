import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch, withParams } from './urlParams.ts';

describe('state in the address', () => {
  it('PLT-19 sets, keeps and takes out parameters', () => {
    expect(withParams('?q=budi&status=ACTIVE', { status: 'SUSPENDED' })).toBe('?q=budi&status=SUSPENDED');
    expect(withParams('?q=budi&cursor=abc', { q: undefined, cursor: '' })).toBe('');
    expect(withParams('', { from: '2026-11-01' })).toBe('?from=2026-11-01');
  });
  it('leaves values as words, never as JSON', () => {
    expect(parseSearch('?page=2&q=%22x%22')).toEqual({ page: '2', q: '"x"' });
    expect(stringifySearch({ page: 2, gone: undefined, q: 'a b' })).toBe('?page=2&q=a+b');
  });
});

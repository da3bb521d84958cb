import { describe, expect, it } from 'vitest';
import { createKeyKeeper } from './idempotency.ts';

describe('the key of a form', () => {
  it('PLT-5 stays for the same body, changes with the body and after a success', () => {
    let count = 0;
    const keeper = createKeyKeeper(() => `key-${++count}`);
    expect(keeper.keyFor({ name: 'Budi' })).toBe('key-1');
    expect(keeper.keyFor({ name: 'Budi' })).toBe('key-1');
    expect(keeper.keyFor({ name: 'Sari' })).toBe('key-2');
    keeper.done();
    expect(keeper.keyFor({ name: 'Sari' })).toBe('key-3');
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lastTenant, rememberTenant } from './lastTenant.ts';

const stored = new Map<string, string>();

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
});

afterEach(() => {
  stored.clear();
  vi.unstubAllGlobals();
});

describe('the institution last chosen in this browser', () => {
  it('is none at first, then the one that was chosen last', () => {
    expect(lastTenant()).toBeNull();
    rememberTenant(3);
    rememberTenant(17);
    expect(lastTenant()).toBe(17);
  });

  it('is kept as a number and nothing else', () => {
    rememberTenant(17);
    expect([...stored.values()]).toEqual(['17']);
  });

  it.each(['', '0', '-4', '1.5', 'seventeen'])('is none where %j is stored', (value) => {
    stored.set('balai.lastTenant', value);
    expect(lastTenant()).toBeNull();
  });

  it('is none in a window without storage, and choosing there still works', () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    expect(() => rememberTenant(3)).not.toThrow();
    expect(lastTenant()).toBeNull();
  });
});

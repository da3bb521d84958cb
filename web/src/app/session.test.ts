import { describe, expect, it } from 'vitest';
import { mayUse } from './session.ts';

const me = { permissions: ['users:read'], modules: ['praktikum'] };

describe('what is shown', () => {
  it('PLT-18 only what the person may use and the tenant has switched on', () => {
    expect(mayUse(me, {})).toBe(true);
    expect(mayUse(me, { permission: 'users:read' })).toBe(true);
    expect(mayUse(me, { permission: 'users:write' })).toBe(false);
    expect(mayUse(me, { module: 'praktikum' })).toBe(true);
    expect(mayUse(me, { permission: 'users:read', module: 'insurance' })).toBe(false);
  });
});

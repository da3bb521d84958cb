import { describe, expect, it } from 'vitest';
import { isAdministrator } from '../../../app/session.ts';
import { hidesData, isScoped, restrictionRows } from './scope.ts';

describe('the limits shown on the start page', () => {
  it('FR-ABAC-001 lists one value or several', () => {
    const restrictions = {
      CLIENT_CODE: ['C789', 'C123'],
      MAX_CLAIM_AMOUNT: 5_000_000,
      ACCESS_HOURS: { start: '08:00', end: '17:00', days: [1, 2] },
    };
    const rows = restrictionRows(restrictions, (amount) => `Rp ${amount}`);
    expect(rows.map((row) => row.values)).toEqual([['C789', 'C123'], ['Rp 5000000'], ['08:00–17:00']]);
  });
  it('FR-ABAC-001 a highest amount and hours hide no data, and are not said to', () => {
    const rows = (restrictions: Record<string, unknown>) => restrictionRows(restrictions, String);
    expect(hidesData(rows({ MAX_CLAIM_AMOUNT: 5_000_000, ACCESS_HOURS: '08:00' }))).toBe(false);
    expect(hidesData(rows({ MAX_CLAIM_AMOUNT: 5_000_000, CLIENT_CODE: 'C789' }))).toBe(true);
  });
  it('FR-USER-004 an administrator is not sent to their administrator', () => {
    expect(isAdministrator({ permissions: ['users:read', 'users:write'] })).toBe(true);
    expect(isAdministrator({ permissions: ['users:read'] })).toBe(false);
  });
  it('FR-ABAC-001 warns only whom a missing restriction leaves with nothing', () => {
    expect(isScoped({ user_type: 'CLIENT', modules: ['insurance'] })).toBe(true);
    expect(isScoped({ user_type: 'CORE', modules: ['insurance'] })).toBe(false);
    expect(isScoped({ user_type: 'MEMBER', modules: ['praktikum'] })).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { permissions } from '../permissions.ts';
import { mayImpersonate, whileImpersonating } from './while-impersonating.ts';

const actor = { userId: 'a', roleNames: ['SUPER_ADMIN'], permissions: new Set(['users:impersonate']) };
const target = { userId: 't', status: 'ACTIVE', roleNames: ['GURU'], permissions: new Set(['users:read']) };

describe('impersonation', () => {
  it.each([
    ['a SUPER_ADMIN as a teacher', actor, target, true],
    ['as oneself', actor, { ...target, userId: 'a' }, false],
    ['as another SUPER_ADMIN', actor, { ...target, roleNames: ['GURU', 'SUPER_ADMIN'] }, false],
    ['as somebody suspended', actor, { ...target, status: 'SUSPENDED' }, false],
    ['another role, as somebody with more rights', { ...actor, roleNames: ['HELPER'] }, target, false],
    [
      'another role, as somebody with the same rights',
      { ...actor, roleNames: ['HELPER'], permissions: new Set(['users:read', 'users:impersonate']) },
      target,
      false,
    ],
  ])('%s', (_what, who, whom, wanted) => {
    expect(mayImpersonate(who, whom)).toBe(wanted);
  });

  it('IDN-26 withholds NIK, personal data, accounts, roles and further impersonation', () => {
    const all = new Set([
      ...permissions.map(({ name }) => name).filter((name) => /^(users|roles):/.test(name)),
      'billing:read',
      'members:read',
      'members:read_nik',
      'members:export',
      'members:import',
    ]);
    expect(whileImpersonating(all)).toEqual(
      new Set(['users:read', 'roles:read', 'billing:read', 'members:read']),
    );
  });
});

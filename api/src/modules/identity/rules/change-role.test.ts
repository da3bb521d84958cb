import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRoleChange, type RoleChange } from './change-role.ts';

const actor = { roleIds: ['mine'], permissions: new Set(['users:read', 'users:write', 'roles:write']) };
const role = { id: 'other', name: 'KASIR', builtIn: false };
const superAdmin = { id: 'top', name: 'SUPER_ADMIN', builtIn: true };
const change = (over: Partial<RoleChange>): RoleChange => ({ role, before: [], after: [], actor, ...over });

describe('checkRoleChange', () => {
  it.each([
    ['grants what one holds', change({ after: ['users:read'] }), null],
    [
      'grants what one does not hold',
      change({ before: ['users:read'], after: ['users:read', 'users:erase'] }),
      { code: 'NOT_YOURS_TO_GRANT', permissions: ['users:erase'] },
    ],
    ['keeps what one does not hold', change({ before: ['users:erase'], after: ['users:erase'] }), null],
    ['takes away what one does not hold', change({ before: ['users:erase'], after: [] }), null],
    [
      'adds to an own role',
      change({ role: { ...role, id: 'mine' }, after: ['users:read'] }),
      { code: 'OWN_RIGHTS' },
    ],
    ['takes from an own role', change({ role: { ...role, id: 'mine' }, before: ['users:read'] }), null],
    [
      'strips SUPER_ADMIN',
      change({
        role: superAdmin,
        before: ['users:read', 'users:write', 'roles:write'],
        after: ['users:read'],
      }),
      { code: 'SUPER_ADMIN_KEEPS', permissions: ['roles:write', 'users:write'] },
    ],
    [
      'takes other rights from SUPER_ADMIN',
      change({ role: superAdmin, before: ['users:read', 'users:write'], after: ['users:write'] }),
      null,
    ],
  ])('FR-ROLE-002 %s', (_what, given, wanted) => {
    expect(checkRoleChange(given)).toEqual(wanted);
  });

  it('FR-ROLE-002 no accepted change gives a role a right that its editor lacks, or an own role any', () => {
    const names = fc.uniqueArray(fc.constantFrom('a:x', 'a:y', 'b:x', 'b:y'));
    fc.assert(
      fc.property(names, names, names, fc.boolean(), (before, after, held, own) => {
        const given = change({
          before,
          after,
          role: { ...role, id: own ? 'mine' : 'other' },
          actor: { roleIds: ['mine'], permissions: new Set(held) },
        });
        const gained = after.filter((name) => !before.includes(name));
        if (checkRoleChange(given) === null)
          expect(gained.every((name) => !own && held.includes(name))).toBe(true);
      }),
    );
  });
});

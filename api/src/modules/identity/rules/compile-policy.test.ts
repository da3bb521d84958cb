import { newEnforcer, newModelFromString } from 'casbin';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessModel } from '../access-model.ts';
import { compilePolicy, type PolicyLine, permissionsOf } from './compile-policy.ts';

const objects = ['users', 'roles', 'claims'];
const actions = ['read', 'write', 'approve'];
const roles = ['admin', 'agent', 'reader', 'nobody'];
const tenants = ['1', '2'];
const declared = objects.flatMap((object) => actions.map((action) => `${object}:${action}`));

const line = fc.tuple(
  fc.constantFrom(...roles.slice(0, 3)),
  fc.constantFrom(...tenants),
  fc.constantFrom(...objects, '*'),
  fc.constantFrom(...actions, '*'),
);
const membership = fc.tuple(fc.constantFrom(...roles), fc.constantFrom(...tenants));

describe('compilePolicy', () => {
  it('FR-RBAC-001 answers as node-casbin does, for roles, tenants, wildcards and unknown roles', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 12 }),
        fc.array(membership, { maxLength: 5 }),
        async (lines, memberships) => {
          const enforcer = await newEnforcer(newModelFromString(accessModel));
          const once = <T>(rows: readonly T[]) => [
            ...new Map(rows.map((row) => [String(row), row])).values(),
          ];
          await enforcer.addPolicies(once(lines).map((row) => [...row]));
          await enforcer.addGroupingPolicies(
            once(memberships).map(([role, tenant]) => ['siti', role, tenant]),
          );
          for (const tenant of tenants) {
            const held = memberships.filter(([, at]) => at === tenant).map(([role]) => role);
            const compiled = permissionsOf(compilePolicy(lines, tenant, declared), held);
            const asked = await Promise.all(
              declared.map(async (name) => {
                const [object = '', action = ''] = name.split(':');
                return (await enforcer.enforce('siti', tenant, object, action)) ? name : null;
              }),
            );
            expect([...compiled].sort()).toEqual(asked.filter((name) => name !== null).sort());
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('FR-RBAC-001 keeps the lines of another tenant out', () => {
    const lines: PolicyLine[] = [
      ['admin', '1', 'users', '*'],
      ['admin', '2', 'roles', 'read'],
    ];
    expect(permissionsOf(compilePolicy(lines, '2', declared), ['admin'])).toEqual(new Set(['roles:read']));
  });

  it('FR-RBAC-001 lets roles that hold the same share one set, and those that differ none', () => {
    const policy = compilePolicy(
      [
        ['admin', '1', 'users', 'read'],
        ['admin', '1', 'roles', 'read'],
        ['agent', '1', 'roles', 'read'],
        ['agent', '1', 'users', 'read'],
        ['reader', '1', 'users', 'read'],
        ['unknown', '1', 'removed', 'read'],
      ],
      '1',
      declared,
    );
    expect(policy.get('agent')).toBe(policy.get('admin'));
    expect(policy.get('reader')).toEqual(new Set(['users:read']));
    expect(policy.get('unknown')).toEqual(new Set(['removed:read']));
  });

  it('gives a role that the policy does not know nothing', () => {
    const policy = compilePolicy([['admin', '1', '*', '*']], '1', declared);
    expect(permissionsOf(policy, ['removed'])).toEqual(new Set());
    expect(permissionsOf(policy, [])).toEqual(new Set());
    expect(permissionsOf(policy, ['removed', 'admin'])).toEqual(new Set(declared));
  });
});

import { describe, expect, it } from 'vitest';
import type { Explanation, Permission } from '../../api/identity.ts';
import { permissionOptions, questionOf, refusedBy } from './question.ts';

const permission = (name: string): Permission => {
  const [module = '', action = ''] = name.split(':');
  return { id: name, name, module, action, description_id: `id ${action}`, description_en: `en ${action}` };
};

describe('the question of the address', () => {
  it('waits for a person and a permission', () => {
    expect(questionOf({})).toBeNull();
    expect(questionOf({ user: 'u' })).toBeNull();
    expect(questionOf({ permission: 'users:read' })).toBeNull();
  });

  it('asks about something only where it is named', () => {
    expect(questionOf({ user: 'u', permission: 'users:read', resource: '  ' })).toEqual({
      user_id: 'u',
      permission: 'users:read',
    });
    expect(questionOf({ user: 'u', permission: 'users:read', resource: ' users.nik ' })).toEqual({
      user_id: 'u',
      permission: 'users:read',
      resource: 'users.nik',
    });
  });
});

describe('permissions to choose from', () => {
  const all = ['users:write', 'audit:read', 'users:read'].map(permission);

  it('stand in their groups, in the language of the reader', () => {
    const options = permissionOptions(all, undefined, 'en', (module) => module.toUpperCase());
    expect(options.map(({ value, group, label }) => [group, value, label])).toEqual([
      ['AUDIT', 'audit:read', 'en read (audit:read)'],
      ['USERS', 'users:read', 'en read (users:read)'],
      ['USERS', 'users:write', 'en write (users:write)'],
    ]);
  });

  it('keep one that is not known visible', () => {
    expect(permissionOptions(all, 'users:fly', 'id', String)[0]).toEqual({
      value: 'users:fly',
      label: 'users:fly',
    });
    expect(permissionOptions(all, 'users:read', 'id', String)).toHaveLength(3);
  });
});

describe('the layers of an answer', () => {
  it('FR-ABAC-002 the first that refuses is the one that stops a request', () => {
    const answer: Explanation = {
      allowed: false,
      layers: [
        { layer: 'tenant', verdict: 'pass', reason: '' },
        { layer: 'module', verdict: 'skip', reason: '' },
        { layer: 'role', verdict: 'deny', reason: 'a' },
        { layer: 'restriction', verdict: 'deny', reason: 'b' },
      ],
    };
    expect(refusedBy(answer)?.layer).toBe('role');
    expect(refusedBy({ allowed: true, layers: [] })).toBeUndefined();
  });
});

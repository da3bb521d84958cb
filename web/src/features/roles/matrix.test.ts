import { describe, expect, it } from 'vitest';
import type { Role } from '../../api/identity.ts';
import {
  cellBlock,
  diffOf,
  diffsOf,
  emptyDraft,
  groupPermissions,
  holds,
  permissionsAfter,
  tickedOf,
  withCells,
} from './matrix.ts';

const role = (id: string, permissions: string[], more: Partial<Role> = {}): Role => ({
  id,
  tenant_role_id: 1,
  name: id.toUpperCase(),
  description_id: '',
  description_en: '',
  built_in: false,
  allowed_user_types: ['CORE'],
  permissions,
  user_count: 0,
  version: 1,
  ...more,
});
const agent = role('agent', ['users:read']);

describe('the matrix of roles and permissions', () => {
  it('FR-ROLE-002 a tick is a change, ticking back is none', () => {
    const ticked = withCells(emptyDraft, agent, ['users:write'], true);
    expect(holds(agent, ticked, 'users:write')).toBe(true);
    expect(diffOf(agent, ticked)).toMatchObject({ added: ['users:write'], removed: [] });
    const back = withCells(ticked, agent, ['users:write'], false);
    expect(back.size).toBe(0);
  });

  it('FR-ROLE-002 a module is all, some or none', () => {
    const module = ['users:read', 'users:write'];
    expect(tickedOf(agent, emptyDraft, module)).toBe('some');
    const all = withCells(emptyDraft, agent, module, true);
    expect(tickedOf(agent, all, module)).toBe('all');
    expect(tickedOf(agent, withCells(all, agent, module, false), module)).toBe('none');
  });

  it('FR-ROLE-002 saves the whole set, sorted', () => {
    let draft = withCells(emptyDraft, agent, ['users:read'], false);
    draft = withCells(draft, agent, ['roles:read', 'audit:read'], true);
    expect(permissionsAfter(agent, draft)).toEqual(['audit:read', 'roles:read']);
    expect(diffsOf([agent, role('other', [])], draft).map((diff) => diff.role.id)).toEqual(['agent']);
  });

  it('FR-ROLE-002 after somebody else saved, the draft stands on top of theirs', () => {
    let draft = withCells(emptyDraft, agent, ['users:write', 'audit:read'], true);
    draft = withCells(draft, agent, ['users:read'], false);
    const theirs = { ...agent, permissions: ['users:read', 'users:write', 'roles:read'], version: 2 };
    expect(diffOf(theirs, draft)).toMatchObject({ added: ['audit:read'], removed: ['users:read'] });
    expect(permissionsAfter(theirs, draft)).toEqual(['audit:read', 'roles:read', 'users:write']);
  });

  it('FR-ROLE-002 what may not be granted is blocked, with the reason', () => {
    const me = {
      roles: [{ id: 'mine', name: 'ADMIN', description_id: '', description_en: '' }],
      permissions: ['users:read'],
    };
    expect(cellBlock(role('agent', []), 'users:read', me)).toBeNull();
    expect(cellBlock(agent, 'users:read', me)).toBeNull();
    expect(cellBlock(agent, 'users:erase', me)).toBe('NOT_YOURS_TO_GRANT');
    expect(cellBlock(role('mine', []), 'users:read', me)).toBe('OWN_RIGHTS');
    const owner = role('owner', ['roles:write', 'users:read'], { name: 'SUPER_ADMIN', built_in: true });
    expect(cellBlock(owner, 'roles:write', me)).toBe('SUPER_ADMIN_KEEPS');
    expect(cellBlock(owner, 'users:read', me)).toBeNull();
  });

  it('groups permissions by module', () => {
    const permission = (name: string) => {
      const [module = '', action = ''] = name.split(':');
      return { id: name, name, module, action, description_id: '', description_en: '' };
    };
    const groups = groupPermissions(['users:write', 'roles:read', 'users:read'].map(permission));
    expect(groups.map((group) => [group.module, group.permissions.map((each) => each.action)])).toEqual([
      ['roles', ['read']],
      ['users', ['read', 'write']],
    ]);
  });
});

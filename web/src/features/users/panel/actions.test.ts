import { describe, expect, it } from 'vitest';
import { actionsFor } from './actions.ts';

const user = {
  id: 'u',
  status: 'ACTIVE',
  is_home: true,
  email: 'a@b.example',
  last_login_at: null,
  roles: [] as { id: string; name: string }[],
} as const;
const owning = [{ id: 'r', name: 'SUPER_ADMIN' }];
const me = { id: 'me', roles: owning };
const all = (): boolean => true;

describe('what may be done with a user', () => {
  it('FR-USER-003 follows the table of statuses', () => {
    const changes = ['approve', 'reject', 'activate', 'suspend', 'deactivate'];
    const of = (status: 'ACTIVE' | 'PENDING_APPROVAL' | 'SUSPENDED' | 'INACTIVE') =>
      actionsFor({ ...user, status }, me, all).filter((id) => changes.includes(id));
    expect(of('PENDING_APPROVAL')).toEqual(['approve', 'reject']);
    expect(of('ACTIVE')).toEqual(['suspend', 'deactivate']);
    expect(of('SUSPENDED')).toEqual(['activate']);
    expect(of('INACTIVE')).toEqual(['activate']);
  });

  it('PLT-18 shows only what the reader may do', () => {
    expect(actionsFor(user, me, () => false)).toEqual([]);
    expect(actionsFor(user, me, (name) => name === 'users:delete')).toEqual(['end']);
    const mayWrite = (name: string): boolean => name === 'users:write';
    expect(actionsFor({ ...user, status: 'PENDING_APPROVAL' }, me, mayWrite)).toEqual([]);
    expect(actionsFor(user, me, mayWrite)).toEqual(['suspend', 'deactivate', 'invite']);
  });

  it('leaves a person of another institution to their home', () => {
    expect(actionsFor({ ...user, is_home: false }, me, all)).toEqual(['impersonate', 'data-export', 'end']);
  });

  it('lets nobody act on themself', () => {
    expect(actionsFor(user, { id: 'u', roles: owning }, all)).toEqual(['data-export']);
  });

  it('FR-ROLE-002 leaves an owner of the institution to its owners', () => {
    const owner = { ...user, roles: owning };
    const admin = { id: 'me', roles: [{ id: 'a', name: 'ADMIN' }] };
    expect(actionsFor(owner, admin, all)).toEqual(['invite', 'data-export']);
    expect(actionsFor({ ...owner, status: 'PENDING_APPROVAL' }, admin, all)).toEqual([
      'approve',
      'reject',
      'data-export',
    ]);
    expect(actionsFor(owner, me, all)).toEqual([
      'suspend',
      'deactivate',
      'invite',
      'slips',
      'data-export',
      'end',
      'erase',
    ]);
    expect(actionsFor(user, admin, all)).not.toContain('impersonate');
    expect(actionsFor(user, me, all)).toContain('impersonate');
  });
});

import { IconUsers } from '@tabler/icons-react';
import { describe, expect, it } from 'vitest';
import { type NavEntry, navigationFor } from './navigation.ts';

const entry = (id: string, more: Partial<NavEntry>): NavEntry => ({
  id,
  label: 'users',
  href: `/${id}`,
  icon: IconUsers,
  group: 'general',
  ...more,
});

describe('navigation', () => {
  const entries = [
    entry('home', {}),
    entry('users', { permission: 'users:read', group: 'identity' }),
    entry('claims', { module: 'insurance', group: 'insurance' }),
  ];
  const ofSchool = { tenant: { type: 'sekolah' }, user_type: 'CORE' } as const;
  const ids = (permissions: string[], modules: string[]): string[] =>
    navigationFor({ permissions, modules, ...ofSchool }, entries).flatMap((section) =>
      section.entries.map((each) => each.id),
    );

  it('PLT-18 shows what the permission and the module allow, by group', () => {
    expect(ids([], [])).toEqual(['home']);
    expect(ids(['users:read'], ['insurance'])).toEqual(['home', 'users', 'claims']);
    expect(
      navigationFor({ permissions: ['users:read'], modules: [], ...ofSchool }, entries).map(
        (each) => each.group,
      ),
    ).toEqual(['general', 'identity']);
  });

  it('TEN-13 leaves out for the vendor what only who pays needs', () => {
    const billing = [entry('billing', { notForVendor: true })];
    const shown = (type: string): number =>
      navigationFor({ permissions: [], modules: [], tenant: { type }, user_type: 'CORE' }, billing).length;
    expect([shown('sekolah'), shown('vendor')]).toEqual([1, 0]);
  });

  it('FR-USER-004 shows the pages of a portal to its type of user only', () => {
    const pages = [entry('members', { userTypes: ['CORE', 'CLIENT'] })];
    const shown = (user_type: 'CLIENT' | 'MEMBER'): number =>
      navigationFor({ permissions: [], modules: [], tenant: { type: 'tpa' }, user_type }, pages).length;
    expect([shown('CLIENT'), shown('MEMBER')]).toEqual([1, 0]);
  });
});

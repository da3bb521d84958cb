import { describe, expect, it } from 'vitest';
import { userStatuses } from '../../../kernel/user-type.ts';
import { checkGrant } from './grant.ts';
import { firstStatusNeeds, isInvited, statusChangeNeeds } from './user-status.ts';
import { wordRange } from './user-words.ts';
import { isEmail, isUsername, usernameAfter, usernameIsForeignEmail } from './username.ts';

describe('FR-USER-003 status changes', () => {
  const allowed = new Map([
    ['PENDING_APPROVAL ACTIVE', 'users:approve'],
    ['PENDING_APPROVAL INACTIVE', 'users:approve'],
    ['ACTIVE SUSPENDED', 'users:write'],
    ['SUSPENDED ACTIVE', 'users:write'],
    ['ACTIVE INACTIVE', 'users:write'],
    ['INACTIVE ACTIVE', 'users:write'],
  ]);
  for (const from of userStatuses)
    for (const to of userStatuses)
      it(`${from} → ${to}: ${allowed.get(`${from} ${to}`) ?? 'never'}`, () =>
        expect(statusChangeNeeds(from, to)).toBe(allowed.get(`${from} ${to}`) ?? null));
  it('to begin otherwise than pending is an approval', () => {
    expect(userStatuses.filter((status) => firstStatusNeeds(status) === null)).toEqual(['PENDING_APPROVAL']);
  });
  it('an invitation goes to the active alone, and to nobody who has a password or no address', () => {
    const user = { email: 'siti@contoh.id', has_password: false };
    expect(userStatuses.filter((status) => isInvited({ ...user, status }))).toEqual(['ACTIVE']);
    expect(isInvited({ ...user, status: 'ACTIVE', has_password: true })).toBe(false);
    expect(isInvited({ ...user, status: 'ACTIVE', email: null })).toBe(false);
  });
});

describe('FR-ROLE-002 nobody grants what they do not hold', () => {
  const reader = { name: 'READER', builtIn: true, permissions: ['users:read'] };
  const own = { name: 'KASIR', builtIn: false, permissions: ['users:read', 'claims:pay'] };
  it.each([
    [
      'holds all of it',
      { roleNames: ['ADMIN'], permissions: new Set(['users:read', 'claims:pay']) },
      [reader, own],
      [],
    ],
    [
      'lacks one',
      { roleNames: ['ADMIN'], permissions: new Set(['users:read']) },
      [reader, own],
      ['claims:pay'],
    ],
    [
      'SUPER_ADMIN, a built-in role',
      { roleNames: ['SUPER_ADMIN'], permissions: new Set<string>() },
      [reader],
      [],
    ],
    [
      'SUPER_ADMIN, a role of the tenant’s own',
      { roleNames: ['SUPER_ADMIN'], permissions: new Set<string>() },
      [own],
      ['claims:pay', 'users:read'],
    ],
    ['nothing to grant', { roleNames: [], permissions: new Set<string>() }, [], []],
  ])('%s', (_, granter, roles, missing) => expect(checkGrant(granter, roles)).toEqual(missing));
});

describe('FR-USER-001 names', () => {
  it.each(['abc', 'budi.s', '19781231', 'budi+x@contoh.id', 'A_b-c'])('%s is a username', (name) =>
    expect(isUsername(name)).toBe(true),
  );
  it.each(['ab', 'budi s', 'a'.repeat(101), 'budi/..', 'büdi', ''])('%j is none', (name) =>
    expect(isUsername(name)).toBe(false),
  );
  it.each(['a@b.id', 'budi.s+x@sub.contoh.co.id'])('%s is an e-mail address', (text) =>
    expect(isEmail(text)).toBe(true),
  );
  it.each(['a@b', 'a b@c.id', '@c.id', 'a@@c.id', 'a@c..id', 'a,b@c.id'])('%s is none', (text) =>
    expect(isEmail(text)).toBe(false),
  );
  it('an address as a username is one’s own', () => {
    expect(usernameIsForeignEmail('budi@x.id', 'Budi@x.id')).toBe(false);
    expect(usernameIsForeignEmail('budi@x.id', null)).toBe(true);
    expect(usernameIsForeignEmail('budi', null)).toBe(false);
  });
  it('a username that is the address moves with it', () => {
    expect(usernameAfter({ username: 'A@x.id', email: 'a@x.id' }, { email: 'b@x.id' })).toBe('b@x.id');
    expect(usernameAfter({ username: 'a', email: 'a@x.id' }, { email: 'b@x.id' })).toBe('a');
    expect(usernameAfter({ username: 'a', email: null }, { username: 'c' })).toBe('c');
  });
});

describe('FR-USER-001 search words', () => {
  it('are lower case with single blanks', () => expect(wordRange('  Siti   AM ')?.from).toBe('siti am'));
  it('nothing is searched for nothing', () => expect(wordRange('   ')).toBeNull());
  it('the range ends after every continuation', () => {
    const range = wordRange('siti');
    expect(Buffer.from(range?.below ?? '').compare(Buffer.from('siti\u{1F600}'))).toBe(1);
  });
});

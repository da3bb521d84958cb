import { describe, expect, it } from 'vitest';
import { nameState } from './names.ts';

const HERE = 7;
const holder = (name: string, more: object) => ({
  name,
  user_id: 'p1',
  home_tenant_id: 8,
  memberships: 1,
  here: false,
  ...more,
});
const wanted = { username: 'budi', email: 'budi@x.id' };
const state = (...holders: ReturnType<typeof holder>[]) => nameState(HERE, wanted, holders);

describe('TEN-4 whose a name is', () => {
  it.each([
    ['nobody’s', [], { taken: [], hidden: null, former: null }],
    [
      'address of somebody here',
      [holder('budi@x.id', { here: true })],
      { taken: ['email'], hidden: null, former: null },
    ],
    ['address of somebody elsewhere', [holder('budi@x.id', {})], { taken: [], hidden: 'p1', former: null }],
    ['name of somebody elsewhere', [holder('budi', {})], { taken: ['username'], hidden: null, former: null }],
    [
      'name and address of one elsewhere',
      [holder('budi', {}), holder('budi@x.id', {})],
      { taken: ['username'], hidden: 'p1', former: null },
    ],
    [
      'somebody of ours who left',
      [holder('budi', { home_tenant_id: HERE, memberships: 0 })],
      { taken: [], hidden: null, former: 'p1' },
    ],
    [
      'somebody of others who left',
      [holder('budi@x.id', { memberships: 0 })],
      { taken: [], hidden: 'p1', former: null },
    ],
    [
      'two people',
      [
        holder('budi', { here: true }),
        holder('budi@x.id', { user_id: 'p2', home_tenant_id: HERE, memberships: 0 }),
      ],
      { taken: ['username', 'email'], hidden: null, former: null },
    ],
    [
      'somebody elsewhere whom an invitation here shows already',
      [holder('budi@x.id', {}), holder('budi@x.id', { user_id: 'p3', home_tenant_id: HERE, here: true })],
      { taken: ['email'], hidden: 'p1', former: null },
    ],
  ])('%s', (_, holders, expected) => expect(state(...holders)).toEqual(expected));

  it('a username that is the hidden address tells nothing', () => {
    const same = { username: 'budi@x.id', email: 'budi@x.id' };
    expect(nameState(HERE, same, [holder('budi@x.id', {})])).toEqual({
      taken: [],
      hidden: 'p1',
      former: null,
    });
  });
});

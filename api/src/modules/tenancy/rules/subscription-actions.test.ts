import { expect, it } from 'vitest';
import { actionsOf } from './subscription-actions.ts';

const active = {
  status: 'active',
  cancelAtEnd: false,
  changes: false,
  owes: false,
  waits: false,
  free: false,
};

it.each([
  ['one that runs', {}, ['extend', 'change', 'cancel']],
  ['one that costs nothing', { free: true }, ['change', 'cancel']],
  ['one that is to be paid', { owes: true }, ['pay', 'change', 'cancel']],
  ['one that will end', { cancelAtEnd: true }, ['change', 'keep']],
  ['one that will change', { changes: true }, ['extend', 'change', 'cancel', 'keep']],
  ['one whose payment is looked at', { waits: true, changes: true }, []],
  ['one that will end, whose payment is looked at', { waits: true, cancelAtEnd: true }, ['keep']],
  ['one that has ended with a debt', { status: 'cancelled', owes: true }, ['pay']],
  ['one that has ended', { status: 'cancelled' }, []],
])('BIL-14 TEN-14: %s', (_, given, actions) => {
  expect(actionsOf({ ...active, ...given })).toEqual(actions);
});

import { expect, it } from 'vitest';
import type { Definition } from '../../../api/identity.ts';
import { codesToLookUp } from './codes.ts';

const client: Definition = {
  id: 'd1',
  name: 'CLIENT_CODE',
  value_type: 'STRING',
  validation_rule: { pattern: '^[A-Z0-9]{4}$' },
  allowed_user_types: ['CLIENT'],
  description_id: '',
  description_en: '',
  built_in: true,
  in_use_count: 0,
};

it.each([
  [
    ['C789', ' C789 ', 'C123'],
    ['C789', 'C123'],
  ],
  [['C78', '', 'c789'], []],
])('FR-USER-004 of the codes %j those are looked up that fit the rule: %j', (values, wanted) => {
  expect(codesToLookUp(client, { type: 'STRING', values })).toEqual(wanted);
});

it('FR-USER-004 an amount and hours are no codes', () => {
  expect(codesToLookUp(client, { type: 'MONETARY', digits: '5000' })).toEqual([]);
  expect(codesToLookUp(client, { type: 'TIME_RANGE', ranges: [] })).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { checkReach } from './reach.ts';
import { shippedDefinitions } from './shipped-definitions.ts';

const definitions = shippedDefinitions.map(({ name, valueType, rule, allowedUserTypes }) => ({
  name,
  value_type: valueType,
  validation_rule: rule,
  allowed_user_types: allowedUserTypes,
}));
const clerk = (restrictions: object, userType = 'CORE', roleNames = ['ADMIN']) => ({
  userType,
  roleNames,
  restrictions: { ...restrictions } as Record<string, unknown>,
});
const hours = { start: '08:00', end: '17:00', days: [1] };

describe('IDN-31 reach', () => {
  it.each([
    ['who is narrowed by nothing gives anything', clerk({}), 'CORE', {}, []],
    ['the same code', clerk({ CLIENT_CODE: 'C123' }), 'CLIENT', { CLIENT_CODE: 'C123' }, []],
    ['one of two codes', clerk({ CLIENT_CODE: ['C123', 'C789'] }), 'CLIENT', { CLIENT_CODE: 'C789' }, []],
    ['another code', clerk({ CLIENT_CODE: 'C123' }), 'CLIENT', { CLIENT_CODE: 'C789' }, ['CLIENT_CODE']],
    [
      'one code more',
      clerk({ CLIENT_CODE: 'C123' }),
      'CLIENT',
      { CLIENT_CODE: ['C123', 'C9'] },
      ['CLIENT_CODE'],
    ],
    ['none at all', clerk({ CLIENT_CODE: 'C123' }), 'CORE', {}, ['CLIENT_CODE']],
    ['a type that carries no code', clerk({ CLIENT_CODE: 'C123' }), 'PROVIDER', {}, ['CLIENT_CODE']],
    ['as much', clerk({ MAX_CLAIM_AMOUNT: 5_000 }), 'CORE', { MAX_CLAIM_AMOUNT: 5_000 }, []],
    [
      'a rupiah more',
      clerk({ MAX_CLAIM_AMOUNT: 5_000 }),
      'CORE',
      { MAX_CLAIM_AMOUNT: 5_001 },
      ['MAX_CLAIM_AMOUNT'],
    ],
    ['no limit', clerk({ MAX_CLAIM_AMOUNT: 5_000 }), 'CORE', {}, ['MAX_CLAIM_AMOUNT']],
    ['a type that carries no limit', clerk({ MAX_CLAIM_AMOUNT: 5_000 }), 'MEMBER', {}, []],
    ['hours narrow no data', clerk({ ACCESS_HOURS: hours }), 'CORE', {}, []],
    ['TPA_ADMIN is free', clerk({ CLIENT_CODE: 'C123' }, 'CORE', ['TPA_ADMIN']), 'CORE', {}, []],
    ['as CORE only', clerk({ CLIENT_CODE: 'C1' }, 'CLIENT', ['TPA_ADMIN']), 'CORE', {}, ['CLIENT_CODE']],
  ] as const)('IDN-31 %s', (_, giver, userType, restrictions, names) => {
    const faults = checkReach(giver, { userType, restrictions }, definitions);
    expect(faults.map((fault) => fault.name)).toEqual(names);
  });
});

import { describe, expect, it } from 'vitest';
import { draftOf, readValue, sameRestrictions, valueFault } from './values.ts';

const client = {
  name: 'CLIENT_CODE',
  value_type: 'STRING',
  validation_rule: { pattern: '^[A-Z0-9]{4}$' },
  allowed_user_types: ['CORE', 'CLIENT'],
} as const;
const amount = {
  name: 'MAX_CLAIM_AMOUNT',
  value_type: 'MONETARY',
  validation_rule: { max: 5_000_000 },
  allowed_user_types: ['CORE'],
} as const;
const asDefinition = (definition: typeof client | typeof amount) => ({
  ...definition,
  validation_rule: { ...definition.validation_rule },
  allowed_user_types: [...definition.allowed_user_types],
});

describe('a restriction while it is edited', () => {
  it('FR-USER-004 comes back as it went in: one, a list, an amount, hours', () => {
    const hours = { start: '08:00', end: '17:00', days: [1, 2] };
    for (const [type, value] of [
      ['STRING', 'C123'],
      ['STRING', ['C123', 'C789']],
      ['MONETARY', 5_000_000],
      ['TIME_RANGE', hours],
      ['TIME_RANGE', [hours, { ...hours, time_zone: 'Asia/Makassar' }]],
    ] as const)
      expect(readValue(draftOf(type, value))).toEqual(value);
  });

  it('FR-USER-004 an amount stored as digits becomes a number, an empty draft nothing', () => {
    expect(readValue(draftOf('MONETARY', '5000000'))).toBe(5_000_000);
    expect(readValue({ type: 'STRING', values: [' C123 ', ''] })).toBe('C123');
    expect(readValue(draftOf('STRING', undefined))).toBeUndefined();
    expect(readValue(draftOf('MONETARY', undefined))).toBeUndefined();
    expect(readValue(draftOf('TIME_RANGE', undefined))).toBeUndefined();
  });

  it('FR-USER-004 is held against the rule of the API', () => {
    expect(valueFault(asDefinition(client), 'C123', 'CLIENT')).toBeNull();
    expect(valueFault(asDefinition(client), 'c-12', 'CLIENT')).toBe('RESTRICTION_VALUE');
    expect(valueFault(asDefinition(client), 'C123', 'MEMBER')).toBe('RESTRICTION_WRONG_TYPE');
    expect(valueFault(asDefinition(amount), 5_000_001, 'CORE')).toBe('RESTRICTION_VALUE');
    expect(valueFault(asDefinition(amount), undefined, 'CORE')).toBe('empty');
  });

  it('knows the same restrictions in another order', () => {
    expect(sameRestrictions({ A: 1, B: ['x'] }, { B: ['x'], A: 1 })).toBe(true);
    expect(sameRestrictions({ A: 1 }, { A: 2 })).toBe(false);
  });
});

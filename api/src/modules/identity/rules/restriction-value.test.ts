import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRestrictions } from './restriction-value.ts';
import { shippedDefinitions } from './shipped-definitions.ts';

const definitions = shippedDefinitions.map((shipped) => ({
  name: shipped.name,
  value_type: shipped.valueType,
  validation_rule: shipped.rule,
  allowed_user_types: shipped.allowedUserTypes,
}));
const check = (given: Record<string, unknown>, type = 'CORE') => checkRestrictions(given, type, definitions);
const codes = (given: Record<string, unknown>, type?: string) =>
  check(given, type).faults.map((fault) => fault.code);

describe('FR-USER-004 restrictions', () => {
  it.each([
    ['one value', { CLIENT_CODE: 'C789' }, 'CLIENT', { CLIENT_CODE: 'C789' }],
    [
      'a list, no value twice',
      { CLIENT_CODE: ['C789', 'C123', 'C789'] },
      'CLIENT',
      { CLIENT_CODE: ['C789', 'C123'] },
    ],
    ['an amount', { MAX_CLAIM_AMOUNT: 5_000_000 }, 'CORE', { MAX_CLAIM_AMOUNT: 5_000_000 }],
    ['an amount in digits', { MAX_CLAIM_AMOUNT: '5000000' }, 'CORE', { MAX_CLAIM_AMOUNT: 5_000_000 }],
    ['zero', { MAX_CLAIM_AMOUNT: 0 }, 'CORE', { MAX_CLAIM_AMOUNT: 0 }],
    [
      'hours',
      { ACCESS_HOURS: { start: '08:00', end: '17:00', days: [5, 1], time_zone: 'Asia/Jakarta' } },
      'CORE',
      { ACCESS_HOURS: { start: '08:00', end: '17:00', days: [1, 5], time_zone: 'Asia/Jakarta' } },
    ],
    ['none', {}, 'MEMBER', {}],
  ])('keeps %s', (_, given, type, kept) => {
    expect(check(given, type)).toEqual({ value: kept, faults: [] });
  });

  it('hours that name no zone get the definition’s, hours that name one keep it', () => {
    const zoned = definitions.map((definition) =>
      definition.name === 'ACCESS_HOURS'
        ? { ...definition, validation_rule: { time_zone: 'Asia/Jayapura' } }
        : definition,
    );
    const hours = { start: '08:00', end: '17:00', days: [1] };
    const kept = (value: object) =>
      checkRestrictions({ ACCESS_HOURS: value }, 'CORE', zoned).value.ACCESS_HOURS;
    expect(kept(hours)).toEqual({ ...hours, time_zone: 'Asia/Jayapura' });
    expect(kept({ ...hours, time_zone: 'Asia/Makassar' })).toEqual({ ...hours, time_zone: 'Asia/Makassar' });
  });

  it.each([
    ['a name that no definition has', { REGION: 'X' }, 'CORE', 'RESTRICTION_UNKNOWN'],
    ['a name from the prototype', { constructor: 'X' }, 'CORE', 'RESTRICTION_UNKNOWN'],
    ['another user type', { MEMBER_NUMBER: 'M00001' }, 'CORE', 'RESTRICTION_WRONG_TYPE'],
    ['a wrong pattern', { CLIENT_CODE: 'c789' }, 'CLIENT', 'RESTRICTION_VALUE'],
    ['a line after the match', { CLIENT_CODE: 'C789\n' }, 'CLIENT', 'RESTRICTION_VALUE'],
    ['one wrong of a list', { CLIENT_CODE: ['C789', ''] }, 'CLIENT', 'RESTRICTION_VALUE'],
    ['an empty list', { CLIENT_CODE: [] }, 'CLIENT', 'RESTRICTION_VALUE'],
    ['a number as text', { CLIENT_CODE: 1234 }, 'CLIENT', 'RESTRICTION_VALUE'],
    ['a fraction', { MAX_CLAIM_AMOUNT: 0.5 }, 'CORE', 'RESTRICTION_VALUE'],
    ['less than nothing', { MAX_CLAIM_AMOUNT: -1 }, 'CORE', 'RESTRICTION_VALUE'],
    ['more than the most', { MAX_CLAIM_AMOUNT: 1_000_000_000_001 }, 'CORE', 'RESTRICTION_VALUE'],
    ['digits with blanks', { MAX_CLAIM_AMOUNT: ' 5' }, 'CORE', 'RESTRICTION_VALUE'],
    ['a list of amounts', { MAX_CLAIM_AMOUNT: [1] }, 'CORE', 'RESTRICTION_VALUE'],
    ['a day 8', { ACCESS_HOURS: { start: '08:00', end: '17:00', days: [8] } }, 'CORE', 'RESTRICTION_VALUE'],
    [
      'an hour 24',
      { ACCESS_HOURS: { start: '08:00', end: '24:00', days: [1] } },
      'CORE',
      'RESTRICTION_VALUE',
    ],
    [
      'a zone that is none',
      { ACCESS_HOURS: { start: '08:00', end: '17:00', days: [1], time_zone: 'Asia/Nowhere' } },
      'CORE',
      'RESTRICTION_VALUE',
    ],
    ['null', { CLIENT_CODE: null }, 'CLIENT', 'RESTRICTION_VALUE'],
  ])('refuses %s', (_, given, type, code) => expect(codes(given, type)).toEqual([code]));

  it('names every fault at once', () => {
    expect(codes({ REGION: 1, CLIENT_CODE: 'x', MEMBER_NUMBER: 'M00001' })).toEqual([
      'RESTRICTION_UNKNOWN',
      'RESTRICTION_VALUE',
      'RESTRICTION_WRONG_TYPE',
    ]);
  });

  it('a pattern that cannot be read refuses', () => {
    const broken = [
      {
        name: 'X',
        value_type: 'STRING' as const,
        validation_rule: { pattern: '(' },
        allowed_user_types: ['CORE'],
      },
    ];
    expect(checkRestrictions({ X: 'a' }, 'CORE', broken).faults).toHaveLength(1);
  });

  it('whatever is given: no value is both kept and refused, and what was kept is kept again unchanged', () => {
    const names = fc.constantFrom(...definitions.map((definition) => definition.name), 'NOPE', '__proto__');
    fc.assert(
      fc.property(
        fc.dictionary(names, fc.jsonValue()),
        fc.constantFrom('CORE', 'CLIENT', 'PROVIDER', 'MEMBER'),
        (given, type) => {
          const first = check(given as Record<string, unknown>, type);
          const refused = new Set(first.faults.map((fault) => fault.name));
          expect(Object.keys(first.value).some((name) => refused.has(name))).toBe(false);
          expect(Object.keys(first.value).length + refused.size).toBe(Object.keys(given).length);
          expect(check(first.value, type)).toEqual({ value: first.value, faults: [] });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('every amount within the bounds is kept as a number, as digits too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (amount) => {
        expect(check({ MAX_CLAIM_AMOUNT: amount }).value).toEqual({ MAX_CLAIM_AMOUNT: amount });
        expect(check({ MAX_CLAIM_AMOUNT: String(amount) }).value).toEqual({ MAX_CLAIM_AMOUNT: amount });
      }),
    );
  });
});

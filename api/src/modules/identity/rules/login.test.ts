import { describe, expect, it } from 'vitest';
import { userStatuses } from '../../../kernel/user-type.ts';
import { accountProblem } from './account-problem.ts';
import { accountWaits, addressWaits, pairWaits } from './login-waits.ts';
import { passwordFaults } from './password.ts';
import { shippedDefinitions } from './shipped-definitions.ts';

describe('accountProblem', () => {
  it.each([
    ['ACTIVE', null],
    ['PENDING_APPROVAL', 'ACCOUNT_PENDING_APPROVAL'],
    ['INACTIVE', 'ACCOUNT_INACTIVE'],
    ['SUSPENDED', 'ACCOUNT_SUSPENDED'],
  ] as const)('FR-USER-003: %s', (status, problem) => {
    expect(accountProblem(status)).toBe(problem);
    expect(userStatuses).toContain(status);
  });
});

describe('waits after failures', () => {
  it.each([
    ['the account from one address', pairWaits, 4, 300],
    ['the account from anywhere', accountWaits, 19, 15],
    ['the address', addressWaits, 49, 4],
  ] as const)('grow for %s and end', (_who, waits, free, most) => {
    expect(waits.slice(0, free).every((wait) => wait === 0)).toBe(true);
    const counted = waits.slice(free);
    expect(counted.every((wait, index) => wait > (counted[index - 1] ?? 0))).toBe(true);
    expect(counted.at(-1)).toBe(most);
  });
});

describe('passwordFaults', () => {
  const own = ['siti.aminah', 'siti.aminah@smkn1.example', 'Siti Aminah'];
  const common = new Set(['kata sandi', 'rahasia123456']);
  it.each([
    ['hujan deras di palopo', []],
    ['pendek', ['PASSWORD_TOO_SHORT']],
    ['é'.repeat(36), ['PASSWORD_COMMON']],
    ['hujan '.repeat(14), ['PASSWORD_TOO_LONG']],
    ['Rahasia123456', ['PASSWORD_COMMON']],
    ['abababababab', ['PASSWORD_COMMON']],
    ['1234567890123', ['PASSWORD_COMMON']],
    ['siti.aminah', ['PASSWORD_LIKE_NAME']],
    ['SitiAminah2026!', ['PASSWORD_LIKE_NAME']],
  ] as const)('%s', (password, faults) => {
    expect(passwordFaults(password, own, common)).toEqual(faults);
  });

  it('counts characters from below and bytes from above', () => {
    expect(passwordFaults('🌧🌦⛈🌩🌨🌪🌫🌬🌈☔', own, common)).toEqual([]);
    expect(passwordFaults('é'.repeat(37), own, new Set())).toContain('PASSWORD_TOO_LONG');
  });
});

describe('shippedDefinitions', () => {
  const example: Readonly<Record<string, readonly [good: string, bad: string]>> = {
    CLIENT_CODE: ['C789', 'c789'],
    PROVIDER_CODE: ['P001', 'P01'],
    POLICY_NUMBER: ['POL123', 'POL12'],
    MEMBER_NUMBER: ['M00001', 'M0001'],
  };

  it('FR-USER-004: take the values of the source and refuse near ones', () => {
    expect(shippedDefinitions).toHaveLength(6);
    for (const { name, rule } of shippedDefinitions) {
      if (!('pattern' in rule)) continue;
      const pattern = new RegExp(rule.pattern);
      expect([pattern.test(example[name]?.[0] ?? ''), pattern.test(example[name]?.[1] ?? name)]).toEqual([
        true,
        false,
      ]);
    }
  });

  it('FR-USER-002: each is for types of user that there are, and each narrow type has one', () => {
    const types = new Set(shippedDefinitions.flatMap((definition) => definition.allowedUserTypes));
    expect([...types].sort()).toEqual(['CLIENT', 'CORE', 'MEMBER', 'PROVIDER']);
  });
});

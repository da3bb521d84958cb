import { describe, expect, it } from 'vitest';
import { credentialFaults, isSameSystem } from './credentials.ts';
import { type HealthFacts, healthOf } from './health.ts';

describe('INT-1, INT-17 the health of an integration', () => {
  const fine: HealthFacts = { status: 'active', consecutive_failures: 0, has_succeeded: true, missed: 0 };
  it.each<[Partial<HealthFacts>, string]>([
    [{}, 'ok'],
    [{ status: 'inactive' }, 'off'],
    [{ status: 'inactive', consecutive_failures: 9, missed: 9 }, 'off'],
    [{ consecutive_failures: 4 }, 'ok'],
    [{ consecutive_failures: 5 }, 'failing'],
    [{ consecutive_failures: 5, missed: 9 }, 'failing'],
    [{ missed: 2 }, 'ok'],
    [{ missed: 3 }, 'late'],
    [{ has_succeeded: false }, 'never'],
    [{ has_succeeded: false, missed: 2 }, 'never'],
    [{ has_succeeded: false, missed: 3 }, 'late'],
  ])('%j is %s', (facts, health) => {
    expect(healthOf({ ...fine, ...facts })).toBe(health);
  });
});

describe('credentials', () => {
  it.each([
    ['regnakes', { api_key: 'k' }, [], []],
    ['regnakes', {}, ['api_key'], []],
    ['regnakes', { client_id: 'c' }, ['api_key'], ['client_id']],
    ['hubsdmk', { client_id: 'c', client_secret: 's' }, [], []],
    ['satusehat', { client_id: 'c', api_key: 'k' }, ['client_secret'], ['api_key']],
    ['satusehat', { client_id: 'c', client_secret: '' }, ['client_secret'], []],
  ] as const)('of %s as %j: missing %j, foreign %j', (connector, given, missing, foreign) => {
    expect(credentialFaults(connector, given)).toEqual({ missing, foreign });
  });

  it.each([
    ['https://a.example/v1', 'https://a.example/v2', true],
    ['https://a.example', 'https://a.example:443/', true],
    ['https://a.example', 'http://a.example', false],
    ['https://a.example', 'https://a.example:8443', false],
    ['https://a.example', 'https://b.example', false],
  ])('go from %s to %s unasked: %s', (from, to, same) => {
    expect(isSameSystem(new URL(from), new URL(to))).toBe(same);
  });
});

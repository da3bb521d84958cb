import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Restrictable } from '../../../kernel/reach.ts';
import { type ExplainFacts, explain, type LayerName } from './explain.ts';
import { reachWords } from './explain-reach.ts';

const facts: ExplainFacts = {
  permission: 'users:read',
  resource: null,
  tenant: { id: 7, name: 'SMKN 1', isActive: true, timeZone: 'Asia/Jakarta' },
  module: { code: 'identity', state: 'ground' },
  user: { fullName: 'Siti', userType: 'CORE', status: 'ACTIVE', mustChangePassword: false },
  roles: [
    { id: 'a', name: 'ADMIN', holds: true },
    { id: 'b', name: 'GURU', holds: false },
  ],
  holders: ['ADMIN', 'SUPER_ADMIN'],
  held: new Set(['users:read']),
  restrictions: {},
  valueTypes: new Map([
    ['CLIENT_CODE', 'STRING'],
    ['MAX_CLAIM_AMOUNT', 'MONETARY'],
    ['ACCESS_HOURS', 'TIME_RANGE'],
  ]),
  now: new Date('2026-11-23T09:00:00+07:00'),
};
const verdictOf = (given: Partial<ExplainFacts>, layer: LayerName) => {
  const { allowed, layers } = explain({ ...facts, ...given }, 'en');
  const found = layers.find((item) => item.layer === layer);
  return { allowed, verdict: found?.verdict, reason: found?.reason };
};
const hours = (end: string) => ({ ACCESS_HOURS: { start: '08:00', end, days: [1] } });

const rows: Restrictable = {
  name: 'members',
  words: { id: 'peserta', en: 'members' },
  columns: { CLIENT_CODE: 'client_code' },
  mandatory: { CLIENT: 'CLIENT_CODE' },
  bounded: ['members:approve'],
  masked: { field: 'members.nik', permission: 'members:read_nik' },
};

describe('FR-ABAC-001 explain, of what a module declares', () => {
  it('its masked field too, which a permission of its own uncovers', () => {
    const asked = { restrictable: rows, permission: 'members:read', resource: 'members.nik' };
    expect(verdictOf(asked, 'field')).toMatchObject({ allowed: false, verdict: 'deny' });
    expect(verdictOf({ ...asked, resource: null }, 'field').verdict).toBe('pass');
    expect(verdictOf({ ...asked, held: new Set(['members:read_nik']) }, 'field').verdict).toBe('pass');
  });

  const asClient = { ...facts.user, userType: 'CLIENT' } as const;
  it.each([
    ['unset', { user: asClient }, 'CLIENT_CODE is not set, so no members are open'],
    ['no column', { restrictions: { POLICY_NUMBER: 'POL1' } }, 'answers to the restriction POLICY_NUMBER'],
    ['unreadable', { restrictions: { CLIENT_CODE: [] } }, 'cannot be read'],
    [
      'outside',
      { restrictions: { CLIENT_CODE: 'C1' }, resource: 'CLIENT_CODE=C2' },
      'C2 is outside CLIENT_CODE (C1)',
    ],
    [
      'over',
      {
        restrictions: { MAX_CLAIM_AMOUNT: '5' },
        permission: 'members:approve',
        resource: 'MAX_CLAIM_AMOUNT=6',
      },
      'Rp6 is over',
    ],
  ] as const)('denies: %s', (_what, given, words) => {
    const found = verdictOf({ restrictable: rows, ...given }, 'restriction');
    expect(found).toMatchObject({ allowed: false, verdict: 'deny' });
    expect(found.reason).toContain(words);
  });

  it.each([
    ['inside', { restrictions: { CLIENT_CODE: ['C1', 'C2'] }, resource: 'CLIENT_CODE=C2' }],
    [
      'an amount never narrows reading',
      { restrictions: { MAX_CLAIM_AMOUNT: 5 }, resource: 'MAX_CLAIM_AMOUNT=6' },
    ],
    [
      'FR-ABAC-002 TPA_ADMIN',
      { restrictions: { POLICY_NUMBER: 'P' }, roles: [{ id: 't', name: 'TPA_ADMIN', holds: true }] },
    ],
  ] as const)('passes: %s', (_what, given) => {
    const found = verdictOf({ restrictable: rows, ...given }, 'restriction');
    expect(found).toMatchObject({ allowed: true, verdict: 'pass' });
  });

  it('every word is said in both languages', () => {
    for (const { id, en } of Object.values(reachWords))
      expect([id, en].every((text) => text.endsWith('.'))).toBe(true);
  });
});

describe('explain', () => {
  it('passes through every layer in the order of a request', () => {
    const { allowed, layers } = explain(facts, 'id');
    expect(allowed).toBe(true);
    expect(layers.map((layer) => [layer.layer, layer.verdict])).toEqual([
      ['tenant', 'pass'],
      ['module', 'skip'],
      ['user', 'pass'],
      ['role', 'pass'],
      ['restriction', 'skip'],
      ['field', 'pass'],
    ]);
    expect(layers[3]?.reason).toContain('p, ADMIN, 7, users, read');
    expect(layers[3]?.reason).not.toContain('GURU');
  });

  it.each([
    ['tenant off', { tenant: { ...facts.tenant, isActive: false } }, 'tenant', 'switched off'],
    ['module off', { module: { code: 'insurance', state: 'off' } }, 'module', 'not active'],
    ['suspended', { user: { ...facts.user, status: 'SUSPENDED' } }, 'user', 'suspended'],
    ['one-time password', { user: { ...facts.user, mustChangePassword: true } }, 'user', 'one-time'],
    ['no role holds it', { roles: [{ id: 'b', name: 'GURU', holds: false }] }, 'role', 'ADMIN, SUPER_ADMIN'],
    ['no role at all', { roles: [], holders: [] }, 'role', 'none'],
    ['outside hours', { restrictions: hours('08:30') }, 'restriction', '08:00–08:30 Mon (Asia/Jakarta)'],
    [
      'another client',
      { restrictions: { CLIENT_CODE: ['C1', 'C2'] }, resource: 'CLIENT_CODE=C3' },
      'restriction',
      'C3 is outside CLIENT_CODE (C1, C2)',
    ],
    [
      'over the amount',
      { restrictions: { MAX_CLAIM_AMOUNT: 5_000_000 }, resource: 'MAX_CLAIM_AMOUNT=6000000' },
      'restriction',
      'Rp6000000 is over',
    ],
    ['masked field', { resource: 'users.nik' }, 'field', 'users:read_nik'],
    [
      'FR-ABAC-002 TPA_ADMIN of another user type than CORE',
      {
        user: { ...facts.user, userType: 'CLIENT' },
        restrictions: { CLIENT_CODE: 'C1' },
        resource: 'CLIENT_CODE=C2',
        roles: [{ id: 't', name: 'TPA_ADMIN', holds: true }],
      },
      'restriction',
      'C2 is outside CLIENT_CODE (C1)',
    ],
  ] as const)('denies: %s', (_what, given, layer, words) => {
    const found = verdictOf(given as Partial<ExplainFacts>, layer);
    expect(found).toMatchObject({ allowed: false, verdict: 'deny' });
    expect(found.reason).toContain(words);
  });

  it.each([
    ['inside hours', { restrictions: hours('17:00') }, 'restriction'],
    ['own client', { restrictions: { CLIENT_CODE: 'C1' }, resource: 'CLIENT_CODE=C1' }, 'restriction'],
    ['narrowed, nothing asked', { restrictions: { CLIENT_CODE: 'C1' } }, 'restriction'],
    [
      'FR-ABAC-002 TPA_ADMIN',
      {
        restrictions: { CLIENT_CODE: 'C1' },
        resource: 'CLIENT_CODE=C2',
        roles: [{ id: 't', name: 'TPA_ADMIN', holds: true }],
      },
      'restriction',
    ],
    ['the whole NIK', { held: new Set(['users:read_nik']), resource: 'users.nik' }, 'field'],
    ['read-only module', { module: { code: 'insurance', state: 'read_only' } }, 'module'],
  ] as const)('passes: %s', (_what, given, layer) => {
    expect(verdictOf(given as Partial<ExplainFacts>, layer)).toMatchObject({
      allowed: true,
      verdict: 'pass',
    });
  });

  it('FR-ABAC-001 access hours hold for TPA_ADMIN too', () => {
    const roles = [{ id: 't', name: 'TPA_ADMIN', holds: true }];
    expect(verdictOf({ roles, restrictions: hours('08:30') }, 'restriction').verdict).toBe('deny');
  });

  it('is allowed exactly when no layer denies, and leaves no placeholder in either language', () => {
    fc.assert(
      fc.property(
        fc.record({
          isActive: fc.boolean(),
          state: fc.constantFrom('ground', 'active', 'read_only', 'off'),
          status: fc.constantFrom('ACTIVE', 'PENDING_APPROVAL', 'INACTIVE', 'SUSPENDED'),
          holds: fc.boolean(),
          resource: fc.constantFrom(null, 'users.nik', 'CLIENT_CODE=C3', 'MAX_CLAIM_AMOUNT=x'),
          restrictions: fc.constantFrom({}, { CLIENT_CODE: 'C1' }, { MAX_CLAIM_AMOUNT: 5 }, hours('08:30')),
        }),
        fc.constantFrom('id', 'en'),
        ({ isActive, state, status, holds, resource, restrictions }, locale) => {
          const { allowed, layers } = explain(
            {
              ...facts,
              resource,
              restrictions,
              tenant: { ...facts.tenant, isActive },
              module: { code: 'insurance', state },
              user: { ...facts.user, status },
              roles: [{ id: 'a', name: 'ADMIN', holds }],
            },
            locale,
          );
          expect(allowed).toBe(layers.every((layer) => layer.verdict !== 'deny'));
          expect(layers.map((layer) => layer.reason).join()).not.toMatch(/[{}]/);
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { actionKey, readable } from './actions.ts';
import { detailsOf, groupByDay, isEmpty, momentOf, objectNameOf, plainText, withoutTold } from './details.ts';
import { periodOf } from './period.ts';
import { auditQueryOf } from './queries.ts';

describe('details of an entry', () => {
  it('PLT-19 tells old → new apart from facts, personal values with the others', () => {
    const { changes, facts } = detailsOf(
      {
        fields: ['user_type', 'email'],
        old: { user_type: 'CORE', roles: ['A'] },
        new: { user_type: 'CLIENT', roles: ['A'] },
      },
      { old: { email: 'a@b.example' }, new: { email: null }, reason: 'Pindah' },
    );
    expect(changes).toEqual([
      { key: 'user_type', before: 'CORE', after: 'CLIENT' },
      { key: 'email', before: 'a@b.example', after: null },
    ]);
    expect(facts).toEqual([{ key: 'reason', value: 'Pindah' }]);
  });

  it('takes what is only new, and nothing at all', () => {
    expect(detailsOf({ new: { status: 'ACTIVE' } }, null).changes).toEqual([
      { key: 'status', before: undefined, after: 'ACTIVE' },
    ]);
    expect(isEmpty(detailsOf(null, null))).toBe(true);
  });

  it('says of whole lists what came and went, or both lists where that was not kept', () => {
    const lists = { old: ['a', 'b'], new: ['b', 'c'] };
    const told = detailsOf({ name: 'Kasir', ...lists, added: ['c'], removed: ['a'] });
    expect(told.changes).toEqual([]);
    expect(told.facts.map((fact) => fact.key)).toEqual(['name', 'added', 'removed']);
    expect(detailsOf(lists).changes).toEqual([{ key: 'value', before: ['a', 'b'], after: ['b', 'c'] }]);
  });

  it('names the fields that changed where their values were not kept', () => {
    expect(detailsOf({ fields: ['phone'] }).facts).toEqual([{ key: 'fields', value: ['phone'] }]);
    const open = detailsOf({ fields: ['phone', 'nik'], old: {}, new: {} });
    const personal = detailsOf({ old: { phone: '+628111111111' }, new: { phone: '+628222222222' } });
    expect(withoutTold(open, personal.changes).facts).toEqual([{ key: 'fields', value: ['nik'] }]);
    expect(withoutTold(detailsOf({ fields: ['phone'] }), personal.changes).facts).toEqual([]);
  });

  it('finds the moment of an entry in its id', () => {
    expect(momentOf('01a1fe38-90b4-7001-a51c-b7be5bbe1c1f')).toBe('2026-11-21T13:08:02.356Z');
    expect(momentOf('6f1c0c3e-90b4-4001-a51c-b7be5bbe1c1f')).toBeNull();
    expect(momentOf('yesterday')).toBeNull();
  });

  it('PLT-19 names what an entry is about, where the entry says it', () => {
    const row = { user_name: 'Sari', details: null, personal: null };
    expect(objectNameOf({ ...row, personal: { username: 'budi', full_name: 'Budi' } })).toBe('Budi');
    expect(objectNameOf({ ...row, details: { old: { name: 'KASIR' }, new: { name: 'BENDAHARA' } } })).toBe(
      'BENDAHARA',
    );
    expect(objectNameOf({ ...row, details: { new: { status: 'ACTIVE' } } })).toBeNull();
    expect(objectNameOf({ ...row, personal: { full_name: 'Sari' } })).toBeNull();
    expect(objectNameOf({ ...row, details: { permission: 'audit:read' } })).toBe('audit:read');
    expect(objectNameOf({ ...row, details: { permission: null } })).toBeNull();
  });

  it('writes values of any shape', () => {
    expect(plainText(['A', 'B'])).toBe('A, B');
    expect(plainText({ CLIENT_CODE: ['C1', 'C2'], n: null })).toBe('CLIENT_CODE: C1, C2; n: –');
    expect(plainText(false)).toBe('false');
    expect(plainText('')).toBeNull();
    expect(plainText({})).toBeNull();
    expect(plainText(['ACTIVE', 7], (text) => text.toLowerCase())).toBe('active, 7');
  });

  it('names what it does not know as it is named', () => {
    expect(actionKey('user.roles_changed')).toBe('user_roles_changed');
    expect(readable('file.was_moved')).toBe('File was moved');
  });
});

describe('what the address asks', () => {
  it('FR-AUDIT-001 an outcome that there is, and no other', () => {
    expect(auditQueryOf({ outcome: 'denied', action: 'access.denied' }, 'UTC')).toEqual({
      action: 'access.denied',
      outcome: 'denied',
    });
    expect(auditQueryOf({ outcome: 'perhaps' }, 'UTC')).toEqual({});
  });
});

describe('days of the trail', () => {
  it('groups entries that follow each other', () => {
    const rows = ['2026-11-21T09:00:00Z', '2026-11-21T01:00:00Z', '2026-11-20T10:00:00Z'].map(
      (created_at) => ({
        created_at,
      }),
    );
    expect(
      groupByDay(rows, (moment) => moment.slice(0, 10)).map((each) => [each.day, each.rows.length]),
    ).toEqual([
      ['2026-11-21', 2],
      ['2026-11-20', 1],
    ]);
  });

  it.each([
    ['Asia/Jakarta', '2026-11-20T17:00:00.000Z', '2026-11-21T16:59:59.999Z'],
    ['Asia/Jayapura', '2026-11-20T15:00:00.000Z', '2026-11-21T14:59:59.999Z'],
    ['UTC', '2026-11-21T00:00:00.000Z', '2026-11-21T23:59:59.999Z'],
  ])('a day in %s is that day there', (zone, from, to) => {
    expect(periodOf('2026-11-21', '2026-11-21', zone)).toEqual({ from, to });
  });

  it('a day on which clocks change is as long as it is', () => {
    expect(periodOf('2026-03-29', '2026-03-29', 'Europe/Berlin')).toEqual({
      from: '2026-03-28T23:00:00.000Z',
      to: '2026-03-29T21:59:59.999Z',
    });
  });

  it('what is no day is left out', () => {
    expect(periodOf('yesterday', undefined, 'UTC')).toEqual({});
  });
});

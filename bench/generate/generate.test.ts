import { describe, expect, it } from 'vitest';
import { commitTo, macOf } from '../../api/src/platform/audit/write.ts';
import { createKeyring } from '../../api/src/platform/crypto/keyring.ts';
import { cellText } from './copy.ts';
import { makeInstitutions } from './institutions.ts';
import { makeMembers } from './members.ts';
import { makePeople } from './people.ts';
import { createRandom } from './random.ts';
import { makeTrail } from './trail.ts';

const end = new Date('2026-11-01T00:00:00.000Z');
const keys = createKeyring(
  Buffer.alloc(32, 'm').toString('base64'),
  Buffer.alloc(32, 'a').toString('base64'),
);
const person = '01900000-0000-7000-8000-000000000001';

describe('the generator of the benchmarks', () => {
  it('makes the same people from the same seed, and others from another', () => {
    const make = (seed: string) => [...makePeople({ seed, count: 200, domain: 'bench.example', end })];
    expect(make('a')).toEqual(make('a'));
    expect(make('a')).not.toEqual(make('b'));
    expect(new Set(make('a').map((one) => one.username)).size).toBe(200);
    expect(new Set(make('a').map((one) => one.nik)).size).toBe(200);
    expect(make('a').every((one) => /^[0-9]{16}$/.test(one.nik) && /^\+62[0-9]{9,12}$/.test(one.phone))).toBe(
      true,
    );
  });

  it('makes the same trail from the same seed, with commitments and MACs that hold', () => {
    const start = new Date('2026-05-01T00:00:00.000Z');
    const make = () => [
      ...makeTrail({
        seed: 'a',
        count: 500,
        tenantId: 3,
        keys,
        userIds: [person],
        subject: person,
        start,
        end,
      }),
    ];
    const rows = make();
    expect(rows).toEqual(make());
    for (const row of rows) {
      expect(commitTo(row, row.salt).equals(row.commitment)).toBe(true);
      expect(macOf(keys, row).equals(row.mac)).toBe(true);
    }
    const moments = rows.map((row) => row.created_at.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });

  it('makes the same institutions from the same seed, with the bills that their standing asks for', () => {
    const make = (seed: string) =>
      [...makeInstitutions({ seed, count: 300, today: '2026-11-01', months: 11 })].map(
        ({ random, ...made }) => made,
      );
    const made = make('a');
    expect(make('a')).toEqual(made);
    expect(make('b')).not.toEqual(made);
    expect(new Set(made.map((one) => one.domain)).size).toBe(300);
    expect(new Set(made.map((one) => one.status))).toEqual(
      new Set(['active', 'trial', 'past_due', 'suspended']),
    );
    for (const one of made) {
      const open = one.invoices.filter((invoice) => invoice.status !== 'paid');
      expect(open.length).toBeLessThanOrEqual(1);
      expect(open.some((invoice) => invoice.status === 'overdue')).toBe(
        one.status === 'past_due' || one.status === 'suspended',
      );
      expect(one.invoices.length - open.length).toBe(one.status === 'trial' ? 0 : 11);
    }
  });

  it('makes the same members from the same seed, each with a number and a NIK of their own', () => {
    const make = (seed: string) => [...makeMembers(seed, 500, end)];
    const made = make('a');
    expect(make('a')).toEqual(made);
    expect(make('b')).not.toEqual(made);
    expect(new Set(made.map((one) => one.number)).size).toBe(500);
    expect(new Set(made.map((one) => one.nik)).size).toBe(500);
    expect(
      made.every(
        (one) =>
          /^[0-9]{16}$/.test(one.nik) &&
          /^POL[0-9]{3,6}$/.test(one.policyNumber) &&
          /^[A-Z0-9]{4}$/.test(one.clientCode),
      ),
    ).toBe(true);
  });

  it('draws numbers over their whole range and ids of version 7', () => {
    const random = createRandom('range');
    const drawn = new Set(Array.from({ length: 1000 }, () => random.int(10)));
    expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(random.id(end.getTime())).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('writes cells as COPY reads them', () => {
    expect(cellText(null)).toBe('\\N');
    expect(cellText(Buffer.from('ab'))).toBe('\\\\x6162');
    expect(cellText('a\tb\\c\n')).toBe('a\\tb\\\\c\\n');
    expect(cellText({ a: 'x' })).toBe('{"a":"x"}');
  });
});

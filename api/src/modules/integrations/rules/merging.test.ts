import { describe, expect, it } from 'vitest';
import { type Candidate, matchRecord } from './matching.ts';
import { type MergeInput, mergePage, type Said, type Worker } from './merging.ts';
import { nameKey, personText } from './name-key.ts';
import { mayOverwrite, type Source } from './ownership.ts';
import { noFields, type WorkerFields } from './worker-fields.ts';

let made = 0;
const said = (hash: string, day: number, given: Partial<WorkerFields>): Said => {
  const fields = { ...noFields(), name: 'Siti Aminah', ...given };
  const { nik, name, birth_place: place, birth_date: date } = fields;
  return {
    key: 'k',
    fields,
    hash,
    at: `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`,
    nik: nik ?? null,
    person: personText(nameKey(name ?? ''), place ?? null, date ?? null),
  };
};
const merge = (source: Source, records: readonly Said[], more: Partial<MergeInput> = {}) =>
  mergePage({
    source,
    records,
    same: new Set(),
    known: [],
    decided: new Map(),
    newId: () => `w${++made}`,
    ...more,
  });
const next = (worker: Worker): Worker => ({ ...worker, state: 'kept', nikFrom: null });
const one = (workers: readonly Worker[]): Worker => {
  const [worker] = workers;
  if (!worker || workers.length > 1) throw new Error(`${workers.length} workers`);
  return worker;
};

describe('matching: NIK, else STR, else name with place and date of birth', () => {
  const known: Candidate = { id: 'a', nik: '1' };
  const other: Candidate = { id: 'b', nik: null };
  const nobody = { byNik: undefined, byStr: [], byPerson: [] };

  it('the first that finds anybody decides', () => {
    expect(matchRecord('1', { byNik: known, byStr: [other], byPerson: [] })).toMatchObject({
      worker: known,
      by: 'nik',
    });
    expect(matchRecord('1', { ...nobody, byStr: [other], byPerson: [known] })).toMatchObject({
      worker: other,
      by: 'str',
    });
    expect(matchRecord(null, { ...nobody, byPerson: [known] })).toMatchObject({ worker: known, by: 'name' });
    expect(matchRecord('2', nobody)).toEqual({ kind: 'none' });
  });

  it('several people, or one with another NIK, are ambiguous', () => {
    expect(matchRecord(null, { ...nobody, byStr: [known, other] })).toMatchObject({
      kind: 'ambiguous',
      candidates: [known, other],
    });
    expect(matchRecord('2', { ...nobody, byStr: [known] })).toMatchObject({ kind: 'ambiguous' });
    expect(matchRecord('2', { ...nobody, byPerson: [known] })).toMatchObject({ kind: 'ambiguous' });
  });
});

describe('what each source may overwrite', () => {
  it('identity from satusehat, else regnakes, else hubsdmk; the rest from its one source', () => {
    expect(mayOverwrite('name', 'satusehat', 'regnakes')).toBe(true);
    expect(mayOverwrite('name', 'regnakes', 'satusehat')).toBe(false);
    expect(mayOverwrite('name', 'hubsdmk', 'regnakes')).toBe(false);
    expect(mayOverwrite('name', 'hubsdmk', undefined)).toBe(true);
    const first = one(
      merge('hubsdmk', [said('h', 1, { nik: '1', position: 'Kepala', profession: 'Bidan' })]).workers,
    );
    expect(first.values).toMatchObject({ name: 'Siti Aminah', position: 'Kepala', profession: null });
    const second = merge(
      'regnakes',
      [said('r', 1, { nik: '1', name: 'Siti A.', position: 'x', profession: 'Ners' })],
      {
        known: [next(first)],
      },
    );
    expect(second.outcomes).toEqual(['updated']);
    expect(one(second.workers)).toMatchObject({
      values: { name: 'Siti A.', position: 'Kepala', profession: 'Ners' },
      origins: { name: 'regnakes', position: 'hubsdmk', profession: 'regnakes' },
    });
  });

  it('empty takes away what the same source has said, and nothing else', () => {
    const first = one(
      merge('regnakes', [said('a', 1, { nik: '1', birth_place: 'Gowa', str_valid_until: '2030-01-01' })])
        .workers,
    );
    const emptied = { nik: '1', birth_place: null, str_valid_until: null, name: null };
    expect(
      one(merge('satusehat', [said('s', 2, emptied)], { known: [next(first)] }).workers).values,
    ).toMatchObject({ birth_place: 'Gowa', str_valid_until: '2030-01-01', name: 'Siti Aminah' });
    expect(
      one(merge('regnakes', [said('b', 2, emptied)], { known: [next(first)] }).workers).values,
    ).toMatchObject({ birth_place: null, str_valid_until: null, name: 'Siti Aminah' });
  });
});

describe('records one after another', () => {
  it('the same again, or an older one, changes nothing; the same words at a later time only move the time', () => {
    const { workers, outcomes } = merge('regnakes', [
      said('b', 2, { nik: '1', profession: 'Ners' }),
      said('b', 2, { nik: '1', profession: 'Ners' }),
      said('a', 1, { nik: '1', profession: 'Bidan' }),
      said('c', 3, { nik: '1', profession: 'Ners' }),
    ]);
    expect(outcomes).toEqual(['created', 'unchanged', 'unchanged', 'unchanged']);
    expect(one(workers)).toMatchObject({
      values: { profession: 'Ners' },
      links: { regnakes: { hash: 'c' } },
    });
  });

  it('a NIK is filled and never overwritten', () => {
    const first = one(merge('regnakes', [said('a', 1, { str_number: '7' })]).workers);
    const second = merge('regnakes', [said('b', 2, { nik: '1', str_number: '7' })], { known: [next(first)] });
    expect(one(second.workers)).toMatchObject({
      nik: '1',
      nikFrom: 0,
      links: { regnakes: { matched: 'new' } },
    });
    const third = merge('regnakes', [said('c', 3, { nik: '2', str_number: '7' })], {
      known: [next(one(second.workers))],
    });
    expect(third).toMatchObject({ outcomes: [{ candidates: [first.id] }], workers: [] });
  });

  it('what somebody decided holds where a record by itself is ambiguous', () => {
    const first = one(merge('regnakes', [said('a', 1, { nik: '1', str_number: '7' })]).workers);
    const again = merge('regnakes', [said('b', 2, { nik: '2', str_number: '7', profession: 'Ners' })], {
      known: [next(first)],
      decided: new Map([[0, first.id]]),
    });
    expect(one(again.workers)).toMatchObject({
      nik: '1',
      values: { profession: 'Ners' },
      links: { regnakes: { matched: 'person' } },
    });
  });

  it('a placement that has ended empties only what it had brought itself', () => {
    const placed = (hash: string, day: number, key: string, facility: string | null) => ({
      ...said(hash, day, { nik: '1', facility_code: facility }),
      key,
    });
    const after = (...records: readonly Said[]) =>
      one(merge('hubsdmk', records).workers).values.facility_code;
    const here = placed('a', 1, 'P1', 'RS1');
    const ended = placed('b', 2, 'P2', null);
    expect(after(here, ended)).toBe('RS1');
    expect(after(here, ended, placed('c', 3, 'P1', null))).toBeNull();
    expect(after(here, placed('d', 2, 'P2', 'RS2'), placed('c', 3, 'P1', null))).toBe('RS2');
  });

  it('one without a name makes nobody', () => {
    expect(merge('satusehat', [said('a', 1, { nik: '1', name: null })]).outcomes).toEqual(['nameless']);
  });
});

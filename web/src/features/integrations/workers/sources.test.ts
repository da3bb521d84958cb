import { describe, expect, it } from 'vitest';
import type { Source } from '../../../api/integrations.ts';
import { isOff, isStale, nameOfSource, stateOf } from './sources.ts';

const source = (more: Partial<Source>): Source => ({
  code: 'regnakes',
  name: 'RegNakes',
  connector: 'regnakes',
  status: 'active',
  inactive_since: null,
  last_success_at: '2026-11-21T09:00:00Z',
  health: 'ok',
  ...more,
});
const off = source({ status: 'inactive', health: 'off', inactive_since: '2026-11-20T00:00:00Z' });

describe('INT-18 how old data are and whether their source is off', () => {
  it('is told for every state of a source', () => {
    expect(stateOf(source({}))).toBe('fresh');
    expect(stateOf(source({ last_success_at: null, health: 'never' }))).toBe('never');
    expect(stateOf(source({ health: 'failing' }))).toBe('trouble');
    expect(stateOf(source({ health: 'late' }))).toBe('trouble');
    expect(stateOf(off)).toBe('off');
    expect(stateOf({ ...off, last_success_at: null })).toBe('offNever');
  });

  it('warns of what keeps data from being updated, and of nothing else', () => {
    expect([source({}), off, source({ health: 'late' })].map(isStale)).toEqual([false, true, true]);
  });

  it('a value’s source is off when all that is connected of it is off', () => {
    const second = source({ code: 'regnakes-2', name: 'RegNakes 2' });
    expect(isOff([off], 'regnakes')).toBe(true);
    expect(isOff([off, second], 'regnakes')).toBe(false);
    expect(isOff([], 'regnakes')).toBe(false);
    expect(nameOfSource([off], 'regnakes')).toBe('RegNakes');
    expect(nameOfSource([off, second], 'regnakes')).toBe('RegNakes');
    expect(nameOfSource([], 'satusehat')).toBe('SATUSEHAT');
  });
});

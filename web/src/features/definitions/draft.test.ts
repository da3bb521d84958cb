import { describe, expect, it } from 'vitest';
import type { Definition } from '../../api/identity.ts';
import {
  definitionChanges,
  definitionDraft,
  definitionPayload,
  emptyDefinition,
  isUpperName,
  ruleFault,
} from './draft.ts';

const stored: Definition = {
  id: 'd1',
  name: 'MAX_CLAIM_AMOUNT',
  value_type: 'MONETARY',
  validation_rule: { min: 0, max: 1_000_000 },
  allowed_user_types: ['CORE', 'PROVIDER'],
  description_id: 'Nilai klaim tertinggi',
  description_en: 'Highest claim amount',
  built_in: true,
  in_use_count: 3,
};

describe('a restriction definition while it is edited', () => {
  it('goes there and back', () => {
    const { id: _id, built_in: _builtIn, in_use_count: _count, ...rest } = stored;
    expect(definitionPayload(definitionDraft(stored))).toEqual(rest);
  });

  it('sends only what changed', () => {
    const draft = definitionDraft(stored);
    expect(definitionChanges(stored, draft)).toEqual({});
    expect(definitionChanges(stored, { ...draft, max: '' })).toEqual({ validation_rule: { min: 0 } });
    expect(definitionChanges(stored, { ...draft, description_en: ' Most ' })).toEqual({
      description_en: 'Most',
    });
  });

  it('keeps to the rule what belongs to its type of value', () => {
    const draft = { ...definitionDraft(stored), pattern: '^X$', time_zone: 'Asia/Jakarta' };
    expect(definitionPayload({ ...draft, value_type: 'STRING' }).validation_rule).toEqual({ pattern: '^X$' });
    expect(definitionPayload({ ...draft, value_type: 'TIME_RANGE' }).validation_rule).toEqual({
      time_zone: 'Asia/Jakarta',
    });
  });

  it('FR-USER-004 refuses the rules that the API would refuse', () => {
    expect(ruleFault(emptyDefinition)).toBeNull();
    expect(ruleFault({ ...emptyDefinition, pattern: '^([A-Z]+)*$' })).toBe('PATTERN_UNBOUNDED');
    expect(ruleFault({ ...emptyDefinition, pattern: '[A-Z' })).toBe('PATTERN_INVALID');
    expect(ruleFault({ ...definitionDraft(stored), min: '2000000' })).toBe('RULE_INVALID');
    expect(isUpperName('KODE_CABANG')).toBe(true);
    expect(isUpperName('kode')).toBe(false);
  });
});

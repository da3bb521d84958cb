import { describe, expect, it } from 'vitest';
import { moduleState } from './moduleState.ts';

describe('TEN-7 what a module is to its users', () => {
  it.each([
    ['ok', 'aktif', 'on'],
    ['ok', 'nonaktif', 'off'],
    ['read_only', 'aktif', 'read_only'],
    ['read_only', 'nonaktif', 'off'],
    ['off', 'aktif', 'shut'],
    ['off', 'nonaktif', 'shut'],
    ['not_in_plan', 'nonaktif', 'not_in_plan'],
  ] as const)('billing %s, choice %s: %s', (billing, choice, state) => {
    expect(moduleState({ billing, choice })).toBe(state);
  });
});

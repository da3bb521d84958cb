import { describe, expect, it } from 'vitest';
import { amountInWords } from './amount-words.ts';

describe('TEN-15 an amount in words', () => {
  it.each([
    [0, 'nol rupiah', 'zero rupiah'],
    [11, 'sebelas rupiah', 'eleven rupiah'],
    [15, 'lima belas rupiah', 'fifteen rupiah'],
    [100, 'seratus rupiah', 'one hundred rupiah'],
    [1_000, 'seribu rupiah', 'one thousand rupiah'],
    [21_010, 'dua puluh satu ribu sepuluh rupiah', 'twenty-one thousand ten rupiah'],
    [111_000, 'seratus sebelas ribu rupiah', 'one hundred eleven thousand rupiah'],
    [1_000_001, 'satu juta satu rupiah', 'one million one rupiah'],
    [
      277_500,
      'dua ratus tujuh puluh tujuh ribu lima ratus rupiah',
      'two hundred seventy-seven thousand five hundred rupiah',
    ],
    [2_001_000_000, 'dua miliar satu juta rupiah', 'two billion one million rupiah'],
    [1_001_000, 'satu juta seribu rupiah', 'one million one thousand rupiah'],
  ])('%i', (amount, id, en) => {
    expect([amountInWords(amount, 'id'), amountInWords(amount, 'en')]).toEqual([id, en]);
  });
  it.each([-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('%d is none', (amount) => {
    expect(() => amountInWords(amount, 'id')).toThrow(RangeError);
  });
});

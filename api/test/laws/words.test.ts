import { describe, expect, test } from 'vitest';
import { allModules } from '../../src/all-modules.ts';
import { findWordFaults } from './words.ts';

const good = { id: 'Wajib diisi.', en: 'This is required.' };
const part = (status: Record<string, number>, words: Record<string, typeof good>) =>
  findWordFaults({ planted: { status, words, fieldWords: {} } }).join('\n');

describe('the law of words', () => {
  test('PLT-4: every code of every module has a status and a sentence in both languages', () => {
    const parts = Object.fromEntries(allModules.map((module) => [module.code, module.errors]));
    expect(Object.keys(parts)).toContain('platform');
    expect(findWordFaults(parts)).toEqual([]);
  });

  test.each([
    ['a code without words', { A_CODE: 400 }, {}, 'has no words'],
    ['words without a code', {}, { A_CODE: good }, 'has words but no status'],
    ['a failure that succeeds', { A_CODE: 200 }, { A_CODE: good }, 'no status of a failure'],
    ['an empty text', { A_CODE: 400 }, { A_CODE: { ...good, en: '' } }, 'en words are no sentence'],
    [
      'one language twice',
      { A_CODE: 400 },
      { A_CODE: { id: 'Same.', en: 'Same.' } },
      'both languages say the same',
    ],
    [
      'a lost parameter',
      { A_CODE: 400 },
      { A_CODE: { id: 'Isi {min}.', en: 'Give it.' } },
      'different parameters',
    ],
    ['a code in small letters', { a_code: 400 }, { a_code: good }, 'a code is in capitals'],
  ])('it bites on %s', (_title, status, words, fault) => {
    expect(part(status, words as Record<string, typeof good>)).toContain(fault);
  });

  test('it bites on a code with two owners', () => {
    const one = { status: { A_CODE: 400 }, words: { A_CODE: good }, fieldWords: {} };
    expect(findWordFaults({ one, two: one }).join()).toContain('belongs to one already');
  });
});

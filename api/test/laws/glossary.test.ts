import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, ROOT } from './files.ts';
import { findBannedWords, plainWords, readGlossary } from './glossary.ts';

const terms = readGlossary(readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8'));
const row = (term: string, banned: string) => `| ${term} | meaning | identity | ${banned} |`;

describe('the law of the glossary', () => {
  test('code, SQL and words use its terms', () => {
    const files = [
      ...filesBelow('api/src', /\.ts$/),
      ...filesBelow('api/db/migrations', /\.sql$/),
      ...filesBelow('web/src', /\.tsx?$/),
      ...filesBelow('docs', /\.md$/),
    ].filter(({ path }) => !/\.gen\.ts$|docs\/glossary\.md$/.test(path));
    expect(files.length).toBeGreaterThan(100);
    expect(findBannedWords(terms, files)).toEqual([]);
  });

  test('every owner is a module or the platform', () => {
    const owners = new Set(terms.map(({ owner }) => owner));
    expect([...owners].sort()).toEqual(
      ['identity', 'insurance', 'integrations', 'kedisiplinan', 'platform', 'praktikum', 'tenancy'].sort(),
    );
  });

  test.each([
    ['an identifier', 'const tempPassword = 1;'],
    ['a constant', 'const TEMP_PASSWORD = 1;'],
    ['a column', 'alter table x add temp_password text;'],
    ['a file', "import './temp-passwords.ts';"],
    ['words on a screen', "{ en: 'Your temp password' }"],
  ])('it bites on a banned word in %s', (_title, text) => {
    expect(findBannedWords(terms, [{ path: 'a', text }])).toEqual([
      'a:1: "temp password", where the word is "login slip"',
    ]);
  });

  test('it lets other words pass', () => {
    expect(plainWords('userTypes USER_TYPES user-types')).toBe('user types user types user types');
    expect(findBannedWords(terms, [{ path: 'a', text: 'const attempt = password; // a template' }])).toEqual(
      [],
    );
  });

  test('it refuses a glossary that contradicts itself', () => {
    expect(() => readGlossary(`${row('role', 'user')}\n${row('user', 'human')}`)).toThrow('bans user');
    expect(() => readGlossary(`${row('role', 'x')}\n${row('Role', 'y')}`)).toThrow('stands twice');
    expect(() => readGlossary('| role | | identity | x |')).toThrow('not complete');
  });
});

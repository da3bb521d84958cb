import { describe, expect, it } from 'vitest';

const files = import.meta.glob<object>('./words/*.ts', { eager: true, import: 'default' });

/** Every key with its path, and the placeholders its words contain. */
function keys(words: object, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, (value.match(/\{\{\w+\}\}|<\w+>/g) ?? []).sort().join(' ')]]
      : keys(value as object, `${prefix}${key}.`),
  );
}

const names = Object.keys(files)
  .filter((file) => file.endsWith('.id.ts'))
  .map((file) => file.slice('./words/'.length, -'.id.ts'.length));

describe('words in both languages', () => {
  it('finds the files', () => {
    expect(names).toContain('common');
    expect(Object.keys(files)).toHaveLength(names.length * 2);
  });

  it.each(names)('PLT-18 %s has the same keys and placeholders in English as in Indonesian', (name) => {
    const id = keys(files[`./words/${name}.id.ts`] as object);
    const en = keys(files[`./words/${name}.en.ts`] as object);
    expect(en.sort()).toEqual(id.sort());
  });

  it.each(names)('PLT-18 %s leaves no word empty', (name) => {
    for (const locale of ['id', 'en']) {
      const flat = JSON.stringify(files[`./words/${name}.${locale}.ts`]);
      expect(flat).not.toMatch(/""/);
    }
  });
});

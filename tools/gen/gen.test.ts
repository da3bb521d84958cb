import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { renderRequirements, testsNaming } from './requirements-doc.ts';
import { readRule, readRules, renderRules } from './rules-doc.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function checkout(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'balai-gen-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const rules = 'api/src/modules/identity/rules';
const opening = '// Aturan IDN-1: Sebuah aturan\n// dalam dua baris.\n// Sumber: FR-USER-001\n';

describe('the page of rules', () => {
  test('is made from what rule files open with', () => {
    const root = checkout({
      [`${rules}/a.ts`]: `${opening}\nexport const a = 1;`,
      [`${rules}/a.test.ts`]: "import './a.ts';",
    });
    expect(readRules(root)).toEqual([
      {
        path: `${rules}/a.ts`,
        id: 'IDN-1',
        statement: 'Sebuah aturan dalam dua baris.',
        source: 'FR-USER-001',
      },
    ]);
    expect(renderRules(root)).toContain(
      `| IDN-1 | Sebuah aturan dalam dua baris. | FR-USER-001 | [a.ts](../${rules}/a.ts) |`,
    );
  });

  test.each([
    ['a rule without id and statement', { [`${rules}/a.ts`]: 'export const a = 1;' }, 'does not open with'],
    ['a rule without a source', { [`${rules}/a.ts`]: '// Aturan IDN-1: Bunyi.\n' }, 'does not open with'],
    ['a rule without examples', { [`${rules}/a.ts`]: opening }, 'no test beside it gives examples'],
    [
      'two rules of one id',
      {
        [`${rules}/a.ts`]: opening,
        [`${rules}/b.ts`]: opening,
        [`${rules}/c.test.ts`]: "import './a.ts';import './b.ts';",
      },
      'b.ts: IDN-1 is taken',
    ],
  ])('is refused for %s', (_title, files, fault) => {
    expect(() => readRules(checkout(files as Record<string, string>))).toThrow(fault);
  });

  test('reads one opening only', () => {
    expect(readRule('a.ts', `${opening}// more\n`)).toMatchObject({ source: 'FR-USER-001 more' });
  });
});

describe('the column of tests in the requirements', () => {
  const page =
    '| Id | What | Where | Tests |\n|---|---|---|---|\n| PLT-1 | starts | `a` | old |\n| PLT-17 | safe | `b` | — |\n';

  test('names the files whose tests name the id, and nothing else changes', () => {
    const root = checkout({
      'docs/requirements/p.md': page,
      'api/a.test.ts': "test('PLT-17: x', () => {});",
      'web/b.spec.ts': "test('PLT-17 and PLT-1: y', () => {});",
      'api/c.ts': '// PLT-1',
    });
    expect(renderRequirements(root, 'docs/requirements/p.md')).toBe(
      page
        .replace('| old |', '| [b.spec.ts](../../web/b.spec.ts) |')
        .replace('`b` | — |', '`b` | [a.test.ts](../../api/a.test.ts), [b.spec.ts](../../web/b.spec.ts) |'),
    );
  });

  test('a longer id does not name a shorter one', () => {
    expect(testsNaming('PLT-1', [{ path: 'a', text: 'PLT-17 XPLT-1 PLT-1a' }])).toEqual([]);
    expect(testsNaming('PLT-1', [{ path: 'a', text: 'PLT-1, PLT-2' }])).toEqual(['a']);
  });
});

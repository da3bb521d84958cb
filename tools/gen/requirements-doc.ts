import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'docs/requirements';
const TESTED = ['api', 'web', 'tools', 'e2e', 'ops', 'bench'];
const SKIPPED = new Set(['node_modules', 'dist', 'data', 'coverage']);

export function requirementFiles(root: string): string[] {
  if (!existsSync(join(root, FOLDER))) return [];
  return readdirSync(join(root, FOLDER))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${FOLDER}/${name}`);
}

/**
 * A page of requirements with its last column, the tests that name each id, filled anew. All the rest of the page is
 * written by people.
 */
export function renderRequirements(root: string, path: string): string {
  const titles = testTitles(root);
  return readFileSync(join(root, path), 'utf8')
    .split('\n')
    .map((line) => {
      const row = /^\| ([A-Z]+(?:-[A-Z]+)?-\d+) \|(.*)\|([^|]*)\|$/.exec(line);
      if (!row?.[1]) return line;
      const files = testsNaming(row[1], titles).map((file) => `[${file.split('/').at(-1)}](../../${file})`);
      return `| ${row[1]} |${row[2]}| ${files.join(', ') || '—'} |`;
    })
    .join('\n');
}

interface TestFile {
  readonly path: string;
  readonly text: string;
}

/** Files whose tests name the requirement, `PLT-1` not being named by `PLT-17`. */
export function testsNaming(id: string, files: readonly TestFile[]): string[] {
  const whole = new RegExp(`(?<![\\w.-])${id}(?![\\w])`);
  return files.filter(({ text }) => whole.test(text)).map(({ path }) => path);
}

/** Every test file of the checkout with its text. */
export function testTitles(root: string): TestFile[] {
  const found: TestFile[] = [];
  const walk = (folder: string) => {
    for (const name of readdirSync(join(root, folder)).sort()) {
      const path = `${folder}/${name}`;
      if (SKIPPED.has(name)) continue;
      if (statSync(join(root, path)).isDirectory()) walk(path);
      else if (/\.(test|spec)\.tsx?$/.test(name))
        found.push({ path, text: readFileSync(join(root, path), 'utf8') });
    }
  };
  for (const folder of TESTED) if (existsSync(join(root, folder))) walk(folder);
  return found;
}

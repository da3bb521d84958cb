import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');
const SKIPPED = new Set(['node_modules', '.git', 'dist', 'data', 'coverage', 'test-results']);

export interface SourceFile {
  /** From the root of the checkout, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Files below `folder` whose path matches; what is generated or downloaded is left out. */
export function filesBelow(folder: string, matches: RegExp, root = ROOT): SourceFile[] {
  const found: SourceFile[] = [];
  const walk = (at: string) => {
    for (const name of readdirSync(at).sort()) {
      const full = join(at, name);
      const path = relative(root, full).replaceAll('\\', '/');
      if (SKIPPED.has(name)) continue;
      if (statSync(full, { throwIfNoEntry: false })?.isDirectory()) walk(full);
      else if (matches.test(path)) found.push({ path, text: readFileSync(full, 'utf8') });
    }
  };
  if (statSync(join(root, folder), { throwIfNoEntry: false })) walk(join(root, folder));
  return found;
}

const CODE_FOLDERS = ['api', 'web', 'tools', 'e2e', 'bench', 'ops'];

/** All code that people write. */
export function codeFiles(): SourceFile[] {
  return CODE_FOLDERS.flatMap((folder) => filesBelow(folder, /\.(ts|tsx|mjs)$/)).filter(
    ({ path }) => !/\.gen\.ts$/.test(path),
  );
}

/** Tests, and what stands beside them for them alone (the arrows let nothing else import it). */
export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$|\.test-support\.ts$/.test(path);
}

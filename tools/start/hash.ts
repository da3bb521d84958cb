import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One hash over names and contents of files and of all that lies under folders; a missing one counts as such. */
export function hashFiles(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const stat = statSync(path, { throwIfNoEntry: false });
    hash.update(`${path}\0${stat ? (stat.isDirectory() ? 'folder' : stat.size) : 'missing'}\0`);
    if (stat?.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else if (stat) hash.update(readFileSync(path));
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}

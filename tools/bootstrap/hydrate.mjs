import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * The PostgreSQL package carries its library symlinks as a list, since npm packs none; its install script
 * makes them, and install scripts are off. Cheap when they are there. Some unpackers drop the executable bit.
 */
export function hydrateSymlinks(packageFolder) {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (existsSync(list)) {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(packageFolder, target);
      if (existsSync(link)) continue;
      try {
        symlinkSync(relative(dirname(target), source), link);
      } catch (error) {
        // Another process made it between our look and our step.
        if (error.code !== 'EEXIST') throw error;
      }
    }
  }
  const bin = join(packageFolder, 'native', 'bin');
  if (process.platform === 'win32' || !existsSync(bin)) return;
  for (const name of readdirSync(bin)) {
    if ((statSync(join(bin, name)).mode & 0o555) !== 0o555) chmodSync(join(bin, name), 0o755);
  }
}

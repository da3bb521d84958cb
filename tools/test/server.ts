import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockHolder } from '../bootstrap/lock.mjs';
import { startEmbeddedPostgres } from '../postgres/embedded.ts';

const PREFIX = 'balai-test-';

/** What a crash would cost does not matter to a server that lives for one run. */
const hasty = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '2GB',
};

/**
 * A throwaway PostgreSQL in a temporary folder.
 * @param bin programs of another PostgreSQL than the embedded one
 * @returns the superuser's URL and the end of it
 */
export async function startTestServer(bin?: string): Promise<{ url: string; stop: () => Promise<void> }> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  // mkdtemp makes it 0700, and as root the server runs as nobody.
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: folder, settings: hasty, ...(bin ? { bin } : {}) });
  return {
    url: server.superuserUrl,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ends the servers of runs that were killed hard; adopting one is how to stop it in order. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    const owner = join(folder, 'owner');
    if (!name.startsWith(PREFIX) || !existsSync(owner) || lockHolder(owner) !== undefined) continue;
    try {
      await (await startEmbeddedPostgres({ dataDir: folder, settings: hasty })).stop();
    } catch {
      // Half made or of another version: nothing runs there, and the folder is all that is left.
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

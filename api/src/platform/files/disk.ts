import { join, resolve } from 'node:path';
import { Disk, errors } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Config } from '../config/config.ts';
import type { Backend } from './store.ts';

/** Files below BALAI_DATA/files. A file appears whole: it is moved there from the spool beside it. */
export function createDiskBackend(config: Config): Backend {
  const disk = new Disk(
    new FSDriver({ location: join(resolve(config.BALAI_DATA), 'files'), visibility: 'private' }),
  );
  return {
    put: (key, spooled) => disk.moveFromFs(spooled.path, key),
    async read(key) {
      return (await disk.exists(key)) ? disk.getStream(key) : null;
    },
    async remove(key) {
      try {
        await disk.delete(key);
      } catch (error) {
        if (!(error instanceof errors.E_CANNOT_DELETE_FILE) || (await disk.exists(key))) throw error;
      }
    },
  };
}

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { newId } from '../clock/ids.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problem/problem.ts';
import { createDiskBackend } from './disk.ts';
import { HEAD_BYTES, sniffType } from './kinds.ts';
import { createS3Backend } from './s3.ts';

/** A file as it was received. `type` is what its content says. */
export interface StoredFile {
  readonly key: string;
  readonly size: number;
  readonly sha256: string;
  readonly type: string;
}

export interface PutOptions {
  /** Where it belongs, for example `imports` or `materi`. */
  readonly folder: string;
  readonly maxBytes: number;
  /** Types that are taken; all when left out. CSV and other text is `text/plain`. */
  readonly accept?: readonly string[];
}

/** Files of tenants. A key of another tenant is answered like one that does not exist. */
export interface FileStore {
  /** @throws Problem BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE; nothing is kept then */
  put(tenantId: number, content: Uint8Array | Readable, options: PutOptions): Promise<StoredFile>;
  /** @throws Problem NOT_FOUND */
  stream(tenantId: number, key: string): Promise<Readable>;
  /** The whole file, for small ones. @throws Problem NOT_FOUND */
  get(tenantId: number, key: string): Promise<Buffer>;
  /** Deleting what is not there is no error. */
  delete(tenantId: number, key: string): Promise<void>;
}

/** What a kind of store must do; `Spooled` is a finished file on the local disk. */
export interface Backend {
  put(key: string, spooled: Spooled): Promise<void>;
  read(key: string): Promise<Readable | null>;
  remove(key: string): Promise<void>;
}
export interface Spooled {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly type: string;
}

const stores = new WeakMap<Env, FileStore>();
const FOLDER = /^[a-z][a-z0-9_-]{0,40}$/;
const KEY = /^tenants\/[1-9]\d{0,9}\/[a-z][a-z0-9_-]{0,40}\/[0-9a-f-]{36}$/;

/** The files of this installation: on disk, or in an S3-compatible store where S3_BUCKET is set. */
export function filesOf(env: Env): FileStore {
  let store = stores.get(env);
  if (!store) {
    store = createStore(env);
    stores.set(env, store);
  }
  return store;
}

function createStore(env: Env): FileStore {
  const { config } = env;
  const backend = config.S3_BUCKET ? createS3Backend(config) : createDiskBackend(config);
  const spoolFolder = join(resolve(config.BALAI_DATA), 'spool');
  const read = async (tenantId: number, key: string): Promise<Readable> => {
    const found = belongs(tenantId, key) ? await backend.read(key) : null;
    if (!found) throw new Problem('NOT_FOUND');
    return found;
  };
  return {
    async put(tenantId, content, options) {
      if (!FOLDER.test(options.folder)) throw new RangeError(`${options.folder} is not a name of a folder`);
      const path = join(spoolFolder, newId());
      await mkdir(spoolFolder, { recursive: true, mode: 0o700 });
      try {
        const spooled = await spool(content, path, options);
        const key = `tenants/${tenantId}/${options.folder}/${newId()}`;
        await backend.put(key, spooled);
        return { key, size: spooled.size, sha256: spooled.sha256, type: spooled.type };
      } finally {
        await rm(path, { force: true });
      }
    },
    stream: read,
    get: async (tenantId, key) => buffer(await read(tenantId, key)),
    async delete(tenantId, key) {
      if (belongs(tenantId, key)) await backend.remove(key);
    },
  };
}

function belongs(tenantId: number, key: string): boolean {
  return KEY.test(key) && key.startsWith(`tenants/${tenantId}/`);
}

async function spool(content: Uint8Array | Readable, path: string, options: PutOptions): Promise<Spooled> {
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let size = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (size < HEAD_BYTES) head.push(chunk.subarray(0, HEAD_BYTES - size));
      size += chunk.length;
      if (size > options.maxBytes) {
        const limit = `${Math.floor(options.maxBytes / 1_000_000)} MB`;
        done(new Problem('BODY_TOO_LARGE', { params: { limit } }));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const source = content instanceof Readable ? content : Readable.from([Buffer.from(content)]);
  await pipeline(source, watch, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  const type = await sniffType(Buffer.concat(head), size <= HEAD_BYTES);
  if (options.accept && !options.accept.includes(type))
    throw new Problem('UNSUPPORTED_MEDIA_TYPE', { params: { accepted: options.accept.join(', ') } });
  return { path, size, sha256: hash.digest('hex'), type };
}

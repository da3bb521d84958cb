import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/**
 * A backup file is gzip over frames: one letter, four bytes of length, content. H: what the backup is of. T: a table
 * begins. D: its rows as COPY text. E: it ends, with count and digest. Z: the end; without it the file was cut.
 */
export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'Z';

export interface Frame {
  readonly kind: FrameKind;
  readonly content: Buffer;
}

export class BrokenBackup extends Error {
  constructor(why: string) {
    super(`this is no whole backup: ${why}`);
    this.name = 'BrokenBackup';
  }
}

export interface FrameWriter {
  write(kind: FrameKind, content: Buffer | object): Promise<void>;
  /** The file appears under its name only now, whole. */
  finish(): Promise<void>;
  abort(): Promise<void>;
}

/** Writes beside the file's place first, readable by its owner only: a backup holds everything. */
export function writeFrames(path: string): FrameWriter {
  const partial = `${path}.partial`;
  const input = new PassThrough();
  const done = pipeline(input, createGzip(), createWriteStream(partial, { mode: 0o600 }));
  done.catch(() => undefined);
  return {
    async write(kind, content) {
      const body = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
      const head = Buffer.alloc(5, kind);
      head.writeUInt32BE(body.length, 1);
      input.write(head);
      if (!input.write(body)) await Promise.race([once(input, 'drain'), done]);
    },
    async finish() {
      input.end();
      await done;
      const file = await open(partial, 'r+');
      await file.sync();
      await file.close();
      await rename(partial, path);
    },
    async abort() {
      input.destroy();
      await done.catch(() => undefined);
      await rm(partial, { force: true });
    },
  };
}

/** @throws BrokenBackup where the file is damaged or cut short */
export async function* readFrames(path: string): AsyncGenerator<Frame> {
  const file = createReadStream(path);
  const unpacked = file.pipe(createGunzip());
  file.on('error', (error) => unpacked.destroy(error));
  let rest: Buffer = Buffer.alloc(0);
  let ended = false;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      for (;;) {
        const frame = takeFrame(rest);
        if (!frame) break;
        rest = rest.subarray(5 + frame.content.length);
        ended = frame.kind === 'Z';
        yield frame;
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_'))
      throw new BrokenBackup('it cannot be unpacked');
    throw error;
  } finally {
    file.destroy();
    await finished(unpacked.destroy()).catch(() => undefined);
  }
  if (!ended || rest.length > 0) throw new BrokenBackup('its end is missing');
}

function takeFrame(bytes: Buffer): Frame | null {
  if (bytes.length < 5) return null;
  const length = bytes.readUInt32BE(1);
  if (bytes.length < 5 + length) return null;
  const kind = String.fromCharCode(bytes[0] ?? 0);
  if (!'HTDEZ'.includes(kind)) throw new BrokenBackup('it holds something unknown');
  return { kind: kind as FrameKind, content: bytes.subarray(5, 5 + length) };
}

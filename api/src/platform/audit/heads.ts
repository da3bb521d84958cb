import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Env } from '../env.ts';
import { createS3Backend } from '../files/s3.ts';

/** The newest head of a tenant's chain as it was seen outside the database. */
export interface OutsideHead {
  readonly sequence: number;
  readonly head: string;
  readonly sealed_at: string;
}

/**
 * Remembers a head outside the database (BALAI_DATA/audit-heads, or the bucket where one is set), so that a chain
 * whose end was cut off is found. An older head never replaces a newer one.
 */
export async function keepOutsideHead(env: Env, tenantId: number, head: OutsideHead): Promise<void> {
  const known = await readOutsideHead(env, tenantId);
  if (known && known.sequence >= head.sequence) return;
  const folder = folderOf(env);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${tenantId}.json`);
  const fresh = `${path}.${process.pid}.new`;
  const content = `${JSON.stringify(head)}\n`;
  const file = await open(fresh, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  if (!env.config.S3_BUCKET) return rename(fresh, path);
  const sha256 = createHash('sha256').update(content).digest('hex');
  await createS3Backend(env.config).put(keyOf(tenantId), {
    path: fresh,
    size: Buffer.byteLength(content),
    sha256,
    type: 'application/json',
  });
  await rm(fresh);
}

/** null where none was kept yet. */
export async function readOutsideHead(env: Env, tenantId: number): Promise<OutsideHead | null> {
  const content = await read(env, tenantId);
  return content === null ? null : (JSON.parse(content) as OutsideHead);
}

async function read(env: Env, tenantId: number): Promise<string | null> {
  if (env.config.S3_BUCKET) {
    const found = await createS3Backend(env.config).read(keyOf(tenantId));
    return found ? text(found) : null;
  }
  try {
    return await readFile(join(folderOf(env), `${tenantId}.json`), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function folderOf(env: Env): string {
  return join(resolve(env.config.BALAI_DATA), 'audit-heads');
}

function keyOf(tenantId: number): string {
  return `audit-heads/${tenantId}.json`;
}

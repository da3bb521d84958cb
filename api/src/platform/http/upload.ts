import type { FastifyRequest } from 'fastify';
import type { Env } from '../env.ts';
import { filesOf, type PutOptions, type StoredFile } from '../files/store.ts';
import { Problem } from '../problem/problem.ts';

export interface Received {
  readonly file: StoredFile;
  /** The last part of the name that the sender gave it. */
  readonly name: string;
}

/**
 * Stores the one file of a multipart request as it streams in. Its hash stands for the body where an
 * idempotency key is compared. What the file is, its content says.
 * @throws Problem 422 without a file, BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE
 */
export async function receiveFile(
  env: Env,
  request: FastifyRequest,
  tenantId: number,
  options: PutOptions,
): Promise<Received> {
  if (!request.isMultipart())
    throw new Problem('UNSUPPORTED_MEDIA_TYPE', { params: { accepted: 'multipart/form-data' } });
  const part = await request.file({ limits: { fileSize: options.maxBytes + 1, files: 1, fields: 20 } });
  if (!part) throw Problem.invalid({ file: [{ code: 'REQUIRED' }] });
  const file = await filesOf(env).put(tenantId, part.file, options);
  if (file.size === 0) {
    await filesOf(env).delete(tenantId, file.key);
    throw Problem.invalid({ file: [{ code: 'REQUIRED' }] });
  }
  request.uploadHash = file.sha256;
  return { file, name: fileName(part.filename) };
}

function fileName(given: string | undefined): string {
  const last = (given ?? '').split(/[\\/]/).at(-1) ?? '';
  // Control characters and quotes would break headers and lists.
  const clean = last
    .toWellFormed()
    .replace(/[\p{Cc}"]/gu, '')
    .trim()
    .slice(0, 200);
  return clean === '' ? 'file' : clean;
}

import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { TSchema, Type } from 'typebox';
import { canonical } from '../../kernel/canonical.ts';
import type { Env } from '../env.ts';
import { filesOf, type PutOptions, type StoredFile } from '../files/store.ts';
import { Problem } from '../problem/problem.ts';
import { cleanTexts } from './body.ts';
import { compileSchema } from './validation.ts';

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

export interface ReceivedForm<S extends TSchema> extends Received {
  readonly fields: Type.Static<S>;
}

const FORM_LIMITS = { files: 1, fields: 20, fieldSize: 4_000 };

/**
 * Stores the one file of a form and reads the fields beside it, in whatever order they come. Nothing is kept where one
 * of them is wrong; file and fields together stand for the body where an idempotency key is compared.
 * @throws Problem VALIDATION_FAILED, BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE
 */
export async function receiveForm<S extends TSchema>(
  env: Env,
  request: FastifyRequest,
  tenantId: number,
  { form, ...options }: PutOptions & { readonly form: S },
): Promise<ReceivedForm<S>> {
  if (!request.isMultipart())
    throw new Problem('UNSUPPORTED_MEDIA_TYPE', { params: { accepted: 'multipart/form-data' } });
  const given: Record<string, unknown> = {};
  let received: Received | null = null;
  try {
    for await (const part of request.parts({
      limits: { ...FORM_LIMITS, fileSize: options.maxBytes + 1 },
    })) {
      if (part.type === 'file')
        received = {
          file: await filesOf(env).put(tenantId, part.file, options),
          name: fileName(part.filename),
        };
      else given[part.fieldname] = part.value;
    }
    const fields = readForm(form, given);
    if (!received || received.file.size === 0) throw Problem.invalid({ file: [{ code: 'REQUIRED' }] });
    request.uploadHash = createHash('sha256')
      .update(received.file.sha256)
      .update(canonical(given))
      .digest('hex');
    return { ...received, fields };
  } catch (error) {
    if (received) await filesOf(env).delete(tenantId, received.file.key);
    throw error;
  }
}

/** A form holds text alone, as an address does: numbers are read from it. */
function readForm<S extends TSchema>(schema: S, given: Record<string, unknown>): Type.Static<S> {
  const fields = cleanTexts({ ...given });
  const validate = compileSchema({ schema, httpPart: 'querystring', method: 'POST', url: '' });
  const checked = validate(fields) as { error?: Error };
  if (checked.error) throw checked.error;
  return fields as Type.Static<S>;
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

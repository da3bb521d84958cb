import type { Env } from '../../../platform/env.ts';
import type { FieldError } from '../../../platform/problem/problem.ts';
import { checkBaseUrl } from '../connectors/address.ts';

/** What is wrong with a base URL. Looks names up: before a transaction, never inside one. */
export async function addressProblem(env: Env, url: string | undefined): Promise<FieldError | null> {
  if (url === undefined) return null;
  const code = await checkBaseUrl(env, url);
  return code === null ? null : { code };
}

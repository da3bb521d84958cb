import type { Client } from 'openapi-fetch';
import { fillPath, searchOf } from './address.ts';
import type { paths } from './schema.gen.ts';

/** The calls that the API document describes, each checked by the compiler: path, parameters, body and answer. */
export type Calls = Pick<Client<paths>, 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'>;

interface Options extends Omit<RequestInit, 'body' | 'headers'> {
  params?: { path?: Record<string, string | number>; query?: Record<string, unknown> };
  body?: unknown;
  headers?: Record<string, string>;
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/**
 * The library's types over a few lines of our own: its code is made for more than this API has, and would be loaded
 * before the login form.
 */
export function createCalls(origin: string, send: (request: Request) => Promise<Response>): Calls {
  const by =
    (method: string) =>
    async (
      path: string,
      options: Options = {},
    ): Promise<{ data?: unknown; error?: unknown; response: Response }> => {
      const { params = {}, body, headers, ...init } = options;
      const url = new URL(fillPath(path, params.path) + searchOf(params.query), origin);
      const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
      const request = new Request(url, {
        credentials: 'same-origin',
        ...init,
        method,
        headers: { ...json, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const response = await send(request);
      const answer = await readBody(response);
      return response.ok ? { data: answer, response } : { error: answer, response };
    };
  const calls = {
    GET: by('GET'),
    PUT: by('PUT'),
    POST: by('POST'),
    PATCH: by('PATCH'),
    DELETE: by('DELETE'),
  };
  return calls as unknown as Calls;
}

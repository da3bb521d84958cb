import type { AddressParams, Method, PathOf } from './shapes.ts';

/**
 * The address of a call that no client makes, such as a file to download or an upload; the compiler checks path and
 * parameters as it does for calls: `address('get', '/api/users/export', { query: { format: 'csv' } })`.
 */
export function address<M extends Method, P extends PathOf<M>>(
  _method: M,
  path: P,
  params: AddressParams<P, M>,
): string {
  const { path: names = {}, query = {} } = params as {
    path?: Record<string, string>;
    query?: Record<string, string | number | boolean>;
  };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? ''));
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? filled : `${filled}?${search}`;
}

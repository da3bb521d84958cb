import type { AddressParams, Method, PathOf } from './shapes.ts';

/** The path with its names in braces filled in. */
export const fillPath = (path: string, names: Readonly<Record<string, string | number>> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? ''));

/** What stands after the path; what is undefined or null is left out, a list is said value by value. */
export function searchOf(query: Readonly<Record<string, unknown>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null) search.append(name, String(each));
    }
  }
  return search.size === 0 ? '' : `?${search}`;
}

/**
 * The address of a call that no client makes, such as a file to download or an upload; the compiler checks path and
 * parameters as it does for calls: `address('get', '/api/users/export', { query: { format: 'csv' } })`.
 */
export function address<M extends Method, P extends PathOf<M>>(
  _method: M,
  path: P,
  params: AddressParams<P, M>,
): string {
  const { path: names, query } = params as {
    path?: Record<string, string>;
    query?: Record<string, unknown>;
  };
  return fillPath(path, names) + searchOf(query);
}

/** `search` (with or without its ?) with some parameters set, or taken out where undefined or empty. */
export function withParams(search: string, changes: Readonly<Record<string, string | undefined>>): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') params.delete(name);
    else params.set(name, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The router's search values as plain words: `?page=2` stays the string 2. */
export const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search));

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const plain = Object.entries(search).map(([name, value]) => [
    name,
    value == null ? undefined : String(value),
  ]);
  return withParams('', Object.fromEntries(plain));
}

/**
 * Arrays as PostgreSQL reads them. The driver writes them too, but looks at each value in several ways; these are what a
 * page of records consists of.
 */
export function texts(values: readonly (string | null)[]): string {
  return `{${values.map(element).join(',')}}`;
}

function element(value: string | null): string {
  if (value === null) return 'NULL';
  return `"${/["\\]/.test(value) ? value.replace(/["\\]/g, '\\$&') : value}"`;
}

/** Texts that need no quotes: ids, digests in hexadecimal, days, digits. */
export function plains(values: readonly (string | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}

/** Bytes, given in hexadecimal. */
export function bytes(values: readonly (string | null)[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : `"\\\\x${value}"`)).join(',')}}`;
}

/**
 * Arrays as PostgreSQL reads them. The driver writes them too, but looks at each value in several ways; these are what a
 * page of records consists of, and are put together a column at a time.
 */
type Column = readonly (string | null)[];

/** Stands between values while their quotes are escaped; a column that holds it is written value by value. */
const BETWEEN = '\u0002';
const SPECIAL = /["\\]/;
const SPECIALS = /["\\]/g;

export function texts(values: Column): string {
  if (values.length === 0) return '{}';
  if (isWhole(values)) {
    const joined = values.join(BETWEEN);
    const escaped = SPECIAL.test(joined) ? joined.replace(SPECIALS, '\\$&') : joined;
    return `{"${escaped.replaceAll(BETWEEN, '","')}"}`;
  }
  return `{${values.map(element).join(',')}}`;
}

/** Whether a column has no gap and can be joined. */
function isWhole(values: Column): values is readonly string[] {
  return values.every((value) => value !== null && !value.includes(BETWEEN));
}

function element(value: string | null): string {
  if (value === null) return 'NULL';
  return `"${SPECIAL.test(value) ? value.replace(SPECIALS, '\\$&') : value}"`;
}

/**
 * JSON texts. They hold no raw control characters, so that what JSON.stringify escapes is what an array of PostgreSQL
 * wants escaped: quotes and backslashes.
 */
export function jsons(values: readonly string[]): string {
  return `{${JSON.stringify(values).slice(1, -1)}}`;
}

/** Texts that need no quotes: ids, digests in hexadecimal, days, digits. */
export function plains(values: Column): string {
  const whole = values.includes(null) ? values.map((value) => value ?? 'NULL') : values;
  return `{${whole.join(',')}}`;
}

/** Bytes, given in hexadecimal. */
export function bytes(values: Column): string {
  if (values.length === 0) return '{}';
  if (!values.includes(null)) return `{"\\\\x${values.join('","\\\\x')}"}`;
  return `{${values.map((value) => (value === null ? 'NULL' : `"\\\\x${value}"`)).join(',')}}`;
}

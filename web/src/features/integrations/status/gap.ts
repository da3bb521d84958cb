/** Up to when records have been taken: the time in a cursor, `<ISO time>/<id>`; null for none, or the beginning of time. */
export function takenUntil(cursor: string | null): string | null {
  const at = cursor?.split('/')[0] ?? '';
  const time = Date.parse(at);
  return Number.isNaN(time) || time <= 0 ? null : at;
}

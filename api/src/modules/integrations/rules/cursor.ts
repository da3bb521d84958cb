// Aturan INT-53: Data diambil sampai sebuah waktu dan data terakhir pada waktu itu, karena banyak data dapat berwaktu sama.
// Sumber: INT-8

/** Up to where records have been taken: never a bare time, since many records may share one. */
export interface Cursor {
  /** ISO time. */
  readonly at: string;
  /** The last record of that time; empty where all of it was taken. */
  readonly id: string;
}

/** As `integrations.cursor` keeps it: `<ISO time>/<id>`. @throws RangeError for a text that is none */
export function readCursor(text: string | null): Cursor | null {
  if (text === null) return null;
  const slash = text.indexOf('/');
  const at = slash < 0 ? '' : text.slice(0, slash);
  if (at === '' || Number.isNaN(Date.parse(at))) throw new RangeError('not a cursor');
  return { at, id: text.slice(slash + 1) };
}

export function writeCursor({ at, id }: Cursor): string {
  return `${at}/${id}`;
}

/** Up to when, and not up to which record: the id of one may name somebody over there. */
export function withoutId(text: string): string {
  return text.slice(0, text.indexOf('/') + 1);
}

/** What a change of status says of cursors, likewise. */
export function withoutIds(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      name.startsWith('cursor_') && typeof value === 'string' ? withoutId(value) : value,
    ]),
  );
}

/** The cursor that stands at `moment` with nothing of it taken, unless `text` is further on already. */
export function notBefore(text: string | null, moment: Date): string {
  const known = readCursor(text);
  if (text !== null && known && Date.parse(known.at) >= moment.getTime()) return text;
  return writeCursor({ at: moment.toISOString(), id: '' });
}

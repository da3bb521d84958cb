/** What an import expects of the first row of a file. */
export interface TableColumns<Column extends string> {
  readonly columns: readonly Column[];
  readonly required: readonly Column[];
  /** What an export has beside: may stand there and is not read. */
  readonly ignored: readonly string[];
}

export interface HeaderFault {
  readonly code: 'HEADER_MISSING' | 'COLUMN_MISSING' | 'COLUMN_UNKNOWN' | 'COLUMN_TWICE';
  readonly params: Readonly<Record<string, string>>;
}

/** Which column stands where; null for one that is not read. Capitals and blanks in a header do not matter. */
export function readTableHeader<Column extends string>(
  cells: readonly string[],
  { columns, required, ignored }: TableColumns<Column>,
): { readonly columns: readonly (Column | null)[]; readonly faults: readonly HeaderFault[] } {
  const names = cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name);
  const unknown = names.filter((name) => name !== '' && !isColumn(name) && !ignored.includes(name));
  const twice = [...new Set(names.filter((name, i) => isColumn(name) && names.indexOf(name) < i))];
  const missing = required.filter((name) => !names.includes(name));
  const known = columns.join(', ');
  // A file that begins with its rows: what stands in them is somebody's, and is not repeated in an error that is kept.
  if (!names.some(isColumn) && names.some((name) => /\d/.test(name)))
    return { columns: names.map(() => null), faults: [{ code: 'HEADER_MISSING', params: { known } }] };
  return {
    columns: names.map((name) => (isColumn(name) ? name : null)),
    faults: [
      ...(missing.length > 0 ? [fault('COLUMN_MISSING', missing, known)] : []),
      ...(unknown.length > 0 ? [fault('COLUMN_UNKNOWN', unknown, known)] : []),
      ...(twice.length > 0 ? [fault('COLUMN_TWICE', twice, known)] : []),
    ],
  };
}

function fault(code: HeaderFault['code'], columns: readonly string[], known: string): HeaderFault {
  const shown = columns.map((name) => name.slice(0, 40).replace(/\d{6,}/g, '•••'));
  return { code, params: { columns: shown.join(', '), known } };
}

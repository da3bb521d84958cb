/** One row of a table file; `number` is what a spreadsheet shows beside it. Rows without any text are left out. */
export interface SheetRow {
  readonly number: number;
  /** Trimmed texts; a trailing cell that is empty may be missing. */
  readonly cells: readonly string[];
  /**
   * Places of cells that hold a formula: whose text a workbook has worked out, or that a spreadsheet would work out of a
   * CSV file, where an apostrophe before it makes it a text. Not set where there are none.
   */
  readonly formulas?: ReadonlySet<number>;
}

/** The file is neither CSV nor XLSX, or breaks off. */
export class UnreadableSheet extends Error {
  /** The row where reading ended; 0 where the whole file is meant. */
  readonly row: number;
  constructor(message: string, { row = 0, ...options }: ErrorOptions & { readonly row?: number } = {}) {
    super(message, options);
    this.name = 'UnreadableSheet';
    this.row = row;
  }
}

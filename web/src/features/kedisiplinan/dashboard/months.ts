interface Counted {
  readonly bulan: string;
  readonly pelanggaran: number;
  readonly poin: number;
}

const MOST = 24;

/** Every month from the one to the other, those without a violation too; of a long period the last two years. */
export function everyMonth(rows: readonly Counted[], from: string, to: string): Counted[] {
  const known = new Map(rows.map((row) => [row.bulan, row]));
  const [year = 0, month = 1] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 1] = to.split('-').map(Number);
  const first = year * 12 + month - 1;
  const last = lastYear * 12 + lastMonth - 1;
  const shown = Math.max(0, last - first + 1);
  return Array.from({ length: Math.min(shown, MOST) }, (_, at) => {
    const index = last - Math.min(shown, MOST) + 1 + at;
    const bulan = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    return known.get(bulan) ?? { bulan, pelanggaran: 0, poin: 0 };
  });
}

const SCHOOL_YEAR_BEGINS = 7;

/** The first day of the school year that a day is in: Indonesian schools begin in July. */
export function schoolYearOf(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return `${month < SCHOOL_YEAR_BEGINS ? year - 1 : year}-07-01`;
}

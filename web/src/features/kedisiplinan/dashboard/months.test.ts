import { describe, expect, it } from 'vitest';
import { everyMonth, schoolYearOf } from './months.ts';

describe('months of a period', () => {
  it('shows those without a violation too, over a new year', () => {
    const rows = [{ bulan: '2026-01', pelanggaran: 3, poin: 30 }];
    expect(everyMonth(rows, '2025-11-15', '2026-02-01')).toEqual([
      { bulan: '2025-11', pelanggaran: 0, poin: 0 },
      { bulan: '2025-12', pelanggaran: 0, poin: 0 },
      { bulan: '2026-01', pelanggaran: 3, poin: 30 },
      { bulan: '2026-02', pelanggaran: 0, poin: 0 },
    ]);
  });

  it('of a long period shows the last two years', () => {
    const months = everyMonth([], '2020-01-01', '2026-12-31').map(({ bulan }) => bulan);
    expect(months).toHaveLength(24);
    expect([months[0], months.at(-1)]).toEqual(['2025-01', '2026-12']);
  });

  it('of a period that ends before it begins shows none', () => {
    expect(everyMonth([], '2026-02-01', '2026-01-01')).toEqual([]);
  });
});

describe('the school year', () => {
  it.each([
    ['2026-11-21', '2026-07-01'],
    ['2026-07-01', '2026-07-01'],
    ['2026-06-30', '2025-07-01'],
  ])('of %s began on %s', (day, began) => {
    expect(schoolYearOf(day)).toBe(began);
  });
});

import type { PelanggaranQuery } from '../../../../api/kedisiplinan.ts';

/** Parameters of the address that narrow the list. */
export const pelanggaranParams = [
  'siswa_id',
  'kelas_id',
  'jenis_id',
  'pencatat_id',
  'from',
  'to',
  'dibatalkan',
] as const;

type Values = Readonly<Partial<Record<(typeof pelanggaranParams)[number], string>>>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ids = ['siswa_id', 'kelas_id', 'jenis_id', 'pencatat_id'] as const;
const days = ['from', 'to'] as const;

/** What the API would refuse is left out. */
export function pelanggaranQueryOf(values: Values): PelanggaranQuery {
  const fit = (names: readonly (typeof pelanggaranParams)[number][], form: RegExp) =>
    names.flatMap((name) => {
      const value = values[name];
      return value !== undefined && form.test(value) ? [[name, value] as const] : [];
    });
  const { dibatalkan } = values;
  return {
    ...(Object.fromEntries([...fit(ids, UUID), ...fit(days, DAY)]) as Omit<PelanggaranQuery, 'dibatalkan'>),
    ...(dibatalkan === 'true' || dibatalkan === 'false' ? { dibatalkan: dibatalkan === 'true' } : {}),
  };
}

const THREE_DAYS_MS = 3 * 24 * 60 * 60 * 1000;

/** Until when whoever recorded it may correct it. */
export const correctableUntil = (createdAt: string): Date => new Date(Date.parse(createdAt) + THREE_DAYS_MS);

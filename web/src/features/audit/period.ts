import { momentOfWall } from '../../app/zone.ts';

const DAY_MS = 86_400_000;

/** The moment at which a day (YYYY-MM-DD) begins in a time zone, in ms. */
export const startOfDay = (day: string, zone: string): number => momentOfWall(`${day}T00:00`, zone);

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Whole days in the tenant's zone, as the moments that the API asks for; both ends are included. */
export function periodOf(
  from: string | undefined,
  to: string | undefined,
  zone: string,
): { from?: string; to?: string } {
  const next = (day: string): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return {
    ...(isDay(from) ? { from: new Date(startOfDay(from, zone)).toISOString() } : {}),
    ...(isDay(to) ? { to: new Date(startOfDay(next(to), zone) - 1).toISOString() } : {}),
  };
}

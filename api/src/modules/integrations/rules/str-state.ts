// Aturan INT-45: STR disebut segera berakhir bila masa berlakunya habis dalam 90 hari; STR tanpa tanggal akhir berlaku seumur hidup.
// Sumber: INT, Screens

export const strStates = ['valid', 'expiring', 'expired', 'life', 'none'] as const;
export type StrState = (typeof strStates)[number];

export const DAYS_OF_SOON = 90;
const DAY_MS = 86_400_000;

/** The last day that counts as soon. */
export function soonFrom(today: string): string {
  return new Date(Date.parse(today) + DAYS_OF_SOON * DAY_MS).toISOString().slice(0, 10);
}

/** How an STR stands on a day: the narrowest word for it. */
export function strStateOf(
  {
    str_number,
    str_valid_until: until,
  }: { readonly str_number: string | null; readonly str_valid_until: string | null },
  today: string,
): StrState {
  if (str_number === null) return 'none';
  if (until === null) return 'life';
  if (until < today) return 'expired';
  return until <= soonFrom(today) ? 'expiring' : 'valid';
}

export const presets = ['any', 'today', 'week', 'month'] as const;
export type Preset = (typeof presets)[number];
type Range = [from: string | undefined, to: string | undefined];

const lengths = { today: 1, week: 7, month: 30 } as const;

/** YYYY-MM-DD of a moment, in the reader's zone. */
export function dayOf(moment: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${part(moment.getMonth() + 1)}-${part(moment.getDate())}`;
}

/** The days of a usual range that ends today. */
export function rangeOf(preset: Preset, today: Date): Range {
  if (preset === 'any') return [undefined, undefined];
  const first = new Date(today.getFullYear(), today.getMonth(), today.getDate() - lengths[preset] + 1);
  return [dayOf(first), dayOf(today)];
}

/** The usual range that these days are, if any. */
export function presetOf(from: string | undefined, to: string | undefined, today: Date): Preset | null {
  return (
    presets.find((preset) => {
      const [first, last] = rangeOf(preset, today);
      return first === from && last === to;
    }) ?? null
  );
}

/** A pattern that people can be told without showing it: a beginning, then so many of one kind. */
export interface Shape {
  lead: string;
  kind: 'codes' | 'letters' | 'digits';
  min: number;
  max: number;
  example: string;
}

const kinds = { 'A-Z0-9': 'codes', 'A-Z': 'letters', '0-9': 'digits' } as const;
const samples = { codes: 'C78901234567', letters: 'ABCDEFGHIJKL', digits: '123456789012' } as const;

/** `^POL[0-9]{3,6}$` → POL, then 3 to 6 digits. null for what is not so simple. */
export function shapeOf(pattern: string): Shape | null {
  const found = /^\^([A-Z]*)\[(A-Z0-9|A-Z|0-9)\]\{(\d{1,2})(?:,(\d{1,2}))?\}\$$/.exec(pattern);
  if (!found) return null;
  const [, lead = '', letters, least, most] = found;
  const kind = kinds[letters as keyof typeof kinds];
  const min = Number(least);
  const max = Number(most ?? least);
  const sample = samples[kind];
  if (min < 1 || min > sample.length || max < min) return null;
  return { lead, kind, min, max, example: lead + sample.slice(0, min) };
}

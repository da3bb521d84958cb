export interface PayloadLine {
  readonly path: string;
  readonly text: string;
}

const isBag = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record as it came, line by line: `facility.code` and what stands there. What is empty says so with a dash. */
export function linesOf(payload: unknown, path = ''): PayloadLine[] {
  const below = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (isBag(payload)) return Object.entries(payload).flatMap(([name, value]) => linesOf(value, below(name)));
  if (Array.isArray(payload))
    return payload.flatMap((value, index) => linesOf(value, below(String(index + 1))));
  const text = payload === null || payload === undefined || payload === '' ? '–' : String(payload);
  return [{ path, text }];
}

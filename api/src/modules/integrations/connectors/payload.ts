import { isObject } from '../rules/record-values.ts';

const MOST_NODES = 500;
const MOST_CHARACTERS = 30_000;
const MOST_DEPTH = 12;
const CUT = { nodes: 100, characters: 300, entries: 30, depth: 6 };
const MOST_RAW = 200_000;

/** A record as it came, to be kept should it be set aside: itself, or cut where it is too large or too deep. */
export function boundPayload(item: unknown): unknown {
  return fits(item) ? item : { cut: true, record: cut(item, 0, { left: CUT.nodes }) };
}

/** A page whose form is not known any more, as it came. */
export interface RawPayload {
  readonly raw: string;
  readonly cut: boolean;
}

export function rawPayload(text: string): RawPayload {
  return { raw: text.slice(0, MOST_RAW), cut: text.length > MOST_RAW };
}

export function isRawPayload(payload: unknown): payload is RawPayload {
  return isObject(payload) && typeof payload.raw === 'string' && typeof payload.cut === 'boolean';
}

/** Level by level and not by recursion, which a deep record would break. */
function fits(item: unknown): boolean {
  let nodes = 1;
  let characters = typeof item === 'string' ? item.length : 0;
  let level: object[] = typeof item === 'object' && item !== null ? [item] : [];
  for (let depth = 1; level.length > 0; depth++) {
    const next: object[] = [];
    for (const holder of level)
      for (const name in holder) {
        const value = (holder as Readonly<Record<string, unknown>>)[name];
        characters += name.length;
        if (typeof value === 'string') characters += value.length;
        else if (typeof value === 'object' && value !== null) next.push(value);
        if (++nodes > MOST_NODES || characters > MOST_CHARACTERS || depth > MOST_DEPTH) return false;
      }
    level = next;
  }
  return characters <= MOST_CHARACTERS;
}

function cut(value: unknown, depth: number, budget: { left: number }): unknown {
  budget.left--;
  if (typeof value === 'string') return value.slice(0, CUT.characters);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= CUT.depth) return '…';
  const entries = Object.entries(value).slice(0, CUT.entries);
  const kept: [string, unknown][] = [];
  for (const [name, inner] of entries) {
    if (budget.left <= 0) break;
    kept.push([name.slice(0, CUT.characters), cut(inner, depth + 1, budget)]);
  }
  return isObject(value) ? Object.fromEntries(kept) : kept.map(([, inner]) => inner);
}

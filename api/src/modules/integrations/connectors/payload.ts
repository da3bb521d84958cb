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
  let nodes = 0;
  let characters = 0;
  let level: readonly unknown[] = [item];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEPTH) return false;
    const next: unknown[] = [];
    for (const value of level) {
      nodes++;
      if (typeof value === 'string') characters += value.length;
      if (nodes > MOST_NODES || characters > MOST_CHARACTERS) return false;
      if (typeof value !== 'object' || value === null) continue;
      for (const [name, inner] of Object.entries(value)) {
        characters += name.length;
        if (next.push(inner) > MOST_NODES) return false;
      }
    }
    level = next;
  }
  return true;
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

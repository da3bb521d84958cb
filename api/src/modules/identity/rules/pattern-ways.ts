// Aturan IDN-24: Pola pembatasan ditulis lembaga sendiri, maka pola yang dapat membuat pemeriksaan tidak selesai ditolak.
// Sumber: identity, Entities: restrictions_definitions
/** Longest value that a pattern is ever tried on (`restriction-value.ts` refuses longer ones before). */
export const LONGEST_VALUE = 100;
/** More ways than this through a pattern and one crafted value could hold the processor: a few milliseconds at most. */
const MOST_WAYS = 10_000;
const LONGEST_PATTERN = 200;

/**
 * A backtracking matcher tries at most every way through a pattern. This counts them from above: choices add up,
 * sequences and repetitions multiply. Anchored at both ends, without back references and lookaround, a pattern of few
 * ways is answered in microseconds whatever the value.
 * @returns null when the pattern may be used
 */
export function patternProblem(pattern: string): 'PATTERN_INVALID' | 'PATTERN_UNBOUNDED' | null {
  if (pattern.length > LONGEST_PATTERN) return 'PATTERN_UNBOUNDED';
  try {
    new RegExp(pattern, 'u');
  } catch {
    return 'PATTERN_INVALID';
  }
  if (!pattern.startsWith('^') || !pattern.endsWith('$') || pattern.endsWith('\\$')) return 'PATTERN_INVALID';
  const ways = countWays(pattern.slice(1, -1));
  if (ways === null) return 'PATTERN_INVALID';
  return ways > MOST_WAYS ? 'PATTERN_UNBOUNDED' : null;
}

/** How many ways lead through the pattern, from above; null for syntax beyond the plain one. */
export function countWays(pattern: string): number | null {
  const reader = { text: pattern, at: 0 };
  const ways = readChoices(reader, 0);
  return reader.at === pattern.length ? ways : null;
}

interface Reader {
  readonly text: string;
  at: number;
}

function readChoices(reader: Reader, depth: number): number | null {
  let sum = 0;
  for (;;) {
    const ways = readSequence(reader, depth);
    if (ways === null) return null;
    sum += ways;
    if (reader.text[reader.at] !== '|') return sum;
    // Alternatives at the top would leave one of the two anchors to each side: `^A|B$`.
    if (depth === 0) return null;
    reader.at++;
  }
}

function readSequence(reader: Reader, depth: number): number | null {
  let product = 1;
  while (reader.at < reader.text.length && reader.text[reader.at] !== '|' && reader.text[reader.at] !== ')') {
    const atom = readAtom(reader, depth);
    if (atom === null) return null;
    product *= repeat(atom, readQuantifier(reader));
  }
  return product;
}

/** Ways through `atom{min,max}`: how many times, and each time all of its own ways. */
function repeat(atom: number, { min, max }: { min: number; max: number }): number {
  return atom === 1 ? max - min + 1 : (max - min + 1) * atom ** max;
}

function readAtom(reader: Reader, depth: number): number | null {
  const rest = reader.text.slice(reader.at);
  const single = /^(?:[^\\^$.*+?()[\]{}|]|\.|\\[dwsDWS]|\\[^A-Za-z0-9]|\[(?:\\.|[^\]\\])+\])/u.exec(rest);
  if (single) {
    reader.at += single[0].length;
    return 1;
  }
  const group = /^\((?:\?:)?(?!\?)/.exec(rest);
  if (!group || depth >= 5) return null;
  reader.at += group[0].length;
  const ways = readChoices(reader, depth + 1);
  if (ways === null || reader.text[reader.at] !== ')') return null;
  reader.at++;
  return ways;
}

function readQuantifier(reader: Reader): { min: number; max: number } {
  const match = /^(?:\{(\d+)(,(\d*))?\}|[*+?])\??/.exec(reader.text.slice(reader.at));
  if (!match) return { min: 1, max: 1 };
  reader.at += match[0].length;
  const [whole, low, more, high] = match;
  if (whole[0] === '?') return { min: 0, max: 1 };
  if (low === undefined) return { min: whole[0] === '+' ? 1 : 0, max: LONGEST_VALUE };
  const min = Number(low);
  return { min, max: more === undefined ? min : high ? Number(high) : Math.max(LONGEST_VALUE, min) };
}

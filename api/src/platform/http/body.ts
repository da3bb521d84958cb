import { Problem } from '../problem/problem.ts';

const MAX_DEPTH = 32;
/** Never trimmed: a blank at the end may be part of it. */
const VERBATIM = new Set(['password', 'current_password', 'new_password']);

/** Refuses JSON nested deeper than 32 levels before a recursive reader meets it. @throws Problem 400 */
export function refuseDeep(text: string): void {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (quoted) {
      if (char === 92) i++;
      else if (char === 34) quoted = false;
    } else if (char === 34) quoted = true;
    else if (char === 91 || char === 123) {
      if (++depth > MAX_DEPTH) throw new Problem('NESTED_TOO_DEEP');
    } else if (char === 93 || char === 125) depth--;
  }
}

/** Trims every text of a body in place and refuses what PostgreSQL cannot store. @throws Problem 400 */
export function cleanTexts(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new Problem('NUL_BYTE');
    if (!value.isWellFormed()) throw new Problem('LONE_SURROGATE');
    return VERBATIM.has(key) ? value : value.trim();
  }
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = cleanTexts(value[i], key);
  } else if (value !== null && typeof value === 'object') {
    const fields = value as Record<string, unknown>;
    for (const name of Object.keys(fields)) {
      if (name.includes('\0')) throw new Problem('NUL_BYTE');
      fields[name] = cleanTexts(fields[name], name);
    }
  }
  return value;
}

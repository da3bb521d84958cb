const NEARLY = 80;

/** Percent of a limit that is used, 0 to 100: never 100 while something is left, never 0 once something is used. */
export function shareOf(used: number, limit: number): number {
  if (limit <= 0 || used >= limit) return 100;
  if (used <= 0) return 0;
  return Math.min(99, Math.max(1, Math.round((used / limit) * 100)));
}

export function toneOf(share: number): 'good' | 'warn' | 'bad' {
  if (share >= 100) return 'bad';
  return share >= NEARLY ? 'warn' : 'good';
}

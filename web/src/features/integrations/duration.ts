/** How long a run took or has been taking, in ms; null for one that never began. */
export function durationOf(
  run: { started_at: string | null; finished_at: string | null },
  now: number,
): number | null {
  if (run.started_at === null) return null;
  const end = run.finished_at === null ? now : Date.parse(run.finished_at);
  return Math.max(0, end - Date.parse(run.started_at));
}

/** In the unit that fits: tenths of a second to ten seconds, seconds to two minutes, then minutes. */
export function durationParts(ms: number): { unit: 'seconds' | 'minutes'; value: number } {
  const seconds = ms / 1000;
  if (seconds < 10) return { unit: 'seconds', value: Math.round(seconds * 10) / 10 };
  if (seconds < 120) return { unit: 'seconds', value: Math.round(seconds) };
  return { unit: 'minutes', value: Math.round(seconds / 60) };
}

import type { RunStatus } from '../../api/integrations.ts';

/** How a run is drawn: each status differs in form too, for those who see no colours. */
export interface Bar {
  /** Share of the full height. */
  readonly height: number;
  readonly fill: 'solid' | 'hollow';
  readonly mark: 'none' | 'cross' | 'slash' | 'dot';
}

const bars: Readonly<Record<RunStatus, Bar>> = {
  succeeded: { height: 1, fill: 'solid', mark: 'none' },
  failed: { height: 0.5, fill: 'solid', mark: 'cross' },
  skipped: { height: 0.5, fill: 'hollow', mark: 'none' },
  cancelled: { height: 1, fill: 'hollow', mark: 'slash' },
  running: { height: 0.75, fill: 'solid', mark: 'dot' },
  queued: { height: 0.25, fill: 'hollow', mark: 'dot' },
};

export const barOf = (status: RunStatus): Bar => bars[status];

/** How many of each status, the commonest first; of as many, in the order in which they came. */
export function countsOf(statuses: readonly RunStatus[]): { status: RunStatus; count: number }[] {
  const counts = new Map<RunStatus, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => ({ status, count })).sort((a, b) => b.count - a.count);
}

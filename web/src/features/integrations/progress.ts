import { skipToken, useQuery } from '@tanstack/react-query';
import { queryClient } from '../../app/queries.ts';

/** How far a running run is, as the event stream tells it. */
export interface RunProgress {
  readonly run_id: string;
  readonly read: number;
  readonly total: number | null;
}

const keyOf = (code: string): readonly string[] => ['integration-progress', code];

const isBag = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What an event says of a run; null where it says something else. */
export function progressOf(data: string): (RunProgress & { code: string }) | null {
  try {
    const told: unknown = JSON.parse(data);
    if (!isBag(told)) return null;
    const { code, run_id, read, total } = told;
    if (typeof code !== 'string' || typeof run_id !== 'string' || typeof read !== 'number') return null;
    return { code, run_id, read, total: typeof total === 'number' ? total : null };
  } catch {
    return null;
  }
}

/** Keeps what the stream told, so that nothing is asked for each step of a run. */
export function takeProgress(data: string): void {
  const told = progressOf(data);
  if (told === null) return;
  const { code, ...progress } = told;
  queryClient.setQueryData(keyOf(code), progress);
}

/** The latest of a run: what the stream told since, or what the API said when it was asked. */
export function useProgress(
  code: string,
  run: { id: string; read: number; total: number | null } | null,
): { read: number; total: number | null } | null {
  const { data } = useQuery<RunProgress>({ queryKey: keyOf(code), queryFn: skipToken });
  if (run === null) return null;
  if (data === undefined || data.run_id !== run.id || data.read < run.read) return run;
  return { read: data.read, total: data.total ?? run.total };
}

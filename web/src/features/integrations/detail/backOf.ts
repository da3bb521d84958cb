import { takenUntil } from '../status/gap.ts';

/** What the log keeps of coming back: how many were skipped, and the window that was given up. */
export interface Back {
  readonly skipped: number | null;
  readonly gaveUp: { readonly from: string | null; readonly to: string } | null;
}

export function backOf(details: Readonly<Record<string, unknown>> | null): Back {
  const { skipped, cursor_from, cursor_to } = details ?? {};
  const to = typeof cursor_to === 'string' ? takenUntil(cursor_to) : null;
  const from = typeof cursor_from === 'string' ? takenUntil(cursor_from) : null;
  return {
    skipped: typeof skipped === 'number' ? skipped : null,
    gaveUp: to === null ? null : { from, to },
  };
}

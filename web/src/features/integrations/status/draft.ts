import type { CatchUp, Category, ChangedStatus, Integration } from '../../../api/integrations.ts';
import { momentOfWall } from '../../../app/zone.ts';

export const LONGEST_REASON = 500;

/** What is typed into the dialog; `until` as the clocks of the institution show it. */
export interface OffDraft {
  reason: string;
  category: Category;
  until: string;
  catch_up: CatchUp;
}

export const emptyOff: OffDraft = { reason: '', category: 'outage', until: '', catch_up: 'cursor' };

export type OffFault = 'reasonEmpty' | 'untilPast';

export function offFaults(
  draft: OffDraft,
  zone: string,
  now: number,
): Partial<Record<keyof OffDraft, OffFault>> {
  const until = momentOfWall(draft.until, zone);
  return {
    ...(draft.reason.trim() === '' ? { reason: 'reasonEmpty' as const } : {}),
    ...(draft.until !== '' && !(until > now) ? { until: 'untilPast' as const } : {}),
  };
}

/** The moment it comes back by itself, ISO 8601; null where none is given, or one that has passed. */
export function untilOf(draft: Pick<OffDraft, 'until'>, zone: string, now: number): string | null {
  const until = momentOfWall(draft.until, zone);
  return until > now ? new Date(until).toISOString() : null;
}

/**
 * What is sent: with the version of the status that was seen. A moment that has passed meanwhile is sent too and
 * refused: left out, it would stay off for ever.
 */
export function offBody(
  draft: OffDraft,
  seen: Pick<Integration, 'status_version'>,
  zone: string,
): ChangedStatus {
  const until = momentOfWall(draft.until, zone);
  return {
    status: 'inactive',
    reason: draft.reason.trim(),
    category: draft.category,
    catch_up: draft.catch_up,
    version: seen.status_version,
    ...(Number.isNaN(until) ? {} : { until: new Date(until).toISOString() }),
  };
}

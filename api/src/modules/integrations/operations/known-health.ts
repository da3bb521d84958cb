import { occurrences } from '../../../platform/jobs/cron.ts';
import type { IntegrationFacts } from '../queries/integrations.ts';
import { type Health, healthOf, OCCURRENCES_UNTIL_LATE } from '../rules/health.ts';

/** The health of an integration at a moment. */
export function knownHealth(row: IntegrationFacts, now: Date): Health {
  const since = row.last_success_at ?? row.created_at;
  const missed =
    row.status === 'inactive'
      ? 0
      : occurrences(row.schedule, row.time_zone, since, now, OCCURRENCES_UNTIL_LATE).length;
  return healthOf({
    status: row.status,
    consecutive_failures: row.consecutive_failures,
    has_succeeded: row.last_success_at !== null,
    missed,
  });
}

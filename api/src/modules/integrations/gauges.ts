import { Gauge, type Registry } from 'prom-client';
import { occurrences } from '../../platform/jobs/cron.ts';
import type { ReadFigures } from '../../platform/module.ts';
import { allFigures, type IntegrationFigures } from './queries/figures.ts';
import { OCCURRENCES_UNTIL_LATE } from './rules/health.ts';

type Label = 'tenant' | 'integration';

/** All gauges of one scrape, and scrapes of several servers at once, share one look. */
const REMEMBER_MS = 5_000;
const FAR = new Date('9999-01-01T00:00:00Z');

interface Reading {
  readonly rows: readonly IntegrationFigures[];
  readonly now: Date;
}

/**
 * Registers what is read of each integration at a scrape. Where it cannot be read it is left out, never repeated: the
 * rules bridge a gap, and what nobody has looked at is not told.
 */
export function showGauges(registry: Registry, read: ReadFigures): void {
  const look = remembered(() => read(async (tx) => ({ rows: await allFigures(tx), now: tx.now })));
  const missed = missedCounter();
  const unix = (moment: Date | null) => (moment === null ? null : moment.getTime() / 1_000);
  const gauge = (name: string, help: string, tell: (row: IntegrationFigures, now: Date) => number | null) =>
    new Gauge<Label>({
      name: `balai_integration_${name}`,
      help,
      labelNames: ['tenant', 'integration'],
      registers: [registry],
      async collect() {
        const reading = await look();
        this.reset();
        for (const row of reading?.rows ?? []) {
          const value = tell(row, reading?.now ?? FAR);
          if (value !== null) this.set({ tenant: row.tenant, integration: row.code }, value);
        }
      },
    });
  gauge('active', '1: switched on, 0: switched off.', ({ status }) => (status === 'active' ? 1 : 0));
  gauge(
    'inactive_since_seconds',
    'Unix time at which it was switched off; none while it is on.',
    ({ inactive_since }) => unix(inactive_since),
  );
  gauge(
    'last_success_seconds',
    'Unix time of its last successful run; none before the first.',
    ({ last_success_at }) => unix(last_success_at),
  );
  gauge(
    'missed_occurrences',
    `Occurrences of its schedule since its last success, or since it was made; up to ${OCCURRENCES_UNTIL_LATE}, 0 while it is off.`,
    missed,
  );
  gauge('failures', 'Failed runs in a row.', ({ consecutive_failures }) => consecutive_failures);
}

/** A look that fails gives nothing, until the next one. */
function remembered(look: () => Promise<Reading>): () => Promise<Reading | null> {
  let last: { readonly at: number; readonly answer: Promise<Reading | null> } | undefined;
  return () => {
    if (!last || performance.now() - last.at > REMEMBER_MS)
      last = { at: performance.now(), answer: look().catch(() => null) };
    return last.answer;
  };
}

/** Occurrences are found once for each success: finding one takes longer than all else of a scrape. */
function missedCounter(): (row: IntegrationFigures, now: Date) => number {
  const known = new Map<string, { readonly of: string; readonly next: readonly Date[] }>();
  return ({ tenant, code, status, last_success_at, created_at, schedule, time_zone }, now) => {
    if (status === 'inactive') return 0;
    const since = last_success_at ?? created_at;
    const key = `${tenant}/${code}`;
    const of = `${since.getTime()} ${schedule} ${time_zone}`;
    let found = known.get(key);
    if (found?.of !== of) {
      found = { of, next: occurrences(schedule, time_zone, since, FAR, OCCURRENCES_UNTIL_LATE) };
      known.set(key, found);
    }
    return found.next.filter((moment) => moment <= now).length;
  };
}

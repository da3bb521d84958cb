import type { Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { SourceFault } from '../connectors/connector.ts';
import { openConnector } from '../connectors/index.ts';
import { type IntegrationFacts, readSealed } from '../queries/integrations.ts';
import { countPeople } from '../queries/people-to-ask.ts';
import { skippedSince } from '../queries/runs.ts';
import { readCursor, withoutId } from '../rules/cursor.ts';
import { openCredentials } from './credentials.ts';
import { knownIntegration } from './show-integrations.ts';

const LONGEST_MS = 8_000;

/** What was missed while it was off (or, while it is on, since its last success). @throws Problem NOT_FOUND */
export async function readGap(tx: Tx, code: string) {
  const row = await knownIntegration(tx, code);
  const since = row.inactive_since ?? row.last_success_at ?? row.created_at;
  const skipped = await skippedSince(tx, row.id, { since, statusLogId: row.inactive_log });
  const at = (pick: 'first' | 'last') => skipped.map((one) => one[pick].getTime());
  return {
    row,
    // A source that lists nobody is asked person by person: so many are still to ask in this pass.
    people: row.connector === 'satusehat' ? await countPeople(tx, readCursor(row.cursor)?.id || null) : null,
    sealed: await readSealed(tx, row.id),
    report: {
      since,
      from_cursor: row.cursor === null ? null : withoutId(row.cursor),
      runs_skipped: skipped.map(({ reason, count }) => ({ reason, count })),
      first_skipped_at: skipped.length === 0 ? null : new Date(Math.min(...at('first'))),
      last_skipped_at: skipped.length === 0 ? null : new Date(Math.max(...at('last'))),
      catch_up: row.catch_up,
    },
  };
}

/** About how many records wait over there. No transaction is open while the other side is asked. */
export async function countWaiting(
  env: Env,
  {
    row,
    people,
    sealed,
  }: {
    readonly row: IntegrationFacts;
    readonly people: number | null;
    readonly sealed: Buffer | null;
  },
): Promise<{ readonly waiting: number | null; readonly waiting_error: string | null }> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  const { connector, base_url, batch_size } = row;
  try {
    const credentials = openCredentials(env, row.id, sealed);
    const input = { integration: { connector, base_url, batch_size }, credentials, env, signal };
    const opened = openConnector({ ...input, now: () => env.clock.now() });
    const waiting = (await opened.waiting(readCursor(row.cursor))) ?? people;
    return { waiting, waiting_error: null };
  } catch (error) {
    if (error instanceof SourceFault) return { waiting: null, waiting_error: error.code };
    if (signal.aborted) return { waiting: null, waiting_error: 'TIMEOUT' };
    throw error;
  }
}

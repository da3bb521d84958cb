import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { listRuns, listStatusLogs, type RunStatus, type Trigger } from '../queries/runs.ts';
import { withoutIds } from '../rules/cursor.ts';
import { namesFor } from './names.ts';
import { knownIntegration } from './show-integrations.ts';

interface Asked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of the runs of an integration, newest first. @throws Problem NOT_FOUND */
export async function pageOfRuns(
  tx: Tx,
  actor: Actor,
  code: string,
  { limit, cursor: given, ...wanted }: Asked & { readonly status?: RunStatus; readonly trigger?: Trigger },
) {
  const cursor = decodeCursor(given, ['uuid']);
  const { id } = await knownIntegration(tx, code);
  const rows = await listRuns(tx, id, wanted, { limit: limit + 1, cursor });
  const name = await namesFor(
    tx,
    actor,
    rows.flatMap(({ requested_by, cancelled_by }) => [requested_by, cancelled_by]),
  );
  const shown = rows.map((run) => ({
    ...run,
    requested_by: name(run.requested_by),
    cancelled_by: name(run.cancelled_by),
  }));
  return toPage(shown, limit, cursor, (run) => [run.id]);
}

/** One page of the changes of status of an integration, newest first. @throws Problem NOT_FOUND */
export async function pageOfStatusLogs(tx: Tx, actor: Actor, code: string, { limit, cursor: given }: Asked) {
  const cursor = decodeCursor(given, ['moment', 'uuid']);
  const { id } = await knownIntegration(tx, code);
  const rows = await listStatusLogs(tx, id, { limit: limit + 1, cursor });
  const name = await namesFor(
    tx,
    actor,
    rows.map(({ user_id }) => user_id),
  );
  const shown = rows.map(({ user_id, details, ...log }) => ({
    ...log,
    details: details && withoutIds(details),
    user: name(user_id),
  }));
  return toPage(shown, limit, cursor, (log) => [log.key, log.id]);
}

import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import {
  countsOf,
  findIntegration,
  type IntegrationFacts,
  listIntegrations,
  type RecentRun,
  recentRuns,
  runningRuns,
} from '../queries/integrations.ts';
import { knownHealth } from './known-health.ts';
import { namesFor } from './names.ts';

/** One page of integrations by code. */
export async function pageOfIntegrations(
  tx: Tx,
  actor: Actor,
  { limit, cursor: given }: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const cursor = decodeCursor(given, ['text']);
  const rows = await listIntegrations(tx, { limit: limit + 1, cursor });
  return toPage(await showAll(tx, actor, rows), limit, cursor, ({ code }) => [code]);
}

/** @throws Problem NOT_FOUND */
export async function showIntegration(tx: Tx, actor: Actor, code: string) {
  const [shown] = await showAll(tx, actor, [await knownIntegration(tx, code)]);
  if (!shown) throw new Problem('NOT_FOUND');
  return shown;
}

/** @throws Problem NOT_FOUND */
export async function knownIntegration(tx: Tx, code: string): Promise<IntegrationFacts> {
  const row = await findIntegration(tx, code);
  if (!row) throw new Problem('NOT_FOUND');
  return row;
}

/** Where health workers come from, and how old and whole that is. */
export async function listSources(tx: Tx) {
  const rows = await listIntegrations(tx, { limit: MOST_SOURCES, cursor: null });
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    connector: row.connector,
    status: row.status,
    inactive_since: row.inactive_since,
    last_success_at: row.last_success_at,
    health: knownHealth(row, tx.now),
  }));
}
const MOST_SOURCES = 100;

async function showAll(tx: Tx, actor: Actor, rows: readonly IntegrationFacts[]) {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [recent, running, counts] = [
    await recentRuns(tx, ids),
    await runningRuns(tx, ids),
    await countsOf(tx, rows),
  ];
  const name = await namesFor(tx, actor, [
    ...rows.map(({ inactive_by }) => inactive_by),
    ...[...recent, ...running].flatMap(({ requested_by, cancelled_by }) => [requested_by, cancelled_by]),
  ]);
  const withName = ({ integration_id: _, ...run }: RecentRun) => ({
    ...run,
    requested_by: name(run.requested_by),
    cancelled_by: name(run.cancelled_by),
  });
  const runsOf = (runs: readonly RecentRun[], id: string) =>
    runs.filter((run) => run.integration_id === id).map(withName);
  return rows.map((row) => ({
    ...shownFields(row),
    health: knownHealth(row, tx.now),
    inactive: inactiveOf(row, name(row.inactive_by), counts.get(row.id)?.skipped ?? 0),
    running: runsOf(running, row.id)[0] ?? null,
    recent: runsOf(recent, row.id),
    open_rejects: counts.get(row.id)?.rejects ?? 0,
  }));
}

function shownFields(row: IntegrationFacts) {
  const { code, name, connector, base_url, has_credentials, schedule, time_zone, batch_size } = row;
  const { status, status_version, version, next_due_at, retry_at, last_run_at, last_success_at } = row;
  const settings = { code, name, connector, base_url, has_credentials, schedule, time_zone, batch_size };
  const { consecutive_failures } = row;
  return {
    ...settings,
    ...{ status, status_version, version, next_due_at, retry_at, last_run_at, last_success_at },
    consecutive_failures,
  };
}

function inactiveOf(row: IntegrationFacts, by: string | null, skipped: number) {
  const { inactive_reason: reason, inactive_category: category, inactive_since: since, catch_up } = row;
  if (reason === null || category === null || since === null || catch_up === null) return null;
  return { reason, category, since, until: row.inactive_until, by, catch_up, skipped };
}

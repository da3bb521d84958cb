import type { Tx } from '../../../platform/db/tx.ts';
import { countRecords, countRun } from '../metrics.ts';
import type { IntegrationRow } from '../repository/integrations.ts';
import type { Counts, Run } from '../repository/runs.ts';
import type { RunStatus } from '../rules/run-status.ts';

type Named = Pick<IntegrationRow, 'code'>;

/** Counted when it has committed: what is rolled back did not happen. */
export function countEnd(
  tx: Tx,
  { code }: Named,
  run: Pick<Run, 'started_at'> | null,
  status: RunStatus,
): void {
  const seconds = run?.started_at ? (tx.now.getTime() - run.started_at.getTime()) / 1_000 : null;
  tx.afterCommit(() => countRun(tx.env, code, status, seconds));
}

export function countBatchRecords(tx: Tx, { code }: Named, counts: Counts): void {
  const { created, updated, unchanged, rejected } = counts;
  tx.afterCommit(() => countRecords(tx.env, code, { created, updated, unchanged, rejected }));
}

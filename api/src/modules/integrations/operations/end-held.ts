import type { Tx } from '../../../platform/db/tx.ts';
import { writeProgress } from '../repository/integrations.ts';
import { endRun } from '../repository/runs.ts';
import { wasTold } from '../rules/circuit.ts';
import { countEnd } from './count.ts';
import { fallBack } from './fall-back.ts';
import { fence, type Held } from './hold-run.ts';
import { announce } from './queue-run.ts';
import { tellAdmins } from './tell.ts';

/** All that waited has been taken. */
export async function succeed(tx: Tx, held: Held): Promise<void> {
  const stands = await fence(tx, held);
  if (!stands) return;
  const { integration, run } = stands;
  await endRun(tx, run.id, { status: 'succeeded' });
  await writeProgress(tx, integration.id, {
    last_success_at: tx.now,
    consecutive_failures: 0,
    retry_at: null,
  });
  countEnd(tx, integration, run, 'succeeded');
  if (wasTold(integration.connector, integration.consecutive_failures))
    await tellAdmins(tx, integration, 'recovered', { count: integration.consecutive_failures });
  await announce(tx, integration.code);
}

export interface Fault {
  readonly code: string;
  /** What the other side said, without anything personal. */
  readonly detail?: string;
}

/** It went wrong: what has been committed stays, and the cursor with it. */
export async function fail(tx: Tx, held: Held, fault: Fault): Promise<void> {
  const stands = await fence(tx, held);
  if (!stands) return;
  const { integration, run } = stands;
  await endRun(tx, run.id, {
    status: 'failed',
    error: fault.code,
    ...(fault.detail === undefined ? {} : { detail: fault.detail }),
  });
  countEnd(tx, integration, run, 'failed');
  await fallBack(tx, integration, run, fault);
}

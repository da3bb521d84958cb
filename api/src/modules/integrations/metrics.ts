import { Counter } from 'prom-client';
import type { Env } from '../../platform/env.ts';

const SAVE_FAILURES = 'balai_integration_status_save_failures_total';

/** A change of status was asked for and could not be saved. */
export function countSaveFailure(env: Env): void {
  const known = env.metrics.registry.getSingleMetric(SAVE_FAILURES) as Counter | undefined;
  const counter =
    known ??
    new Counter({
      name: SAVE_FAILURES,
      help: 'Changes of status that could not be saved.',
      registers: [env.metrics.registry],
    });
  counter.inc();
}

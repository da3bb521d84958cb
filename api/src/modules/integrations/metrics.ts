import { Counter, Histogram, type Registry } from 'prom-client';
import type { Env } from '../../platform/env.ts';
import type { ReadFigures } from '../../platform/module.ts';
import { showGauges } from './gauges.ts';

interface Figures {
  readonly saveFailures: Counter;
  readonly runs: Counter<'tenant' | 'integration' | 'status'>;
  readonly records: Counter<'tenant' | 'integration' | 'outcome'>;
  readonly seconds: Histogram<'integration'>;
}

/** Labels as the gauges have them: the tenant by its domain, the integration by its code. */
export interface Whose {
  readonly tenant: string;
  readonly integration: string;
}

const figuresOf = new WeakMap<Registry, Figures>();

/** INT-20: from the beginning of the process, so that the first failed save is a rise too. */
export function showMetrics(registry: Registry, read: ReadFigures): void {
  figuresIn(registry);
  showGauges(registry, read);
}

function figures(env: Env): Figures {
  return figuresIn(env.metrics.registry);
}

function figuresIn(registry: Registry): Figures {
  const known = figuresOf.get(registry);
  if (known) return known;
  const registers = [registry];
  const made: Figures = {
    saveFailures: new Counter({
      name: 'balai_integration_status_save_failures_total',
      help: 'Changes of status that could not be saved.',
      registers,
    }),
    runs: new Counter({
      name: 'balai_integration_runs_total',
      help: 'Runs that have ended, by status.',
      labelNames: ['tenant', 'integration', 'status'],
      registers,
    }),
    records: new Counter({
      name: 'balai_integration_records_total',
      help: 'Records of sources by what became of them.',
      labelNames: ['tenant', 'integration', 'outcome'],
      registers,
    }),
    // Without the tenant: twelve series for each of its integrations would be more than all others together.
    seconds: new Histogram({
      name: 'balai_integration_run_seconds',
      help: 'Duration of runs that were begun.',
      labelNames: ['integration'],
      buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600],
      registers,
    }),
  };
  figuresOf.set(registry, made);
  return made;
}

/** A change of status was asked for and could not be saved. */
export function countSaveFailure(env: Env): void {
  figures(env).saveFailures.inc();
}

/** A run has ended. @param seconds since it was begun; null where it never was */
export function countRun(env: Env, of: Whose, status: string, seconds: number | null): void {
  figures(env).runs.inc({ ...of, status });
  if (seconds !== null) figures(env).seconds.observe({ integration: of.integration }, seconds);
}

/** @param outcomes how many records of a page had each */
export function countRecords(
  env: Env,
  of: Whose,
  outcomes: Readonly<Record<'created' | 'updated' | 'unchanged' | 'rejected', number>>,
): void {
  for (const [outcome, count] of Object.entries(outcomes))
    if (count > 0) figures(env).records.inc({ ...of, outcome }, count);
}

import { Counter, type Registry } from 'prom-client';
import type { Env } from '../../platform/env.ts';

interface Figures {
  readonly fallbacks: Counter;
  readonly evaluationFailures: Counter;
}

const figuresOf = new WeakMap<Registry, Figures>();

/** From the beginning of the process, so that the first failure is a rise too. */
export function showMetrics(registry: Registry): void {
  figuresIn(registry);
}

function figuresIn(registry: Registry): Figures {
  const known = figuresOf.get(registry);
  if (known) return known;
  const registers = [registry];
  const made: Figures = {
    fallbacks: new Counter({
      name: 'balai_kedisiplinan_settings_fallback_total',
      help: 'Settings of the rules that could not be used: the defaults were.',
      registers,
    }),
    evaluationFailures: new Counter({
      name: 'balai_kedisiplinan_evaluation_failures_total',
      help: 'Records of violations whose evaluation failed and is tried again.',
      registers,
    }),
  };
  figuresOf.set(registry, made);
  return made;
}

export function countSettingsFallback(env: Env): void {
  figuresIn(env.metrics.registry).fallbacks.inc();
}

export function countEvaluationFailure(env: Env): void {
  figuresIn(env.metrics.registry).evaluationFailures.inc();
}

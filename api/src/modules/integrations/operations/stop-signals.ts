import type { Env } from '../../../platform/env.ts';

/** Under this topic the runs of an integration hear that they are to stop; the key is its id. */
export const STOP_TOPIC = 'integration';

const waiting = new WeakMap<Env, Map<string, Set<AbortController>>>();

/**
 * A signal that aborts when the integration is switched off or its run is cancelled, so that nobody waits for the other
 * side's answer. What keeps a batch from being written is the fence, not this message.
 */
export function stopSignal(env: Env, integrationId: string): { signal: AbortSignal; done: () => void } {
  const known = waiting.get(env) ?? listen(env);
  const all = known.get(integrationId) ?? new Set();
  known.set(integrationId, all);
  const controller = new AbortController();
  all.add(controller);
  return {
    signal: controller.signal,
    done: () => {
      all.delete(controller);
      if (all.size === 0 && known.get(integrationId) === all) known.delete(integrationId);
    },
  };
}

function listen(env: Env): Map<string, Set<AbortController>> {
  const known = new Map<string, Set<AbortController>>();
  waiting.set(env, known);
  env.caches.subscribe(STOP_TOPIC, (id) => {
    for (const controller of known.get(id) ?? []) controller.abort(new Error('the run is to stop'));
  });
  return known;
}

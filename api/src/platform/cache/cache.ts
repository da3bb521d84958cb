import type { CacheHub } from './hub.ts';

interface Entry<T> {
  readonly value: T;
  readonly until: number;
}

export interface Cache<T> {
  /** The value of `key`, loaded when it is not held or not to be trusted. */
  get(key: string): Promise<T>;
  /** The value held now, without a promise, or undefined: for the hot path of a request. */
  peek(key: string): T | undefined;
}

export interface CacheOptions<T> {
  readonly topics: readonly string[];
  /** Names under which an entry may be thrown away; its own key unless said. */
  readonly tags?: (key: string) => readonly string[];
  readonly load: (key: string) => Promise<T>;
  readonly maxEntries?: number;
  /** Milliseconds; the second net under the invalidations. */
  readonly ttl?: number;
}

/**
 * A cache that the hub clears in every instance. Several callers that miss at once share one load; a load that an
 * invalidation overtook is answered but not kept.
 */
export function createCache<T>(hub: CacheHub, options: CacheOptions<T>): Cache<T> {
  const { topics, load } = options;
  const store = createStore(options);
  const loads = new Map<string, Promise<T>>();
  let generation = 0;
  for (const topic of topics)
    hub.subscribe(topic, (tag) => {
      generation++;
      // A load under way began before this change: nobody who asks from now on may share it.
      loads.clear();
      store.drop(tag);
    });

  const fill = (key: string): Promise<T> => {
    const startedAt = generation;
    const loading = load(key)
      .then((value) => {
        if (hub.trusted && generation === startedAt) store.keep(key, value);
        return value;
      })
      .finally(() => {
        if (loads.get(key) === loading) loads.delete(key);
      });
    loads.set(key, loading);
    return loading;
  };
  const peek = (key: string): T | undefined => (hub.trusted ? store.peek(key) : undefined);
  return {
    peek,
    get(key) {
      const held = peek(key);
      if (held !== undefined) return Promise.resolve(held);
      return (hub.trusted ? loads.get(key) : undefined) ?? fill(key);
    },
  };
}

interface Store<T> {
  peek(key: string): T | undefined;
  keep(key: string, value: T): void;
  /** Throws away what goes by this tag; everything for '*'. */
  drop(tag: string): void;
}

/** Entries with their tags, the oldest thrown away first. */
function createStore<T>(options: CacheOptions<T>): Store<T> {
  const { tags = (key) => [key], maxEntries = 50_000, ttl = 60_000 } = options;
  const entries = new Map<string, Entry<T>>();
  const tagged = new Map<string, Set<string>>();
  const forget = (key: string) => {
    entries.delete(key);
    for (const tag of tags(key)) {
      const keys = tagged.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) tagged.delete(tag);
    }
  };
  return {
    peek(key) {
      const entry = entries.get(key);
      return entry && entry.until > performance.now() ? entry.value : undefined;
    },
    keep(key, value) {
      if (entries.size >= maxEntries) forget(entries.keys().next().value ?? key);
      entries.set(key, { value, until: performance.now() + ttl });
      for (const tag of tags(key)) {
        const keys = tagged.get(tag);
        if (keys) keys.add(key);
        else tagged.set(tag, new Set([key]));
      }
    },
    drop(tag) {
      if (tag === '*') {
        entries.clear();
        tagged.clear();
      } else for (const key of [...(tagged.get(tag) ?? [])]) forget(key);
    },
  };
}

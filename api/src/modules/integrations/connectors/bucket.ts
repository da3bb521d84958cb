/** Waits; ends at once, with the signal's reason, where that is aborted. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Paces requests: so many a second on the long run, so many at once after a rest. */
export interface Bucket {
  /** Resolves when the next request may go. Those who wait go in the order in which they came. */
  take(signal: AbortSignal): Promise<void>;
}

/** @param clock milliseconds that only rise */
export function createBucket(
  rate: number,
  burst: number,
  clock: () => number = () => performance.now(),
): Bucket {
  const each = 1000 / rate;
  // The moment at which the bucket is full again; each request moves it on by its share.
  let full = Number.NEGATIVE_INFINITY;
  return {
    async take(signal) {
      signal.throwIfAborted();
      const now = clock();
      full = Math.max(full, now) + each;
      const wait = full - now - burst * each;
      if (wait > 0) await pause(wait, signal);
    },
  };
}

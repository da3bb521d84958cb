export interface KeyKeeper {
  /** The key for this body: the same while the body stays the same, so that a second press is no second record. */
  keyFor: (body: unknown) => string;
  /** After a success: the next one, even with the same body, is meant as another. */
  done: () => void;
}

/** Keeps the Idempotency-Key of one form between its tries. */
export function createKeyKeeper(make: () => string = () => crypto.randomUUID()): KeyKeeper {
  let last: { body: string; key: string } | null = null;
  return {
    keyFor: (body) => {
      const text = JSON.stringify(body);
      if (last?.body !== text) last = { body: text, key: make() };
      return last.key;
    },
    done: () => {
      last = null;
    },
  };
}

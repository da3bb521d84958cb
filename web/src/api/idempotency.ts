export interface KeyKeeper {
  /** The key for this body: the same while the body stays the same, so that a second press is no second record. */
  keyFor: (body: unknown) => string;
  /** After a success: the next one, even with the same body, is meant as another. */
  done: () => void;
}

/** A key that nobody else makes; `crypto.randomUUID` is missing where the address is not https. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** Keeps the Idempotency-Key of one form between its tries. */
export function createKeyKeeper(make: () => string = newKey): KeyKeeper {
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

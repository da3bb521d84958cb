import type { System } from './world.ts';

export interface Tokens {
  /** Seconds that a new token lives. */
  readonly life: number;
  give(system: System): string;
  isGood(system: System, header: string | undefined): boolean;
  /** What was given before is worth nothing any more. */
  expire(system: System): void;
  setLife(seconds: number): void;
}

const KEPT = 1000;

/** Tokens of OAuth2 client credentials, each good for one system. */
export function createTokens(now: () => number = Date.now): Tokens {
  const given = new Map<string, number>();
  let life = 3600;
  let count = 0;
  return {
    get life() {
      return life;
    },
    give(system) {
      const token = `${system}-${(++count).toString(36)}-${Math.random().toString(36).slice(2)}`;
      given.set(token, now() + life * 1000);
      const [oldest] = given.keys();
      if (given.size > KEPT && oldest !== undefined) given.delete(oldest);
      return token;
    },
    isGood(system, header) {
      const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1] ?? '';
      return token.startsWith(`${system}-`) && (given.get(token) ?? 0) > now();
    },
    expire(system) {
      for (const token of given.keys()) if (token.startsWith(`${system}-`)) given.delete(token);
    },
    setLife(seconds) {
      life = seconds;
    },
  };
}

import type pg from 'pg';
import type { Logger } from 'pino';
import type { CacheHub } from './cache/hub.ts';
import type { Clock } from './clock/clock.ts';
import type { Config } from './config/config.ts';
import type { Keyring } from './crypto/keyring.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Module } from './module.ts';
import type { NoticeBook } from './notices/book.ts';
import type { People } from './people.ts';
import type { ErrorBook, Words } from './problem/problem.ts';

/** A permission with its words and the module that declares it. */
export interface DeclaredPermission {
  readonly words: Words;
  readonly module: string;
  /** true when a tenant switches that module on and off. */
  readonly switchable: boolean;
  /** true where only the vendor's people can hold it. */
  readonly vendorOnly: boolean;
}

/** What a process has: made once by a composition root, handed on with each transaction. */
export interface Env {
  readonly config: Config;
  /** Connections of this process's role (api or worker), pipelined. */
  readonly pool: pg.Pool;
  readonly keys: Keyring;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly caches: CacheHub;
  readonly errors: ErrorBook;
  readonly notices: NoticeBook;
  readonly people: People;
  /** What this process is made of: a new tenant gets its roles from here. */
  readonly modules: readonly Module[];
  /** Every permission that the modules declare. */
  readonly permissions: ReadonlyMap<string, DeclaredPermission>;
}

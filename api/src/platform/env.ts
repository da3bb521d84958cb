import type pg from 'pg';
import type { Logger } from 'pino';
import type { CacheHub } from './cache/hub.ts';
import type { Clock } from './clock/clock.ts';
import type { Config } from './config/config.ts';
import type { Keyring } from './crypto/keyring.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { NoticeBook } from './notices/book.ts';
import type { ErrorBook, Words } from './problem/problem.ts';

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
  /** Every permission that the modules declare, with its words. */
  readonly permissions: ReadonlyMap<string, Words>;
}

import type { Env } from '../../api/src/platform/env.ts';
import type { Ground } from '../ground.ts';
import type { Options } from '../options.ts';
import type { Report } from '../report.ts';

/** What each measure gets: a small tenant on an otherwise empty database. */
export interface Context {
  readonly ground: Ground;
  readonly options: Options;
  readonly report: Report;
  readonly env: Env;
  readonly tenantId: number;
  readonly token: string;
}

export interface Measure {
  readonly name: string;
  readonly run: (context: Context) => Promise<void>;
}

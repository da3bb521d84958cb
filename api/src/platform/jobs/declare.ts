import type { TSchema, Type } from 'typebox';
import type { SystemTx, Tx } from '../db/tx.ts';
import type { Env } from '../env.ts';

/** A job of one tenant: a second caller of an operation. Its payload carries ids, never rows. */
export interface JobDeclaration {
  /** `module.verb_noun`, for example `identity.import_users`. */
  readonly task: string;
  readonly payload: TSchema;
  readonly maxAttempts: number;
  /** Runs in its own transaction of the job's tenant, as the worker role. */
  readonly run?: (tx: Tx, payload: never) => Promise<void>;
  /** For work that needs several transactions (imports, sealing): opens them itself. `signal`: the process stops. */
  readonly work?: (env: Env, tenantId: number, payload: never, signal: AbortSignal) => Promise<void>;
  /** After the last try has failed: says so where people wait for it, since nothing of it runs any more. */
  readonly giveUp?: (env: Env, tenantId: number, payload: never) => Promise<void>;
  /** true where it runs although the tenant or the module is off (mails about just that). */
  readonly always?: boolean;
  /**
   * For work of minutes: taken by workers of its own, so that no mail waits behind it, and shared among the tenants. When
   * its `signal` aborts, the process stops or its turn is over: it hands itself back to the queue and ends.
   */
  readonly long?: boolean;
  /** For what the worker's role has no right to: the job runs under this one, on a pool of its own. */
  readonly as?: 'balai_api';
}

/** Work that comes due by itself; `find` names the tenants that have some, each is then worked on its own. */
export interface ScheduleDeclaration {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (env: Env) => Promise<void>;
}

/** Declares a job with its payload's type taken from its schema. */
export function job<P extends TSchema>(declaration: {
  task: string;
  payload: P;
  maxAttempts?: number;
  run?: (tx: Tx, payload: Type.Static<P>) => Promise<void>;
  work?: (env: Env, tenantId: number, payload: Type.Static<P>, signal: AbortSignal) => Promise<void>;
  giveUp?: (env: Env, tenantId: number, payload: Type.Static<P>) => Promise<void>;
  always?: boolean;
  long?: boolean;
  as?: 'balai_api';
}): JobDeclaration {
  return { maxAttempts: 10, ...declaration } as JobDeclaration;
}

export type AnyTx = Tx | SystemTx;

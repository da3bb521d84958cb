import { isDependencyDown } from '../../../platform/db/faults.ts';
import { type Cause, inTenant, systemCause, type Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { type Connector, type ConnectorInput, type Page, SourceFault } from '../connectors/connector.ts';
import { readCursor } from '../rules/cursor.ts';
import { openCredentials } from './credentials.ts';
import { fail, succeed } from './end-held.ts';
import { giveBack, type Held, takeRun } from './hold-run.ts';
import { peopleToAsk } from './people-to-ask.ts';
import { stopSignal } from './stop-signals.ts';
import { type Apply, type Prepare, type Ready, type Said, writeBatch } from './write-batch.ts';

/** What a run is made of: how the other side is read, and what is done with a page, before its transaction and in it. */
export interface SyncParts {
  readonly open: (input: ConnectorInput) => Connector;
  readonly prepare?: Prepare;
  readonly apply: Apply;
}

interface Running {
  readonly env: Env;
  readonly held: Held;
  readonly parts: SyncParts;
  readonly inRun: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}

/**
 * Works on a run from its cursor to the end, page by page. Whatever becomes of it, it is ended, or handed back to the
 * queue when the process stops.
 * @param signal the process stops
 */
export async function workOnRun(
  env: Env,
  tenantId: number,
  runId: string,
  signal: AbortSignal,
  parts: SyncParts,
): Promise<void> {
  const cause: Cause = { ...systemCause, requestId: `run:${runId}` };
  const inRun: Running['inRun'] = (work) => inTenant(env, tenantId, cause, work);
  const held = await inRun((tx) => takeRun(tx, runId));
  if (!held) return;
  const stop = stopSignal(env, held.integration.id);
  const ended = new AbortController();
  const late = lateSignal(env, held);
  const running = { env, held, parts, inRun };
  try {
    const all = await takePages(running, AbortSignal.any([signal, stop.signal, late.signal, ended.signal]));
    if (all) await inRun((tx) => succeed(tx, held));
  } catch (error) {
    // An outage of the database is nobody's failure over there: the run goes on after it.
    const again = !(error instanceof SourceFault) && isDependencyDown(error);
    if (late.signal.aborted) await inRun((tx) => fail(tx, held, { code: 'RUN_TOO_LONG' }));
    else if (signal.aborted || stop.signal.aborted || again) await inRun((tx) => giveBack(tx, held));
    else await inRun((tx) => fail(tx, held, faultOf(env, held, error)));
  } finally {
    stop.done();
    late.done();
    ended.abort();
  }
}

/** A run has a longest duration, whatever the other side does: what it has written stays, and the schedule goes on. */
function lateSignal(env: Env, { begun }: Held): { readonly signal: AbortSignal; readonly done: () => void } {
  const controller = new AbortController();
  const longest = env.config.INTEGRATIONS_RUN_MINUTES * 60_000;
  const left = begun.getTime() + longest - env.clock.now().getTime();
  const timer = setTimeout(() => controller.abort(new Error('the run took too long')), Math.max(0, left));
  timer.unref();
  return { signal: controller.signal, done: () => clearTimeout(timer) };
}

interface Fetched {
  readonly page: Page;
  readonly ready: Ready | undefined;
}

/** @returns false where nothing may be written any more: the run has been ended by somebody else, or by the fence */
async function takePages({ env, held, parts, inRun }: Running, signal: AbortSignal): Promise<boolean> {
  const { id, connector, base_url, batch_size, cursor } = held.integration;
  const source = parts.open({
    integration: { connector, base_url, batch_size },
    credentials: openCredentials(env, id, held.sealed),
    env,
    signal,
    people: (after, limit) => inRun((tx) => peopleToAsk(tx, after, limit)),
    now: () => env.clock.now(),
  });
  const pages = source.read(readCursor(cursor))[Symbol.asyncIterator]();
  const said: Said = { progressAt: 0, alarms: new Set() };
  const fetch = async (): Promise<Fetched | null> => {
    const { value: page, done } = await pages.next();
    if (done) return null;
    return { page, ready: await parts.prepare?.(env, connector, page.records) };
  };
  let next: Promise<Fetched | null> | null = fetch();
  try {
    while (next) {
      const fetched: Fetched | null = await next;
      if (!fetched) break;
      const { page }: Fetched = fetched;
      // The next page is fetched and made ready while this one is written. After a changed form the source says so itself.
      next = page.last && page.kind !== 'schema' ? null : fetch();
      next?.catch(() => undefined);
      const write = () => inRun((tx) => writeBatch(tx, held, fetched, { apply: parts.apply, said }));
      if (!(await againstRaces(write))) return false;
      signal.throwIfAborted();
    }
    return true;
  } finally {
    // One that is left in the middle keeps its connections else.
    void pages.return?.().catch(() => undefined);
  }
}

/** Deadlock, serialisation, a row that somebody else wrote first. */
const RACES = new Set(['40P01', '40001', '23505']);
const TRIES = 3;

/** Two integrations may write the same person at once: the batch was rolled back whole and is written again. */
async function againstRaces<T>(write: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left--)
    try {
      return await write();
    } catch (error) {
      if (left <= 1 || !RACES.has(String((error as { code?: unknown }).code))) throw error;
    }
}

function faultOf(env: Env, held: Held, error: unknown): { code: string; detail?: string } {
  if (error instanceof SourceFault) return { code: error.code, detail: error.detail };
  env.log.error({ err: error, run: held.runId, integration: held.integration.code }, 'a run failed');
  return { code: 'INTERNAL_ERROR' };
}

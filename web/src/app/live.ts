import { send } from '../api/client.ts';
import { isApiError } from '../api/errors.ts';
import { takeProgress } from '../features/integrations/progress.ts';
import { announce, onAnnouncement } from './channel.ts';
import { queryClient } from './queries.ts';

/**
 * What each live event makes stale, as beginnings of query keys. A feature adds its events here.
 */
export const staleBy: Readonly<Record<string, readonly (readonly string[])[]>> = {
  // What people are told of may be their institution's billing.
  notice: [['notices'], ['billing']],
  session: [['me']],
  job: [['jobs'], ['users', 'import'], ['members', 'import'], ['siswa', 'import'], ['audit', 'verify']],
  'integration.changed': [['integrations'], ['health-workers', 'sources']],
  'integration.progress': [],
  'kedisiplinan.changed': [['kedisiplinan']],
};

/** What an event tells by itself, so that nothing is asked for it. */
const takenBy: Readonly<Record<string, (data: string) => void>> = { 'integration.progress': takeProgress };

const RETRY_FIRST_MS = 2000;
const RETRY_MOST_MS = 60_000;

function apply(event: string, data?: string): void {
  if (data !== undefined) takenBy[event]?.(data);
  for (const queryKey of staleBy[event] ?? [])
    void queryClient.invalidateQueries({ queryKey: [...queryKey] });
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** What was announced while nobody listened: everything that an event could have made stale. */
function catchUp(): void {
  for (const event of Object.keys(staleBy)) apply(event);
}

/** One connection, until it is closed for good; resolves true when it had been open. */
function listen(signal: AbortSignal, missed: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    let wasOpen = false;
    const source = new EventSource('/api/events');
    const end = (): void => {
      source.close();
      resolve(wasOpen);
    };
    signal.addEventListener('abort', end);
    source.addEventListener('open', () => {
      if (missed || wasOpen) catchUp();
      wasOpen = true;
    });
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) end();
    });
    for (const event of Object.keys(staleBy)) {
      source.addEventListener(event, (message: MessageEvent<string>) => {
        apply(event, message.data);
        announce({ kind: 'live', event, data: message.data });
      });
    }
  });
}

/** Holds the stream open as the leader of this browser's tabs; an expired token is refreshed by asking who we are. */
async function lead(signal: AbortSignal): Promise<void> {
  let wait = RETRY_FIRST_MS;
  for (let first = true; !signal.aborted; first = false) {
    if (await listen(signal, !first)) wait = RETRY_FIRST_MS;
    if (signal.aborted) return;
    await pause(wait * (1 + Math.random() / 2), signal);
    wait = Math.min(wait * 2, RETRY_MOST_MS);
    const alive = await send('/api/auth/me').then(
      () => true,
      (error: unknown) => !(isApiError(error) && error.status === 401),
    );
    if (!alive) return;
  }
}

/** One event stream per browser: the tab that holds the lock listens and tells the others. Answers how to stop. */
export function startLive(): () => void {
  const ending = new AbortController();
  const stopHearing = onAnnouncement((message) => {
    if (message.kind === 'live') apply(message.event, message.data);
  });
  const { signal } = ending;
  if ('locks' in navigator) {
    navigator.locks.request('balai.live', { signal }, () => lead(signal)).catch(() => undefined);
  } else {
    void lead(signal);
  }
  return () => {
    ending.abort();
    stopHearing();
  };
}

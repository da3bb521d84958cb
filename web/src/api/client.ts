import { language } from '../i18n/language.ts';
import { createCalls } from './calls.ts';
import { ApiError, networkError, toApiError } from './errors.ts';
import { newKey } from './idempotency.ts';
import { sessionHint } from './sessionHint.ts';
import type { Paging } from './shapes.ts';
import { createTransport } from './transport.ts';

const REFRESHED_AT = 'balai.refreshedAt';
/** On a broken line a request may hang for ever; then it is better said and tried again. */
const ANSWER_WITHIN_MS = 60_000;

type Listener = () => void;
const endedListeners = new Set<Listener>();
const otherListeners = new Set<Listener>();

/** Called when the session is over and cannot be refreshed. Answers how to stop listening. */
export function onSessionEnded(listener: Listener): () => void {
  endedListeners.add(listener);
  return () => endedListeners.delete(listener);
}

/** Called when the browser's session is no longer the one that this page was made for. Answers how to stop listening. */
export function onOtherSession(listener: Listener): () => void {
  otherListeners.add(listener);
  return () => otherListeners.delete(listener);
}

export function tellOtherSession(): void {
  for (const listener of otherListeners) listener();
}

/** How else a request goes on its way, by its idempotency key: an upload that tells how far it is. */
export const ownSenders = new Map<string, (request: Request) => Promise<Response>>();

/** Gives up what is never answered; a file may take its time, up and down. */
async function fetchInTime(request: Request): Promise<Response> {
  const own = ownSenders.get(request.headers.get('idempotency-key') ?? '');
  if (own) return own(request);
  if (/^multipart/.test(request.headers.get('content-type') ?? '')) return globalThis.fetch(request);
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), ANSWER_WITHIN_MS);
  const signal = AbortSignal.any([request.signal, ending.signal]);
  return globalThis.fetch(request, { signal }).finally(() => clearTimeout(timer));
}

const transport = createTransport({
  send: fetchInTime,
  language,
  // Without locks (an insecure origin) a tab is still careful with itself.
  exclusively: async (work) => {
    if (!('locks' in navigator)) return work();
    return navigator.locks.request('balai.refresh', work);
  },
  lastRefresh: () => Number(localStorage.getItem(REFRESHED_AT) ?? 0),
  noteRefresh: (at) => localStorage.setItem(REFRESHED_AT, String(at)),
  signedIn: () => sessionHint.get(),
  now: () => Date.now(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  newKey,
  onOtherSession: tellOtherSession,
  onSessionEnded: () => {
    sessionHint.set(false);
    for (const listener of endedListeners) listener();
  },
});

export const setIdentity = transport.setIdentity;

/** Sends any request as the web application, for uploads and downloads; failures are thrown as ApiError. */
export async function send(path: string, init?: RequestInit): Promise<Response> {
  const request = new Request(new URL(path, location.origin), { credentials: 'same-origin', ...init });
  const response = await transport.fetch(request).catch(() => {
    throw networkError();
  });
  if (response.ok) return response;
  throw toApiError(await response.json().catch(() => null), response);
}

/** The typed client: `unwrap(api.GET('/api/users', { params: { query: { limit: 20 } } }))`. */
export const api = createCalls(
  typeof location === 'undefined' ? 'http://localhost' : location.origin,
  transport.fetch,
);

interface Result<Body> {
  data?: Body;
  error?: unknown;
  response: Response;
}

/** The body as it is, for the two answers without an envelope: login and refresh. */
export async function bare<Body>(call: Promise<Result<Body>>): Promise<Body> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw cause instanceof ApiError ? cause : networkError();
  });
  if (!response.ok || data === undefined) throw toApiError(error, response);
  return data;
}

/** The `data` of the envelope; anything but a success is thrown as ApiError. */
export async function unwrap<Body extends { data: unknown }>(
  call: Promise<Result<Body>>,
): Promise<Body['data']> {
  return (await bare(call)).data;
}

/** For calls that answer nothing but that they were done. */
export async function done(call: Promise<Result<unknown>>): Promise<void> {
  await bare(call);
}

export type Pagination = Paging<'/api/users'>;

export interface PageOf<Row> {
  rows: Row[];
  page: Pagination;
}

/** The rows of a list and where its neighbours are. */
export async function unwrapPage<Row>(
  call: Promise<Result<{ data: Row[]; meta: { pagination: Pagination } }>>,
): Promise<PageOf<Row>> {
  const { data, meta } = await bare(call);
  return { rows: data, page: meta.pagination };
}

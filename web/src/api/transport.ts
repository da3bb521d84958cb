import { retryAfterOf } from './errors.ts';

/** What a request needs from the world; a test gives its own. */
export interface World {
  send: (request: Request) => Promise<Response>;
  language: () => string;
  /** Only one refresh at a time in the whole browser. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /** When any tab last refreshed, in ms; shared by all tabs. */
  lastRefresh: () => number;
  noteRefresh: (at: number) => void;
  /** Whether this browser believes it is signed in: an answer without a session is then worth a refresh. */
  signedIn: () => boolean;
  now: () => number;
  pause: (ms: number) => Promise<void>;
  newKey: () => string;
  onSessionEnded: () => void;
  /** The browser's session has become another person's, or one's own in another tenant, in another tab. */
  onOtherSession: () => void;
}

/** Whose page this is, as the API last said. */
export interface Identity {
  userId: string;
  tenantId: number;
  csrfToken: string;
}

export interface Transport {
  fetch: (request: Request) => Promise<Response>;
  setIdentity: (identity: Identity | null) => void;
}

/** Tries at an answer that is still being made, and the longest wait between two of them. */
const MOST_TRIES = 5;
const LONGEST_WAIT_MS = 5000;

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
/** Answers of these are about the credentials sent, never about an expired session. */
const CREDENTIALS = /\/api\/auth\/(login|refresh|password\/(forgot|reset))$/;
/** About the person and the session themselves, in whichever tenant. */
const PERSONAL = /^\/api\/auth\//;

async function codeOf(response: Response): Promise<string | null> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : null;
}

/** The cookie of a long sleep is gone, and a revoked token (a role was changed) may be had anew. */
function mayRefresh(code: string | null, signedIn: boolean): boolean {
  const doubtful = code === 'UNAUTHENTICATED' || code === 'TOKEN_REVOKED';
  return code === 'TOKEN_EXPIRED' || (doubtful && signedIn);
}

/** What a repetition of this request would repeat too; null where that cannot be told, or means nothing. */
async function contentOf(request: Request): Promise<string | null> {
  const { pathname } = new URL(request.url);
  if (request.method !== 'POST' || PERSONAL.test(pathname)) return null;
  if (request.headers.has('idempotency-key') || /^multipart/.test(request.headers.get('content-type') ?? ''))
    return null;
  return `${request.url}\n${await request.clone().text()}`;
}

/**
 * Gives each POST a key, and the same key to the same POST until it was answered: where the answer was lost on the
 * way, another press of the button gets the first answer, and nothing is made twice.
 */
function createKeys(newKey: () => string) {
  const unanswered = new Map<string, string>();
  return async (request: Request, answerTo: (keyed: Request) => Promise<Response>): Promise<Response> => {
    const content = await contentOf(request);
    if (content === null) return answerTo(request);
    const key = unanswered.get(content) ?? newKey();
    unanswered.set(content, key);
    const keyed = request.clone();
    keyed.headers.set('Idempotency-Key', key);
    const answer = await answerTo(keyed);
    // A gateway's word says nothing of what became of the request behind it.
    if (answer.status < 502) unanswered.delete(content);
    return answer;
  };
}

/** Whose page this is, and what only that person's session answers: headers, a refresh, a new CSRF token. */
function createSession(world: World) {
  let identity: Identity | null = null;
  let refreshing: Promise<boolean> | null = null;

  function dress(request: Request): Request {
    const dressed = request.clone();
    dressed.headers.set('X-Client', 'web');
    dressed.headers.set('Accept-Language', world.language());
    if (identity === null) return dressed;
    if (CHANGING.has(request.method)) dressed.headers.set('X-CSRF-Token', identity.csrfToken);
    // Should the session have gone to another tenant meanwhile, the API refuses what was meant for this one.
    if (!PERSONAL.test(new URL(request.url).pathname))
      dressed.headers.set('X-Tenant-ID', String(identity.tenantId));
    return dressed;
  }

  const asked = (path: string, base: Request, method: string): Request =>
    dress(new Request(new URL(path, base.url), { method, credentials: 'same-origin' }));

  /** True when there is a fresh session, made here or meanwhile by another tab. */
  function refresh(base: Request, since: number): Promise<boolean> {
    refreshing ??= world
      .exclusively(async () => {
        if (world.lastRefresh() > since) return true;
        const answer = await world.send(asked('/api/auth/refresh', base, 'POST'));
        if (answer.ok) world.noteRefresh(world.now());
        else if (answer.status === 401 || answer.status === 403) world.onSessionEnded();
        return answer.ok;
      })
      .finally(() => {
        refreshing = null;
      });
    return refreshing;
  }

  /** Only ever for whom the page was made: what one person typed is not sent in the name of the next. */
  async function renewCsrf(base: Request): Promise<boolean> {
    const answer = await world.send(asked('/api/auth/me', base, 'GET'));
    if (!answer.ok) return false;
    const { data } = (await answer.json()) as {
      data: { id: string; tenant: { id: number }; csrf_token: string };
    };
    if (identity !== null && (identity.userId !== data.id || identity.tenantId !== data.tenant.id)) {
      world.onOtherSession();
      return false;
    }
    identity = { userId: data.id, tenantId: data.tenant.id, csrfToken: data.csrf_token };
    return true;
  }

  return {
    dress,
    refresh,
    renewCsrf,
    identity: () => identity,
    setIdentity: (next: Identity | null): void => {
      identity = next;
    },
  };
}

/**
 * Sends requests as the web application: language, client, tenant and CSRF headers, a key for what must not be done
 * twice, one shared refresh when the access token has expired, one renewal of the CSRF token when it was refused.
 */
export function createTransport(world: World): Transport {
  const { dress, refresh, renewCsrf, identity, setIdentity } = createSession(world);
  const once = createKeys(world.newKey);

  async function afterSignIn(request: Request, response: Response, since: number): Promise<Response> {
    const worthIt = mayRefresh(await codeOf(response), world.signedIn());
    if (worthIt) return (await refresh(request, since)) ? world.send(dress(request)) : response;
    // Another tab has seen the end of the session already; a visitor never had one.
    if (identity() !== null && !world.signedIn()) world.onSessionEnded();
    return response;
  }

  async function attempt(request: Request): Promise<Response> {
    const since = world.now();
    const first = await world.send(dress(request));
    if (first.ok || CREDENTIALS.test(new URL(request.url).pathname)) return first;
    const response = first.status === 401 ? await afterSignIn(request, first, since) : first;
    if (response.status !== 403) return response;
    const code = await codeOf(response);
    if (code === 'CSRF_FAILED' && (await renewCsrf(request))) return world.send(dress(request));
    if (code === 'TENANT_MISMATCH' && identity() !== null) world.onOtherSession();
    return response;
  }

  /** The first try may still be at work when its answer was lost: then its answer is waited for. */
  async function patiently(request: Request): Promise<Response> {
    for (let tries = 1; ; tries += 1) {
      const response = await attempt(request);
      if (response.status !== 409 || tries === MOST_TRIES) return response;
      if ((await codeOf(response)) !== 'IDEMPOTENCY_IN_FLIGHT') return response;
      await world.pause(Math.min((retryAfterOf(response.headers) ?? 1) * 1000, LONGEST_WAIT_MS));
    }
  }

  return { fetch: (request) => once(request, patiently), setIdentity };
}

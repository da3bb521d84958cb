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
  onSessionEnded: () => void;
}

export interface Transport {
  fetch: (request: Request) => Promise<Response>;
  setCsrfToken: (token: string | null) => void;
}

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
/** Answers of these are about the credentials sent, never about an expired session. */
const CREDENTIALS = /\/api\/auth\/(login|refresh|password\/(forgot|reset))$/;

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

/**
 * Sends requests as the web application: language, client and CSRF headers, one shared refresh when the
 * access token has expired, one renewal of the CSRF token when it was refused.
 */
export function createTransport(world: World): Transport {
  let csrfToken: string | null = null;
  let refreshing: Promise<boolean> | null = null;

  function dress(request: Request): Request {
    const dressed = request.clone();
    dressed.headers.set('X-Client', 'web');
    dressed.headers.set('Accept-Language', world.language());
    if (CHANGING.has(request.method) && csrfToken !== null) dressed.headers.set('X-CSRF-Token', csrfToken);
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

  async function renewCsrf(base: Request): Promise<boolean> {
    const answer = await world.send(asked('/api/auth/me', base, 'GET'));
    if (!answer.ok) return false;
    const body = (await answer.json()) as { data?: { csrf_token?: string } };
    csrfToken = body.data?.csrf_token ?? null;
    return csrfToken !== null;
  }

  async function send(request: Request): Promise<Response> {
    const since = world.now();
    const response = await world.send(dress(request));
    if (response.ok || CREDENTIALS.test(new URL(request.url).pathname)) return response;
    if (response.status === 401) {
      const worthIt = mayRefresh(await codeOf(response), world.signedIn());
      return worthIt && (await refresh(request, since)) ? world.send(dress(request)) : response;
    }
    if (response.status === 403 && (await codeOf(response)) === 'CSRF_FAILED' && (await renewCsrf(request))) {
      return world.send(dress(request));
    }
    return response;
  }

  return {
    fetch: send,
    setCsrfToken: (token) => {
      csrfToken = token;
    },
  };
}

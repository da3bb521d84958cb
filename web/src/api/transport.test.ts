import { describe, expect, it } from 'vitest';
import { createTransport, type World } from './transport.ts';

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const failure = (status: number, code: string): Response =>
  json(status, { success: false, code, message: '' });
const ok = (): Response => json(200, { success: true, data: null });

const me = (id: string, tenantId: number, csrf: string): object => ({
  id,
  tenant: { id: tenantId },
  csrf_token: csrf,
});

/** A browser with tabs that share a lock and the moment of the last refresh. */
function browser(answer: (request: Request, tab: number) => Response | Promise<Response>, signedIn = true) {
  let keys = 0;
  let others = 0;
  const sent: string[] = [];
  const requests: Request[] = [];
  let clock = 1000;
  let last = 0;
  let ended = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const tab = (number: number) => {
    const world: World = {
      send: async (request) => {
        sent.push(`${request.method} ${new URL(request.url).pathname}`);
        requests.push(request);
        await Promise.resolve();
        clock += 1;
        return answer(request, number);
      },
      language: () => 'id',
      exclusively: (work) => {
        const next = queue.then(work, work);
        queue = next.catch(() => undefined);
        return next;
      },
      lastRefresh: () => last,
      noteRefresh: (at) => {
        last = at;
      },
      signedIn: () => signedIn,
      now: () => clock,
      pause: async () => undefined,
      newKey: () => {
        keys += 1;
        return `key-${keys}`;
      },
      onOtherSession: () => {
        others += 1;
      },
      onSessionEnded: () => {
        ended += 1;
      },
    };
    return createTransport(world);
  };
  return { tab, sent, requests, ended: () => ended, others: () => others };
}

const get = (path: string): Request => new Request(`http://balai.example${path}`);
const post = (path: string): Request =>
  new Request(`http://balai.example${path}`, { method: 'POST', body: '{"a":1}' });

describe('requests of the web application', () => {
  it('name the client and the language, and carry the CSRF token only where something changes', async () => {
    const { tab, requests } = browser(ok);
    const transport = tab(1);
    transport.setIdentity({ userId: 'u1', tenantId: 6, csrfToken: 'token-1' });
    await transport.fetch(get('/api/users'));
    await transport.fetch(post('/api/users'));
    expect(requests.map((request) => request.headers.get('x-client'))).toEqual(['web', 'web']);
    expect(requests.map((request) => request.headers.get('accept-language'))).toEqual(['id', 'id']);
    expect(requests.map((request) => request.headers.get('x-csrf-token'))).toEqual([null, 'token-1']);
  });

  it('FR-AUTH-004 many requests with an expired token share one refresh, and each is sent again', async () => {
    let fresh = false;
    const { tab, sent } = browser((request) => {
      if (request.url.endsWith('/refresh')) fresh = true;
      return fresh ? ok() : failure(401, 'TOKEN_EXPIRED');
    });
    const transport = tab(1);
    const answers = await Promise.all([1, 2, 3].map(() => transport.fetch(post('/api/users'))));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(sent.filter((line) => line.endsWith('/refresh'))).toHaveLength(1);
  });

  it('FR-AUTH-004 two tabs at once refresh once', async () => {
    let fresh = false;
    const { tab, sent } = browser((request) => {
      if (request.url.endsWith('/refresh')) fresh = true;
      return fresh ? ok() : failure(401, 'TOKEN_EXPIRED');
    });
    const answers = await Promise.all([tab(1).fetch(get('/api/a')), tab(2).fetch(get('/api/b'))]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(sent.filter((line) => line.endsWith('/refresh'))).toHaveLength(1);
  });

  it('an ended session is told once and not asked for again', async () => {
    const { tab, sent, ended } = browser((request) =>
      request.url.endsWith('/refresh') ? failure(401, 'SESSION_ENDED') : failure(401, 'TOKEN_EXPIRED'),
    );
    const answer = await tab(1).fetch(get('/api/users'));
    expect(answer.status).toBe(401);
    expect(sent).toHaveLength(2);
    expect(ended()).toBe(1);
  });

  it('a wrong password never causes a refresh', async () => {
    const { tab, sent } = browser(() => failure(401, 'INVALID_CREDENTIALS'));
    await tab(1).fetch(post('/api/auth/login'));
    expect(sent).toEqual(['POST /api/auth/login']);
  });

  it('a visitor without a session is not refreshed', async () => {
    const { tab, sent } = browser(() => failure(401, 'UNAUTHENTICATED'), false);
    await tab(1).fetch(get('/api/auth/me'));
    expect(sent).toEqual(['GET /api/auth/me']);
  });

  it('PLT-17 a refused CSRF token is fetched anew and the request sent again with it', async () => {
    const { tab, sent, requests } = browser((request) => {
      if (request.url.endsWith('/me')) return json(200, { success: true, data: me('u1', 6, 'new') });
      return request.headers.get('x-csrf-token') === 'new' ? ok() : failure(403, 'CSRF_FAILED');
    });
    const transport = tab(1);
    transport.setIdentity({ userId: 'u1', tenantId: 6, csrfToken: 'old' });
    const answer = await transport.fetch(post('/api/users'));
    expect(answer.status).toBe(200);
    expect(sent).toEqual(['POST /api/users', 'GET /api/auth/me', 'POST /api/users']);
    expect(await requests.at(-1)?.text()).toBe('{"a":1}');
  });

  it.each([
    ['another person', 'u2', 6],
    ['another tenant', 'u1', 7],
  ])('what was typed for one session is never sent in that of %s', async (_who, id, tenant) => {
    const { tab, sent, others } = browser((request) =>
      request.url.endsWith('/me')
        ? json(200, { success: true, data: me(id, tenant, 'new') })
        : failure(403, 'CSRF_FAILED'),
    );
    const transport = tab(1);
    transport.setIdentity({ userId: 'u1', tenantId: 6, csrfToken: 'old' });
    expect((await transport.fetch(post('/api/users'))).status).toBe(403);
    expect(sent).toEqual(['POST /api/users', 'GET /api/auth/me']);
    expect(others()).toBe(1);
  });

  it('each request names the tenant of its page, and a refusal for it is told', async () => {
    const { tab, requests, others } = browser(() => failure(403, 'TENANT_MISMATCH'));
    const transport = tab(1);
    transport.setIdentity({ userId: 'u1', tenantId: 6, csrfToken: 'old' });
    await transport.fetch(get('/api/users'));
    await transport.fetch(get('/api/auth/me'));
    expect(requests.map((request) => request.headers.get('x-tenant-id'))).toEqual(['6', null]);
    expect(others()).toBe(2);
  });

  it('a tab that learns late of the end of the session says so', async () => {
    const { tab, ended } = browser(() => failure(401, 'UNAUTHENTICATED'), false);
    const transport = tab(1);
    transport.setIdentity({ userId: 'u1', tenantId: 6, csrfToken: 'old' });
    await transport.fetch(get('/api/users'));
    expect(ended()).toBe(1);
  });
});

describe('PLT-5 a POST whose answer was lost', () => {
  const keysOf = (requests: readonly Request[]): (string | null)[] =>
    requests.map((request) => request.headers.get('idempotency-key'));

  it('keeps its key for the next press, and gets a new one once it was answered', async () => {
    let count = 0;
    const { tab, requests } = browser(() => {
      count += 1;
      if (count === 1) throw new TypeError('Failed to fetch');
      return count === 2 ? failure(503, 'UNAVAILABLE') : ok();
    });
    const transport = tab(1);
    await expect(transport.fetch(post('/api/roles'))).rejects.toThrow('Failed to fetch');
    for (let press = 0; press < 3; press += 1) await transport.fetch(post('/api/roles'));
    expect(keysOf(requests)).toEqual(['key-1', 'key-1', 'key-1', 'key-2']);
  });

  it('waits for the first answer while it is still being made', async () => {
    let count = 0;
    const { tab, requests } = browser(() => {
      count += 1;
      return count < 3 ? failure(409, 'IDEMPOTENCY_IN_FLIGHT') : ok();
    });
    expect((await tab(1).fetch(post('/api/roles'))).status).toBe(200);
    expect(keysOf(requests)).toEqual(['key-1', 'key-1', 'key-1']);
  });

  it('two presses at once share a key; a key of the form itself is left, and none is sent to sign in', async () => {
    const { tab, requests } = browser(ok);
    const transport = tab(1);
    await Promise.all([transport.fetch(post('/api/roles')), transport.fetch(post('/api/roles'))]);
    const own = post('/api/users');
    own.headers.set('Idempotency-Key', 'own');
    await transport.fetch(own);
    await transport.fetch(post('/api/auth/login'));
    expect(keysOf(requests)).toEqual(['key-1', 'key-1', 'own', null]);
  });
});

import { describe, expect, it } from 'vitest';
import { createCalls } from './calls.ts';

interface Sent {
  url: string;
  method: string;
  type: string | null;
  key: string | null;
  body: string;
}

function callsThatAnswer(answer: () => Response) {
  const sent: Sent[] = [];
  const calls = createCalls('http://balai.test', async (request) => {
    const { headers, method, url } = request;
    const key = headers.get('idempotency-key');
    sent.push({ url, method, type: headers.get('content-type'), key, body: await request.text() });
    return answer();
  });
  return { calls, sent };
}

describe('PLT-6 the calls of the client', () => {
  it('fill in path and query, and leave out what is not given', async () => {
    const { calls, sent } = callsThatAnswer(() => Response.json({ data: [] }));
    await calls.GET('/api/users', { params: { query: { limit: 20, q: 'budi & sari' } } });
    await calls.DELETE('/api/roles/{id}', { params: { path: { id: 'a/b' } } });
    expect(sent).toEqual([
      {
        url: 'http://balai.test/api/users?limit=20&q=budi+%26+sari',
        method: 'GET',
        type: null,
        key: null,
        body: '',
      },
      { url: 'http://balai.test/api/roles/a%2Fb', method: 'DELETE', type: null, key: null, body: '' },
    ]);
  });

  it('PLT-5 send a body as JSON, with the key of the form', async () => {
    const { calls, sent } = callsThatAnswer(() => Response.json({ token_type: 'bearer', expires_in: 900 }));
    const body = { tenant_id: 7 };
    await calls.POST('/api/auth/tenant', { body, headers: { 'Idempotency-Key': 'k' } });
    expect(sent[0]).toMatchObject({ type: 'application/json', key: 'k', body: '{"tenant_id":7}' });
  });

  it('keep a refusal apart from an answer, whatever it is written in', async () => {
    const refused = callsThatAnswer(() => Response.json({ code: 'NOT_FOUND' }, { status: 404 }));
    expect(await refused.calls.GET('/api/auth/me')).toMatchObject({ error: { code: 'NOT_FOUND' } });
    const broken = callsThatAnswer(() => new Response('<html>', { status: 502 }));
    expect(await broken.calls.GET('/api/auth/me')).toMatchObject({ error: '<html>' });
    const empty = callsThatAnswer(() => new Response(null, { status: 204 }));
    expect(await empty.calls.GET('/api/auth/me')).toMatchObject({ data: undefined });
  });
});

import { request as httpRequest } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { API_KEY } from './protocol.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from './server.ts';
import type { System } from './world.ts';

const running: Simulator[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});

async function start(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator(options);
  running.push(simulator);
  return simulator;
}

const client = { client_id: 'demo-client', client_secret: 'demo-secret' };
const NIK = 'https://fhir.kemkes.go.id/id/nik';

async function token(at: Simulator, system: 'hubsdmk' | 'satusehat', form: object = client) {
  const path = system === 'hubsdmk' ? '/oauth/token' : '/oauth2/v1/accesstoken?grant_type=client_credentials';
  const body = new URLSearchParams({
    ...form,
    ...(system === 'hubsdmk' ? { grant_type: 'client_credentials' } : {}),
  });
  return fetch(`${at.url}/${system}${path}`, { method: 'POST', body });
}

async function bearer(at: Simulator, system: 'hubsdmk' | 'satusehat') {
  const { access_token } = (await (await token(at, system)).json()) as { access_token: string };
  return { authorization: `Bearer ${access_token}` };
}

const key = { 'x-api-key': API_KEY };
const registrations = (at: Simulator, query = '', headers: Record<string, string> = key) =>
  fetch(`${at.url}/regnakes/v1/registrations${query}`, { headers });
const placements = (at: Simulator, headers: Record<string, string>, query = '') =>
  fetch(`${at.url}/hubsdmk/api/placements${query}`, { headers });
const practitioner = (at: Simulator, headers: Record<string, string>, nik: string) =>
  fetch(`${at.url}/satusehat/fhir-r4/v1/Practitioner?identifier=${encodeURIComponent(`${NIK}|${nik}`)}`, {
    headers,
  });

interface Registration {
  readonly id: string;
  readonly nik: string;
  readonly name: string;
  readonly birth_date: string;
  readonly str_number: string;
}
interface Registrations {
  readonly data: readonly Registration[];
  readonly next: { readonly updated_since: string; readonly after_id: string } | null;
  readonly total: number;
}
const read = async (answer: Response) => (await answer.json()) as Registrations;

describe('PLT-1 simulator: protocols', () => {
  test('regnakes gives all registrations, each once, by its own next', async () => {
    const at = await start({ count: 500, seed: 3 });
    const all: Registration[] = [];
    let query = '?limit=33';
    for (let pages = 0; pages < 100; pages++) {
      const { data, next, total } = await read(await registrations(at, query));
      expect(total).toBe(490 - all.length);
      all.push(...data);
      if (!next) break;
      query = `?limit=33&updated_since=${next.updated_since}&after_id=${next.after_id}`;
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(490);
    const whole = await read(await registrations(at, '?limit=5000'));
    expect(whole.data).toEqual(all);
    expect(Object.keys(all[0] ?? {})).toEqual([
      'id',
      'nik',
      'name',
      'birth_place',
      'birth_date',
      'profession',
      'str_number',
      'str_issued_on',
      'str_valid_until',
      'updated_at',
    ]);
    expect((await fetch(`${at.url}/regnakes/v1/ping`, { headers: key })).status).toBe(200);
  });

  test('regnakes refuses a wrong key, a wrong query, other addresses', async () => {
    const at = await start({ count: 5 });
    for (const headers of [{}, { 'x-api-key': 'other' }])
      expect((await registrations(at, '', headers as Record<string, string>)).status).toBe(401);
    for (const query of [
      '?limit=0',
      '?limit=5001',
      '?limit=x',
      '?updated_since=yesterday',
      '?after_id=RN-0000000001',
      '?updated_since=2025-01-01T00:00:00Z&after_id=PL-0000000001',
    ]) {
      const answer = await registrations(at, query);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toEqual({ error: { code: 'QUERY_INVALID', message: expect.any(String) } });
    }
    expect((await fetch(`${at.url}/regnakes/v2`, { headers: key })).status).toBe(404);
    expect(
      (await fetch(`${at.url}/regnakes/v1/registrations`, { method: 'POST', headers: key })).status,
    ).toBe(405);
  });

  test('the same person is in all three systems, under one NIK', async () => {
    const at = await start({ count: 200 });
    const hub = await bearer(at, 'hubsdmk');
    const satu = await bearer(at, 'satusehat');
    const { data } = await read(await registrations(at, '?limit=200'));
    const page = (await (await placements(at, hub, '?per_page=200')).json()) as {
      schema_version: string;
      items: { nik: string; full_name: string }[];
      has_more: boolean;
    };
    expect(page).toMatchObject({ schema_version: '2', has_more: false, total: 170 });
    const names = new Map(page.items.map(({ nik, full_name }) => [nik, full_name]));
    expect(data.filter(({ nik, name }) => names.get(nik) === name).length).toBeGreaterThan(160);
    let found = 0;
    for (const person of data.slice(0, 40)) {
      const bundle = (await (await practitioner(at, satu, person.nik)).json()) as {
        total: number;
        entry: { resource: object }[];
      };
      found += bundle.total;
      if (bundle.total === 1)
        expect(bundle.entry[0]?.resource).toMatchObject({
          resourceType: 'Practitioner',
          name: [{ text: person.name }],
          birthDate: person.birth_date,
          identifier: [{ system: NIK, value: person.nik }, {}],
        });
    }
    expect(found).toBe(38);
    expect(await (await practitioner(at, satu, '0'.repeat(16))).json()).toMatchObject({
      total: 0,
      entry: [],
    });
  });

  test('tokens: asked for with the right client, good for their system and their time', async () => {
    let now = Date.UTC(2026, 10, 21);
    const at = await start({ count: 10, now: () => now });
    expect((await token(at, 'hubsdmk', { ...client, client_secret: 'x' })).status).toBe(401);
    expect(await (await token(at, 'satusehat', { client_id: 'x' })).json()).toMatchObject({
      resourceType: 'OperationOutcome',
    });
    expect(await (await token(at, 'hubsdmk')).json()).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
    });
    expect(await (await token(at, 'satusehat')).json()).toMatchObject({ expires_in: '3599' });
    const hub = await bearer(at, 'hubsdmk');
    expect((await placements(at, hub)).status).toBe(200);
    expect((await placements(at, {})).status).toBe(401);
    expect((await placements(at, { authorization: 'Bearer hubsdmk-0' })).status).toBe(401);
    const other = await practitioner(at, hub, '1'.repeat(16));
    expect(other.status).toBe(401);
    expect(await other.json()).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error' }],
    });
    now += 3_600_000;
    expect((await placements(at, hub)).status).toBe(401);
    expect((await placements(at, await bearer(at, 'hubsdmk'))).status).toBe(200);
  });

  test('gzip where it is asked for, never in fast mode', async () => {
    const at = await start({ count: 300 });
    const raw = () =>
      new Promise<{ encoding: string | undefined; body: Buffer }>((done, failed) => {
        const options = { headers: { ...key, 'accept-encoding': 'gzip' } };
        httpRequest(`${at.url}/regnakes/v1/registrations?limit=200`, options, async (answer) => {
          const body = await buffer(answer);
          done({ encoding: answer.headers['content-encoding'], body });
        })
          .on('error', failed)
          .end();
      });
    const packed = await raw();
    expect(packed.encoding).toBe('gzip');
    at.data({ fast: true });
    const plain = await raw();
    expect(plain.encoding).toBeUndefined();
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
  });
});

describe('PLT-1 simulator: control', () => {
  const post = (at: Simulator, path: string, body: unknown, headers: object = {}) =>
    fetch(at.url + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });

  test('data of another size, touched and new people are found by who read up to the end', async () => {
    const at = await start({ count: 20 });
    const { data } = await read(await registrations(at));
    const last = data.at(-1) as Registration & { updated_at: string };
    const since = `?updated_since=${last.updated_at}&after_id=${last.id}`;
    expect((await read(await registrations(at, since))).data).toEqual([]);
    expect((await post(at, '/_data', { touch: 20, add: 2, latency_ms: 5 })).status).toBe(200);
    const again = await read(await registrations(at, since));
    expect(again.data.length).toBe(22);
    expect(new Set(again.data.map(({ nik }) => nik)).size).toBe(22);
    await post(at, '/_data', { count: 3, without_nik: 1 });
    expect((await read(await registrations(at))).data.map(({ nik }) => nik)).toEqual([null, null, null]);
  });

  test('on demand people whom hubsdmk lacks are registered under the STR number of the one before', async () => {
    const at = await start({ count: 100 });
    const plain = (await read(await registrations(at))).data;
    const before = new Map(plain.map((one) => [one.id, one]));
    await post(at, '/_data', { twins: 1 });
    const twins = (await read(await registrations(at))).data.filter(
      (one) => one.str_number !== before.get(one.id)?.str_number,
    );
    expect(twins.length).toBeGreaterThan(10);
    const placed = JSON.stringify(await read(await placements(at, await bearer(at, 'hubsdmk'))));
    for (const { nik, str_number } of twins) {
      expect(plain.some((one) => one.str_number === str_number && one.nik !== nik)).toBe(true);
      expect(placed).not.toContain(nik);
    }
  });

  test('counts what it gave, by system', async () => {
    const at = await start({ count: 50 });
    await registrations(at, '?limit=30');
    await placements(at, await bearer(at, 'hubsdmk'), '?per_page=10');
    at.faults({ system: 'regnakes', kind: 'error500' });
    await registrations(at);
    const stats = (await (await fetch(`${at.url}/_stats`)).json()) as ReturnType<Simulator['stats']>;
    expect(stats).toEqual(at.stats());
    const none = { requests: 0, tokens: 0, records: 0, faults: {} };
    expect(stats.systems satisfies Record<System, object>).toEqual({
      regnakes: { requests: 2, tokens: 0, records: 30, faults: { error500: 1 } },
      hubsdmk: { requests: 2, tokens: 1, records: 10, faults: {} },
      satusehat: none,
    });
  });

  test('faults and changes that make no sense are refused, and so is a page in somebody’s browser', async () => {
    const at = await start({ count: 5 });
    for (const [path, body] of [
      ['/_faults', [{ system: 'other', kind: 'slow' }]],
      ['/_faults', { system: '*', kind: 'fire' }],
      ['/_faults', { system: '*', kind: 'slow', every: 0 }],
      ['/_faults', { system: '*', kind: 'slow', rate: 2 }],
      ['/_faults', { system: '*', kind: 'slow', often: 1 }],
      ['/_faults', { system: '*', kind: 'slow', on: 'sunday' }],
      ['/_faults', 'x'],
      ['/_data', { count: -1 }],
      ['/_data', { count: 10_000_000, add: 1 }],
      ['/_data', { touch: 1.5 }],
      ['/_data', { fast: 1 }],
      ['/_data', { nothing: 1 }],
    ] as const)
      expect((await post(at, path, body)).status).toBe(400);
    expect((await post(at, '/_data', {}, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await fetch(`${at.url}/_other`)).status).toBe(404);
    const elsewhere = await new Promise<number | undefined>((done, failed) => {
      httpRequest(`${at.url}/_stats`, { headers: { host: 'evil.example' } }, (answer) => {
        answer.resume();
        done(answer.statusCode);
      })
        .on('error', failed)
        .end();
    });
    expect(elsewhere).toBe(403);
    expect(await (await fetch(`${at.url}/_faults`)).json()).toEqual([]);
  });

  test('listens on this machine alone, and ends at once with readers connected', async () => {
    const at = await start();
    expect(at.url).toBe(`http://127.0.0.1:${at.port}`);
    at.faults({ system: 'regnakes', kind: 'timeout' });
    const waiting = registrations(at).catch(() => 'cut off');
    while (at.stats().systems.regnakes.requests === 0) await new Promise((done) => setTimeout(done, 5));
    const began = Date.now();
    await at.stop();
    running.length = 0;
    expect(Date.now() - began).toBeLessThan(1000);
    expect(await waiting).toBe('cut off');
    await expect(fetch(`${at.url}/_health`)).rejects.toThrow();
  });
});

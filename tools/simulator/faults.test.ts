import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FAULT_KINDS, type Fault, type FaultKind } from './faults.ts';
import { type Simulator, startSimulator } from './server.ts';
import type { System } from './world.ts';

let at: Simulator;
beforeEach(async () => {
  at = await startSimulator({ count: 400, seed: 11 });
});
afterEach(() => at.stop());

const tested = new Set<FaultKind>();

function plant(system: System | '*', kind: FaultKind, more: Partial<Fault> = {}): void {
  tested.add(kind);
  at.faults({ system, kind, ...more });
}

const registrations = (query = '?limit=20', init: RequestInit = {}) =>
  fetch(`${at.url}/regnakes/v1/registrations${query}`, {
    headers: { 'x-api-key': 'demo-regnakes-key' },
    ...init,
  });

const client = { client_id: 'demo-client', client_secret: 'demo-secret' };
const tokenOf = (system: 'hubsdmk' | 'satusehat') =>
  fetch(
    `${at.url}/${system}/${system === 'hubsdmk' ? 'oauth/token' : 'oauth2/v1/accesstoken?grant_type=client_credentials'}`,
    { method: 'POST', body: new URLSearchParams({ ...client, grant_type: 'client_credentials' }) },
  );

/** Reads from a system that has tokens, with one of its own. */
async function reader(system: 'hubsdmk' | 'satusehat') {
  const { access_token } = (await (await tokenOf(system)).json()) as { access_token: string };
  return (path: string) =>
    fetch(`${at.url}/${system}${path}`, { headers: { authorization: `Bearer ${access_token}` } });
}

interface Rows {
  readonly data: readonly Readonly<Record<string, string | null>>[];
  readonly next: { readonly updated_since: string; readonly after_id: string } | null;
}
const rows = async (answer: Response) => (await answer.json()) as Rows;
const ids = (page: Rows) => page.data.map(({ id }) => id);
const behind = (page: Rows) =>
  `?limit=20&updated_since=${page.next?.updated_since}&after_id=${page.next?.after_id}`;
const practitioner = (nik: string | null | undefined) =>
  `/fhir-r4/v1/Practitioner?identifier=https%3A%2F%2Ffhir.kemkes.go.id%2Fid%2Fnik%7C${nik}`;

describe('PLT-1 simulator: faults on demand', () => {
  test('errors in the form of each system: JSON of ours, an OperationOutcome, plain text', async () => {
    const satu = await reader('satusehat');
    plant('*', 'error500', { times: 2 });
    const ours = await registrations();
    expect([ours.status, await ours.json()]).toMatchObject([500, { error: { code: 'INTERNAL' } }]);
    const theirs = await satu(practitioner('1'));
    expect([theirs.status, theirs.headers.get('content-type')]).toEqual([500, 'text/plain; charset=utf-8']);
    expect((await registrations()).status).toBe(200);
    plant('regnakes', 'error503text', { times: 1 });
    const text = await registrations();
    expect([text.status, await text.text()]).toEqual([503, expect.stringMatching(/^upstream/)]);
    expect((await satu('/fhir-r4/v1/Practitioner?identifier=1')).status).toBe(400);
  });

  test('every so-manieth request, so many times, by share, on tokens or data', async () => {
    plant('regnakes', 'error500', { every: 3, times: 2 });
    const met = async (n: number) => {
      const statuses: number[] = [];
      for (let i = 0; i < n; i++) statuses.push((await registrations('?limit=1')).status);
      return statuses;
    };
    expect(await met(10)).toEqual([200, 200, 500, 200, 200, 500, 200, 200, 200, 200]);
    at.clearFaults();
    plant('regnakes', 'error500', { rate: 0.5 });
    const first = (await met(60)).filter((status) => status === 500).length;
    expect(first).toBeGreaterThan(15);
    expect(first).toBeLessThan(45);
    at.clearFaults();
    plant('hubsdmk', 'error500', { on: 'token' });
    expect((await tokenOf('hubsdmk')).status).toBe(500);
    expect((await tokenOf('satusehat')).status).toBe(200);
  });

  test('429 says when to come again, in seconds or as a date', async () => {
    plant('regnakes', '429', { times: 1, retry_after: 3 });
    const seconds = await registrations();
    expect([seconds.status, seconds.headers.get('retry-after')]).toEqual([429, '3']);
    const date = 'Sat, 21 Nov 2026 18:00:00 GMT';
    plant('regnakes', '429', { times: 1, retry_after: date });
    expect((await registrations()).headers.get('retry-after')).toBe(date);
  });

  test('refused credentials, also for a new token; a token that has expired, once', async () => {
    const hub = await reader('hubsdmk');
    plant('hubsdmk', 'unauthorized', { times: 2 });
    expect((await hub('/api/placements')).status).toBe(401);
    expect((await tokenOf('hubsdmk')).status).toBe(401);
    expect((await hub('/api/placements')).status).toBe(200);
    plant('*', 'expire_token', { times: 2 });
    expect((await hub('/api/placements')).status).toBe(401);
    expect((await registrations()).status).toBe(401);
    expect((await hub('/api/placements')).status).toBe(401);
    expect((await (await reader('hubsdmk'))('/api/placements')).status).toBe(200);
    expect((await registrations()).status).toBe(200);
  });

  test('silence until the reader leaves, or for so long; a body that comes in drops', async () => {
    plant('regnakes', 'timeout', { times: 1 });
    await expect(registrations('', { signal: AbortSignal.timeout(150) })).rejects.toThrow(/timeout/);
    plant('regnakes', 'timeout', { times: 1, ms: 50 });
    await expect(registrations()).rejects.toThrow();
    plant('regnakes', 'slow', { times: 1, ms: 600 });
    const began = Date.now();
    const slow = await registrations();
    const head = Date.now() - began;
    expect((await rows(slow)).data).toHaveLength(20);
    // The head at once, then drop by drop.
    expect(Date.now() - began - head).toBeGreaterThanOrEqual(400);
  });

  test('a connection cut in the middle of a page, garbage, and a page without end', async () => {
    plant('regnakes', 'cut_connection', { times: 1 });
    const cut = await registrations();
    expect(cut.status).toBe(200);
    await expect(cut.text()).rejects.toThrow();
    plant('regnakes', 'garbage', { times: 1 });
    const garbage = await registrations();
    expect(garbage.headers.get('content-type')).toContain('json');
    await expect(garbage.json()).rejects.toThrow();
    plant('regnakes', 'huge', { times: 1, bytes: 3_000_000 });
    const huge = await (await registrations()).text();
    expect(huge.length).toBeGreaterThan(3_000_000);
    expect(JSON.parse(huge)).toMatchObject({ data: expect.any(Array) });
    plant('regnakes', 'huge', { times: 1 });
    const left = await registrations();
    await left.body?.cancel();
    expect((await registrations()).status).toBe(200);
  });

  test('a redirect, and who followed it', async () => {
    plant('regnakes', 'redirect', { times: 2 });
    const answer = await registrations('', { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/_elsewhere']);
    expect(at.stats().elsewhere).toBe(0);
    await registrations();
    expect(at.stats().elsewhere).toBe(1);
  });

  test('bad records by share: each kind, the same ones each time, all else as it was', async () => {
    const good = await rows(await registrations('?limit=400'));
    plant('*', 'bad_records', { rate: 0.3 });
    const bad = await rows(await registrations('?limit=400'));
    expect(await rows(await registrations('?limit=400'))).toEqual(bad);
    const spoilt = bad.data.filter((row, n) => JSON.stringify(row) !== JSON.stringify(good.data[n]));
    expect(spoilt.length / 392).toBeCloseTo(0.3, 1);
    const kinds = spoilt.map((row) =>
      [
        row.nik?.length !== 16 && 'nik',
        row.name === '' && 'name',
        row.profession === 'Dukun Beranak' && 'profession',
        row.str_valid_until !== null && String(row.str_valid_until) < String(row.str_issued_on) && 'expiry',
      ].filter(Boolean),
    );
    expect(kinds.every((wrong) => wrong.length === 1)).toBe(true);
    expect(new Set(kinds.flat())).toEqual(new Set(['nik', 'name', 'profession', 'expiry']));
    const hub = await reader('hubsdmk');
    const page = (await (await hub('/api/placements?per_page=400')).json()) as { items: { nik: string }[] };
    expect(page.items.some(({ nik }) => nik.length !== 16)).toBe(true);
    const satu = await reader('satusehat');
    const nameless = spoilt.filter((row) => row.name === '');
    const answers = await Promise.all(
      nameless.map(async ({ nik }) => (await satu(practitioner(nik))).json() as Promise<{ total: number }>),
    );
    expect(answers.filter(({ total }) => total === 1)).toContainEqual(
      expect.objectContaining({
        entry: [{ fullUrl: expect.any(String), resource: expect.objectContaining({ name: [] }) }],
      }),
    );
  });

  test('a changed schema in each system', async () => {
    const [hub, satu] = [await reader('hubsdmk'), await reader('satusehat')];
    plant('*', 'changed_schema');
    const [row] = (await rows(await registrations())).data;
    expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining(['identity_number', 'modified']));
    expect(row).not.toHaveProperty('nik');
    const page = (await (await hub('/api/placements')).json()) as { items: object[] };
    expect(page).toMatchObject({ schema_version: '3' });
    expect(page.items[0]).toHaveProperty('facility_label');
    expect(page.items[0]).not.toHaveProperty('facility');
    expect(await (await satu(practitioner('1'))).json()).toMatchObject({ resourceType: 'Parameters' });
  });

  test('the page before once more, and one that overlaps it', async () => {
    const first = await rows(await registrations());
    const second = await rows(await registrations(behind(first)));
    plant('regnakes', 'duplicate_page', { times: 1 });
    expect(await rows(await registrations(behind(second)))).toEqual(second);
    const third = await rows(await registrations(behind(second)));
    plant('regnakes', 'shifted_page', { times: 1 });
    const shifted = await rows(await registrations(behind(third)));
    expect(ids(shifted).slice(0, 9)).toEqual(ids(third).slice(11));
    expect(ids(shifted)).toHaveLength(20);
    const fourth = await rows(await registrations(behind(third)));
    expect(ids(shifted).slice(9)).toEqual(ids(fourth).slice(0, 11));
  });

  test('a person who is there twice, and another one than was asked for', async () => {
    const satu = await reader('satusehat');
    const { data } = await rows(await registrations());
    plant('satusehat', 'duplicate_page', { times: 1 });
    expect(await (await satu(practitioner(data[0]?.nik))).json()).toMatchObject({ total: 2 });
    plant('satusehat', 'shifted_page', { times: 1 });
    expect(JSON.stringify(await (await satu(practitioner(data[0]?.nik))).json())).toContain(data[1]?.nik);
  });

  test('over HTTP: planted, listed with how often they were given, taken away', async () => {
    const post = (body: unknown) =>
      fetch(`${at.url}/_faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await post([{ system: 'regnakes', kind: 'error500', times: 1 }])).status).toBe(200);
    expect((await post({ system: '*', kind: 'slow', ms: 1 })).status).toBe(200);
    expect((await registrations()).status).toBe(500);
    expect(await (await fetch(`${at.url}/_faults`)).json()).toEqual([
      { system: 'regnakes', kind: 'error500', times: 1, given: 1 },
      { system: '*', kind: 'slow', ms: 1, given: 0 },
    ]);
    expect(await (await fetch(`${at.url}/_faults`, { method: 'DELETE' })).json()).toEqual([]);
    expect((await registrations()).status).toBe(200);
  });

  test('no kind of fault is without a test', () =>
    expect([...tested].sort()).toEqual([...FAULT_KINDS].sort()));
});

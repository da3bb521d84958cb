import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../../../tools/simulator/server.ts';
import type { PersonToAsk } from './connector.ts';
import { openConnector, readRecord } from './index.ts';
import { beginning, faultOf, inputFor, open, readAll, startServer } from './open.test-support.ts';

const COUNT = 300;
let simulator: Simulator;
let whole: string[];
let everybody: PersonToAsk[];
beforeAll(async () => {
  simulator = await startSimulator({ count: COUNT, seed: 3 });
  const { records } = await readAll(open('regnakes', simulator).read(null));
  whole = records.map(({ key }) => key);
  everybody = records.slice(0, 40).map(({ key, fields }) => ({ id: key, nik: fields?.nik ?? '' }));
});
afterEach(() => {
  simulator.clearFaults();
  simulator.data({ token_s: 3600 });
});
afterAll(() => simulator.stop());

const people = async (after: string | null, limit: number) =>
  everybody.filter(({ id }) => after === null || id > after).slice(0, limit);
const onePerson = async () => everybody.slice(0, 1);
const sources = ['regnakes', 'hubsdmk', 'satusehat'] as const;

describe.each(sources)('INT Connectors: what %s does wrong', (source) => {
  const read = (over: object = {}) => readAll(open(source, simulator, { people, ...over }).read(null));

  it.each([
    ['500 three times, then well', { kind: 'error500', times: 3 }],
    ['503 in plain text, then well', { kind: 'error503text', times: 1 }],
    ['429 with Retry-After, then well', { kind: '429', times: 1, retry_after: 1 }],
    ['a connection cut in the middle of a page, then well', { kind: 'cut_connection', times: 2 }],
    ['garbage, then well', { kind: 'garbage', times: 1 }],
  ] as const)('%s: nothing is lost', async (_title, fault) => {
    const good = await read();
    simulator.faults({ system: source, ...fault });
    const { records, fault: end } = await read();
    expect(end).toBeNull();
    expect(records.map(({ key }) => key)).toEqual(good.records.map(({ key }) => key));
  });

  it('a time-out, then well: nothing is lost', async () => {
    const good = await read();
    simulator.faults({ system: source, kind: 'timeout', times: 1 });
    const { records, fault: end } = await read({ pace: { headers: 700 } });
    expect(end).toBeNull();
    expect(records.map(({ key }) => key)).toEqual(good.records.map(({ key }) => key));
  });

  it.each([
    ['500 for ever', { kind: 'error500' }, 'SERVER_ERROR'],
    ['503 in plain text for ever', { kind: 'error503text' }, 'SERVER_ERROR'],
    ['cut for ever', { kind: 'cut_connection' }, 'UNREACHABLE'],
    ['garbage for ever', { kind: 'garbage' }, 'BAD_ANSWER'],
    ['a redirect', { kind: 'redirect' }, 'BAD_ANSWER'],
    ['a huge page', { kind: 'huge' }, 'BAD_ANSWER'],
    ['credentials that are refused', { kind: 'unauthorized' }, 'TOKEN_REFUSED'],
    ['429 with a wait that is too long', { kind: '429', retry_after: 3600 }, 'TOO_MANY'],
  ] as const)(
    '%s stops with a fault that names nobody',
    async (_title, fault, code) => {
      simulator.faults({ system: source, ...fault });
      const input = inputFor(source, simulator.url, { people });
      const { fault: end } = await readAll(openConnector(input).read(null));
      expect(end?.code).toBe(code);
      expect(end?.detail.length).toBeLessThanOrEqual(200);
      // Neither what the source said in words nor anybody's number.
      for (const text of [end?.detail ?? '', end?.message ?? '', ...input.env.lines])
        expect(text).not.toMatch(/\d{16}|wrong|refused\.|maintenance|demo-|Bearer/i);
      expect(simulator.stats().elsewhere).toBe(0);
    },
    20_000,
  );

  it('what will not change by itself is not asked for again', async () => {
    // One of its own: requests of the tests before may still be on their way to the other.
    const own = await startSimulator({ count: COUNT, seed: 3 });
    for (const kind of ['redirect', 'huge'] as const) {
      own.clearFaults();
      own.faults({ system: source, kind });
      const { fault } = await readAll(open(source, own, { people: onePerson }).read(null));
      expect([fault?.code, own.stats().systems[source].faults[kind]]).toEqual(['BAD_ANSWER', 1]);
    }
    await own.stop();
  });

  it('500 for ever is asked four times in all', async () => {
    const own = await startSimulator({ count: COUNT, seed: 3 });
    own.faults({ system: source, kind: 'error500' });
    await readAll(open(source, own, { people: onePerson }).read(null));
    expect(own.stats().systems[source].faults).toEqual({ error500: 4 });
    await own.stop();
  });

  it('a form that has changed: the page as it came is handed on, nothing of it is taken, the cursor stands', async () => {
    simulator.faults({ system: source, kind: 'changed_schema' });
    const { pages, fault } = await read();
    expect(fault?.code).toBe('SCHEMA_CHANGED');
    const [page] = pages;
    expect(pages).toHaveLength(1);
    expect(page).toMatchObject({ kind: 'schema', last: false });
    expect(page?.cursor.id).toBe('');
    expect(page?.records).toMatchObject([
      { key: 'schema', fields: null, problems: [{ code: 'SCHEMA_CHANGED' }], payload: { cut: false } },
    ]);
    expect(page?.records[0]?.payload).toMatchObject({ raw: expect.stringMatching(/^\{/) });
    expect(readRecord(source, page?.records[0]?.payload, new Date())).toEqual(page?.records[0]);
  });

  it('an aborted signal ends it at once, with its own reason', async () => {
    simulator.faults({ system: source, kind: 'timeout' });
    const stop = new AbortController();
    const reading = read({ signal: stop.signal, pace: { headers: 60_000 } });
    const reason = new Error('deactivated');
    setTimeout(() => stop.abort(reason), 50);
    const began = performance.now();
    await expect(reading).rejects.toBe(reason);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe.each(['hubsdmk', 'satusehat'] as const)('INT Connectors: the token of %s', (source) => {
  const tokens = () => simulator.stats().systems[source].tokens;
  const read = (over: object = {}) =>
    readAll(
      open(source, simulator, {
        people,
        integration: { connector: source, base_url: `${simulator.url}/${source}`, batch_size: 10 },
        ...over,
      }).read(null),
    );

  it('is fetched once for all requests', async () => {
    const before = tokens();
    expect((await read()).fault).toBeNull();
    expect(tokens() - before).toBe(1);
  });

  it('that has expired over there is renewed once, and nothing is lost', async () => {
    const good = await read();
    const before = tokens();
    simulator.faults({ system: source, kind: 'expire_token', every: 9, times: 1 });
    const { records, fault } = await read();
    expect(fault).toBeNull();
    expect(records.map(({ key }) => key)).toEqual(good.records.map(({ key }) => key));
    expect(tokens() - before).toBe(2);
  });

  it('that says when it ends is renewed before that, without a refusal', async () => {
    simulator.data({ token_s: 100 });
    let at = Date.now();
    const before = tokens();
    // Each look at the clock is some seconds later.
    const now = () => {
      at += 3_000;
      return new Date(at);
    };
    const { fault } = await read({ now });
    expect(fault).toBeNull();
    expect(tokens() - before).toBeGreaterThan(1);
  });

  it('that is refused again once it is new stops the run', async () => {
    simulator.faults({ system: source, kind: 'unauthorized', on: 'data' });
    const before = tokens();
    expect((await read()).fault?.code).toBe('TOKEN_REFUSED');
    expect(tokens() - before).toBeLessThanOrEqual(2);
  });
});

describe.each(['regnakes', 'hubsdmk'] as const)('INT Connectors: pages of %s that come wrongly', (source) => {
  const read = () =>
    readAll(
      open(source, simulator, {
        integration: { connector: source, base_url: `${simulator.url}/${source}`, batch_size: 25 },
      }).read(null),
    );

  it.each(['duplicate_page', 'shifted_page'] as const)('%s: every record still comes', async (kind) => {
    const good = await read();
    simulator.faults({ system: source, kind, every: 3 });
    const { records, fault } = await read();
    expect(fault).toBeNull();
    expect([...new Set(records.map(({ key }) => key))]).toEqual(good.records.map(({ key }) => key));
  });
});

describe('INT Connectors: an answer of regnakes', () => {
  it.each([{ kind: 'timeout' }, { kind: 'slow', ms: 12_000 }] as const)(
    'that does not come in time, or not to its end, is a time-out: $kind',
    async (fault) => {
      simulator.faults({ system: 'regnakes', ...fault });
      const pace = { headers: 300, body: 300, connect: 500 };
      const { fault: end } = await readAll(open('regnakes', simulator, { pace }).read(null));
      expect(end).toMatchObject({
        code: 'TIMEOUT',
        detail: expect.stringMatching(/^GET \/v1\/registrations: ([A-Z_]+|took too long)$/),
      });
    },
    20_000,
  );

  const registration = (id: number, over: object = {}) => ({
    id: `RN-${id}`,
    nik: '3174012345678901',
    name: 'Siti',
    profession: 'Perawat',
    str_number: '1100000000000001',
    str_valid_until: null,
    updated_at: `2026-01-01T00:00:0${id}Z`,
    ...over,
  });

  /** Reads from a server that answers each request with the next of these, the last one for ever. */
  async function readFrom(
    answers: readonly { readonly body: string | Buffer; readonly headers?: Record<string, string> }[],
  ) {
    const asked: string[] = [];
    const server = await startServer((request, response) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)];
      asked.push(request.url ?? '');
      response.writeHead(200, { 'content-type': 'application/json', ...answer?.headers });
      response.end(answer?.body);
    });
    const input = inputFor('regnakes', server.url);
    const reading = await readAll(openConnector(input).read(null));
    await server.stop();
    return { ...reading, asked, lines: input.env.lines };
  }
  const page = (data: readonly unknown[], next: object | null = null) =>
    JSON.stringify({ data, next, total: 1 });

  it('is asked for in gzip and opened; one that is no gzip, or of another kind, or swells, is refused', async () => {
    const gzip = { 'content-encoding': 'gzip' };
    const good = await readFrom([{ body: gzipSync(page([registration(1)])), headers: gzip }]);
    expect([good.fault, good.records.length]).toEqual([null, 1]);
    const broken = await readFrom([{ body: 'no gzip', headers: gzip }]);
    expect(broken.fault).toMatchObject({ code: 'BAD_ANSWER' });
    const half = gzipSync(page([registration(1)])).subarray(0, 40);
    expect((await readFrom([{ body: half, headers: gzip }])).fault?.code).toBe('BAD_ANSWER');
    const other = await readFrom([{ body: 'x', headers: { 'content-encoding': 'br' } }]);
    expect(other.fault).toMatchObject({ code: 'BAD_ANSWER', detail: expect.stringMatching(/not asked for/) });
    const bomb = await readFrom([{ body: gzipSync(Buffer.alloc(30 * 1024 * 1024, 0x20)), headers: gzip }]);
    expect(bomb.fault).toMatchObject({ code: 'BAD_ANSWER', detail: expect.stringMatching(/20 MB/) });
    expect(bomb.asked).toHaveLength(1);
  });

  it('that leads nowhere, or back, does not go on for ever', async () => {
    const there = { updated_since: '2026-01-01T00:00:05Z', after_id: 'RN-5' };
    const round = await readFrom([{ body: page([registration(5)], there) }]);
    expect(round.fault).toMatchObject({ code: 'BAD_ANSWER', detail: expect.stringMatching(/nowhere/) });
    const back = await readFrom([
      { body: page([registration(5)], there) },
      { body: page([registration(2)], { updated_since: '2026-01-01T00:00:02Z', after_id: 'RN-2' }) },
    ]);
    expect(back.fault?.code).toBe('BAD_ANSWER');
    expect(back.pages.at(-1)?.cursor).toEqual({ at: '2026-01-01T00:00:05Z', id: 'RN-5' });
    expect(back.asked.length).toBeLessThan(10);
  });

  it('with a moment in the future does not move the cursor there', async () => {
    const future = '9999-01-01T00:00:00Z';
    const { pages, records, fault } = await readFrom([
      {
        body: page([registration(1), registration(2, { updated_at: future })], {
          updated_since: future,
          after_id: 'RN-2',
        }),
      },
      { body: page([registration(2, { updated_at: future })]) },
    ]);
    expect(fault).toBeNull();
    expect(pages.map(({ cursor }) => cursor.at)).toEqual(['2026-01-01T00:00:01Z', '2026-01-01T00:00:01Z']);
    expect(records.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      ['DATE_RANGE'],
      ['DATE_RANGE'],
    ]);
  });

  it('with records of every kind of wrong sets them aside and takes the others', async () => {
    const body = page([
      registration(1),
      null,
      7,
      [],
      {},
      registration(2, { name: { a: 1 } }),
      registration(3),
    ]);
    // A NUL and a lone surrogate as JSON writes them.
    const escaped = body.replace('"Siti"', '"Si\\u0000ti"');
    const { records, fault, pages } = await readFrom([{ body: escaped }]);
    expect(fault).toBeNull();
    expect(records.map(({ fields }) => fields !== null)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(pages[0]?.cursor).toEqual({ at: '2026-01-01T00:00:03Z', id: 'RN-3' });
  });

  it.each([['[]'], ['null'], ['"text"'], ['{}'], ['{"data":{},"next":null}'], ['{"data":[],"next":7}']])(
    '%s is a changed form',
    async (body) => {
      const { fault, pages } = await readFrom([{ body }]);
      expect(fault?.code).toBe('SCHEMA_CHANGED');
      expect(pages).toMatchObject([{ kind: 'schema', cursor: beginning }]);
    },
  );

  it('that is no HTTP, or never comes because nobody is there, is a fault of its own', async () => {
    const gone = await startServer(() => undefined);
    await gone.stop();
    expect(await faultOf(openConnector(inputFor('regnakes', gone.url)).test())).toMatchObject({
      code: 'UNREACHABLE',
      detail: 'GET /v1/ping: ECONNREFUSED',
    });
  });

  it('names nobody in any log, whatever came', async () => {
    const { lines, fault } = await readFrom([{ body: '{"nik":"3174012345678901","name":"Siti' }]);
    expect(fault?.code).toBe('BAD_ANSWER');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join() + fault?.message).not.toMatch(/3174012345678901|Siti/);
  });
});

it('INT Connectors: regnakes has all that the simulator has', () => {
  expect(whole.length).toBeGreaterThan(COUNT * 0.9);
});

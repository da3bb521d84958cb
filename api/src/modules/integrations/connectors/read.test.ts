import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../../../tools/simulator/server.ts';
import type { Cursor, PersonToAsk, SourceRecord } from './connector.ts';
import { readRecord } from './index.ts';
import { faultOf, inputFor, open, readAll, startServer } from './open.test-support.ts';

const COUNT = 1000;
let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ count: COUNT, seed: 7 });
});
afterEach(() => simulator.clearFaults());
afterAll(() => simulator.stop());

const keys = (records: readonly SourceRecord[]) => records.map(({ key }) => key);
const sources = ['regnakes', 'hubsdmk'] as const;

describe.each(sources)('INT Connectors: %s', (source) => {
  it('gives every record once, page by page, whatever falls on the edge of a page', async () => {
    const { pages, records, fault } = await readAll(open(source, simulator).read(null));
    expect(fault).toBeNull();
    expect(new Set(keys(records)).size).toBe(records.length);
    expect(records.length).toBeGreaterThan(COUNT * 0.8);
    expect(records.filter(({ fields }) => fields === null)).toEqual([]);
    expect(pages.every(({ records }) => records.length <= 100)).toBe(true);
    expect(pages.map(({ last }) => last)).toEqual([...Array(pages.length - 1).fill(false), true]);
    // What a page says that remains is what comes.
    let remain = records.length;
    for (const page of pages) {
      expect(page.total).toBe(remain);
      remain -= page.records.length;
    }
  });

  it('goes on from the cursor of any page and loses and doubles nothing', async () => {
    const input = {
      integration: { connector: source, base_url: `${simulator.url}/${source}`, batch_size: 33 },
    };
    const { pages, records } = await readAll(open(source, simulator, input).read(null));
    for (const at of [0, 1, Math.floor(pages.length / 2), pages.length - 1]) {
      const rest = await readAll(open(source, simulator, input).read(pages[at]?.cursor ?? null));
      const taken = pages.slice(0, at + 1).flatMap((page) => page.records);
      expect(keys([...taken, ...rest.records])).toEqual(keys(records));
    }
  });

  it('finds behind the end what has changed since, and says how many wait', async () => {
    const { pages } = await readAll(open(source, simulator).read(null));
    const end = pages.at(-1)?.cursor ?? null;
    expect(await open(source, simulator).waiting(end)).toBe(0);
    const again = await readAll(open(source, simulator).read(end));
    expect([again.records, again.pages.at(-1)?.cursor]).toEqual([[], end]);
    simulator.data({ touch: 20 });
    const waiting = (await open(source, simulator).waiting(end)) ?? 0;
    expect(waiting).toBeGreaterThan(10);
    expect((await readAll(open(source, simulator).read(end))).records).toHaveLength(waiting);
  });

  it('sets aside the records that break a rule, each with its reasons and as it came, and goes on with the rest', async () => {
    simulator.faults({ system: source, kind: 'bad_records', rate: 0.2 });
    const { records, fault } = await readAll(open(source, simulator).read(null));
    expect(fault).toBeNull();
    const bad = records.filter(({ fields }) => fields === null);
    expect(bad.length).toBeGreaterThan(records.length / 20);
    expect(bad.every(({ problems, payload }) => problems.length > 0 && payload !== null)).toBe(true);
    for (const { key, payload, problems } of bad.slice(0, 20)) {
      const again = readRecord(source, payload, new Date());
      expect([again.key, again.problems]).toEqual([key, problems]);
    }
  });

  it('is tried without reading anything', async () => {
    await open(source, simulator).test();
    const over = { credentials: { api_key: 'wrong', client_id: 'wrong', client_secret: 'wrong' } };
    expect((await faultOf(open(source, simulator, over).test())).code).toBe('TOKEN_REFUSED');
    expect((await faultOf(open(source, simulator, { credentials: {} }).test())).code).toBe('TOKEN_REFUSED');
  });
});

describe('INT Connectors: regnakes and its words', () => {
  it('are mapped to those of a health worker', async () => {
    const { records } = await readAll(open('regnakes', simulator).read(null));
    const professions = new Set(records.map(({ fields }) => fields?.profession));
    expect(professions).toContain('Perawat');
    expect(records.some(({ fields }) => fields?.str_valid_until === null)).toBe(true);
    simulator.data({ without_nik: 0.5 });
    const { records: nameless } = await readAll(open('regnakes', simulator).read(null));
    simulator.data({ without_nik: 0 });
    const without = nameless.filter(({ fields }) => fields !== null && fields.nik === undefined);
    expect(without.length).toBeGreaterThan(nameless.length / 4);
  });
});

describe('INT Connectors: satusehat', () => {
  let everybody: PersonToAsk[];
  beforeAll(async () => {
    const { records } = await readAll(open('regnakes', simulator).read(null));
    everybody = records
      .slice(0, 120)
      .map(({ key, fields }) => ({ id: key, nik: fields?.nik ?? '' }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  });
  const people = async (after: string | null, limit: number) =>
    everybody.filter(({ id }) => after === null || id > after).slice(0, limit);
  const asking = (over: object = {}) => open('satusehat', simulator, { people, ...over });

  it('is asked for each person, in the order of their ids, and its pass ends with an empty id', async () => {
    const now = () => new Date('2030-01-02T03:04:05.678Z');
    const { pages, records, fault } = await readAll(asking({ now }).read(null));
    expect(fault).toBeNull();
    expect(records.length).toBeGreaterThan(100);
    expect(records.every(({ fields }) => fields !== null && fields.name !== null)).toBe(true);
    expect(pages.map(({ cursor }) => cursor)).toEqual([
      { at: '2030-01-02T03:04:05.678Z', id: everybody[49]?.id },
      { at: '2030-01-02T03:04:05.678Z', id: everybody[99]?.id },
      { at: '2030-01-02T03:04:05.678Z', id: '' },
    ]);
    expect(pages.map(({ last, total }) => [last, total])).toEqual([
      [false, null],
      [false, null],
      [true, null],
    ]);
  });

  it('goes on in the pass that was left, and begins a new one after one that was through', async () => {
    const whole = await readAll(asking().read(null));
    const left: Cursor = { at: '2026-11-01T00:00:00.000Z', id: everybody[69]?.id ?? '' };
    const rest = await readAll(asking().read(left));
    expect(rest.pages.at(-1)?.cursor).toEqual({ at: left.at, id: '' });
    const asked = new Set(everybody.slice(70).map(({ nik }) => nik));
    const expected = whole.records.filter(({ fields }) => asked.has(fields?.nik ?? ''));
    expect(keys(rest.records)).toEqual(keys(expected));
    const through = await readAll(asking().read({ at: left.at, id: '' }));
    expect(keys(through.records)).toEqual(keys(whole.records));
    expect(through.pages.at(-1)?.cursor.at).not.toBe(left.at);
  });

  it('cannot say how many wait, and is tried by looking nobody up', async () => {
    expect(await asking().waiting(null)).toBeNull();
    await asking().test();
    expect((await faultOf(asking({ credentials: { client_id: 'a', client_secret: 'b' } }).test())).code).toBe(
      'TOKEN_REFUSED',
    );
  });

  it('several people for one NIK, and another than was asked for, are set aside', async () => {
    simulator.faults({ system: 'satusehat', kind: 'duplicate_page', times: 1 });
    const doubled = await readAll(asking().read(null));
    expect(doubled.records.filter(({ fields }) => fields === null).map(({ problems }) => problems)).toEqual([
      [{ field: '', code: 'NOT_ONE' }],
    ]);
    simulator.clearFaults();
    simulator.faults({ system: 'satusehat', kind: 'shifted_page', every: 10 });
    const shifted = await readAll(asking().read(null));
    const aside = shifted.records.filter(({ fields }) => fields === null);
    expect(aside.length).toBeGreaterThan(5);
    for (const { problems } of aside) expect(problems).toEqual([{ field: 'identifier', code: 'NIK_OTHER' }]);
    expect(readRecord('satusehat', aside[0]?.payload, new Date())).toEqual(aside[0]);
    const [doubt] = doubled.records.filter(({ fields }) => fields === null);
    expect(readRecord('satusehat', doubt?.payload, new Date())).toEqual(doubt);
  });

  it('one person whom it refuses is set aside; where it refuses all, the run stops', async () => {
    const refusedNiks = new Set([everybody[3]?.nik]);
    const server = await startServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      if (request.url?.includes('accesstoken'))
        return void response.end('{"access_token":"t","expires_in":"3599"}');
      const nik = new URL(request.url ?? '', 'http://x').searchParams.get('identifier')?.split('|')[1] ?? '';
      if (!refusedNiks.has(nik))
        return void response.end('{"resourceType":"Bundle","type":"searchset","total":0}');
      response.statusCode = 400;
      response.end(
        JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ code: 'invalid', diagnostics: nik }] }),
      );
    });
    const input = { ...inputFor('satusehat', server.url), people };
    const { openConnector } = await import('./index.ts');
    const one = await readAll(openConnector(input).read(null));
    expect(one.fault).toBeNull();
    expect(one.records.map(({ problems }) => problems)).toEqual([[{ field: '', code: 'SOURCE_REFUSED' }]]);
    expect(readRecord('satusehat', one.records[0]?.payload, new Date())).toEqual(one.records[0]);
    for (const { nik } of everybody) refusedNiks.add(nik);
    const { fault } = await readAll(openConnector(input).read(null));
    expect(fault).toMatchObject({
      code: 'BAD_ANSWER',
      detail: 'GET /fhir-r4/v1/Practitioner: HTTP 400 invalid',
    });
    await server.stop();
  });
});

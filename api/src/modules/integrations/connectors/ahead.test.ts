import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cursor } from './connector.ts';
import { openConnector } from './index.ts';
import { inputFor, readAll, startServer } from './open.test-support.ts';

const HOUR = 3_600_000;
const now = Date.UTC(2026, 5, 1, 8);
const at = (hours: number) => new Date(now + hours * HOUR).toISOString();
const registration = (id: string, updated_at: string) => ({
  id,
  nik: '3174012345678901',
  name: 'Siti',
  profession: 'Perawat',
  str_number: '1100000000000001',
  str_valid_until: null,
  updated_at,
});

let stored: ReturnType<typeof registration>[] = [];
let source: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  source = await startServer((request, response) => {
    const asked = new URL(request.url ?? '', 'http://x').searchParams;
    const since = [asked.get('updated_since') ?? '', asked.get('after_id') ?? ''] as const;
    const rest = stored
      .toSorted((a, b) => (a.updated_at + a.id < b.updated_at + b.id ? -1 : 1))
      .filter(({ updated_at, id }) => updated_at > since[0] || (updated_at === since[0] && id > since[1]));
    const data = rest.slice(0, Number(asked.get('limit')));
    const last = data.at(-1);
    const next =
      rest.length > data.length && last ? { updated_since: last.updated_at, after_id: last.id } : null;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ data, next, total: rest.length }));
  });
});
afterAll(() => source.stop());

const read = (from: Cursor | null, hours: number) => {
  const input = inputFor('regnakes', source.url, { now: () => new Date(now + hours * HOUR) });
  const integration = { ...input.integration, batch_size: 2 };
  return readAll(openConnector({ ...input, integration }).read(from));
};

describe('INT-8 a record that says it is of some hours from now', () => {
  it('INT-8 does not take the cursor along: what is said in those hours is not lost', async () => {
    stored = [registration('a', at(-3)), registration('b', at(-2)), registration('c', at(20))];
    const first = await read(null, 0);
    expect(first.records.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    const cursor = first.pages.at(-1)?.cursor ?? null;
    expect(cursor).toEqual({ at: at(-2), id: 'b' });
    stored.push(registration('d', at(1)));
    const second = await read(cursor, 2);
    expect(second.records.map(({ key }) => key)).toContain('d');
    expect(second.pages.at(-1)?.cursor).toEqual({ at: at(1), id: 'd' });
  });

  it('INT-8 a source whose clock is hours ahead is read to its end, page by page', async () => {
    stored = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((id, i) => registration(id, at(6 + i / 60)));
    const { records, fault } = await read(null, 0);
    expect([fault, records.map(({ key }) => key).join('')]).toEqual([null, 'abcdefghi']);
    expect((await read(null, 8)).pages.at(-1)?.cursor.id).toBe('i');
  });
});

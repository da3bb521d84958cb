import { compare, median, timeEach } from '../measure.ts';
import { type Served, serve } from '../process.ts';
import { comparedRow } from '../report.ts';
import type { Context, Measure } from './context.ts';

export const pageMeasures: readonly Measure[] = [{ name: 'pages', run: measurePages }];

const SIZE = 10;
const FAR = 1_000;
const RATIO = 1.2;

interface List {
  readonly what: string;
  readonly path: string;
  readonly token: string;
  readonly tenantId: number;
}

/** Turns the pages one by one, as a reader would, and asks for the first and the last in turn. */
async function measurePages(context: Context): Promise<void> {
  const { many, options, report } = context;
  const { world } = many;
  const far = Math.min(FAR, Math.floor(options.tenants / SIZE));
  const vendor = { token: many.vendorToken, tenantId: world.vendorId };
  const lists: readonly List[] = [
    { what: 'the vendor’s tenants', path: '/api/tenants', ...vendor },
    { what: 'users', path: '/api/users', token: many.largeToken, tenantId: world.largeId },
    { what: 'invoices of all', path: '/api/billing/invoices', ...vendor },
  ];
  const app = await serve(many.ground, 'api/src/app.ts');
  try {
    for (const list of lists) {
      let cursor = '';
      for (let page = 1; page < far; page++) cursor = (await read(app, list, cursor)) ?? '';
      if (cursor === '') throw new Error(`${list.path} has fewer than ${far} pages`);
      const times = options.quick ? 20 : 200;
      const ms = (from: string) => async () => median(await timeEach(() => read(app, list, from), times));
      await ms('')();
      const compared = await compare(options.rounds, ms(''), ms(cursor));
      report.add(
        comparedRow(
          `${list.what}: page ${far.toLocaleString('en-US')} of ${SIZE} rows, p50`,
          'ms',
          'ms page 1',
          compared,
          { text: `ratio ≤ ${RATIO}`, met: compared.ratio <= RATIO },
        ),
      );
    }
  } finally {
    await app.stop();
  }
}

/** @returns the cursor of the next page */
async function read(app: Served, { path, token, tenantId }: List, cursor: string): Promise<string | null> {
  const from = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  const { status, text } = await app.http.send('GET', `${path}?limit=${SIZE}${from}`, {
    token,
    headers: { 'x-tenant-id': String(tenantId) },
  });
  if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
  const answer = JSON.parse(text) as { meta: { pagination: { next_cursor: string | null } } };
  return answer.meta.pagination.next_cursor;
}

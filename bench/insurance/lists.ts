import { encodeCursor } from '../../api/src/platform/paging/cursor.ts';
import { codeOf } from '../generate/members.ts';
import { throughput } from '../http.ts';
import { compare } from '../measure.ts';
import { serve } from '../process.ts';
import { comparedRow } from '../report.ts';
import { type Context, type Measure, person } from './context.ts';

export const listMeasures: readonly Measure[] = [{ name: 'list', run: measureList }];

const PAGE = 20;
const CLIENT = codeOf(78);

/** A page of the members of one client, asked for by that client: nothing but its token tells whose. */
async function measureList(context: Context): Promise<void> {
  const { ground, options, report, tenantId, members } = context;
  const { token } = await person(context, 'CLIENT', 'CLIENT', { CLIENT_CODE: CLIENT });
  const client = await ground.connect();
  const { rows } = await client.query<{ id: string; number: string }>(
    'select id, number from insurance.members where tenant_id = $1 and client_code = $2 order by number limit 500',
    [tenantId, CLIENT],
  );
  const product = await serve(ground, 'bench/serve/product.ts');
  const bare = await serve(ground, 'bench/serve/bare.ts', { ready: '/ready' });
  const { seconds, rounds } = options;
  const get = (path: string) => ({ method: 'GET' as const, path });
  const pages = rows.map(({ id, number }) => ({
    bare: get(`/members/${tenantId}/${CLIENT}/${number}/${id}/${PAGE + 1}`),
    product: get(
      `/api/insurance/members?limit=${PAGE}&cursor=${encodeCursor({ values: [number, id], back: false })}`,
    ),
  }));
  const bareList = () => throughput(bare.url, { seconds, requests: pages.map((page) => page.bare) });
  const productList = () =>
    throughput(product.url, {
      seconds,
      headers: { authorization: `Bearer ${token}` },
      requests: pages.map((page) => page.product),
    });
  try {
    await Promise.all([bareList(), productList()]);
    report.add(
      comparedRow(
        `restricted list, ${PAGE} of one client’s among ${members.toLocaleString('en-US')} members`,
        'requests/s',
        'bare fastify + pg, the same SELECT written by hand',
        await compare(rounds, bareList, productList),
      ),
    );
  } finally {
    await product.stop();
    await bare.stop();
  }
}

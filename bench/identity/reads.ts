import { throughput } from '../http.ts';
import { compare } from '../measure.ts';
import { serve } from '../process.ts';
import { comparedRow } from '../report.ts';
import type { Context, Measure } from './context.ts';

export const readMeasures: readonly Measure[] = [{ name: 'reads', run: measureReads }];

/** The same SELECT of one of many people: bare, behind the product's walls, and audited too. */
async function measureReads({ ground, options, report, world, adminToken, people }: Context): Promise<void> {
  const product = await serve(ground, 'bench/serve/product.ts');
  const bare = await serve(ground, 'bench/serve/bare.ts', { ready: '/ready' });
  const { seconds, rounds } = options;
  const ids = people.slice(0, 500).map((person) => person.id);
  const requests = (path: (id: string) => string) =>
    ids.map((id) => ({ method: 'GET' as const, path: path(id) }));
  const bareRead = (suffix: string) =>
    throughput(bare.url, { seconds, requests: requests((id) => `/users/${world.tenantId}/${id}${suffix}`) });
  const productRead = (suffix: string) =>
    throughput(product.url, {
      seconds,
      headers: { authorization: `Bearer ${adminToken}` },
      requests: requests((id) => `/api/bench/users/${id}${suffix}`),
    });
  try {
    await Promise.all([bareRead(''), productRead('')]);
    const plain = await compare(
      rounds,
      () => bareRead(''),
      () => productRead(''),
    );
    const audited = await compare(
      rounds,
      () => bareRead(''),
      () => productRead('/audited'),
    );
    const logged = await compare(
      rounds,
      () => bareRead('/audited'),
      () => productRead('/audited'),
    );
    report.add(
      comparedRow('authorised, tenant-isolated read', 'requests/s', 'bare fastify + pg, same SELECT', plain),
      comparedRow(
        'the same, audited',
        'requests/s',
        'bare fastify + pg, same SELECT, nothing written',
        audited,
      ),
      comparedRow(
        'the same, audited',
        'requests/s',
        'bare fastify + pg, SELECT and INSERT in a transaction',
        logged,
      ),
    );
  } finally {
    await product.stop();
    await bare.stop();
  }
}

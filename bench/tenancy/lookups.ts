import { findTenant } from '../../api/src/modules/tenancy/index.ts';
import { createPool } from '../../api/src/platform/db/pool.ts';
import { systemCause, withoutTenant } from '../../api/src/platform/db/tx.ts';
import { compare, percentile, perSecondAsync, timeEach } from '../measure.ts';
import { serve } from '../process.ts';
import { comparedRow } from '../report.ts';
import type { Context, Measure } from './context.ts';

export const lookupMeasures: readonly Measure[] = [
  { name: 'by-domain', run: measureLookups },
  { name: 'dashboard', run: measureDashboard },
];

const SELECT = 'select id, name, domain, type, is_active from tenancy.tenants where domain_key = $1';

/** Without HTTP, where the route is limited to two a second for each address. */
async function measureLookups({ many, options, report }: Context): Promise<void> {
  const { rows } = await (await many.ground.connect()).query<{ domain_key: string }>(
    'select domain_key from tenancy.tenants order by id',
  );
  const bare = createPool({ url: many.ground.url, max: 10, name: 'balai-bench', pipeline: false });
  let i = 0;
  const next = () => rows[i++ % rows.length]?.domain_key ?? '';
  const plain = () => bare.query({ name: 'by_domain', text: SELECT, values: [next()] });
  const ours = () => withoutTenant(many.env, systemCause, (tx) => findTenant(tx, next()));
  try {
    for (const clients of [1, 8]) {
      const run = (work: () => Promise<unknown>) => () =>
        perSecondAsync(work, { clients, seconds: options.seconds });
      await perSecondAsync(ours, { clients, seconds: 0.5 });
      report.add(
        comparedRow(
          `by-domain lookups of ${rows.length.toLocaleString('en-US')}, ${clients === 1 ? 'alone' : `${clients} at once`}`,
          '/s',
          'bare indexed SELECT, no wall',
          await compare(options.rounds, run(plain), run(ours)),
        ),
      );
    }
  } finally {
    await bare.end();
  }
}

async function measureDashboard({ many, options, report }: Context): Promise<void> {
  const app = await serve(many.ground, 'api/src/app.ts');
  const client = await many.ground.connect();
  const read = async () => {
    const { status, text } = await app.http.send('GET', '/api/vendor/dashboard', {
      token: many.vendorToken,
      headers: { 'x-tenant-id': String(many.world.vendorId) },
    });
    if (status !== 200) throw new Error(`dashboard: ${status} ${text}`);
  };
  try {
    await timeEach(read, 3);
    const samples = await timeEach(read, options.quick ? 20 : 100);
    const once = await timeEach(
      () => client.query('select status, count(*), sum(total) from tenancy.invoices group by status'),
      10,
    );
    const p95 = percentile(samples, 0.95);
    const [p50, baseline] = [percentile(samples, 0.5), percentile(once, 0.5)];
    report.add({
      what: 'the vendor’s dashboard, p95',
      figure: p95,
      unit: 'ms',
      baseline: { what: 'ms p50, one sum over all invoices in bare SQL', figure: baseline },
      ratio: p50 / baseline,
      target: '< 1,000 ms',
      met: p95 < 1000,
      note: `p50 ${p50.toFixed(1)} ms (the ratio’s side)`,
    });
  } finally {
    await app.stop();
  }
}

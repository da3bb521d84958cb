import { defaults } from '../../api/src/modules/kedisiplinan/rules/parameter.ts';
import { tokenOf } from '../identity/context.ts';
import { median, percentile, timeEach } from '../measure.ts';
import { serve } from '../process.ts';
import type { Context, Measure } from './context.ts';

export const backtestMeasures: readonly Measure[] = [{ name: 'backtest', run: measureBacktest }];

const WANTED_MS = 1500;

/** The read alone, as one would write it by hand, and the smallest thing that an answer can be. */
const BY_HAND = `select count(*), sum(length(reports)) from (
  select siswa_id, string_agg(int4send(poin) || int4send(n), ''::bytea order by laporan_id) as reports
  from (select siswa_id, laporan_id, sum(poin)::int as poin, count(*)::int as n from kedisiplinan.pelanggaran
    where tenant_id = $1 and dibatalkan_pada is null group by siswa_id, laporan_id) r group by siswa_id) s`;

/** Every violation decided again under old and new values, over HTTP, the read from the database included. */
async function measureBacktest({ ground, options, report, env, ...school }: Context): Promise<void> {
  const { tenantId, operator, violations, end } = school;
  const token = await tokenOf(env, tenantId, operator);
  const client = await ground.connect();
  const product = await serve(ground, 'bench/serve/product.ts');
  const body = {
    settings: { ...defaults, surat_2_min_poin: 150, frekuensi_alfa: 5 },
    impact: { from: '2000-01-01', to: end.toISOString().slice(0, 10) },
  };
  const preview = async () => {
    const { status, text } = await product.http.send('POST', '/api/kedisiplinan/settings/preview', {
      token,
      body,
    });
    const counted = Number(/"violations":(\d+)/.exec(text)?.[1]);
    // A kept folder holds those too that an earlier run has recorded.
    if (status !== 200 || !(counted >= violations)) throw new Error(`${status}: ${text.slice(0, 500)}`);
  };
  const times = options.quick ? 3 : 9;
  try {
    await preview();
    const hand: number[] = [];
    const samples: number[] = [];
    for (let i = 0; i < times; i++) {
      hand.push(...(await timeEach(() => client.query(BY_HAND, [tenantId]), 1)));
      samples.push(...(await timeEach(preview, 1)));
    }
    report.add({
      what: `impact of new values on ${violations.toLocaleString('en-US')} violations, over HTTP`,
      figure: median(samples),
      unit: 'ms',
      baseline: { what: 'ms the aggregated read alone, by hand', figure: median(hand) },
      ratio: median(samples) / median(hand),
      target: `< ${WANTED_MS} ms`,
      met: median(samples) < WANTED_MS,
      note: `slowest ${percentile(samples, 1).toFixed(0)} ms`,
    });
  } finally {
    await product.stop();
  }
}

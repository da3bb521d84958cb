import { numberOf } from '../generate/members.ts';
import { median, percentile, timeEach } from '../measure.ts';
import { serve } from '../process.ts';
import { type Context, type Measure, person } from './context.ts';

export const eligibilityMeasures: readonly Measure[] = [{ name: 'eligibility', run: measureEligibility }];

/** The facts of an answer as one would ask for them by hand, without who may know and without a trail. */
const BY_HAND = `select m.status, p.status, c.status, p.start_on, p.end_on, p.annual_limit, u.used
  from insurance.members m
  join insurance.policies p on p.tenant_id = m.tenant_id and p.number = m.policy_number
  join insurance.clients c on c.tenant_id = m.tenant_id and c.code = m.client_code
  left join insurance.policy_use u on u.tenant_id = m.tenant_id and u.policy_number = p.number and u.year_from = $3
  where m.tenant_id = $1 and m.number = $2`;

/** A provider asks for one member after another: each question is recorded. */
async function measureEligibility(context: Context): Promise<void> {
  const { ground, options, report, tenantId, members, end } = context;
  const { token } = await person(context, 'PROVIDER', 'PROVIDER', { PROVIDER_CODE: 'P001' });
  const client = await ground.connect();
  const date = end.toISOString().slice(0, 10);
  const times = options.quick ? 50 : 2_000;
  const memberOf = (i: number) => numberOf((i * 7_919) % members);
  const product = await serve(ground, 'bench/serve/product.ts');
  const ask = async (i: number) => {
    const { status, text } = await product.http.send('POST', '/api/insurance/eligibility', {
      token,
      body: { member_number: memberOf(i), date },
    });
    if (status !== 200 || !text.includes('"eligible":true')) throw new Error(`${status}: ${text}`);
  };
  const byHand = (i: number) =>
    client.query({
      name: 'by_hand',
      text: BY_HAND,
      values: [tenantId, memberOf(i), `${date.slice(0, 4)}-01-01`],
    });
  try {
    await timeEach(ask, 20);
    await timeEach(byHand, 20);
    const samples = await timeEach(ask, times);
    const hand = await timeEach(byHand, times);
    report.add({
      what: `eligibility over HTTP, p95 among ${members.toLocaleString('en-US')} members`,
      figure: percentile(samples, 0.95),
      unit: 'ms',
      baseline: { what: 'ms one SELECT by hand on an open connection', figure: percentile(hand, 0.95) },
      ratio: median(samples) / median(hand),
      note: `p50 ${median(samples).toFixed(1)} against ${median(hand).toFixed(2)} ms (the ratio)`,
    });
  } finally {
    await product.stop();
  }
}

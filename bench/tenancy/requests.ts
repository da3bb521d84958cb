import { createGate } from '../../api/src/modules/identity/gate.ts';
import { throughput } from '../http.ts';
import { compare, perSecond } from '../measure.ts';
import { serve } from '../process.ts';
import { comparedRow } from '../report.ts';
import { type Context, FEW, type Measure, type Place } from './context.ts';

export const requestMeasures: readonly Measure[] = [
  { name: 'auth check', run: measureChecks },
  { name: 'list', run: measureLists },
];

/** What one costs with many tenants, against what it costs with few. */
const LIMIT = 1.2;

function addCost(
  { report, many }: Context,
  what: string,
  cost: Awaited<ReturnType<typeof compare>>,
  note: string,
): void {
  report.add({
    ...comparedRow(
      `${what}, ${many.world.tenants.toLocaleString('en-US')} tenants`,
      'µs',
      `µs, ${FEW} tenants`,
      cost,
      {
        text: `ratio ≤ ${LIMIT}`,
        met: cost.ratio <= LIMIT,
      },
    ),
    note,
  });
}

/** Signature, time, revocation, status, tenant, modules and permissions of people of as many tenants as there are. */
async function measureChecks(context: Context): Promise<void> {
  const { few, many, options } = context;
  const check = async ({ env, tokens }: Place) => {
    const gate = createGate(env);
    for (const token of tokens) await gate.actorOf(token, false);
    let i = 0;
    return () =>
      perSecond(() => void gate.actorOf(tokens[i++ % tokens.length] ?? '', false), options.seconds);
  };
  const [fewer, more] = [await check(few), await check(many)];
  const cost = await compare(
    options.rounds,
    () => 1e6 / fewer(),
    () => 1e6 / more(),
  );
  addCost(context, 'auth check', cost, asking(context));
}

/** The people of one's own tenant over HTTP, each by another administrator. */
async function measureLists(context: Context): Promise<void> {
  const { few, many, options } = context;
  const fewer = await serve(few.ground, 'api/src/app.ts');
  const more = await serve(many.ground, 'api/src/app.ts');
  const run = (url: string, { tokens }: Place) => {
    const requests = tokens.map((token) => ({
      method: 'GET' as const,
      path: '/api/users?limit=20',
      headers: { authorization: `Bearer ${token}` },
    }));
    return async () => 1e6 / (await throughput(url, { seconds: options.seconds, requests }));
  };
  try {
    const [ofFew, ofMany] = [run(fewer.url, few), run(more.url, many)];
    await ofFew();
    await ofMany();
    const cost = await compare(options.rounds, ofFew, ofMany);
    addCost(context, 'GET /api/users of one’s own tenant, 8 at once', cost, asking(context));
  } finally {
    await fewer.stop();
    await more.stop();
  }
}

function asking({ few, many }: Context): string {
  return `${few.tokens.length} people of ${FEW} tenants against ${many.tokens.length} people of ${many.tokens.length}`;
}

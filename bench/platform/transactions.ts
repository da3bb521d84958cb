import { createPool } from '../../api/src/platform/db/pool.ts';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import { compare, perSecondAsync } from '../measure.ts';
import { comparedRow } from '../report.ts';
import { query } from '../serve/bench-module.ts';
import type { Context, Measure } from './context.ts';

export const transactionMeasures: readonly Measure[] = [{ name: 'transactions', run: measureTransactions }];

const SELECT =
  'select id, name, description_id from identity.roles where tenant_id = $1 order by name limit 10';

/** The same prepared SELECT: by itself past the wall, in a transaction with pg's usual calls, and in ours. */
async function measureTransactions({ ground, env, tenantId, options, report }: Context): Promise<void> {
  const bare = createPool({ url: ground.url, max: 10, name: 'balai-bench', pipeline: false });
  const awaited = createPool({ url: ground.apiUrl, max: 10, name: 'balai-bench', pipeline: false });
  const plain = () => bare.query({ name: 'roles', text: SELECT, values: [tenantId] });
  const usual = async () => {
    const client = await awaited.connect();
    try {
      await client.query('begin');
      await client.query("select set_config('app.tenant_id', $1, true)", [String(tenantId)]);
      await client.query({ name: 'roles', text: SELECT, values: [tenantId] });
      await client.query('commit');
    } finally {
      client.release();
    }
  };
  const ours = () =>
    inTenant(env, tenantId, systemCause, (tx) => tx.all(query(SELECT, [tenantId]), { name: 'roles' }));
  try {
    for (const clients of [1, 8]) {
      const run = (work: () => Promise<unknown>) => () =>
        perSecondAsync(work, { clients, seconds: options.seconds });
      await perSecondAsync(ours, { clients, seconds: 0.5 });
      const against = clients === 1 ? 'alone' : `${clients} at once`;
      const toPlain = await compare(options.rounds, run(plain), run(ours));
      report.add(comparedRow(`tenant transactions, ${against}`, '/s', 'plain query, no wall', toPlain));
      const toUsual = await compare(options.rounds, run(usual), run(ours));
      report.add(
        comparedRow(`tenant transactions, ${against}`, '/s', 'the same with every step awaited', toUsual),
      );
    }
  } finally {
    await Promise.all([bare.end(), awaited.end()]);
  }
}

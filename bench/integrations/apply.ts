import { allModules } from '../../api/src/all-modules.ts';
import { applyPage } from '../../api/src/modules/integrations/operations/apply-page.ts';
import { newId } from '../../api/src/platform/clock/ids.ts';
import { closeEnv, createEnv } from '../../api/src/platform/create-env.ts';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import type { Env } from '../../api/src/platform/env.ts';
import { take } from '../generate/copy.ts';
import { timed } from '../measure.ts';
import { addAgency, type Context, type Measure } from './context.ts';
import { makeRegistrations } from './records.ts';
import { emptyTables, keepStored } from './stored.ts';

export const applyMeasures: readonly Measure[] = [{ name: 'writing', run: measureApply }];

const PAGE = 2_000;
const DAY_MS = 86_400_000;

/** Writing health workers without the other side: records made in memory, pages as a run would hand them on. */
async function measureApply({ ground, options, report, env: api }: Context): Promise<void> {
  const { tenantId } = await addAgency(api);
  await emptyTables(ground);
  const env = await createEnv({ config: ground.config, role: 'balai_worker', modules: allModules });
  const end = new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS);
  const { users: count } = options;
  const sync = () => applyAll(env, tenantId, makeRegistrations(options.seed, count, end));
  try {
    const first = await sync();
    const stored = await keepStored(ground, tenantId);
    const copied = await stored.copyRate();
    await stored.remove();
    const second = await sync();
    if (first.created !== count || second.unchanged !== count)
      throw new Error(`${first.created} made and ${second.unchanged} left as they were, of ${count}`);
    report.add(
      {
        what: `health workers written, ${count.toLocaleString('en-US')} in pages of ${PAGE.toLocaleString('en-US')}`,
        figure: first.rate,
        unit: '/s',
        baseline: { what: '/s COPY of the same rows into a like table', figure: copied },
        ratio: first.rate / copied,
      },
      { what: 'the same records again, which write nothing', figure: second.rate, unit: '/s' },
    );
  } finally {
    await closeEnv(env);
  }
}

async function applyAll(env: Env, tenantId: number, records: ReturnType<typeof makeRegistrations>) {
  const integration = { id: newId(), connector: 'regnakes' as const };
  const runId = newId();
  let [ms, read, created, unchanged] = [0, 0, 0, 0];
  for (;;) {
    const page = [...take(records, PAGE)];
    if (page.length === 0) return { rate: read / (ms / 1000), created, unchanged };
    const wrote = await timed(() =>
      inTenant(env, tenantId, systemCause, (tx) => applyPage(tx, integration, runId, page)),
    );
    ms += wrote.ms;
    read += wrote.result.read;
    created += wrote.result.created;
    unchanged += wrote.result.unchanged;
  }
}

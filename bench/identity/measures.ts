import { loadWorld } from '../generate/load.ts';
import type { Ground } from '../ground.ts';
import type { Options } from '../options.ts';
import type { Report } from '../report.ts';
import { auditMeasures } from './audit.ts';
import { type Measure, withContext } from './context.ts';
import { decisionMeasures } from './decisions.ts';
import { loginMeasures } from './login.ts';
import { readMeasures } from './reads.ts';
import { searchMeasures } from './search.ts';

const measures: readonly Measure[] = [
  ...loginMeasures,
  ...decisionMeasures,
  ...readMeasures,
  ...searchMeasures,
  ...auditMeasures,
];

/** The measures of the identity specification, one after another. */
export async function measureIdentity(ground: Ground, options: Options, report: Report) {
  const world = await loadWorld(ground, options, report.say);
  await withContext({ ground, options, report, world }, async (context) => {
    for (const { name, run } of measures) {
      if (options.only !== undefined && !name.includes(options.only)) continue;
      report.say(`\n${name}`);
      await run(context);
    }
  });
  const { users, auditRows, seed } = world;
  return { users, auditRows, seed };
}

import type { Ground } from '../ground.ts';
import type { Options } from '../options.ts';
import type { Report } from '../report.ts';
import { applyMeasures } from './apply.ts';
import { type Measure, withContext } from './context.ts';
import { killMeasures } from './kills.ts';
import { latenessMeasures } from './lateness.ts';
import { syncMeasures } from './sync.ts';

const measures: readonly Measure[] = [
  ...syncMeasures,
  ...applyMeasures,
  ...latenessMeasures,
  ...killMeasures,
];

/** Synchronising with a simulated register: how fast, in how much memory, how late, and what kills leave behind. */
export async function measureIntegrations(ground: Ground, options: Options, report: Report) {
  await withContext({ ground, options, report }, async (context) => {
    for (const { name, run } of measures) {
      if (options.only !== undefined && !name.includes(options.only)) continue;
      report.say(`\n${name}`);
      await run(context);
    }
  });
  return { records: options.users, kills: options.kills, seed: options.seed };
}

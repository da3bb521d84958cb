import type { Ground } from '../ground.ts';
import type { Options } from '../options.ts';
import type { Report } from '../report.ts';
import { backtestMeasures } from './backtest.ts';
import { type Measure, withContext } from './context.ts';
import { evaluateMeasures } from './evaluate.ts';
import { recordMeasures } from './record.ts';
import { settingsPageMeasures } from './settings-page.ts';

const measures: readonly Measure[] = [
  ...evaluateMeasures,
  ...backtestMeasures,
  ...recordMeasures,
  ...settingsPageMeasures,
];

/** Evaluation beside other engines, and a school with years of records. */
export async function measureKedisiplinan(ground: Ground, options: Options, report: Report) {
  const { violations } = await withContext(ground, options, report, async (context) => {
    for (const { name, run } of measures) {
      if (options.only !== undefined && !name.includes(options.only)) continue;
      report.say(`\n${name}`);
      await run(context);
    }
  });
  return { violations, seed: options.seed };
}

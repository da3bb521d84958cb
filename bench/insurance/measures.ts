import type { Ground } from '../ground.ts';
import type { Options } from '../options.ts';
import type { Report } from '../report.ts';
import { approvalMeasures } from './approvals.ts';
import { type Measure, withContext } from './context.ts';
import { eligibilityMeasures } from './eligibility.ts';
import { importMeasures } from './imports.ts';
import { listMeasures } from './lists.ts';

const measures: readonly Measure[] = [
  ...listMeasures,
  ...eligibilityMeasures,
  ...approvalMeasures,
  ...importMeasures,
];

/** Members among whom one client's are listed, a file of as many, eligibility, and approvals at once. */
export async function measureInsurance(ground: Ground, options: Options, report: Report) {
  const { members } = await withContext(ground, options, report, async (context) => {
    for (const { name, run } of measures) {
      if (options.only !== undefined && !name.includes(options.only)) continue;
      report.say(`\n${name}`);
      await run(context);
    }
  });
  return { members, seed: options.seed };
}

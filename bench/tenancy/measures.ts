import { MONTHS, PEOPLE_EACH } from '../generate/load-institutions.ts';
import type { Ground } from '../ground.ts';
import type { Options } from '../options.ts';
import type { Report } from '../report.ts';
import { measureDay } from './billing.ts';
import { type Measure, withContext } from './context.ts';
import { lookupMeasures } from './lookups.ts';
import { pageMeasures } from './pages.ts';
import { requestMeasures } from './requests.ts';

const measures: readonly Measure[] = [...requestMeasures, ...pageMeasures, ...lookupMeasures];

/** The measures of the tenancy specification, one after another. */
export async function measureTenancy(ground: Ground, options: Options, report: Report) {
  const wanted = (name: string) => options.only === undefined || name.includes(options.only);
  await withContext({ ground, options, report }, async (context) => {
    for (const { name, run } of measures) {
      if (!wanted(name)) continue;
      report.say(`\n${name}`);
      await run(context);
    }
  });
  // On a copy of the database, which nobody may be in while it is copied.
  if (wanted('billing day')) {
    report.say('\nbilling day');
    await measureDay({ ground, options, report });
  }
  return { tenants: options.tenants, peopleEach: PEOPLE_EACH, paidMonthsEach: MONTHS, seed: options.seed };
}

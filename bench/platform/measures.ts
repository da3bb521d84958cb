import { addMember } from '../../api/src/modules/identity/operations/add-member.ts';
import { newId } from '../../api/src/platform/clock/ids.ts';
import { closeEnv } from '../../api/src/platform/create-env.ts';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import { addTenant, openSchema } from '../generate/load.ts';
import type { Ground } from '../ground.ts';
import { tokenOf } from '../identity/context.ts';
import type { Options } from '../options.ts';
import type { Report } from '../report.ts';
import { cacheMeasures } from './cache.ts';
import type { Measure } from './context.ts';
import { jobMeasures } from './jobs.ts';
import { requestMeasures } from './requests.ts';
import { startMeasures } from './starts.ts';
import { transactionMeasures } from './transactions.ts';

const measures: readonly Measure[] = [
  ...transactionMeasures,
  ...requestMeasures,
  ...jobMeasures,
  ...cacheMeasures,
  ...startMeasures,
];

/** What every module stands on, each part against what is left when ours is taken away. */
export async function measurePlatform(ground: Ground, options: Options, report: Report) {
  const env = await openSchema(ground);
  try {
    const tenantId = await addTenant(env, `bench-${Date.now()}.example`, 'koperasi');
    const userId = newId();
    await inTenant(env, tenantId, systemCause, (tx) =>
      addMember(tx, {
        id: userId,
        username: `admin-${userId}`,
        email: null,
        passwordHash: null,
        fullName: 'Hendra Gunawan',
        userType: 'CORE',
        status: 'ACTIVE',
        roles: ['SUPER_ADMIN'],
        restrictions: {},
      }),
    );
    const token = await tokenOf(env, tenantId, userId);
    for (const { name, run } of measures) {
      if (options.only !== undefined && !name.includes(options.only)) continue;
      report.say(`\n${name}`);
      await run({ ground, options, report, env, tenantId, token });
    }
  } finally {
    await closeEnv(env);
  }
  return {};
}

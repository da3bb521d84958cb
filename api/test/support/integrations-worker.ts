import { allModules } from '../../src/all-modules.ts';
import { syncJobs } from '../../src/modules/integrations/jobs.ts';
import { loadTenant } from '../../src/modules/tenancy/index.ts';
import { closeEnv, createEnv, directUrl } from '../../src/platform/create-env.ts';
import { startWorker } from '../../src/platform/jobs/worker.ts';
import { onStop } from '../../src/stop.ts';
import { workerConfig } from '../platform/harness-config.ts';
import { testParts, withParts } from './integrations-world.ts';

// A worker in a process of its own, for tests that kill one. Its arguments are the database and the source.
const config = workerConfig(process.argv[2] ?? '');
const source = JSON.parse(process.argv[3] ?? '{}') as { count: number; size: number; pageMs: number };
const modules = withParts(allModules, syncJobs(testParts(source)));
const env = await createEnv({ config, role: 'balai_worker', modules });
const worker = await startWorker({ env, modules, url: directUrl(config, 'balai_worker'), loadTenant });
onStop(async () => {
  await worker.stop();
  await closeEnv(env);
});
process.send?.('ready');

import { closeEnv, createEnv, directUrl } from '../../src/platform/create-env.ts';
import { startWorker } from '../../src/platform/jobs/worker.ts';
import { platformModule } from '../../src/platform/platform-module.ts';
import { onStop } from '../../src/stop.ts';
import { loadTrialTenant, trialJobs } from './fixture.ts';
import { workerConfig } from './harness-config.ts';

// A worker in a process of its own, for tests that kill one. Its argument is the database.
const config = workerConfig(process.argv[2] ?? '');
const modules = [platformModule, trialJobs];
const env = await createEnv({ config, role: 'balai_worker', modules });
const worker = await startWorker({
  env,
  modules,
  url: directUrl(config, 'balai_worker'),
  loadTenant: loadTrialTenant,
  concurrency: 3,
});
onStop(async () => {
  await worker.stop();
  await closeEnv(env);
});
process.send?.('ready');

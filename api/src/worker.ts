import { allModules } from './all-modules.ts';
import { loadTenant } from './modules/tenancy/index.ts';
import type { Config } from './platform/config/config.ts';
import { configFromEnvironment } from './platform/config/env.ts';
import { closeEnv, createEnv, directUrl } from './platform/create-env.ts';
import { startWorker } from './platform/jobs/worker.ts';
import { onStop } from './stop.ts';

/** Starts one instance that works off jobs and due times. */
export async function startJobs(
  config: Config,
): Promise<{ stop(): Promise<void>; readonly ended: Promise<void> }> {
  const env = await createEnv({ config, role: 'balai_worker', modules: allModules });
  const worker = await startWorker({
    env,
    modules: allModules,
    url: directUrl(config, 'balai_worker'),
    loadTenant,
  });
  return {
    ended: worker.ended,
    async stop() {
      await worker.stop();
      await closeEnv(env);
    },
  };
}

if (import.meta.main) {
  const worker = await startJobs(configFromEnvironment());
  onStop(() => worker.stop());
  void worker.ended.then(() => process.exit(1));
}

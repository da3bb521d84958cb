import Fastify, { type FastifyInstance } from 'fastify';
import { allModules } from './all-modules.ts';
import { loadTenant } from './modules/tenancy/index.ts';
import type { Config } from './platform/config/config.ts';
import { configFromEnvironment } from './platform/config/env.ts';
import { closeEnv, createEnv, directUrl } from './platform/create-env.ts';
import type { Env } from './platform/env.ts';
import { installHealth } from './platform/health/health.ts';
import { startWorker } from './platform/jobs/worker.ts';
import { Problem } from './platform/problem/problem.ts';
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
  const health = await listenForHealth(env);
  return {
    ended: worker.ended,
    async stop() {
      await health?.close();
      await worker.stop();
      await closeEnv(env);
    },
  };
}

/** The worker takes no requests; where a port is set it says how it is, and its figures can be scraped. */
async function listenForHealth(env: Env): Promise<FastifyInstance | null> {
  const { HOST: host, WORKER_PORT: port } = env.config;
  if (port === 0) return null;
  const app = Fastify({ logger: false });
  app.setErrorHandler(async (error, _request, reply) =>
    reply.code(error instanceof Problem ? env.errors.status(error.code) : 500).send({ success: false }),
  );
  installHealth(app, env);
  await app.listen({ host, port });
  return app;
}

if (import.meta.main) {
  const worker = await startJobs(configFromEnvironment());
  onStop(() => worker.stop());
  void worker.ended.then(() => process.exit(1));
}

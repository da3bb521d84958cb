import type { AddressInfo } from 'node:net';
import { allModules } from './all-modules.ts';
import { createGate } from './modules/identity/index.ts';
import { ensureAuditMonths } from './platform/audit/months.ts';
import type { Config } from './platform/config/config.ts';
import { configFromEnvironment } from './platform/config/env.ts';
import { closeEnv, createEnv } from './platform/create-env.ts';
import { buildServer } from './platform/http/server.ts';
import { serveWeb } from './platform/http/web.ts';
import { onStop } from './stop.ts';

export interface RunningApp {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts one HTTP instance: API and web. */
export async function startApp(config: Config): Promise<RunningApp> {
  const env = await createEnv({ config, role: 'balai_api', modules: allModules });
  const app = await buildServer({ env, modules: allModules, authenticate: createGate(env).authenticate });
  await serveWeb(app);
  // After months of standing still the trail's partition may be missing; a database that is down is readiness's to tell.
  await ensureAuditMonths(env).catch((error: Error) =>
    env.log.warn({ err: error }, 'audit months not ensured'),
  );
  await app.listen({ host: config.HOST, port: config.PORT });
  const { port } = app.server.address() as AddressInfo;
  env.log.info({ port }, 'listening');
  return {
    port,
    async stop() {
      await app.close();
      await closeEnv(env);
    },
  };
}

if (import.meta.main) {
  const app = await startApp(configFromEnvironment());
  onStop(() => app.stop());
}

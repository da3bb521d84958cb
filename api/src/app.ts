import type { AddressInfo } from 'node:net';
import { allModules } from './all-modules.ts';
import { createGate } from './modules/identity/index.ts';
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

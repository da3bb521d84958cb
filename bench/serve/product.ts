import { allModules } from '../../api/src/all-modules.ts';
import { createGate } from '../../api/src/modules/identity/gate.ts';
import { configFromEnvironment } from '../../api/src/platform/config/env.ts';
import { closeEnv, createEnv } from '../../api/src/platform/create-env.ts';
import { buildServer } from '../../api/src/platform/http/server.ts';
import { onStop } from '../../api/src/stop.ts';
import { createBenchModule } from './bench-module.ts';

// The product with the routes of the benchmarks beside its own.
const config = configFromEnvironment();
const modules = [...allModules, createBenchModule()];
const env = await createEnv({ config, role: 'balai_api', modules });
const app = await buildServer({ env, modules, authenticate: createGate(env).authenticate });
await app.listen({ host: config.HOST, port: config.PORT });
onStop(async () => {
  await app.close();
  await closeEnv(env);
});

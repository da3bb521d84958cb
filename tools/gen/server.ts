import type { FastifyInstance } from 'fastify';
import { allModules } from '../../api/src/all-modules.ts';
import { readConfig } from '../../api/src/platform/config/config.ts';
import { closeEnv, createEnv } from '../../api/src/platform/create-env.ts';
import { buildServer } from '../../api/src/platform/http/server.ts';
import { testSecrets } from '../test/secrets.ts';

/** The whole server on a migrated database, never listening: for the tools and tests that ask it about itself. */
export async function withServer<T>(url: string, use: (app: FastifyInstance) => Promise<T>): Promise<T> {
  const config = readConfig({
    ...testSecrets,
    NODE_ENV: 'test',
    DATABASE_URL: url,
    LOG_LEVEL: 'silent',
    BALAI_DEMO: 'true',
  });
  const env = await createEnv({ config, role: 'balai_api', modules: allModules });
  try {
    const app = await buildServer({ env, modules: allModules, authenticate: async () => null });
    try {
      await app.ready();
      return await use(app);
    } finally {
      await app.close();
    }
  } finally {
    await closeEnv(env);
  }
}

import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { startTestServer } from './server.ts';
import { dropDatabases, makeTemplate } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: string;
    databasePrefix: string;
    databaseTemplate: string;
  }
}

/** One PostgreSQL for the run and one migrated template; files take copies (database.ts). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.BALAI_TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startTestServer();
  // A server of one's own has one run; a given one may have several, so each has names of its own.
  const prefix = given ? `balai_${randomBytes(4).toString('hex')}_` : 'balai_';
  const template = `${prefix}template`;
  try {
    await makeTemplate(server.url, template);
  } catch (error) {
    await (given ? dropDatabases(server.url, prefix) : server.stop());
    throw error;
  }
  project.provide('databaseServer', server.url);
  project.provide('databasePrefix', prefix);
  project.provide('databaseTemplate', template);
  return async () => {
    if (given) await dropDatabases(server.url, prefix);
    await server.stop();
  };
}

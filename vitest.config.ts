import { defineConfig } from 'vitest/config';

const long = process.env.BALAI_LONG === '1';
const everywhere = ['api', 'bench', 'e2e', 'ops', 'tools'];
const database = ['**/*.db.test.ts', '**/*.http.test.ts'].flatMap((glob) =>
  everywhere.map((at) => `${at}/${glob}`),
);
const slow = everywhere.map((at) => `${at}/**/*.long.test.ts`);

/** Every test that needs a database: one server for the run, one database of its own for each file. */
const onDatabase = {
  environment: 'node' as const,
  globalSetup: ['tools/test/global-setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // Two cores are what the smallest machine of ours has; more workers would only wait for PostgreSQL.
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: everywhere.map((at) => `${at}/**/*.test.ts`),
          exclude: ['**/node_modules/**', ...database, ...slow],
          testTimeout: 30_000,
        },
      },
      { test: { ...onDatabase, name: 'db', include: database, exclude: ['**/node_modules/**', ...slow] } },
      'web/vitest.config.ts',
      ...(long ? [{ test: { ...onDatabase, name: 'long', include: slow, testTimeout: 600_000 } }] : []),
      {
        test: {
          name: 'e2e',
          environment: 'node' as const,
          include: ['e2e/**/*.spec.ts'],
          globalSetup: ['e2e/harness/global-setup.ts'],
          // Each worker has a product of its own; one that is given they share, one after another.
          maxWorkers: process.env.BALAI_E2E_URL ? 1 : 2,
          sequence: { groupOrder: 1 },
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});

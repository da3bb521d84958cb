import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { arrows, findArrowFaults, rules } from '../../../tools/check/arrows.ts';
import { ROOT } from './files.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A small checkout in which each file holds the given text. */
function checkout(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'balai-arrows-'));
  folders.push(folder);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const identity = 'api/src/modules/identity';
const praktikum = 'api/src/modules/praktikum';

/** One planted fault for each rule: files, then the line that must come out. */
const plants: Readonly<Record<string, readonly [files: Readonly<Record<string, string>>, fault: string]>> = {
  'a module imports one that it may not know': [
    {
      [`${praktikum}/index.ts`]: "import '../insurance/index.ts';",
      'api/src/modules/insurance/index.ts': '',
    },
    'praktikum-arrows',
  ],
  'an arrow runs backwards': [
    { 'api/src/modules/tenancy/index.ts': "import '../identity/index.ts';", [`${identity}/index.ts`]: '' },
    'tenancy-arrows',
  ],
  'a module passes by the front door': [
    {
      [`${praktikum}/operations/x.ts`]: "import '../../identity/queries.ts';",
      [`${identity}/queries.ts`]: '',
    },
    'praktikum-arrows',
  ],
  'by a type import': [
    {
      [`${praktikum}/operations/x.ts`]:
        "import type { A } from '../../identity/queries.ts';\nexport const a: A = 1;",
      [`${identity}/queries.ts`]: 'export type A = number;',
    },
    'praktikum-arrows',
  ],
  'by a dynamic import': [
    {
      [`${praktikum}/operations/x.ts`]: "export const load = () => import('../../identity/queries.ts');",
      [`${identity}/queries.ts`]: '',
    },
    'praktikum-arrows',
  ],
  'a module folder that the table does not list': [
    { 'api/src/modules/perpustakaan/index.ts': '' },
    'unknown-module: api/src/modules/perpustakaan',
  ],
  'an import that leads nowhere': [{ [`${identity}/index.ts`]: "import './gone.ts';" }, 'resolvable'],
  'a rule takes a library': [{ [`${identity}/rules/a.ts`]: "import 'kysely';" }, 'rules-are-pure'],
  'a rule takes the clock of Node': [
    { [`${identity}/rules/a.ts`]: "import 'node:perf_hooks';" },
    'rules-are-pure',
  ],
  'a rule takes the database': [
    {
      [`${identity}/rules/a.ts`]:
        "import type { Tx } from '../../../platform/db/tx.ts';\nexport type B = Tx;",
      'api/src/platform/db/tx.ts': 'export type Tx = 1;',
    },
    'rules-are-pure',
  ],
  'a rule takes the rule of another module': [
    { [`${praktikum}/rules/a.ts`]: "import '../../identity/rules/b.ts';", [`${identity}/rules/b.ts`]: '' },
    'rules-are-pure',
  ],
  'an operation knows HTTP': [
    {
      [`${identity}/operations/a.ts`]: "import '../../../platform/http/envelope.ts';",
      'api/src/platform/http/envelope.ts': '',
    },
    'operations-know-no-http',
  ],
  'a query calls an operation': [
    { [`${identity}/queries/a.ts`]: "import '../operations/b.ts';", [`${identity}/operations/b.ts`]: '' },
    'sql-files-know-the-database-only',
  ],
  'a connector writes': [
    {
      [`${identity}/connectors/a.ts`]: "import '../repository/b.ts';",
      [`${identity}/repository/b.ts`]: '',
    },
    'connectors-know-no-database',
  ],
  'a route speaks with another system': [
    { [`${identity}/routes/a.ts`]: "import '../connectors/b.ts';", [`${identity}/connectors/b.ts`]: '' },
    'connectors-for-operations',
  ],
  'a route writes': [
    { [`${identity}/routes/a.ts`]: "import '../repository/b.ts';", [`${identity}/repository/b.ts`]: '' },
    'routes-know-no-repository',
  ],
  'a route decides by itself': [
    { [`${identity}/routes/a.ts`]: "import '../rules/b.ts';", [`${identity}/rules/b.ts`]: '' },
    'routes-know-no-repository',
  ],
  'a schema looks into the database': [
    { [`${identity}/routes/a-schemas.ts`]: "import '../queries/b.ts';", [`${identity}/queries/b.ts`]: '' },
    'schemas-know-rules-only',
  ],
  'a job writes by itself': [
    { [`${identity}/jobs.ts`]: "import './repository.ts';", [`${identity}/repository.ts`]: '' },
    'jobs-know-operations',
  ],
  'a module reaches for another one’s wiring': [
    { [`${identity}/index.ts`]: "import './module.ts';", [`${identity}/module.ts`]: '' },
    'module-only-for-roots',
  ],
  'the kernel takes a library': [{ 'api/src/kernel/a.ts': "import 'kysely';" }, 'kernel-is-ground'],
  'the platform knows a module': [
    { 'api/src/platform/a.ts': `import '../modules/identity/index.ts';`, [`${identity}/index.ts`]: '' },
    'platform-knows-no-module',
  ],
  'a module knows a root': [
    { [`${identity}/index.ts`]: "import '../../all-modules.ts';", 'api/src/all-modules.ts': '' },
    'modules-know-no-root',
  ],
  'a root passes by the front door': [
    { 'api/src/app.ts': "import './modules/identity/queries.ts';", [`${identity}/queries.ts`]: '' },
    'roots-use-front-doors',
  ],
  'the api takes from the web': [
    { 'api/src/app.ts': "import '../../web/src/x.ts';", 'web/src/x.ts': '' },
    'api-knows-no-web',
  ],
  'the product takes from the tools': [
    { 'api/src/app.ts': "import '../../tools/x.ts';", 'tools/x.ts': '' },
    'api-knows-no-tools',
  ],
  'the web takes an operation': [
    {
      'web/src/main.tsx': `import '../../${identity}/operations/a.ts';`,
      [`${identity}/operations/a.ts`]: '',
    },
    'web-takes-rules-only',
  ],
  'a screen takes the component library': [
    { 'web/src/features/identity/a.tsx': "import '@mantine/hooks';" },
    'ui-alone-knows-the-library',
  ],
  'our layer knows a screen': [
    { 'web/src/ui/a.tsx': "import '../features/x.tsx';", 'web/src/features/x.tsx': '' },
    'ui-knows-no-feature',
  ],
  'two files need each other': [
    {
      'api/src/platform/a.ts': "import { b } from './b.ts';\nexport const a = () => b;",
      'api/src/platform/b.ts': "import { a } from './a.ts';\nexport const b = () => a;",
    },
    'no-cycle',
  ],
  'the product takes a test': [
    { 'api/src/app.ts': "import './a.test.ts';", 'api/src/a.test.ts': '' },
    'no-test-in-product',
  ],
  'the product runs on a tool of development': [
    {
      'api/src/app.ts': "import { test } from 'vitest';\ntest;",
      'package.json': '{"devDependencies":{"vitest":"1"}}',
    },
    'no-dev-package-in-product',
  ],
  'a file that nobody needs': [{ 'api/src/platform/a.ts': '', 'api/src/app.ts': '' }, 'nothing-left-over'],
};

describe('the law of arrows', () => {
  test('no import of this checkout breaks it', { timeout: 240_000 }, async () => {
    expect(await findArrowFaults(ROOT)).toEqual([]);
  });

  test.each(Object.entries(plants))('it bites when %s', async (_title, [files, fault]) => {
    const faults = await findArrowFaults(checkout(files));
    expect(faults.filter((line) => line.startsWith(fault))).not.toEqual([]);
  });

  test('each rule has been tried with a planted fault', () => {
    const tried = new Set(Object.values(plants).map(([, fault]) => fault));
    const untried = rules.map((rule) => rule.name ?? '').filter((name) => !tried.has(name));
    // One arrow stands for the six: they come from one table.
    expect(untried).toEqual(
      Object.keys(arrows)
        .map((module) => `${module}-arrows`)
        .filter((name) => !tried.has(name)),
    );
  });

  test('what the rules allow passes', async () => {
    const folder = checkout({
      'api/src/app.ts': "import './modules/praktikum/module.ts';",
      [`${praktikum}/module.ts`]: "import './routes.ts';",
      [`${praktikum}/routes.ts`]: "import './operations/a.ts';\nimport '../../platform/http/route.ts';",
      [`${praktikum}/operations/a.ts`]:
        "import '../rules/b.ts';\nimport '../repository.ts';\nimport '../../identity/index.ts';\nimport '../connectors/d.ts';",
      [`${praktikum}/connectors/d.ts`]: "import '../rules/b.ts';\nimport '../../../platform/config/e.ts';",
      'api/src/platform/config/e.ts': '',
      [`${praktikum}/rules/b.ts`]: "import '../../../kernel/c.ts';",
      [`${praktikum}/repository.ts`]: "import '../../platform/db/tx.ts';\nimport 'kysely';",
      [`${identity}/index.ts`]: '',
      'api/src/kernel/c.ts': '',
      'api/src/platform/db/tx.ts': '',
      'api/src/platform/http/route.ts': '',
      'api/package.json': '{"dependencies":{"kysely":"1"}}',
    });
    expect(await findArrowFaults(folder)).toEqual([]);
  });
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

/** Whom each module of the api may know, always by its index.ts alone. A folder that is not here is an error. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  tenancy: [],
  identity: ['tenancy'],
  insurance: ['identity', 'tenancy'],
  integrations: ['identity', 'tenancy'],
  kedisiplinan: ['identity', 'tenancy'],
  praktikum: ['identity', 'tenancy'],
};

const TEST = '\\.(test|spec)\\.tsx?$|\\.test-support\\.ts$';
const MODULES = '^api/src/modules/';
const ROOTS = '^api/src/(app|worker|cli|all-modules)\\.ts$';

interface Side {
  readonly path?: string | string[];
  readonly pathNot?: string | string[];
}

function rule(name: string, comment: string, from: Side, to: Side & object): IForbiddenRuleType {
  return { name, comment, severity: 'error', from, to } as IForbiddenRuleType;
}

function moduleRules(): IForbiddenRuleType[] {
  return Object.entries(arrows).flatMap(([module, knows]) => [
    rule(
      `${module}-arrows`,
      knows.length > 0
        ? `${module} knows ${knows.join(', ')}, by index.ts`
        : `${module} knows no other module`,
      { path: `${MODULES}${module}/` },
      {
        path: MODULES,
        pathNot: [
          `${MODULES}${module}/`,
          ...(knows.length > 0 ? [`${MODULES}(${knows.join('|')})/index\\.ts$`] : []),
        ],
      },
    ),
  ]);
}

const inModule = `${MODULES}[^/]+/`;
/** The rest of the module that holds a file, as a group of the `from` path. */
const own = `${MODULES}$1/`;

const kind = (folder: string) => ({ path: `${MODULES}([^/]+)/${folder}`, pathNot: TEST });

/** What the inner files of a module may import. */
function layerRules(): IForbiddenRuleType[] {
  return [
    rule(
      'rules-are-pure',
      'rules know own rules and the kernel: no library, no clock, no database type',
      kind('rules/'),
      { pathNot: [`${own}rules/`, '^api/src/kernel/'] },
    ),
    rule('operations-know-no-http', 'a job is the second caller of an operation', kind('operations/'), {
      path: [
        '^api/src/platform/http/',
        `${inModule}routes`,
        `${inModule}schemas`,
        `${inModule}(jobs|module)\\.ts$`,
        '^node_modules/@?fastify',
      ],
    }),
    rule(
      'sql-files-know-the-database-only',
      'repository and queries stand on platform/db',
      kind('(repository|queries)(/|\\.ts$)'),
      {
        path: [
          '^api/src/platform/(http|jobs|mail|outbox|audit|files|idempotency|log|metrics|config|cache)/',
          `${inModule}(routes|operations)/`,
          `${inModule}(routes|schemas|jobs|module|permissions)\\.ts$`,
        ],
      },
    ),
    rule(
      'connectors-know-no-database',
      'a connector speaks with another system: own rules, kernel, configuration and logs',
      kind('connectors/'),
      {
        path: [
          '^api/src/platform/(db|http|jobs|mail|outbox|audit|files|idempotency|cache|notices)/',
          `${inModule}(repository|queries|operations|routes|schemas|jobs|module)(/|\\.ts$)`,
          '^node_modules/(@?fastify|kysely|pg)/',
        ],
      },
    ),
  ];
}

/** What stands at the rim of a module may import. */
function rimRules(): IForbiddenRuleType[] {
  return [
    rule(
      'routes-know-no-repository',
      'a route calls an operation, or a query for a GET; its schemas may take patterns and bounds from rules',
      { ...kind('routes(/|\\.ts$)'), pathNot: [TEST, `${inModule}routes/[a-z-]*schemas\\.ts$`] },
      {
        path: [`${inModule}(repository|rules)(/|\\.ts$)`, '^api/src/platform/db/(pool|migrate|roles)\\.ts$'],
      },
    ),
    rule(
      'schemas-know-rules-only',
      'a schema takes patterns and bounds from rules, as the browser does',
      { path: [`${inModule}schemas\\.ts$`, `${inModule}routes/[a-z-]*schemas\\.ts$`] },
      { path: [`${inModule}(repository|operations|queries)(/|\\.ts$)`] },
    ),
    rule(
      'jobs-know-operations',
      'a job is a second caller, never a second home of logic',
      kind('jobs(/|\\.ts$)'),
      { path: [`${inModule}(repository|routes|schemas)(/|\\.ts$)`, '^api/src/platform/http/'] },
    ),
    rule(
      'connectors-for-operations',
      'nothing but an operation speaks with another system',
      { path: MODULES, pathNot: [TEST, `${inModule}(operations/|connectors/|module\\.ts$)`] },
      { path: `${inModule}connectors/` },
    ),
    rule(
      'module-only-for-roots',
      'module.ts is what a module gives the composition roots',
      { pathNot: [ROOTS, TEST, '^api/test/', '^tools/', '^bench/'] },
      { path: `${inModule}module\\.ts$` },
    ),
  ];
}

const towers: IForbiddenRuleType[] = [
  rule(
    'kernel-is-ground',
    'the kernel knows itself alone',
    { path: '^api/src/kernel/', pathNot: TEST },
    { pathNot: '^api/src/kernel/' },
  ),
  rule(
    'platform-knows-no-module',
    'everything stands on the platform, never back',
    { path: '^api/src/platform/', pathNot: TEST },
    {
      path: ['^api/src/modules/', '^api/src/[^/]+\\.ts$'],
    },
  ),
  rule(
    'modules-know-no-root',
    'roots gather modules, never back',
    { path: MODULES, pathNot: TEST },
    { path: '^api/src/[^/]+(\\.ts$|/)', pathNot: '^api/src/(kernel|platform|modules)/' },
  ),
  rule(
    'roots-use-front-doors',
    'a root takes module.ts and index.ts',
    { path: '^api/src/(?!kernel|platform|modules)' },
    {
      path: MODULES,
      pathNot: `${inModule}(module|index)\\.ts$`,
    },
  ),
  rule(
    'api-knows-no-web',
    'web and api meet in the generated client and in rules',
    { path: '^api/src/' },
    { path: '^(web|e2e|bench)/' },
  ),
  rule(
    'api-knows-no-tools',
    'the product runs without its tools',
    { path: '^(api|web)/src/', pathNot: TEST },
    { path: '^(tools|api/test)/' },
  ),
];

const webRules: IForbiddenRuleType[] = [
  rule(
    'web-takes-rules-only',
    'of the api the browser may import pure rules, nothing else',
    { path: '^web/' },
    {
      path: '^api/',
      pathNot: `${inModule}rules/(?!.*\\.test\\.ts$)`,
    },
  ),
  rule(
    'ui-alone-knows-the-library',
    'screens use our own layer',
    { path: '^web/src/', pathNot: '^web/src/ui/' },
    { path: '(^|/)@mantine/' },
  ),
  rule(
    'ui-knows-no-feature',
    'the layer stands below the screens',
    { path: '^web/src/ui/', pathNot: TEST },
    { path: '^web/src/(features|app)/' },
  ),
];

const hygiene: IForbiddenRuleType[] = [
  rule('resolvable', 'what cannot be resolved would slip through every other rule', {}, {
    couldNotResolve: true,
    // Made by Vite's plugin while it builds; there is no such file.
    pathNot: '^virtual:pwa-register',
  } as object),
  rule('no-cycle', 'types may point at each other, code may not', { pathNot: '\\.gen\\.ts$' }, {
    circular: true,
    viaOnly: { dependencyTypesNot: ['type-only'] },
  } as object),
  rule(
    'no-test-in-product',
    'tests stand on the product, never back',
    { path: '^(api|web)/src/', pathNot: TEST },
    { path: TEST },
  ),
  rule(
    'no-dev-package-in-product',
    'what runs in production is a dependency',
    { path: '^api/src/', pathNot: TEST },
    {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only', 'npm'],
    } as object,
  ),
  rule(
    'nothing-left-over',
    'a file that no root and no test reaches is dead',
    {
      path: `${ROOTS}|^web/src/main\\.tsx$|${TEST}|^(tools|bench|e2e|web/scripts)/|\\.config\\.ts$|^api/test/`,
    },
    {
      path: '^(api|web)/src/',
      pathNot: [
        '(\\.d|\\.gen)\\.ts$',
        TEST,
        `${ROOTS}|^web/src/main\\.tsx$`,
        // The front door of a module stands there before anybody comes.
        `${inModule}index\\.ts$`,
        // Loaded by the language that a person chose, through import.meta.glob.
        '^web/src/i18n/words/[^/]+\\.(id|en)\\.ts$',
      ],
      reachable: false,
    } as object,
  ),
];

export const rules: readonly IForbiddenRuleType[] = [
  ...moduleRules(),
  ...layerRules(),
  ...rimRules(),
  ...towers,
  ...webRules,
  ...hygiene,
];

/**
 * Holds the imports of a checkout against the rules: value, type and dynamic imports alike.
 * @returns one line per fault; empty when all is well
 */
export async function findArrowFaults(root: string, only = rules): Promise<string[]> {
  const folders = ['api', 'web', 'tools', 'e2e', 'bench', 'ops'].filter((folder) =>
    existsSync(join(root, folder)),
  );
  const options: ICruiseOptions = {
    baseDir: root,
    ruleSet: { forbidden: [...only] },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // An excluded file is no longer seen by any rule, so nothing but our own build is.
    exclude: { path: '^(web/dist|coverage)/' },
    moduleSystems: ['es6', 'cjs', 'tsd'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'browser'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  };
  const { output } = await cruise([...folders], options);
  const { summary } = output as ICruiseResult;
  return [
    ...unknownModules(root),
    ...summary.violations.map((found) => `${found.rule.name}: ${found.from} → ${found.to}`),
  ].sort();
}

/** A module that the table does not list would be under no arrow at all. */
function unknownModules(root: string): string[] {
  const folder = join(root, 'api/src/modules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() || !Object.hasOwn(arrows, entry.name))
    .map((entry) => `unknown-module: api/src/modules/${entry.name} is not in tools/check/arrows.ts`);
}

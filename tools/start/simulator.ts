import { join } from 'node:path';
import { type Child, ROOT, startChild } from './children.ts';
import type { Ground } from './database.ts';

/** What the demo's simulator is given where nobody has said otherwise: enough for something to be seen. */
const DEMO = { BALAI_SIMULATOR_DRIFT_S: '20', BALAI_SIMULATOR_BAD: '0.01', BALAI_SIMULATOR_TWINS: '0.02' };

export interface DemoSimulator {
  readonly child: Child;
  readonly port: number;
}

/** The external systems of the demo, on a port of this machine: the one asked for, or else any free one. */
export async function startSimulator(
  env: NodeJS.ProcessEnv,
  keep: (child: Child) => void,
): Promise<DemoSimulator> {
  const main = join(ROOT, 'tools/simulator/main.ts');
  const child = startChild('simulator', [main, '--or-free', '--quiet'], { ...DEMO, ...env });
  keep(child);
  const said = new Promise<number>((done) => {
    child.process.once('message', (message: { readonly simulator: number }) => done(message.simulator));
  });
  const port = await Promise.race([said, child.ended]);
  if (typeof port === 'string')
    throw new Error(`The simulator of external systems does not start (${port}); its last words are above.`);
  return { child, port };
}

/** The same ground for everyone who has to find the simulator, and be allowed to call it on this machine. */
export function withSimulator(ground: Ground, port: number): Ground {
  const allowed = [ground.env.INTEGRATIONS_ALLOW, `127.0.0.1:${port}`].filter(Boolean).join(',');
  return {
    ...ground,
    env: { ...ground.env, BALAI_SIMULATOR_PORT: String(port), INTEGRATIONS_ALLOW: allowed },
  };
}

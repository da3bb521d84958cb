import { resolve } from 'node:path';
import { ROOT } from './children.ts';

/** What a start is asked to do, read from the environment once. */
export interface Plan {
  readonly data: string;
  /** The server that was given; undefined: the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly demo: boolean;
  readonly port: number;
  /** Undefined: what the app takes without being told. */
  readonly host: string | undefined;
  readonly publicUrl: string;
  readonly dev: boolean;
}

export function readPlan(env: NodeJS.ProcessEnv, args: readonly string[]): Plan {
  const databaseUrl = env.DATABASE_URL || undefined;
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT=${env.PORT} is not a port: give a number from 1 to 65535.`);
  const asked = env.BALAI_DEMO || undefined;
  return {
    data: resolve(ROOT, env.BALAI_DATA || 'data'),
    databaseUrl,
    demo: asked === undefined ? databaseUrl === undefined : asked === '1' || asked === 'true',
    port,
    // The demo's passwords are known to everyone, so it is for this machine alone unless told otherwise.
    host: env.HOST || (databaseUrl === undefined ? 'localhost' : undefined),
    publicUrl: env.PUBLIC_URL || `http://localhost:${port}`,
    dev: args.includes('--dev'),
  };
}

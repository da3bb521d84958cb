import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const names = ['BALAI_MASTER_KEY', 'BALAI_AUDIT_KEY', 'BALAI_JWT_KEYS'] as const;
export type Secrets = Record<(typeof names)[number], string>;

/**
 * The keys of this installation: those given in the environment, else those in `secrets.json` of the data
 * folder, drawn at the first start. They are as precious as the database: without them NIK and secrets in it
 * cannot be read.
 * @returns the keys and whether some were drawn now
 */
export function readSecrets(data: string, env: NodeJS.ProcessEnv): { secrets: Secrets; drawn: boolean } {
  const given = (name: string) => (env[name] === '' ? undefined : env[name]);
  const file = join(data, 'secrets.json');
  if (names.every(given)) return { secrets: pick(given), drawn: false };
  if (!existsSync(file)) {
    mkdirSync(data, { recursive: true, mode: 0o711 });
    // Written whole or not at all: half a file would be an installation that has lost its keys.
    writeFileSync(`${file}.new`, `${JSON.stringify(draw(), null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return { secrets: pick(given, read(file)), drawn: true };
  }
  return { secrets: pick(given, read(file)), drawn: false };
}

function draw(): Secrets {
  const key = () => randomBytes(32).toString('base64');
  return { BALAI_MASTER_KEY: key(), BALAI_AUDIT_KEY: key(), BALAI_JWT_KEYS: `k1:${key()}` };
}

function read(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    throw new Error(
      `${file} cannot be read (${(error as Error).message}). It holds this installation's keys: put it back from a backup.`,
    );
  }
}

function pick(given: (name: string) => string | undefined, kept: Partial<Secrets> = {}): Secrets {
  const entries = names.map((name) => {
    const value = given(name) ?? kept[name];
    if (!value)
      throw new Error(`${name} is neither in the environment nor in secrets.json of the data folder.`);
    return [name, value];
  });
  return Object.fromEntries(entries) as Secrets;
}

import { spawn } from 'node:child_process';

export interface Verdict {
  readonly state: 'clean' | 'holes' | 'unknown';
  /** One line each. */
  readonly words: readonly string[];
}

interface Report {
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly range: string; readonly via: readonly unknown[] }>
  >;
  readonly message?: string;
  readonly error?: { readonly summary?: string };
}

const GRAVE = new Set(['high', 'critical']);

/** Asks the registry for known holes in what the lockfile pins. Not every mirror answers that. */
export async function auditPackages(root: string): Promise<Verdict> {
  const said = await new Promise<string>((done, failed) => {
    const child = spawn('npm', ['audit', '--json'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    child.on('error', failed);
    child.on('close', () => done(text));
  }).catch((error: Error) => JSON.stringify({ message: error.message }));
  return readAudit(said);
}

/** @param text what `npm audit --json` wrote */
export function readAudit(text: string): Verdict {
  let report: Report;
  try {
    report = JSON.parse(text) as Report;
  } catch {
    return { state: 'unknown', words: ['npm audit said nothing that can be read'] };
  }
  if (!report.vulnerabilities)
    return {
      state: 'unknown',
      words: [report.message ?? report.error?.summary ?? 'the registry gives no answer'],
    };
  const grave = Object.entries(report.vulnerabilities).filter(([, { severity }]) => GRAVE.has(severity));
  return {
    state: grave.length > 0 ? 'holes' : 'clean',
    words: grave.map(([name, { severity, range }]) => `${name} ${range}: ${severity}`),
  };
}

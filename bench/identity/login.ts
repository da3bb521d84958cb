import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { hash, verify } from '@node-rs/bcrypt';
import { PASSWORD } from '../generate/load.ts';
import { type HttpAnswer, openLoop } from '../http.ts';
import { compare, median, percentile, steadyPerSecond } from '../measure.ts';
import { type Served, serve } from '../process.ts';
import { comparedRow } from '../report.ts';
import type { Context, Measure } from './context.ts';

const APP = 'api/src/app.ts';
const COST = 12;
const cores = availableParallelism();

export const loginMeasures: readonly Measure[] = [
  { name: 'login', run: measureLogin },
  { name: 'storm', run: measureStorm },
];

/** Verifications a second with as many under way as there are cores: all that a login could be. */
async function bareVerify(stored: string, seconds: number): Promise<number> {
  return steadyPerSecond(() => verify(PASSWORD, stored), { clients: cores, seconds });
}

function signIn(app: Served, { people }: Context, i: number): Promise<HttpAnswer> {
  const username = people[i % people.length]?.username ?? '';
  return app.http.send('POST', '/api/auth/login', { body: { username, password: PASSWORD } });
}

async function measureLogin(context: Context): Promise<void> {
  const { ground, options, report } = context;
  const stored = await hash(PASSWORD, { cost: COST });
  const app = await serve(ground, APP);
  // Many short turns rather than few long ones: the two sides of a ratio must meet the same weather.
  const { seconds } = options;
  const rounds = options.rounds * 3;
  let next = 0;
  try {
    await signIn(app, context, next++);
    const compared = await compare(
      rounds,
      () => bareVerify(stored, seconds),
      () => loginsPerSecond(() => signIn(app, context, next++), seconds),
    );
    report.add(
      comparedRow(`logins, bcrypt cost ${COST}`, '/s', 'bare bcrypt verify/s, all cores', compared, {
        text: 'ratio ≥ 0.9',
        met: compared.ratio >= 0.9,
      }),
    );
  } finally {
    await app.stop();
  }
}

/** Only logins that succeed count. On a machine that others use too the queue may refuse: then the client comes again. */
function loginsPerSecond(login: () => Promise<HttpAnswer>, seconds: number): Promise<number> {
  return steadyPerSecond(
    async () => {
      for (;;) {
        const { status, text } = await login();
        if (status === 200) return;
        if (status !== 429) throw new Error(`a login answered ${status}: ${text}`);
        await sleep(20);
      }
    },
    { clients: cores * 3, seconds },
  );
}

const READS = { rate: 40, paths: ['/api/auth/me', '/api/users?limit=10'] };

/** Ten times the logins that the machine can hash, at a fixed rate, with steady reads beside them; in turns with calm. */
async function measureStorm(context: Context): Promise<void> {
  const { ground, options, report, adminToken } = context;
  const stored = await hash(PASSWORD, { cost: COST });
  const capacity = await bareVerify(stored, options.seconds);
  const app = await serve(ground, APP);
  const { seconds, rounds } = options;
  const read = (path: string) => app.http.send('GET', path, { token: adminToken });
  const paths = await answering(read, READS.paths);
  const readAll = () =>
    Promise.all(paths.map((path) => openLoop({ rate: READS.rate, seconds }, () => read(path))));
  const calm: HttpAnswer[][][] = [];
  const during: HttpAnswer[][][] = [];
  const logins: HttpAnswer[] = [];
  try {
    for (let i = 0; i < 200; i++) for (const path of paths) await read(path);
    for (let round = 0; round < rounds; round++) {
      calm.push(await readAll());
      const storm = openLoop({ rate: capacity * 10, seconds: seconds + 3 }, (i) =>
        signIn(app, context, round * 1000 + i),
      );
      // The queue fills in less than a second; reads are counted from then on.
      await sleep(1_500);
      during.push(await readAll());
      logins.push(...(await storm));
    }
    addLogins(context, logins, capacity);
    for (const [i, path] of paths.entries()) addReads(report, path, column(calm, i), column(during, i));
  } finally {
    await app.stop();
  }
}

function column(rounds: readonly (readonly HttpAnswer[][])[], i: number): (readonly HttpAnswer[])[] {
  return rounds.map((round) => round[i] ?? []);
}

/** The p99 of each round; the figure is their median, so that one hiccup of a shared machine is not the result. */
function addReads(
  report: Context['report'],
  path: string,
  calm: readonly (readonly HttpAnswer[])[],
  during: readonly (readonly HttpAnswer[])[],
): void {
  const p99s = (rounds: typeof calm) => rounds.map((answers) => percentile(times(answers, 200), 0.99));
  const stormy = p99s(during);
  const p99 = median(stormy);
  const before = median(p99s(calm));
  const all = during.flat();
  const failed = all.filter((answer) => answer.status !== 200).length;
  report.add({
    what: `GET ${path} p99 during a login storm`,
    figure: p99,
    unit: 'ms',
    baseline: { what: 'ms without one', figure: before },
    ratio: p99 / before,
    spread: [Math.min(...stormy) / before, Math.max(...stormy) / before],
    target: '< 25 ms',
    met: p99 < 25 && failed === 0,
    note: `p50 ${percentile(times(all, 200), 0.5).toFixed(1)} ms, ${all.length} reads in ${during.length} rounds, ${failed} failed`,
  });
}

function addLogins({ report }: Context, answers: readonly HttpAnswer[], capacity: number): void {
  const accepted = times(answers, 200);
  const refused = times(answers, 429);
  const other = answers.length - accepted.length - refused.length;
  const p99 = percentile(accepted, 0.99);
  const refusedP99 = percentile(refused, 0.99);
  report.add(
    {
      what: 'accepted logins p99 at 10 times the load',
      figure: p99,
      unit: 'ms',
      baseline: { what: 'ms alone (cores / capacity)', figure: (cores / capacity) * 1000 },
      ratio: p99 / ((cores / capacity) * 1000),
      target: '< 2,000 ms, the rest 429',
      met: p99 < 2_000 && other === 0,
      note: `p95 ${percentile(accepted, 0.95).toFixed(0)} ms; ${accepted.length} accepted, ${refused.length} refused, ${other} other`,
    },
    {
      what: 'refused logins (429) p99 at 10 times the load',
      figure: refusedP99,
      unit: 'ms',
      target: 'at once (< 100 ms)',
      met: refusedP99 < 100,
      note: `p50 ${percentile(refused, 0.5).toFixed(1)} ms`,
    },
  );
}

function times(answers: readonly HttpAnswer[], status: number): number[] {
  return answers.filter((answer) => answer.status === status).map((answer) => answer.ms);
}

/** Those of the paths that this checkout serves. */
export async function answering(
  read: (path: string) => Promise<HttpAnswer>,
  paths: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) if ((await read(path)).status === 200) found.push(path);
  return found;
}

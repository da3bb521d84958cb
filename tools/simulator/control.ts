import type { IncomingMessage } from 'node:http';
import { type Faults, readFaults } from './faults.ts';
import { json, type Reply, text } from './protocol.ts';
import type { Tokens } from './tokens.ts';
import { MAX_COUNT, SYSTEMS, type System, type World } from './world.ts';

/** What can be changed about the data while it runs. */
export interface Change {
  readonly count?: number;
  readonly seed?: number;
  /** So many records, each time others, get a new moment and something new to say. */
  readonly touch?: number;
  /** So many new people. */
  readonly add?: number;
  /** Share of records that always break a rule. */
  readonly bad?: number;
  /** Share of regnakes' records without a NIK. */
  readonly without_nik?: number;
  /** Share of regnakes' records under somebody else's STR number, of those that hubsdmk lacks. */
  readonly twins?: number;
  readonly latency_ms?: number;
  /** Seconds that a new token lives. */
  readonly token_s?: number;
  readonly fast?: boolean;
}
export interface SystemStats {
  readonly requests: number;
  readonly tokens: number;
  readonly records: number;
  readonly faults: Readonly<Record<string, number>>;
}
export interface Stats {
  readonly count: number;
  readonly seed: number;
  readonly systems: Readonly<Record<System, SystemStats>>;
  /** Requests that followed a redirect of ours: there should be none. */
  readonly elsewhere: number;
}
export interface Controls {
  readonly world: World;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly latency: number;
  readonly fast: boolean;
  change(change: Change): void;
  count(system: System, records: number, isToken: boolean): void;
  countElsewhere(): void;
  stats(): Stats;
}

export function createControls(parts: Pick<Controls, 'world' | 'tokens' | 'faults'>): Controls {
  const { world, tokens, faults } = parts;
  const counts = new Map(SYSTEMS.map((system) => [system, { requests: 0, tokens: 0, records: 0 }]));
  let latency = 0;
  let fast = false;
  let elsewhere = 0;
  return {
    ...parts,
    get latency() {
      return latency;
    },
    get fast() {
      return fast;
    },
    change(to) {
      latency = to.latency_ms ?? latency;
      fast = to.fast ?? fast;
      if (to.token_s !== undefined) tokens.setLife(to.token_s);
      const { count, seed, bad, without_nik: withoutNik, twins } = to;
      world.change({
        ...(count === undefined ? {} : { count }),
        ...(seed === undefined ? {} : { seed }),
        ...(bad === undefined ? {} : { bad }),
        ...(withoutNik === undefined ? {} : { withoutNik }),
        ...(twins === undefined ? {} : { twins }),
      });
      if (to.touch) world.touch(to.touch);
      if (to.add) world.add(to.add);
    },
    count(system, records, isToken) {
      const one = counts.get(system);
      if (!one) return;
      one.requests++;
      one.records += records;
      if (isToken) one.tokens++;
    },
    countElsewhere() {
      elsewhere++;
    },
    stats: () => ({
      count: world.count,
      seed: world.seed,
      systems: Object.fromEntries(
        [...counts].map(([system, one]) => [system, { ...one, faults: faults.given(system) }]),
      ) as Record<System, SystemStats>,
      elsewhere,
    }),
  };
}

const bounds: Readonly<Record<keyof Change, readonly [least: number, most: number]>> = {
  count: [0, MAX_COUNT],
  seed: [0, 2 ** 32 - 1],
  touch: [0, MAX_COUNT],
  add: [0, 100_000],
  bad: [0, 1],
  without_nik: [0, 1],
  twins: [0, 1],
  latency_ms: [0, 60_000],
  token_s: [1, 86_400],
  fast: [0, 1],
};

const shares: readonly string[] = ['bad', 'without_nik', 'twins'];

/** @returns what is wrong with a change as it came over HTTP, where something is */
export function changeWords(body: unknown, count: number): string | undefined {
  if (typeof body !== 'object' || body === null) return 'a change is an object';
  for (const [name, value] of Object.entries(body)) {
    const range = bounds[name as keyof Change];
    if (!range) return `nothing here is called ${name}`;
    const [least, most] = range;
    if (name === 'fast') {
      if (typeof value !== 'boolean') return 'fast is true or false';
      continue;
    }
    if (typeof value !== 'number' || !(value >= least && value <= most))
      return `${name} is a number from ${least} to ${most}`;
    if (!shares.includes(name) && !Number.isInteger(value)) return `${name} is a whole number`;
  }
  const { add = 0, count: asked = count } = body as Change;
  return asked + add > MAX_COUNT ? `more than ${MAX_COUNT} people do not fit` : undefined;
}

/** Everything that is not a system: `/_faults`, `/_data`, `/_stats`, `/_health`. */
export function control(controls: Controls, request: IncomingMessage, path: string, body: string): Reply {
  if (path === '/_elsewhere') {
    controls.countElsewhere();
    return text('Nobody should have come here.', 200);
  }
  // A page in somebody's browser can reach this port: by a name of its own, or by a form. Neither passes here.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ''))
    return text('Only as 127.0.0.1 or localhost.', 403);
  switch (`${request.method} ${path}`) {
    case 'GET /_health':
      return json('{"ok":true}');
    case 'GET /_stats':
      return json(JSON.stringify(controls.stats()));
    case 'GET /_faults':
      return json(JSON.stringify(controls.faults.list()));
    case 'DELETE /_faults':
      controls.faults.clear();
      return json('[]');
    case 'POST /_faults':
    case 'POST /_data':
      return post(controls, request, path, body);
    default:
      return text('Nothing here: see tools/simulator/README.md.', 404);
  }
}

function post(controls: Controls, request: IncomingMessage, path: string, body: string): Reply {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return text('Content-Type has to be application/json.', 415);
  let asked: unknown;
  try {
    asked = JSON.parse(body);
  } catch {
    return text('This is no JSON.', 400);
  }
  if (path === '/_faults') {
    const faults = readFaults(asked);
    if (typeof faults === 'string') return text(faults, 400);
    controls.faults.add(faults);
    return json(JSON.stringify(controls.faults.list()));
  }
  const words = changeWords(asked, controls.world.count);
  if (words) return text(words, 400);
  controls.change(asked as Change);
  return json(JSON.stringify(controls.stats()));
}

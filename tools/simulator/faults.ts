import { share } from './random.ts';
import { SYSTEMS, type System } from './world.ts';

export const FAULT_KINDS = [
  'error500',
  'error503text',
  'timeout',
  'slow',
  '429',
  'unauthorized',
  'expire_token',
  'bad_records',
  'changed_schema',
  'cut_connection',
  'garbage',
  'duplicate_page',
  'shifted_page',
  'redirect',
  'huge',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly system: System | '*';
  readonly kind: FaultKind;
  /** Only each so-manieth request; 1 unless told. */
  readonly every?: number;
  /** At most so many times; for ever unless told. */
  readonly times?: number;
  /** Share of requests, of bad_records the share of records (0.1 unless told). */
  readonly rate?: number;
  /** How long timeout and slow take. Timeout waits for the other side to leave unless told. */
  readonly ms?: number;
  /** Of 429: seconds, or the header's value as it shall stand there. */
  readonly retry_after?: number | string;
  /** Which requests: data unless told; unauthorized is for all. */
  readonly on?: 'data' | 'token' | 'all';
  /** Of redirect: where to. */
  readonly location?: string;
  /** Of huge: how much; 32 MiB unless told. */
  readonly bytes?: number;
}

/** What one request meets: one fault that shapes the answer, and records spoilt beside it. */
export interface Mishap {
  readonly fault: Fault | undefined;
  readonly bad: number;
}

export interface Faults {
  add(faults: readonly Fault[]): void;
  clear(): void;
  /** With how often each was given. */
  list(): readonly (Fault & { readonly given: number })[];
  meet(system: System, on: 'data' | 'token'): Mishap;
  given(system: System): Readonly<Record<string, number>>;
}

interface Planted {
  readonly fault: Fault;
  seen: number;
  given: number;
}

export function createFaults(): Faults {
  let planted: Planted[] = [];
  const counts = new Map<System, Map<FaultKind, number>>();

  function fires(one: Planted): boolean {
    const { fault } = one;
    one.seen++;
    if (one.seen % (fault.every ?? 1) !== 0 || one.given >= (fault.times ?? Infinity)) return false;
    if (fault.rate === undefined || fault.kind === 'bad_records') return true;
    return share(FAULT_KINDS.indexOf(fault.kind), one.seen, 60) < fault.rate;
  }

  function count(system: System, one: Planted): void {
    one.given++;
    const ofSystem = counts.get(system) ?? new Map<FaultKind, number>();
    counts.set(system, ofSystem);
    ofSystem.set(one.fault.kind, (ofSystem.get(one.fault.kind) ?? 0) + 1);
  }

  return {
    add(faults) {
      planted = [...planted, ...faults.map((fault) => ({ fault, seen: 0, given: 0 }))];
    },
    clear() {
      planted = [];
    },
    list: () => planted.map(({ fault, given }) => ({ ...fault, given })),
    meet(system, on) {
      let fault: Fault | undefined;
      let bad = 0;
      for (const one of planted) {
        const where = one.fault.on ?? (one.fault.kind === 'unauthorized' ? 'all' : 'data');
        if (one.fault.system !== '*' && one.fault.system !== system) continue;
        if ((where !== 'all' && where !== on) || !fires(one)) continue;
        if (one.fault.kind === 'bad_records') bad = Math.max(bad, one.fault.rate ?? 0.1);
        else if (fault) continue;
        else fault = one.fault;
        count(system, one);
      }
      return { fault, bad };
    },
    given: (system) => Object.fromEntries(counts.get(system) ?? []),
  };
}

const numbers = {
  every: [1, 1_000_000],
  times: [1, 1_000_000_000],
  rate: [0, 1],
  ms: [0, 600_000],
  bytes: [1, 2 ** 30],
} as const;

/**
 * Faults as they came over HTTP.
 * @returns what is wrong with them, where something is
 */
export function readFaults(body: unknown): readonly Fault[] | string {
  const list: readonly unknown[] = Array.isArray(body) ? body : [body];
  for (const one of list) {
    const words = faultWords(one);
    if (words) return words;
  }
  return list as readonly Fault[];
}

function faultWords(one: unknown): string | undefined {
  if (typeof one !== 'object' || one === null) return 'a fault is an object';
  const { system, kind, retry_after, on, location, ...rest } = one as Record<string, unknown>;
  if (system !== '*' && !SYSTEMS.some((known) => known === system))
    return `system is * or one of ${SYSTEMS.join(', ')}`;
  if (!FAULT_KINDS.some((known) => known === kind)) return `kind is one of ${FAULT_KINDS.join(', ')}`;
  if (on !== undefined && on !== 'data' && on !== 'token' && on !== 'all') return 'on is data, token or all';
  if (retry_after !== undefined && typeof retry_after !== 'number' && typeof retry_after !== 'string')
    return 'retry_after is seconds or the value of the header';
  if (location !== undefined && typeof location !== 'string') return 'location is an address';
  for (const [name, value] of Object.entries(rest)) {
    const bounds = numbers[name as keyof typeof numbers];
    if (!bounds) return `a fault has no ${name}`;
    const [least, most] = bounds;
    if (typeof value !== 'number' || value < least || value > most)
      return `${name} is a number from ${least} to ${most}`;
    if (name !== 'rate' && !Number.isInteger(value)) return `${name} is a whole number`;
  }
  return undefined;
}

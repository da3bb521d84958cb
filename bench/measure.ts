import { performance } from 'node:perf_hooks';

/** The value below which `part` (0 to 1) of the samples lie. */
export function percentile(samples: readonly number[], part: number): number {
  if (samples.length === 0) return Number.NaN;
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** How many times a second `work` runs on this thread. */
export function perSecond(work: () => void, seconds: number): number {
  const batch = 200;
  for (let i = 0; i < batch; i++) work();
  let done = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  while (performance.now() < until) {
    for (let i = 0; i < batch; i++) work();
    done += batch;
  }
  return (done / (performance.now() - began)) * 1000;
}

/** How often a second asynchronous work ends, with `clients` of them under way all the time. */
export async function perSecondAsync(
  work: () => Promise<unknown>,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<number> {
  let done = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        await work();
        done += 1;
      }
    }),
  );
  return (done / (performance.now() - began)) * 1000;
}

/**
 * The same for work that takes long beside the measurement: the pace between two ends of it while all `clients` are
 * busy, over `seconds` and three ends for each client at least. Neither the beginning, when others were only getting
 * ready, nor what ends after the last counted end is part of it.
 */
export async function steadyPerSecond(
  work: () => Promise<unknown>,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<number> {
  const ends: number[] = [];
  const until = performance.now() + seconds * 1000;
  const enough = () => ends.length >= clients * 3 && (ends.at(-1) ?? 0) >= until;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (!enough()) {
        await work();
        if (!enough()) ends.push(performance.now());
      }
    }),
  );
  const counted = ends.slice(clients - 1);
  const first = counted[0] ?? Number.NaN;
  return ((counted.length - 1) / ((counted.at(-1) ?? Number.NaN) - first)) * 1000;
}

/** Milliseconds of each of `times` runs, one after another. */
export async function timeEach(work: (i: number) => Promise<unknown>, times: number): Promise<number[]> {
  const samples: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await work(i);
    samples.push(performance.now() - began);
  }
  return samples;
}

export async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const began = performance.now();
  const result = await work();
  return { result, ms: performance.now() - began };
}

export interface Compared {
  readonly figure: number;
  readonly baseline: number;
  /** Median of the rounds' ratios: each round's two sides met the same weather. */
  readonly ratio: number;
  readonly ratios: readonly number[];
}

/**
 * Measures baseline and subject in turn, so that what else the machine does meets both alike. Each turn of the
 * subject stands between two of the baseline and is held against their mean: a machine that slows down as it goes
 * favours neither.
 */
export async function compare(
  rounds: number,
  baseline: () => Promise<number> | number,
  subject: () => Promise<number> | number,
): Promise<Compared> {
  const baselines = [await baseline()];
  const figures: number[] = [];
  for (let round = 0; round < rounds; round++) {
    figures.push(await subject());
    baselines.push(await baseline());
  }
  const ratios = figures.map(
    (figure, i) => (2 * figure) / ((baselines[i] ?? NaN) + (baselines[i + 1] ?? NaN)),
  );
  return { figure: median(figures), baseline: median(baselines), ratio: median(ratios), ratios };
}

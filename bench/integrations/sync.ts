import { compare, median } from '../measure.ts';
import { comparedRow } from '../report.ts';
import { API_KEY, type Context, type Measure, type Source, startSource, startWorker } from './context.ts';
import { addSyncing, type Syncing } from './runs.ts';
import { emptyTables, keepStored } from './stored.ts';

export const syncMeasures: readonly Measure[] = [{ name: 'sync', run: measureSync }];

const BATCHES = [1_000, 1_500, 2_000];
const MIB = 2 ** 20;

/** The whole way, from the other side's HTTP to rows under the fence, in the product's worker process. */
async function measureSync(context: Context): Promise<void> {
  const source = await startSource(context.options.users);
  try {
    const { best, last } = await findBatch(context, source);
    const peaks = await measureFirst(context, { source, batch: best, last });
    await measureAgain(context, source, best);
    await measureMemory(context, best, peaks);
  } finally {
    await source.stop();
  }
}

interface First {
  readonly syncing: Syncing;
  readonly rate: number;
  /** The most memory that the worker had, in MiB. */
  readonly peak: number;
}

/** Everybody for the first time: empty tables, an agency and a worker process of its own. */
async function firstSync(context: Context, source: Source, batch: number, count: number): Promise<First> {
  await emptyTables(context.ground);
  const syncing = await addSyncing(context, source, batch);
  const worker = await startWorker(context.ground, source);
  try {
    const { run, ms } = await syncing.run();
    if (run.created !== count) throw new Error(`${run.created} of ${count} health workers were made`);
    const { peak } = await worker.ask();
    return { syncing, rate: count / (ms / 1000), peak: Number(peak) / MIB };
  } finally {
    await worker.stop();
  }
}

async function findBatch(context: Context, source: Source): Promise<{ best: number; last: First }> {
  const { options, report } = context;
  const tried: { batch: number; first: First }[] = [];
  for (const batch of BATCHES) {
    const first = await firstSync(context, source, batch, options.users);
    report.say(`  pages of ${batch}: ${Math.round(first.rate).toLocaleString('en-US')} records/s`);
    tried.push({ batch, first });
  }
  const { batch: best } = tried.reduce((a, b) => (b.first.rate > a.first.rate ? b : a));
  const last = tried.at(-1)?.first;
  if (!last) throw new Error('no size of a page was tried');
  return { best, last };
}

/** @param last its rows are what COPY writes too */
async function measureFirst(
  context: Context,
  { source, batch, last }: { source: Source; batch: number; last: First },
): Promise<number[]> {
  const { ground, options, report } = context;
  const { users: count, rounds } = options;
  const stored = await keepStored(ground, last.syncing.agency.tenantId);
  const peaks: number[] = [];
  try {
    const compared = await compare(rounds, stored.copyRate, async () => {
      const { rate, peak } = await firstSync(context, source, batch, count);
      peaks.push(peak);
      return rate;
    });
    report.add(
      comparedRow(
        `first sync of ${words(count)} health workers over HTTP, pages of ${words(batch)}`,
        'records/s',
        'rows/s COPY of the same rows as stored into a bare table of the same indexes',
        compared,
        {
          text: '≥ 15,000/s and ≥ 0.3',
          met: compared.figure >= 15_000 && compared.ratio >= 0.3,
        },
      ),
    );
    return peaks;
  } finally {
    await stored.remove();
  }
}

/** The same from the beginning, of which nothing is new: what the last first sync wrote stays to the byte. */
async function measureAgain(context: Context, source: Source, batch: number): Promise<void> {
  const { ground, options, report } = context;
  const { users: count, rounds } = options;
  const { syncing } = await firstSync(context, source, batch, count);
  const worker = await startWorker(ground, source);
  try {
    const before = await rowVersions(context);
    const again = async () => {
      const { run, ms } = await syncing.run('start');
      if (run.unchanged !== count) throw new Error(`${run.unchanged} of ${count} were left as they were`);
      return count / (ms / 1000);
    };
    const compared = await compare(rounds, () => fetchRate(source, batch, count), again);
    const after = await rowVersions(context);
    if (after !== before) throw new Error(`rows were written: ${before} became ${after}`);
    report.add({
      ...comparedRow(
        'the same once more, nothing new',
        'records/s',
        'records/s pages only fetched and parsed',
        compared,
        { text: '≥ 40,000/s, no row written', met: compared.figure >= 40_000 },
      ),
      note: 'no version of a row is new',
    });
  } finally {
    await worker.stop();
  }
}

/** Any row written anew has another xmin and another place. */
async function rowVersions({ ground }: Context): Promise<string> {
  const client = await ground.connect();
  const of = (table: string) =>
    `(select count(*) || ':' || coalesce(sum(hashtextextended(xmin::text || ctid::text, 0)), 0)
      from integrations.${table})`;
  const { rows } = await client.query<{ versions: string }>(
    `select concat_ws(' ', ${['health_workers', 'health_worker_words', 'integration_rejects'].map(of).join(', ')})
      as versions`,
  );
  return rows[0]?.versions ?? '';
}

/** What is left of a sync without us: the same pages, one after another. */
async function fetchRate(source: Source, batch: number, count: number): Promise<number> {
  const began = performance.now();
  let read = 0;
  let query = '';
  for (;;) {
    const answer = await fetch(`${source.url}/v1/registrations?limit=${batch}${query}`, {
      headers: { 'x-api-key': API_KEY },
    });
    const page = (await answer.json()) as {
      data: unknown[];
      next: { updated_since: string; after_id: string } | null;
    };
    read += page.data.length;
    if (page.next === null) break;
    query = `&${new URLSearchParams(page.next)}`;
  }
  if (read !== count) throw new Error(`${read} of ${count} records were listed`);
  return read / ((performance.now() - began) / 1000);
}

/** @param peaks of workers that took them all */
async function measureMemory(context: Context, batch: number, peaks: readonly number[]): Promise<void> {
  const { options, report } = context;
  const few = Math.max(1, Math.floor(options.users / 10));
  const source = await startSource(few);
  const small: number[] = [];
  try {
    for (let round = 0; round < options.rounds; round++)
      small.push((await firstSync(context, source, batch, few)).peak);
  } finally {
    await source.stop();
  }
  const ratio = median(peaks) / median(small);
  report.add({
    what: `highest memory of the worker, ${words(options.users)} in one run`,
    figure: median(peaks),
    unit: 'MiB',
    baseline: { what: `MiB, ${words(few)} in one run`, figure: median(small) },
    ratio,
    target: '≤ 1.25',
    met: ratio <= 1.25,
  });
}

function words(count: number): string {
  return count.toLocaleString('en-US');
}

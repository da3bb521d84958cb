import { Readable } from 'node:stream';
import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import { csvFile } from '../../../platform/sheets/csv.ts';
import { writeXlsx } from '../../../platform/sheets/xlsx-write.ts';
import { type ListedWorker, listWorkers } from '../queries/health-workers.ts';
import { type WorkerFilters, wantedBy } from './show-health-workers.ts';
import { listSources } from './show-integrations.ts';

const PAGE = 500;
type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

const header = [
  'name',
  'birth_place',
  'birth_date',
  'profession',
  'str_number',
  'str_valid_until',
  'sip_number',
  'facility_code',
  'facility_name',
  'position',
  'employment_status',
] as const;

/** What stands in every row, so that it stays however the rows are cut or sorted (INT-18). */
const aboutSources = ['data_as_of', 'sources_off'] as const;

/** The list of health workers as a file, streamed page by page. A NIK is never in it. */
export async function exportHealthWorkers(
  run: Run,
  actor: Actor,
  filters: WorkerFilters,
  format: 'csv' | 'xlsx',
): Promise<Readable> {
  const { q, ...open } = filters;
  await run((tx) =>
    audit(tx, {
      action: 'health_workers.exported',
      resource: 'health_worker',
      details: { format, filters: open },
      ...(q === undefined ? {} : { personal: { q } }),
    }),
  );
  const lines = linesOf(run, actor, filters);
  return format === 'xlsx' ? writeXlsx('Nakes', lines) : Readable.from(csvFile(lines), { objectMode: false });
}

async function* linesOf(run: Run, actor: Actor, filters: WorkerFilters): AsyncGenerator<readonly string[]> {
  yield [...header, ...aboutSources];
  const about = tellAge(await run(listSources));
  let cursor: Cursor | null = null;
  for (;;) {
    const from: Cursor | null = cursor;
    const found: readonly ListedWorker[] = await run((tx) =>
      listWorkers(tx, wantedBy(tx, actor, filters), { limit: PAGE, cursor: from }),
    );
    for (const row of found) yield [...header.map((column) => row[column] ?? ''), ...about];
    const last = found.at(-1);
    if (!last || found.length < PAGE) return;
    cursor = { values: [last.key, last.id], back: false };
  }
}

/** INT-18: up to when each source has been taken over, and since when which are off: `regnakes 2026-11-20T18:00:00.000Z`. */
function tellAge(sources: Awaited<ReturnType<typeof listSources>>): readonly string[] {
  const asOf = sources.map(({ code, last_success_at: at }) => `${code} ${at?.toISOString() ?? 'never'}`);
  const off = sources.flatMap(({ code, status, inactive_since: since }) =>
    status === 'inactive' ? [`${code} since ${since?.toISOString() ?? '?'}`] : [],
  );
  return [asOf.join(' | '), off.join(' | ')];
}

import { isDate } from '../../../kernel/forms.ts';
import { maskNik } from '../../../kernel/nik.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { dayIn } from '../../tenancy/index.ts';
import {
  countWorkers,
  findWorker,
  listWorkers,
  sealedNikOf,
  sortsByDay,
  type Wanted,
  type WorkerRow,
  workersWith,
} from '../queries/health-workers.ts';
import { ownedFields, type Source } from '../rules/ownership.ts';
import { soonFrom, strStateOf } from '../rules/str-state.ts';
import { NIK_CONTEXT, nikIndexOf } from './prepare-records.ts';

export type WorkerFilters = Omit<Wanted, 'today' | 'soon'>;

export function wantedBy(tx: Tx, actor: Actor, filters: WorkerFilters): Wanted {
  const today = dayIn(tx.now, actor.tenant.timeZone);
  return { ...filters, today, soon: soonFrom(today) };
}

/** A health worker as it is shown: of a NIK only its last digits, and how the STR stands. */
export function showWorker<Row extends WorkerRow>({ nik_last4, ...worker }: Row, today: string) {
  return {
    ...worker,
    nik_masked: nik_last4 === null ? null : maskNik(nik_last4),
    str_state: strStateOf(worker, today),
  };
}

/** One page of the health workers, by name; those whose STR expires, by that day. */
export async function pageOfWorkers(
  tx: Tx,
  actor: Actor,
  filters: WorkerFilters,
  { limit, cursor: given }: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const cursor = decodeCursor(given, ['text', 'uuid']);
  if (cursor && sortsByDay(filters) && !isDate(cursor.values[0] ?? ''))
    throw Problem.invalid({ cursor: [{ code: 'NOT_A_CURSOR' }] });
  const wanted = wantedBy(tx, actor, filters);
  const rows = await listWorkers(tx, wanted, { limit: limit + 1, cursor });
  const shown = rows.map((row) => showWorker(row, wanted.today));
  return toPage(shown, limit, cursor, ({ key, id }) => [key, id]);
}

export async function countOfWorkers(tx: Tx, actor: Actor, filters: WorkerFilters) {
  return { count: await countWorkers(tx, wantedBy(tx, actor, filters)) };
}

/** One health worker, where each value came from and when that was said. @throws Problem NOT_FOUND */
export async function showHealthWorker(tx: Tx, actor: Actor, id: string) {
  const row = await findWorker(tx, id);
  if (!row) throw new Problem('NOT_FOUND');
  const { origins, links, ...worker } = row;
  return {
    ...showWorker(worker, dayIn(tx.now, actor.tenant.timeZone)),
    origins: ownedFields.flatMap((field) => {
      const source = origins[field];
      return source === undefined ? [] : [{ field, source, at: links[source]?.at ?? null }];
    }),
    links: (Object.keys(links) as Source[]).flatMap((source) => {
      const link = links[source];
      return link === undefined ? [] : [{ source, at: link.at, matched: link.matched }];
    }),
  };
}

/** Whoever has a NIK or an STR number, given whole. @throws Problem VALIDATION_FAILED */
export async function findHealthWorkers(
  tx: Tx,
  actor: Actor,
  {
    nik,
    str_number: strNumber,
  }: { readonly nik?: string | undefined; readonly str_number?: string | undefined },
) {
  if ((nik === undefined) === (strNumber === undefined))
    throw Problem.invalid({ nik: [{ code: 'ONE_OF_NIK_AND_STR' }] });
  const by = nik === undefined ? { strNumber: strNumber ?? '' } : { nikIndex: nikIndexOf(tx, nik) };
  const today = dayIn(tx.now, actor.tenant.timeZone);
  return (await workersWith(tx, by)).map((row) => showWorker(row, today));
}

/** The whole NIK; each reading is recorded. @throws Problem NOT_FOUND also without one */
export async function readHealthWorkerNik(tx: Tx, id: string): Promise<{ nik: string }> {
  const row = await sealedNikOf(tx, id);
  if (!row?.nik_sealed) throw new Problem('NOT_FOUND');
  await audit(tx, {
    action: 'health_worker.nik_read',
    resource: 'health_worker',
    resourceId: id,
    personal: { name: row.name },
  });
  return { nik: tx.env.keys.decrypt(row.nik_sealed, `${NIK_CONTEXT}:${id}`) };
}

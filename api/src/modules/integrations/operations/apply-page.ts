import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { SourceRecord } from '../connectors/connector.ts';
import {
  findWorkers,
  insertWorkers,
  knownByNik,
  type StoredWorker,
  takeTurn,
  updateWorkers,
  type WorkerRow,
  workersWithIds,
} from '../repository/health-workers.ts';
import { inParts } from '../repository/parts.ts';
import { decisionsOn, hasOpenRejects } from '../repository/rejects.ts';
import { type Merged, mergePage, type Outcome, type Said, type Worker } from '../rules/merging.ts';
import { nameOfSortKey, personText, sortKey, sortKeyOfPerson } from '../rules/name-key.ts';
import type { Source } from '../rules/ownership.ts';
import { NIK_CONTEXT, personOf, prepareRecord } from './prepare-records.ts';
import { type BadRecord, keepRejects, sourceKeyOf } from './set-aside.ts';

export interface SyncedIntegration {
  readonly id: string;
  readonly connector: Source;
}
export interface PageCounts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/**
 * Writes what a page of a source says: health workers made and changed, bad and ambiguous records set aside, rejects
 * that are good again closed. The same page again writes nothing. Whether the integration may write at all is for the
 * caller, who holds its row locked.
 */
export function applyPage(
  tx: Tx,
  integration: SyncedIntegration,
  runId: string,
  page: readonly SourceRecord[],
  ready?: readonly (Said | null)[],
): Promise<PageCounts> {
  return applyRecords(tx, integration, page, () => runId, ready);
}

/**
 * @param runOf the run that brought a record, by its place
 * @param ready what preparePage has made of them, where somebody has let it
 */
export async function applyRecords(
  tx: Tx,
  integration: SyncedIntegration,
  sent: readonly SourceRecord[],
  runOf: (place: number) => string,
  ready: readonly (Said | null)[] = sent.map((record) =>
    prepareRecord(tx.env, integration.connector, record),
  ),
): Promise<PageCounts> {
  const [, anyOpen, parts] = await Promise.all([
    takeTurn(tx),
    hasOpenRejects(tx, integration.id),
    inParts(ready, (part, from) => lookUp(tx, integration.connector, part, from)),
  ]);
  const page: Work = {
    tx,
    integration,
    sent,
    records: ready,
    same: new Set(parts.flatMap(({ same }) => same)),
  };
  const known = new Map(parts.flatMap(({ found }) => found.map((worker) => [worker.id, worker] as const)));
  const { outcomes, workers } = await merge(page, known);
  await writeWorkers(page, workers);
  if (anyOpen || outcomes.some(isBad))
    await keepRejects(tx, integration, { records: judge(sent, outcomes, runOf), anyOpen });
  return count(outcomes);
}

interface Work {
  readonly tx: Tx;
  readonly integration: SyncedIntegration;
  readonly sent: readonly SourceRecord[];
  readonly records: readonly (Said | null)[];
  readonly same: ReadonlySet<number>;
}

/** Finds everybody whom one of these records may mean that is not the same. */
async function lookUp(tx: Tx, source: Source, records: readonly (Said | null)[], from: number) {
  const { same, other } = await knownByNik(
    tx,
    source,
    records.map((said) => said?.nik ?? null),
    records.map((said) => said?.hash ?? null),
  );
  const niks: string[] = [];
  const strs: string[] = [];
  const sortKeys: string[] = [];
  records.forEach((said, i) => {
    if (!said || same.has(i)) return;
    said.person = personOf(said);
    if (other.has(i)) {
      if (said.nik !== null) niks.push(said.nik);
      return;
    }
    if (said.fields.str_number) strs.push(said.fields.str_number);
    if (said.person !== null) sortKeys.push(sortKeyOfPerson(said.person));
  });
  const isAny = niks.length + strs.length + sortKeys.length > 0;
  const found = isAny ? await findWorkers(tx, { niks, strs, sortKeys }) : [];
  return { same: [...same].map((place) => from + place), found };
}

/** Lets the records speak; where some are ambiguous, once more with what people have decided about such ones. */
async function merge(work: Work, known: ReadonlyMap<string, StoredWorker>): Promise<Merged> {
  const { tx, integration, records, same, sent } = work;
  const mergeWith = (workers: Iterable<StoredWorker>, decided: ReadonlyMap<number, string>) =>
    mergePage({
      source: integration.connector,
      records,
      same,
      known: [...workers].map(asWorker),
      decided,
      newId: () => newId(tx.now.getTime()),
    });
  const first = mergeWith(known.values(), new Map());
  const keys = new Map<number, string>();
  first.outcomes.forEach((outcome, i) => {
    const record = sent[i];
    if (isAmbiguous(outcome) && record) keys.set(i, sourceKeyOf(tx, integration.id, record));
  });
  if (keys.size === 0) return first;
  const decisions = new Map(
    (await decisionsOn(tx, integration.id, [...new Set(keys.values())])).flatMap(
      ({ source_key, worker_id }) => (worker_id === null ? [] : [[source_key, worker_id] as const]),
    ),
  );
  if (decisions.size === 0) return first;
  const decided = new Map([...keys].flatMap(([i, key]) => [[i, decisions.get(key)] as const]));
  const others = await workersWithIds(
    tx,
    [...decisions.values()].filter((id) => !known.has(id)),
  );
  return mergeWith(
    [...known.values(), ...others],
    new Map([...decided].flatMap(([i, id]) => (id === undefined ? [] : [[i, id]]))),
  );
}

export function asWorker(stored: StoredWorker): Worker {
  const { id, nik, name_key, origins, links, ...values } = stored;
  const name = nameOfSortKey(name_key);
  return {
    id,
    values,
    origins: { ...origins },
    links: { ...links },
    nik,
    nameKey: name,
    keptNameKey: name,
    person: personText(name, values.birth_place, values.birth_date),
    state: 'kept',
    nikFrom: null,
  };
}

async function writeWorkers({ tx, sent }: Work, workers: readonly Worker[]): Promise<void> {
  const row = (worker: Worker) => {
    const nik = worker.nikFrom === null ? null : (sent[worker.nikFrom]?.fields?.nik ?? null);
    return rowOf(tx, worker, nik);
  };
  const changed = workers.filter(({ state }) => state === 'changed');
  await insertWorkers(
    tx,
    workers.filter(({ state }) => state === 'created'),
    row,
  );
  await updateWorkers(
    tx,
    changed.map(row),
    changed.map(({ keptNameKey }) => keptNameKey),
  );
}

/** @param nik the NIK itself where the worker has just got it */
export function rowOf(tx: Tx, worker: Worker, nik: string | null): WorkerRow {
  const { id, values, origins, links, nameKey } = worker;
  const sealed = nik === null ? null : tx.env.keys.encrypt(nik, `${NIK_CONTEXT}:${id}`).toString('hex');
  return {
    id,
    values,
    name_key: sortKey(nameKey, values.birth_date),
    nameKey,
    nik_sealed: sealed,
    nik_index: nik === null ? null : worker.nik,
    nik_last4: nik === null ? null : nik.slice(-4),
    origins,
    links,
  };
}

function isAmbiguous(outcome: Outcome | null): outcome is { readonly candidates: readonly string[] } {
  return typeof outcome === 'object' && outcome !== null;
}

/** Whether a record is to be set aside. */
function isBad(outcome: Outcome | null): boolean {
  return outcome === null || outcome === 'nameless' || isAmbiguous(outcome);
}

/** Each record, and what is wrong with those that are to be set aside. */
function judge(
  sent: readonly SourceRecord[],
  outcomes: readonly (Outcome | null)[],
  runOf: (place: number) => string,
): { readonly record: SourceRecord; readonly bad: BadRecord | null }[] {
  return sent.map((record, place) => {
    const outcome = outcomes[place] ?? null;
    if (!isBad(outcome)) return { record, bad: null };
    const runId = runOf(place);
    if (outcome === null) return { record, bad: { runId, reasons: record.problems, candidates: null } };
    if (!isAmbiguous(outcome))
      return { record, bad: { runId, reasons: [{ field: 'name', code: 'MISSING' }], candidates: null } };
    const { candidates } = outcome;
    return { record, bad: { runId, reasons: [{ field: '', code: 'AMBIGUOUS' }], candidates } };
  });
}

function count(outcomes: readonly (Outcome | null)[]): PageCounts {
  const of = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  const [created, updated, unchanged] = [of('created'), of('updated'), of('unchanged')];
  const read = outcomes.length;
  return { read, created, updated, unchanged, rejected: read - created - updated - unchanged };
}

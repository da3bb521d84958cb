// Aturan INT-43: Data yang lebih lama dari yang terakhir dikatakan sumber yang sama tidak mengubah apa pun, data yang sama dua kali
// hanya berlaku sekali, dan penempatan yang berakhir hanya mengosongkan penempatan itu sendiri.
// Sumber: INT, Records are upserted by NIK; INT-8

import { type Match, type Matched, matchRecord } from './matching.ts';
import { nameKey, personText } from './name-key.ts';
import { fieldsOf, mayOverwrite, type OwnedField, owners, type Source } from './ownership.ts';
import type { WorkerFields } from './worker-fields.ts';

/** What a source last said of somebody. */
export interface Link {
  /** Digest of the whole record: the same again changes nothing. */
  readonly hash: string;
  /** ISO 8601. */
  readonly at: string;
  readonly matched: Matched;
  /** The record over there that the values are from: one of several placements of a person. */
  readonly key: string;
}

/** A good record, ready to be merged. */
export interface Said {
  readonly key: string;
  readonly fields: WorkerFields;
  readonly hash: string;
  readonly at: string;
  /** What stands for its NIK. */
  readonly nik: string | null;
  /** Name, place and date of birth as one text, where all are known; asked for where the record is not the same. */
  person: string | null;
}

export interface Worker {
  readonly id: string;
  readonly values: { [field in OwnedField]: string | null };
  readonly origins: { [field in OwnedField]?: Source };
  readonly links: { [source in Source]?: Link };
  nik: string | null;
  nameKey: string;
  /** The name key as it is kept now: what the worker was found by until this page. */
  readonly keptNameKey: string | null;
  person: string | null;
  state: 'kept' | 'changed' | 'created';
  /** The record of this page that brought the NIK. */
  nikFrom: number | null;
}

export interface MergeInput {
  readonly source: Source;
  /** In the order of the source; null for a record that is not good. */
  readonly records: readonly (Said | null)[];
  /** Records that are word for word what the source last said of the worker with their NIK. */
  readonly same: ReadonlySet<number>;
  /** Everybody whom a record that is not the same may mean. Changed in place. */
  readonly known: readonly Worker[];
  /** Record → the worker that somebody has decided it means. */
  readonly decided: ReadonlyMap<number, string>;
  readonly newId: () => string;
}

export type Outcome =
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'nameless'
  | { readonly candidates: readonly string[] };

export interface Merged {
  /** One for each record; null where the record was null. */
  readonly outcomes: readonly (Outcome | null)[];
  /** Whoever is to be written, in the order of the first record that touched them. */
  readonly workers: readonly Worker[];
}

/** Lets the records of a page speak one after another. */
export function mergePage(input: MergeInput): Merged {
  const { source, records, same, decided } = input;
  const index = new Index(input.known);
  const workers: Worker[] = [];
  const outcomes = records.map((said, at): Outcome | null => {
    if (!said) return null;
    if (same.has(at) && (index.withNik(said.nik)?.state ?? 'kept') === 'kept') return 'unchanged';
    const match = matchOf(index, said, decided.get(at));
    if (match.kind === 'ambiguous') return { candidates: match.candidates.map(({ id }) => id) };
    if (match.kind === 'none') {
      const { name } = said.fields;
      if (typeof name !== 'string') return 'nameless';
      const worker = newWorker(input.newId(), name);
      speak(worker, { source, said, at, matched: 'new' });
      index.add(worker);
      workers.push(worker);
      return 'created';
    }
    const { worker } = match;
    const before = worker.state;
    const changed = speak(worker, { source, said, at, matched: match.by });
    if (before === 'kept' && worker.state !== 'kept') workers.push(worker);
    if (changed) index.add(worker);
    return changed ? 'updated' : 'unchanged';
  });
  return { outcomes, workers };
}

function matchOf(
  index: Index,
  said: Said,
  decided: string | undefined,
): Exclude<Match<Worker>, { kind: 'one' }> | { kind: 'one'; worker: Worker; by: Matched } {
  const match = matchRecord(said.nik, {
    byNik: index.withNik(said.nik),
    byStr: index.withStr(said.fields.str_number ?? null),
    byPerson: index.withPerson(said.person),
  });
  // What somebody decided holds where the record by itself says too little.
  const worker = match.kind === 'ambiguous' && decided !== undefined ? index.withId(decided) : undefined;
  return worker ? { kind: 'one', worker, by: 'person' } : match;
}

export function newWorker(id: string, name: string): Worker {
  return {
    id,
    values: {
      name,
      birth_place: null,
      birth_date: null,
      profession: null,
      str_number: null,
      str_valid_until: null,
      sip_number: null,
      facility_code: null,
      facility_name: null,
      position: null,
      employment_status: null,
    },
    origins: {},
    links: {},
    nik: null,
    nameKey: '',
    keptNameKey: null,
    person: null,
    state: 'created',
    nikFrom: null,
  };
}

interface Speech {
  readonly source: Source;
  readonly said: Said;
  readonly at: number;
  readonly matched: Matched;
}

/** Lets one record speak about somebody. @returns whether anything but the moment of it is other than before */
export function speak(worker: Worker, { source, said, at, matched }: Speech): boolean {
  const link = worker.links[source];
  if (link && (link.hash === said.hash || Date.parse(said.at) < Date.parse(link.at))) return false;
  const mayEmpty = link === undefined || link.key === said.key;
  let changed = false;
  for (const field of fieldsOf[source])
    if (takeValue(worker, source, field, said.fields[field], mayEmpty)) changed = true;
  if (said.nik !== null && worker.nik === null) {
    worker.nik = said.nik;
    worker.nikFrom = at;
    changed = true;
  }
  const { name, birth_place, birth_date } = worker.values;
  if (changed) {
    worker.nameKey = nameKey(name ?? '');
    worker.person = personText(worker.nameKey, birth_place, birth_date);
  }
  const by = link && matched !== 'person' ? link.matched : matched;
  const key = mayEmpty || bringsOwn(source, said.fields) ? said.key : link.key;
  worker.links[source] = { hash: said.hash, at: said.at, matched: by, key };
  if (worker.state === 'kept') worker.state = 'changed';
  return changed;
}

function takeValue(
  worker: Worker,
  source: Source,
  field: OwnedField,
  value: string | null | undefined,
  mayEmpty: boolean,
): boolean {
  if (value === undefined) return false;
  const holder = worker.origins[field];
  const before = worker.values[field];
  if (value === null) {
    if (holder !== source || field === 'name' || !mayEmpty) return false;
    worker.values[field] = null;
    delete worker.origins[field];
    return true;
  }
  if (!mayOverwrite(field, source, holder)) return false;
  worker.values[field] = value;
  worker.origins[field] = source;
  return before !== value || holder !== source;
}

/** Whether anything is said that no other source may say. */
function bringsOwn(source: Source, fields: WorkerFields): boolean {
  return fieldsOf[source].some((field) => owners[field].length === 1 && typeof fields[field] === 'string');
}

/** Who is known, by what a record may name them by. Values that have changed since are looked at again when asked. */
class Index {
  readonly #byId = new Map<string, Worker>();
  readonly #byNik = new Map<string, Worker>();
  readonly #byStr = new Map<string, Worker[]>();
  readonly #byPerson = new Map<string, Worker[]>();

  constructor(known: readonly Worker[]) {
    for (const worker of known) this.add(worker);
  }
  add(worker: Worker): void {
    this.#byId.set(worker.id, worker);
    if (worker.nik !== null) this.#byNik.set(worker.nik, worker);
    note(this.#byStr, worker.values.str_number, worker);
    note(this.#byPerson, worker.person, worker);
  }
  withId(id: string): Worker | undefined {
    return this.#byId.get(id);
  }
  withNik(nik: string | null): Worker | undefined {
    return nik === null ? undefined : this.#byNik.get(nik);
  }
  withStr(str: string | null): readonly Worker[] {
    if (str === null) return [];
    return this.#byStr.get(str)?.filter((worker) => worker.values.str_number === str) ?? [];
  }
  withPerson(person: string | null): readonly Worker[] {
    if (person === null) return [];
    return this.#byPerson.get(person)?.filter((worker) => worker.person === person) ?? [];
  }
}

function note(map: Map<string, Worker[]>, key: string | null, worker: Worker): void {
  if (key === null) return;
  const list = map.get(key);
  if (!list) map.set(key, [worker]);
  else if (!list.includes(worker)) list.push(worker);
}

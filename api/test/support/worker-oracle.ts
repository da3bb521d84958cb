import fc from 'fast-check';
import type { SourceRecord } from '../../src/modules/integrations/connectors/connector.ts';
import type { Source } from '../../src/modules/integrations/rules/ownership.ts';
import {
  noFields,
  type WorkerField,
  type WorkerFields,
} from '../../src/modules/integrations/rules/worker-fields.ts';
import type { IntegrationsWorld } from './integrations-world.ts';

export interface MadeRecord {
  readonly key: string;
  readonly day: number;
  readonly bad: boolean;
  readonly fields: Partial<WorkerFields>;
}
interface MadePage {
  readonly source: Source;
  readonly records: readonly MadeRecord[];
}

const momentOf = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();

export function sourceRecord({ key, day, bad, fields }: MadeRecord): SourceRecord {
  return {
    key,
    updatedAt: momentOf(day),
    fields: bad ? null : { ...noFields(), ...fields },
    payload: { key, day, bad, ...fields },
    problems: bad ? [{ field: 'nik', code: 'NIK_FORM' }] : [],
  };
}

const nikOf = (i: number) => `317400000000000${i}`;
const strOf = (i: number) => `123400000000000${i}`;
const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3, nil: null });
const name = some('Siti Aminah', 'Budi Santoso', 'Sri');
const identity = {
  birth_place: maybe(some('Gowa', 'Bone')),
  birth_date: maybe(some('1990-01-31', '1991-02-28')),
};
const nik = fc.option(some(1, 2, 3, 4).map(nikOf), { freq: 4, nil: null });

const spoken: Readonly<Record<Source, fc.Arbitrary<Partial<WorkerFields>>>> = {
  regnakes: fc.record({
    nik,
    name,
    ...identity,
    profession: some('Ners', 'Bidan'),
    str_number: maybe(some(1, 2, 3).map(strOf)),
    str_valid_until: maybe(some('2027-01-01', '2028-01-01')),
  }),
  hubsdmk: fc.record({
    nik,
    name,
    facility_code: maybe(some('RS1', 'RS2')),
    position: maybe(some('Kepala')),
  }),
  satusehat: fc.record({ nik, name: maybe(name), ...identity }),
};
const recordOf = (source: Source): fc.Arbitrary<MadeRecord> =>
  fc.record({
    key: some('k1', 'k2', 'k3', 'k4'),
    day: some(1, 2, 3, 4, 5),
    bad: fc.boolean().map((yes) => yes && source !== 'satusehat'),
    fields: spoken[source],
  });
const pageOf = (source: Source): fc.Arbitrary<MadePage> =>
  fc.record({ source: fc.constant(source), records: fc.array(recordOf(source), { maxLength: 8 }) });

/** Anything at all, from a world so small that everything collides. */
export const pages = fc.array(fc.oneof(pageOf('regnakes'), pageOf('hubsdmk'), pageOf('satusehat')), {
  minLength: 1,
  maxLength: 6,
});

/** Each person with a NIK, an STR and a name of their own, and no two records of one person at one moment. */
export const unambiguousPages = fc
  .array(
    fc.record({
      source: some<Source>('regnakes', 'hubsdmk', 'satusehat'),
      people: fc.uniqueArray(some(1, 2, 3, 4, 5), { minLength: 1 }),
      bad: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) =>
    list.map(
      ({ source, people, bad }, page): MadePage => ({
        source,
        records: [
          ...people.map((i) => ({
            key: `k${i}`,
            day: page + 1,
            bad: false,
            fields: {
              nik: nikOf(i),
              name: `Nama ${i} ${page}`,
              ...(source === 'regnakes' ? { str_number: strOf(i) } : {}),
            },
          })),
          ...(bad ? [{ key: 'bad', day: 1, bad, fields: { nik: '1' } }] : []),
        ],
      }),
    ),
  );

type Owned = Exclude<WorkerField, 'nik'>;
const ranks: Readonly<Record<Source, readonly Owned[]>> = {
  satusehat: ['name', 'birth_place', 'birth_date'],
  regnakes: ['name', 'birth_place', 'birth_date', 'profession', 'str_number', 'str_valid_until'],
  hubsdmk: [
    'name',
    'birth_place',
    'birth_date',
    'sip_number',
    'facility_code',
    'facility_name',
    'position',
    'employment_status',
  ],
};
const order: readonly Source[] = ['satusehat', 'regnakes', 'hubsdmk'];
const alone: readonly Owned[] = [...ranks.regnakes, ...ranks.hubsdmk].filter(
  (field) => !ranks.satusehat.includes(field),
);

interface Person {
  nik: string | null;
  readonly values: Map<Owned, { readonly value: string; readonly by: Source }>;
  readonly said: Map<
    Source,
    { readonly day: number; readonly words: string; readonly key: string; readonly matched: string }
  >;
}

/** What pages come to, by the plainest reading of the rules: a list that is walked through for every record. */
export class Oracle {
  readonly #people: Person[] = [];
  readonly #open = new Map<string, { readonly kind: string; readonly people: readonly Person[] }>();

  page(source: Source, records: readonly MadeRecord[]) {
    const counts = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
    // Of several records of one key, the last one says whether it is open.
    const ends = new Map<string, { readonly kind: string; readonly people: readonly Person[] } | null>();
    for (const record of records) {
      counts.read++;
      const outcome = this.#take(source, record);
      ends.set(`${source} ${record.key}`, typeof outcome === 'string' ? null : outcome);
      counts[typeof outcome === 'string' ? outcome : 'rejected']++;
    }
    for (const [key, end] of ends)
      if (end) this.#open.set(key, end);
      else this.#open.delete(key);
    return counts;
  }

  #take(source: Source, record: MadeRecord) {
    if (record.bad) return { kind: 'invalid', people: [] };
    const {
      nik = null,
      name = null,
      str_number: str = null,
      birth_place: place,
      birth_date: date,
    } = record.fields;
    let found = this.#people.filter((person) => nik !== null && person.nik === nik);
    let by = 'nik';
    if (found.length === 0 && str !== null) {
      found = this.#people.filter(({ values }) => values.get('str_number')?.value === str);
      by = 'str';
    }
    if (found.length === 0 && name !== null && place && date) {
      found = this.#people.filter(
        ({ values }) =>
          values.get('name')?.value === name &&
          values.get('birth_place')?.value === place &&
          values.get('birth_date')?.value === date,
      );
      by = 'name';
    }
    const [only] = found;
    if (found.length > 1 || (only && nik !== null && only.nik !== null && only.nik !== nik))
      return { kind: 'ambiguous', people: found };
    if (only) return this.#speak(only, source, record, by) ? 'updated' : 'unchanged';
    if (name === null) return { kind: 'invalid', people: [] };
    const person: Person = { nik: null, values: new Map(), said: new Map() };
    this.#people.push(person);
    this.#speak(person, source, record, 'new');
    return 'created';
  }

  #speak(person: Person, source: Source, { key, day, fields }: MadeRecord, by: string): boolean {
    const { nik, ...rest } = fields;
    const words = JSON.stringify([
      day,
      ranks[source].map((field) => (field in rest ? rest[field] : 'unsaid')),
    ]);
    const last = person.said.get(source);
    if (last && (last.day > day || last.words === words)) return false;
    const isSame = !last || last.key === key;
    let changed = false;
    for (const field of ranks[source]) {
      const value = rest[field];
      const holder = person.values.get(field);
      if (value === undefined) continue;
      if (value === null) {
        if (holder?.by === source && field !== 'name' && isSame) changed = person.values.delete(field);
      } else if (!holder || order.indexOf(source) <= order.indexOf(holder.by)) {
        changed ||= holder?.value !== value || holder.by !== source;
        person.values.set(field, { value, by: source });
      }
    }
    if (person.nik === null && nik) {
      person.nik = nik;
      changed = true;
    }
    const owns = alone.some((field) => ranks[source].includes(field) && typeof rest[field] === 'string');
    person.said.set(source, {
      day,
      words,
      key: isSame || owns ? key : last.key,
      matched: last?.matched ?? by,
    });
    return changed;
  }

  state() {
    const shown = (person: Person) =>
      JSON.stringify({
        nik: person.nik,
        values: Object.fromEntries([...person.values].map(([field, { value }]) => [field, value]).sort()),
        origins: Object.fromEntries([...person.values].map(([field, { by }]) => [field, by]).sort()),
        said: [...person.said]
          .map(([source, { day, key, matched }]) => [source, momentOf(day), key, matched])
          .sort(),
      });
    return {
      workers: this.#people.map(shown).sort(),
      rejects: [...this.#open]
        .map(([key, { kind, people }]) => `${key} ${kind} ${people.map(shown).sort()}`)
        .sort(),
    };
  }
}

/** The same of the database; NIKs are opened, digests and keys left out. */
export async function lookAt(
  world: IntegrationsWorld,
  tenantId: number,
): Promise<ReturnType<Oracle['state']>> {
  const rows = await world.asOwner(
    'select * , birth_date::text, str_valid_until::text from integrations.health_workers where tenant_id = $1',
    [tenantId],
  );
  const rejects = await world.asOwner(
    `select i.code, j.kind, j.id, j.payload_sealed, j.candidates from integrations.integration_rejects j
     join integrations.integrations i on i.id = j.integration_id where j.tenant_id = $1 and j.status = 'open'`,
    [tenantId],
  );
  const { keys } = world.env;
  const shown = new Map(
    rows.map((row) => {
      const origins: Record<string, string> = row.origins;
      const links: Record<string, { at: string; key: string; matched: string }> = row.links;
      const fields = Object.keys(origins).sort();
      const text = JSON.stringify({
        nik: row.nik_sealed
          ? keys.decrypt(row.nik_sealed, `integrations.health_workers.nik:${row.id}`)
          : null,
        values: Object.fromEntries(fields.map((field) => [field, row[field]])),
        origins: Object.fromEntries(fields.map((field) => [field, origins[field]])),
        said: Object.entries(links)
          .map(([source, { at, key, matched }]) => [source, at, key, matched])
          .sort(),
      });
      return [row.id as string, text];
    }),
  );
  return {
    workers: [...shown.values()].sort(),
    rejects: rejects
      .map(({ code, kind, id, payload_sealed, candidates }) => {
        const payload = JSON.parse(
          keys.decrypt(payload_sealed, `integrations.integration_rejects.payload:${id}`),
        );
        const people = (candidates as string[]).map((one) => shown.get(one));
        return `${code} ${payload.key} ${kind} ${people.sort()}`;
      })
      .sort(),
  };
}

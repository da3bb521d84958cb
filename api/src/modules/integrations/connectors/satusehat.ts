import { NIK_SYSTEM, readPractitioner } from '../rules/record-satusehat.ts';
import { BEGINNING, isObject } from '../rules/record-values.ts';
import {
  type Connector,
  type ConnectorInput,
  type Cursor,
  type Page,
  type PersonToAsk,
  SourceFault,
  type SourceRecord,
} from './connector.ts';
import { type Answer, type Ask, createClient } from './http.ts';
import { changedPage, latestFrom, withPayload } from './paged.ts';
import { boundPayload } from './payload.ts';
import { refusal } from './refusal.ts';
import { type Authorised, authorise } from './token.ts';
import { forEachUse } from './use.ts';

/** Looked up at the same time. */
const AT_ONCE = 4;
/** One page is one transaction: a large one would be long in coming where each person is a request. */
const MOST_PEOPLE = 50;
/** No person: sixteen noughts, looked up to see whether look-ups are answered. */
const NOBODY = '0'.repeat(16);

/** SATUSEHAT: FHIR R4 Practitioner by NIK, one request for each person, behind OAuth2; it lists nobody. */
export function openSatusehat(input: ConnectorInput): Connector {
  const endpoint = { path: '/oauth2/v1/accesstoken', query: { grant_type: 'client_credentials' } };
  return forEachUse(
    () => createClient(input),
    (client) => {
      const authorised = authorise(client, input.credentials, endpoint, input.now);
      return {
        async test() {
          const ask = askFor(NOBODY);
          const answer = await authorised.send(ask);
          if (answer.status !== 200) throw refusal(ask, answer);
          if (entriesOf(answer.body) === null) throw unknownForm(ask);
        },
        read: (cursor) => readPeople(authorised, input, cursor),
        // It does not list, so that it cannot say how much is new there.
        waiting: async () => null,
      };
    },
  );
}

function askFor(nik: string): Ask {
  return { method: 'GET', path: '/fhir-r4/v1/Practitioner', query: { identifier: `${NIK_SYSTEM}|${nik}` } };
}

function unknownForm({ method, path }: Ask): SourceFault {
  return new SourceFault('SCHEMA_CHANGED', `${method} ${path}: not in the known form`);
}

/** The resources of a Bundle that answers a search; null where it is none. */
function entriesOf(body: unknown): unknown[] | null {
  if (!isObject(body) || body.resourceType !== 'Bundle' || body.type !== 'searchset') return null;
  const { entry = [] } = body;
  return Array.isArray(entry) ? entry.map((one) => (isObject(one) ? one.resource : one)) : null;
}

/**
 * Goes through the health workers in the order of their ids. The cursor is the moment at which the pass began and the
 * last one asked for; with an empty id the pass is through, and the next one begins.
 */
async function* readPeople(
  authorised: Authorised,
  { people, integration, now }: ConnectorInput,
  cursor: Cursor | null,
): AsyncGenerator<Page> {
  if (people === undefined) throw new Error('satusehat is asked person by person and was given none');
  const inside = cursor !== null && cursor.id !== '';
  const at = inside ? cursor.at : now().toISOString();
  const limit = Math.min(integration.batch_size, MOST_PEOPLE);
  let after = inside ? cursor.id : null;
  for (;;) {
    const asked = await people(after, limit);
    const looked = await lookUp(authorised, asked, latestFrom(now()));
    const here = { at, id: after ?? '' };
    if (looked.changed !== null) {
      yield changedPage(here, looked.changed);
      throw unknownForm(askFor(NOBODY));
    }
    const last = asked.length < limit;
    after = asked.at(-1)?.id ?? after;
    yield { records: looked.records, cursor: { at, id: last ? '' : (after ?? '') }, total: null, last };
    if (last) return;
  }
}

interface Looked {
  readonly records: readonly SourceRecord[];
  /** The text of an answer whose form is not known. */
  readonly changed: string | null;
}

async function lookUp(
  authorised: Authorised,
  asked: readonly PersonToAsk[],
  latest: string,
): Promise<Looked> {
  const records: SourceRecord[] = [];
  let refused: SourceFault | null = null;
  let refusals = 0;
  for (let i = 0; i < asked.length; i += AT_ONCE) {
    const some = asked.slice(i, i + AT_ONCE);
    const answers = await Promise.all(some.map(({ nik }) => authorised.send(askFor(nik))));
    for (const [n, answer] of answers.entries()) {
      const nik = some[n]?.nik ?? '';
      if (isRefusedPerson(answer)) {
        refused = refusal(askFor(NOBODY), answer);
        refusals++;
        records.push(refusedRecord(nik, answer));
        continue;
      }
      if (answer.status !== 200) throw refusal(askFor(NOBODY), answer);
      const entries = entriesOf(answer.body);
      if (entries === null) return { records: [], changed: answer.text };
      records.push(...recordsOf(entries, nik, latest));
    }
  }
  // One person who is refused is set aside; where all are, it is we who ask wrongly.
  if (refused !== null && refusals === asked.length && asked.length > 1) throw refused;
  return { records, changed: null };
}

function isRefusedPerson({ status }: Answer): boolean {
  return status === 400 || status === 422;
}

function recordsOf(entries: readonly unknown[], nik: string, latest: string): SourceRecord[] {
  if (entries.length > 1) return [setAside(nik, 'NOT_ONE', entries)];
  return entries.map((resource) => lookedUp(resource, nik, latest));
}

function refusedRecord(nik: string, { body }: Answer): SourceRecord {
  return setAside(nik, 'SOURCE_REFUSED', body);
}

function setAside(nik: string, code: 'NOT_ONE' | 'SOURCE_REFUSED', answer: unknown): SourceRecord {
  const payload = boundPayload({ nik, answer });
  return { key: `nik:${nik}`, updatedAt: BEGINNING, fields: null, payload, problems: [{ field: '', code }] };
}

/** Somebody else than was asked for is kept together with the NIK that was: neither says it alone. */
function lookedUp(resource: unknown, nik: string, latest: string): SourceRecord {
  const read = readPractitioner(resource, nik, latest);
  const isOther = read.problems.some(({ code }) => code === 'NIK_OTHER');
  return withPayload(read, isOther ? { nik, answer: resource } : resource);
}

/** What was kept of a look-up: a person's resource, or what came in place of the one person asked for. */
export function readKept(payload: unknown, latest: string): SourceRecord {
  if (!isObject(payload) || typeof payload.nik !== 'string' || !('answer' in payload))
    return withPayload(readPractitioner(payload, null, latest), payload);
  const { nik, answer } = payload;
  if (Array.isArray(answer)) return setAside(nik, 'NOT_ONE', answer);
  const isPerson = isObject(answer) && answer.resourceType === 'Practitioner';
  return isPerson ? lookedUp(answer, nik, latest) : setAside(nik, 'SOURCE_REFUSED', answer);
}

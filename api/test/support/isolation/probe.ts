import type { World } from '../world.ts';
import type { Foreign } from './foreign.ts';
import { type Schema, type Slot, sample, slotsOf, UNKNOWN_ID, UNKNOWN_NUMBER } from './sample.ts';

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly open: boolean;
  readonly list: boolean;
  readonly params: Readonly<Record<string, Schema>>;
  readonly query: Schema | null;
  readonly body: Schema | null;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly 'x-access'?: string;
}

/** Every route, as the served document describes it. */
export function readOperations(document: { paths: Record<string, Record<string, Described>> }): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => {
      const parameters = described.parameters ?? [];
      const asked = parameters.filter((one) => one.in === 'query');
      return {
        method: method.toUpperCase(),
        path,
        open: described['x-access'] === 'public',
        list: asked.some((one) => one.name === 'cursor'),
        params: Object.fromEntries(
          parameters.filter((one) => one.in === 'path').map((one) => [one.name, one.schema]),
        ),
        query:
          asked.length === 0
            ? null
            : {
                type: 'object',
                properties: Object.fromEntries(asked.map((one) => [one.name, one.schema])),
                required: asked.filter((one) => one.required).map((one) => one.name),
              },
        body: described.requestBody?.content?.['application/json']?.schema ?? null,
      };
    }),
  );
}

export interface Answered {
  readonly status: number;
  readonly code: string | undefined;
  /** The answer without what differs from call to call. */
  readonly said: string;
  readonly text: string;
}

/** One who asks: with a session that is opened again when an answer ended it. */
export interface Prober {
  send(operation: Operation, given: Given): Promise<Answered>;
}
export interface Given {
  readonly place: 'params' | 'query' | 'body' | 'header' | null;
  readonly slot: Slot | null;
  readonly id: unknown;
}

let count = 0;

/** @param session a token that holds, and anew when asked to */
export function createProber(
  world: World,
  tenantId: number,
  session: (fresh: boolean) => Promise<string | null>,
): Prober {
  const once = async (operation: Operation, given: Given, fresh: boolean): Promise<Answered> => {
    const mark = `uji${++count}x`;
    const token = await session(fresh);
    const tenant = given.place === 'header' ? String(given.id) : String(tenantId);
    const { url, body } = requestOf(operation, given, mark);
    const answer = await world.app.inject({
      method: operation.method as 'GET',
      url,
      // Limits count by address.
      remoteAddress: `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`,
      headers: { 'x-tenant-id': tenant, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return readAnswer(answer.statusCode, answer.body, given.id, mark);
  };
  return {
    async send(operation, given) {
      const answer = await once(operation, given, false);
      // Waits after many tries are over an hour later.
      if (answer.status === 429) world.clock.advance(3_600_000);
      const lost = answer.status === 401 && !operation.open && answer.code !== 'MFA_INVALID';
      return lost || answer.status === 429 ? once(operation, given, true) : answer;
    },
  };
}

function requestOf(operation: Operation, given: Given, mark: string): { url: string; body: unknown } {
  const slotIn = (place: Given['place']) => (given.place === place ? given.slot : null);
  const url = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const slot = slotIn('params');
    const value = slot?.path[0] === name ? given.id : sample(operation.params[name] ?? {}, mark, null, null);
    return encodeURIComponent(String(value));
  });
  const query = operation.query
    ? (sample(operation.query, mark, slotIn('query'), given.id) as Record<string, unknown>)
    : {};
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [
      name,
      name === 'limit' ? '100' : String(value),
    ]),
  ).toString();
  return {
    url: search === '' ? url : `${url}?${search}`,
    body: operation.body ? sample(operation.body, mark, slotIn('body'), given.id) : undefined,
  };
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const MOMENT = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.\d]*(Z|\+\d\d(:\d\d)?)?/g;

function readAnswer(status: number, text: string, id: unknown, mark: string): Answered {
  let said = text.replaceAll(String(id), '<id>').replaceAll(mark, '<mark>');
  let code: string | undefined;
  try {
    const read = JSON.parse(said) as { code?: string; meta?: unknown };
    code = read.code;
    said = JSON.stringify({ ...read, meta: null });
  } catch {
    // A file or nothing: compared as it is.
  }
  // Tokens and ids that were made for this answer are new in each.
  const plain = said
    .replace(UUID, '<uuid>')
    .replace(MOMENT, '<moment>')
    .replace(/"[\w-]{20,}\.[\w-]+\.[\w-]+"/g, '<token>');
  return { status, code, said: plain, text };
}

/** Places of an operation where an id can be put. */
export function placesOf(operation: Operation): { place: 'params' | 'query' | 'body'; slot: Slot }[] {
  const params = Object.entries(operation.params).map(([name, schema]) => ({
    place: 'params' as const,
    slot: { path: [name], kind: schema.type === 'integer' ? 'number' : 'uuid' } as Slot,
  }));
  const query = operation.query ? slotsOf(operation.query).filter(({ path }) => path[0] !== 'cursor') : [];
  const body = operation.body ? slotsOf(operation.body) : [];
  return [
    ...params,
    ...query.map((slot) => ({ place: 'query' as const, slot })),
    ...body.map((slot) => ({ place: 'body' as const, slot })),
  ];
}

/** An id of nothing, and `most` of others', of the kind that fits. */
export function idsFor(slot: Slot, foreign: Foreign, most: number): { nothing: unknown; theirs: unknown[] } {
  if (slot.kind === 'number')
    return { nothing: UNKNOWN_NUMBER, theirs: foreign.tenantIds.slice(0, Math.max(2, Math.min(most, 3))) };
  const ids = slot.kind === 'text' ? foreign.ids.slice(0, 2) : foreign.ids;
  return { nothing: UNKNOWN_ID, theirs: ids.slice(0, most) };
}

/**
 * Ids and addresses of others in an answer. Those that were asked with may be repeated (a trail tells of one's own
 * tries); of rows that came along there would be many more.
 */
export function leaksOf(answer: Answered, foreign: Foreign): string[] {
  const asked = new Set(foreign.ids);
  const ids = [...answer.text.matchAll(UUID)].map(([id]) => id.toLowerCase());
  const found = ids.filter((id) => foreign.secrets.has(id) && !asked.has(id));
  const address = new RegExp(`[\\w.+-]+@${foreign.domain.replaceAll('.', '\\.')}`, 'g');
  return [...new Set([...found, ...(answer.text.match(address) ?? [])])];
}

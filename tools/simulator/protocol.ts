import type { IncomingHttpHeaders } from 'node:http';
import type { Tokens } from './tokens.ts';
import type { Page, Place, System, World } from './world.ts';

/** A request as a system sees it. */
export interface Ask {
  readonly method: string;
  /** Below the system's own address: `/v1/registrations`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly world: World;
  readonly tokens: Tokens;
  /** Share of records to spoil. */
  readonly bad: number;
  /** A fault that only the system itself can make. */
  readonly twist: 'changed_schema' | 'duplicate_page' | 'shifted_page' | undefined;
}
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly records: number;
  readonly headers?: Readonly<Record<string, string>>;
}
export interface Protocol {
  /** Paths of its token endpoint; all others are data. */
  readonly tokenPath: string | undefined;
  answer(ask: Ask): Reply;
  /** An error in the form that this system gives its errors. */
  refuse(status: number, code: string, message: string): Reply;
}

/** Known to everyone: the simulator guards nothing. */
export const API_KEY = 'demo-regnakes-key';
export const CLIENT_ID = 'demo-client';
export const CLIENT_SECRET = 'demo-secret';
export const MAX_PAGE = 5000;

export function json(body: string, records = 0, status = 200): Reply {
  return { status, type: 'application/json; charset=utf-8', body, records };
}

export function text(body: string, status: number): Reply {
  return { status, type: 'text/plain; charset=utf-8', body, records: 0 };
}

export function refuseInJson(status: number, code: string, message: string): Reply {
  return json(JSON.stringify({ error: { code, message } }), 0, status);
}

/** What is wrong with a query, in the words of the answer. */
export class BadQuery extends Error {}

export interface Names {
  readonly since: string;
  readonly id: string;
  readonly limit: string;
}

/**
 * The place and size that a query asks for. Ids are a prefix and the index in ten digits, so that they sort as text.
 * @throws BadQuery
 */
export function readQuery(query: URLSearchParams, names: Names, prefix: string) {
  const limit = Number(query.get(names.limit) ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE)
    throw new BadQuery(`${names.limit} is a number from 1 to ${MAX_PAGE}`);
  const since = query.get(names.since) ?? '';
  const id = query.get(names.id) ?? '';
  if (since === '') {
    if (id !== '') throw new BadQuery(`${names.id} needs ${names.since}`);
    return { after: null, limit };
  }
  const at = Date.parse(since);
  if (Number.isNaN(at)) throw new BadQuery(`${names.since} is a time in ISO 8601`);
  if (id === '') return { after: { at, index: -1 }, limit };
  const digits = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  if (!/^\d{10}$/.test(digits)) throw new BadQuery(`${names.id} is an id of this system`);
  return { after: { at, index: Number(digits) }, limit };
}

export function idText(prefix: string, index: number): string {
  return prefix + String(index).padStart(10, '0');
}

const before = new WeakMap<World, Map<System, Place | null>>();

/** The page asked for, or what a faulty system gives instead: the page before once more, or one that overlaps it. */
export function pageFor(ask: Ask, system: System, after: Place | null, limit: number): Page {
  const { world, twist } = ask;
  const places = before.get(world) ?? new Map<System, Place | null>();
  before.set(world, places);
  const last = places.get(system) ?? null;
  if (twist === 'duplicate_page') return world.page(system, last, limit);
  if (twist === 'shifted_page') {
    const previous = world.page(system, last, limit).slots;
    const slot = previous[Math.floor(previous.length / 2)];
    return world.page(system, slot ? { at: slot.at, index: slot.index } : after, limit);
  }
  places.set(system, after);
  return world.page(system, after, limit);
}

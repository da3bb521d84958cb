import { flawOf, identityOf, registrationOf, type Slot, spoil } from './people.ts';
import {
  API_KEY,
  type Ask,
  BadQuery,
  idText,
  json,
  type Protocol,
  pageFor,
  type Reply,
  readQuery,
  refuseInJson,
} from './protocol.ts';
import { share } from './random.ts';
import type { World } from './world.ts';

const PREFIX = 'RN-';
const names = { since: 'updated_since', id: 'after_id', limit: 'limit' };

/** The register of the profession: who is registered, as what, until when. */
export const regnakes: Protocol = { tokenPath: undefined, answer, refuse: refuseInJson };

function answer(ask: Ask): Reply {
  if (ask.headers['x-api-key'] !== API_KEY)
    return refuseInJson(401, 'KEY_REFUSED', 'This X-API-Key is not known.');
  if (ask.method !== 'GET') return refuseInJson(405, 'METHOD_NOT_ALLOWED', 'Only GET.');
  if (ask.path === '/v1/ping') return json('{"ok":true}');
  if (ask.path !== '/v1/registrations') return refuseInJson(404, 'NOT_FOUND', 'No such address.');
  try {
    return registrations(ask);
  } catch (error) {
    if (error instanceof BadQuery) return refuseInJson(400, 'QUERY_INVALID', error.message);
    throw error;
  }
}

function registrations(ask: Ask): Reply {
  const { after, limit } = readQuery(ask.query, names, PREFIX);
  const { slots, total } = pageFor(ask, 'regnakes', after, limit);
  const row = ask.twist === 'changed_schema' ? changedRow : rowOf;
  let rows = '';
  for (const slot of slots) rows += (rows === '' ? '' : ',') + row(ask, slot);
  const last = slots.at(-1);
  const next =
    last && total > slots.length
      ? `{"updated_since":"${momentText(last.at)}","after_id":"${idText(PREFIX, last.index)}"}`
      : 'null';
  return json(`{"data":[${rows}],"next":${next},"total":${total}}`, slots.length);
}

let lastMoment = Number.NaN;
let lastText = '';
/** Neighbours share their moment, and writing it out is dear. */
export function momentText(at: number): string {
  if (at !== lastMoment) {
    lastMoment = at;
    lastText = new Date(at).toISOString();
  }
  return lastText;
}

function rowOf({ world, bad }: Ask, slot: Slot): string {
  const identity = identityOf(world, slot.index);
  const { person, registration } = spoil(
    flawOf(world.seed, slot, Math.max(bad, world.bad)),
    identity,
    registrationOf(world, slot, identity.female),
  );
  const without = world.withoutNik > 0 && share(world.seed, slot.index, 40) < world.withoutNik;
  const strNumber = isTwin(world, slot.index) ? strOf(world, slot.index - 1) : registration.strNumber;
  const until = registration.validUntil === null ? 'null' : `"${registration.validUntil}"`;
  return `{"id":"${idText(PREFIX, slot.index)}","nik":${without ? 'null' : `"${person.nik}"`},"name":"${person.name}","birth_place":"${person.birthPlace}","birth_date":"${person.birthDate}","profession":"${registration.profession}","str_number":"${strNumber}","str_issued_on":"${registration.issuedOn}","str_valid_until":${until},"updated_at":"${momentText(slot.at)}"}`;
}

/** Nobody else may know the person: whom a source has brought by NIK is not doubtful. */
function isTwin(world: World, index: number): boolean {
  if (world.twins <= 0 || share(world.seed, index, 41) >= world.twins) return false;
  return !world.slotOf('hubsdmk', index) && world.slotOf('regnakes', index - 1) !== undefined;
}

function strOf(world: World, index: number): string {
  const slot = { index, at: 0, touchedAt: 0 };
  return registrationOf(world, slot, identityOf(world, index).female).strNumber;
}

/** As if the other side had renamed its fields without a word. */
function changedRow(ask: Ask, slot: Slot): string {
  return rowOf(ask, slot)
    .replace('"nik":', '"identity_number":')
    .replace('"str_number":', '"registration_number":')
    .replace('"updated_at":', '"modified":');
}

import { flawOf, identityOf, placementOf, registrationOf, type Slot, spoil } from './people.ts';
import {
  type Ask,
  BadQuery,
  CLIENT_ID,
  CLIENT_SECRET,
  idText,
  json,
  type Protocol,
  pageFor,
  type Reply,
  readQuery,
  refuseInJson,
} from './protocol.ts';
import { momentText } from './regnakes.ts';

const PREFIX = 'PL-';
const names = { since: 'last_updated', id: 'cursor_id', limit: 'per_page' };
const TOKEN_PATH = '/oauth/token';

/** The register of the workforce: who works where, as what. */
export const hubsdmk: Protocol = { tokenPath: TOKEN_PATH, answer, refuse };

function refuse(status: number, code: string, message: string): Reply {
  const reply = refuseInJson(status, code, message);
  return status === 401 ? { ...reply, headers: { 'www-authenticate': 'Bearer' } } : reply;
}

function answer(ask: Ask): Reply {
  if (ask.path === TOKEN_PATH) return token(ask);
  if (!ask.tokens.isGood('hubsdmk', ask.headers.authorization))
    return refuse(401, 'TOKEN_INVALID', 'The token is missing, unknown or expired.');
  if (ask.path !== '/api/placements') return refuse(404, 'NOT_FOUND', 'No such address.');
  if (ask.method !== 'GET') return refuse(405, 'METHOD_NOT_ALLOWED', 'Only GET.');
  try {
    return placements(ask);
  } catch (error) {
    if (error instanceof BadQuery) return refuse(400, 'QUERY_INVALID', error.message);
    throw error;
  }
}

/** Errors here are those of RFC 6749. */
function token({ method, form, tokens }: Ask): Reply {
  const no = (status: number, error: string, error_description: string) =>
    json(JSON.stringify({ error, error_description }), 0, status);
  if (method !== 'POST') return no(405, 'invalid_request', 'Only POST.');
  if (form.get('grant_type') !== 'client_credentials')
    return no(400, 'unsupported_grant_type', 'Only client_credentials.');
  if (form.get('client_id') !== CLIENT_ID || form.get('client_secret') !== CLIENT_SECRET)
    return no(401, 'invalid_client', 'This client is not known.');
  return json(
    JSON.stringify({
      access_token: tokens.give('hubsdmk'),
      token_type: 'Bearer',
      expires_in: tokens.life,
    }),
  );
}

function placements(ask: Ask): Reply {
  const { after, limit } = readQuery(ask.query, names, PREFIX);
  const { slots, total } = pageFor(ask, 'hubsdmk', after, limit);
  const changed = ask.twist === 'changed_schema';
  const row = changed ? changedRow : rowOf;
  let rows = '';
  for (const slot of slots) rows += (rows === '' ? '' : ',') + row(ask, slot);
  const version = changed ? '3' : '2';
  return json(
    `{"schema_version":"${version}","items":[${rows}],"has_more":${total > slots.length},"total":${total}}`,
    slots.length,
  );
}

function rowOf({ world, bad }: Ask, slot: Slot): string {
  const identity = identityOf(world, slot.index);
  const { person } = spoil(
    flawOf(world.seed, slot, Math.max(bad, world.bad)),
    identity,
    registrationOf(world, slot, identity.female),
  );
  const p = placementOf(world, slot, identity.female);
  return `{"placement_id":"${idText(PREFIX, slot.index)}","nik":"${person.nik}","full_name":"${person.name}","active":${p.active},"facility":{"code":"${p.facilityCode}","name":"${p.facilityName}","region_code":"${p.regionCode}"},"position":"${p.position}","employment_status":"${p.employmentStatus}","sip_number":"${p.sipNumber}","last_updated":"${momentText(slot.at)}"}`;
}

/** The third version of the schema, which nobody has announced: another name of the person, the facility flat. */
function changedRow(ask: Ask, slot: Slot): string {
  return rowOf(ask, slot)
    .replace('"full_name":', '"display_name":')
    .replace(/"facility":\{"code":("[^"]*"),"name":("[^"]*"),/, '"facility_id":$1,"facility_label":$2,')
    .replace('},"position"', ',"position"');
}

import { flawOf, type Identity, identityOf, indexOfNik, type Slot } from './people.ts';
import {
  type Ask,
  CLIENT_ID,
  CLIENT_SECRET,
  idText,
  json,
  type Protocol,
  type Reply,
  text,
} from './protocol.ts';
import { momentText } from './regnakes.ts';

const TOKEN_PATH = '/oauth2/v1/accesstoken';
const NIK_SYSTEM = 'https://fhir.kemkes.go.id/id/nik';
const IHS_SYSTEM = 'https://fhir.kemkes.go.id/id/nakes-his-number';
const PREFIX = 'N';

/** The national exchange, of which only the search of a practitioner by NIK is here. */
export const satusehat: Protocol = { tokenPath: TOKEN_PATH, answer, refuse };

/** Below 500 an OperationOutcome, from there plain text, as the real one does. */
function refuse(status: number, code: string, message: string): Reply {
  if (status >= 500) return text(message, status);
  return fhir(
    {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code, details: { text: message }, diagnostics: message }],
    },
    status,
  );
}

function fhir(resource: object, status = 200, records = 0): Reply {
  return { status, type: 'application/fhir+json; charset=utf-8', body: JSON.stringify(resource), records };
}

function answer(ask: Ask): Reply {
  if (ask.path === TOKEN_PATH) return token(ask);
  if (!ask.tokens.isGood('satusehat', ask.headers.authorization))
    return refuse(401, 'login', 'invalid-access-token');
  if (ask.path !== '/fhir-r4/v1/Practitioner') return refuse(404, 'not-found', 'No such resource.');
  if (ask.method !== 'GET') return refuse(405, 'not-supported', 'Only GET.');
  const [system, nik, ...rest] = (ask.query.get('identifier') ?? '').split('|');
  if (system !== NIK_SYSTEM || !nik || rest.length > 0)
    return refuse(400, 'invalid', `Practitioner is searched by identifier=${NIK_SYSTEM}|<nik> alone.`);
  return search(ask, nik);
}

/** `expires_in` is a string there, and what was asked for comes half in the query, half in the form. */
function token({ method, query, form, tokens }: Ask): Reply {
  if (method !== 'POST') return refuse(405, 'not-supported', 'Only POST.');
  if (query.get('grant_type') !== 'client_credentials')
    return refuse(400, 'invalid', 'grant_type=client_credentials is missing.');
  if (form.get('client_id') !== CLIENT_ID || form.get('client_secret') !== CLIENT_SECRET)
    return refuse(401, 'login', 'ClientId is Invalid');
  return json(
    JSON.stringify({
      refresh_token_expires_in: '0',
      token_type: 'BearerToken',
      issued_at: String(Date.now()),
      client_id: CLIENT_ID,
      access_token: tokens.give('satusehat'),
      scope: '',
      expires_in: String(tokens.life - 1),
      refresh_count: '0',
      status: 'approved',
    }),
  );
}

function search(ask: Ask, nik: string): Reply {
  const { world, twist } = ask;
  if (twist === 'changed_schema')
    return fhir({ resourceType: 'Parameters', parameter: [{ name: 'count', valueInteger: 1 }] });
  const index = indexOfNik(world.seed, nik);
  // A system that has lost its order answers with the next person; one that doubles, with the same one twice.
  const asked = index !== undefined && twist === 'shifted_page' ? index + 1 : index;
  const slot = asked === undefined ? undefined : world.slotOf('satusehat', asked);
  const found = slot ? [slot] : [];
  const slots = twist === 'duplicate_page' ? [...found, ...found] : found;
  return fhir(
    {
      resourceType: 'Bundle',
      type: 'searchset',
      total: slots.length,
      link: [{ relation: 'self', url: `Practitioner?identifier=${NIK_SYSTEM}|${nik}` }],
      entry: slots.map((one, place) => ({
        fullUrl: `Practitioner/${idText(PREFIX, one.index)}`,
        resource: practitioner(ask, one, place),
      })),
    },
    200,
    slots.length,
  );
}

function practitioner({ world, bad }: Ask, slot: Slot, place: number): object {
  const person = identityOf(world, slot.index);
  const id = idText(PREFIX, slot.index + place * world.count);
  return {
    resourceType: 'Practitioner',
    id,
    meta: { versionId: String(slot.at), lastUpdated: momentText(slot.at).replace('Z', '+00:00') },
    active: true,
    identifier: [
      { use: 'official', system: NIK_SYSTEM, value: person.nik },
      { use: 'official', system: IHS_SYSTEM, value: id },
    ],
    ...spoiled(person, flawOf(world.seed, slot, Math.max(bad, world.bad))),
    gender: person.female ? 'female' : 'male',
    address: [
      {
        use: 'home',
        city: person.birthPlace,
        country: 'ID',
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace',
            valueAddress: { city: person.birthPlace, country: 'ID' },
          },
        ],
      },
    ],
  };
}

/** What can be wrong with an identity: no name, or a day of birth that no calendar has. */
function spoiled(person: Identity, flaw: ReturnType<typeof flawOf>): object {
  return {
    name: flaw === 'name' ? [] : [{ use: 'official', text: person.name }],
    birthDate: flaw === 'expiry' ? `${person.birthDate.slice(0, 4)}-02-30` : person.birthDate,
  };
}

import { readRegistration, registrationKeys } from '../rules/record-regnakes.ts';
import { isObject } from '../rules/record-values.ts';
import { type Connector, type ConnectorInput, SourceFault } from './connector.ts';
import { type Client, createClient } from './http.ts';
import { countWaiting, type Listing, type Protocol, readPages, readPlace, readTotal } from './paged.ts';
import { refusal } from './refusal.ts';
import { forEachUse } from './use.ts';

const KEY = /^[!-~]{1,500}$/;

/** RegNakes: registrations, paged by (updated_at, id), behind an API key. The protocol is ours to define. */
export function openRegnakes(input: ConnectorInput): Connector {
  return forEachUse(
    () => createClient(input),
    (client) => {
      const protocol = protocolOf(client, input.credentials);
      return {
        async test() {
          const ask = { method: 'GET', path: '/v1/ping' } as const;
          const answer = await protocol.send(ask);
          if (answer.status !== 200) throw refusal(ask, answer);
        },
        read: (cursor) => readPages(protocol, cursor, input.integration.batch_size, input.now),
        waiting: (cursor) => countWaiting(protocol, cursor),
      };
    },
  );
}

function protocolOf(client: Client, { api_key = '' }: Readonly<Record<string, string>>): Protocol {
  return {
    async send(ask) {
      if (!KEY.test(api_key)) throw new SourceFault('TOKEN_REFUSED', 'no usable api_key is stored');
      return client.send({ ...ask, headers: { 'x-api-key': api_key } });
    },
    ask: ({ at, id }, limit) => ({
      method: 'GET',
      path: '/v1/registrations',
      query: { updated_since: at, ...(id === '' ? {} : { after_id: id }), limit: String(limit) },
    }),
    list: listRegistrations,
    keys: registrationKeys,
    record: readRegistration,
    place: ({ updated_at, id }) => ({ at: updated_at, id }),
  };
}

function listRegistrations(body: unknown): Listing | null {
  if (!isObject(body) || !Array.isArray(body.data)) return null;
  const { data, next, total } = body;
  if (next !== null && !isObject(next)) return null;
  return {
    items: data,
    total: readTotal(total),
    last: next === null,
    next: next === null ? null : readPlace(next.updated_since, next.after_id),
  };
}

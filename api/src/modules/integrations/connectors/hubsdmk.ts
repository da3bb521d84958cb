import { PLACEMENT_SCHEMA, placementKeys, readPlacement } from '../rules/record-hubsdmk.ts';
import { isObject } from '../rules/record-values.ts';
import type { Connector, ConnectorInput } from './connector.ts';
import { createClient } from './http.ts';
import { countWaiting, type Listing, type Protocol, readPages, readTotal } from './paged.ts';
import { refusal } from './refusal.ts';
import { type Authorised, authorise } from './token.ts';
import { forEachUse } from './use.ts';

/** HubSDMK: placements, paged by (last_updated, placement_id), behind OAuth2. The protocol is ours to define. */
export function openHubsdmk(input: ConnectorInput): Connector {
  return forEachUse(
    () => createClient(input),
    (client) => {
      const protocol = protocolOf(authorise(client, input.credentials, { path: '/oauth/token' }, input.now));
      return {
        async test() {
          const ask = protocol.ask({ at: input.now().toISOString(), id: '' }, 1);
          const answer = await protocol.send(ask);
          if (answer.status !== 200) throw refusal(ask, answer);
        },
        read: (cursor) => readPages(protocol, cursor, input.integration.batch_size, input.now),
        waiting: (cursor) => countWaiting(protocol, cursor),
      };
    },
  );
}

function protocolOf(authorised: Authorised): Protocol {
  return {
    send: (ask) => authorised.send(ask),
    ask: ({ at, id }, limit) => ({
      method: 'GET',
      path: '/api/placements',
      query: { last_updated: at, ...(id === '' ? {} : { cursor_id: id }), per_page: String(limit) },
    }),
    list: listPlacements,
    keys: placementKeys,
    record: readPlacement,
    place: ({ last_updated, placement_id }) => ({ at: last_updated, id: placement_id }),
  };
}

function listPlacements(body: unknown): Listing | null {
  if (!isObject(body) || body.schema_version !== PLACEMENT_SCHEMA) return null;
  const { items, has_more, total } = body;
  if (!Array.isArray(items) || typeof has_more !== 'boolean') return null;
  return { items, total: readTotal(total), last: !has_more, next: null };
}

import type { Connector } from './connector.ts';
import type { Client } from './http.ts';

/** A connector whose every use opens a client of its own and closes it at its end, however that comes. */
export function forEachUse(open: () => Client, connect: (client: Client) => Connector): Connector {
  const once = async <T>(use: (connector: Connector) => Promise<T>): Promise<T> => {
    const client = open();
    try {
      return await use(connect(client));
    } finally {
      await client.close();
    }
  };
  return {
    test: () => once((connector) => connector.test()),
    waiting: (cursor) => once((connector) => connector.waiting(cursor)),
    async *read(cursor) {
      const client = open();
      try {
        for await (const page of connect(client).read(cursor)) {
          // Whoever has the last page may not come back for the end.
          if (page.last) await client.close();
          yield page;
        }
      } finally {
        await client.close();
      }
    },
  };
}

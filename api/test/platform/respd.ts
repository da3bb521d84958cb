import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';

/**
 * A few commands of Redis over its own protocol (RESP2): what the rate limits use. The product's tests must pass on a
 * machine without Redis; where there is one, the same tests run against it too.
 */
export async function startRespServer(): Promise<{ url: string; seen: string[]; stop(): Promise<void> }> {
  const values = new Map<string, { n: number; until: number }>();
  const seen: string[] = [];
  const sockets = new Set<{ destroy(): void }>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let rest = '';
    let queue: string[][] | null = null;
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (;;) {
        const parsed = readCommand(rest);
        if (!parsed) return;
        rest = rest.slice(parsed.length);
        const [name = ''] = parsed.words;
        seen.push(name.toUpperCase());
        switch (name.toUpperCase()) {
          case 'MULTI':
            queue = [];
            socket.write('+OK\r\n');
            break;
          case 'EXEC': {
            const answers = (queue ?? []).map((words) => execute(values, words));
            queue = null;
            socket.write(`*${answers.length}\r\n${answers.join('')}`);
            break;
          }
          default:
            if (queue) {
              queue.push(parsed.words);
              socket.write('+QUEUED\r\n');
            } else socket.write(execute(values, parsed.words));
        }
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    stop: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
}

/** The first whole command in `text`, or null when it has not all arrived. */
function readCommand(text: string): { words: string[]; length: number } | null {
  const head = /^\*(\d+)\r\n/.exec(text);
  if (!head) return null;
  let at = head[0].length;
  const words: string[] = [];
  for (let i = 0; i < Number(head[1]); i++) {
    const size = /^\$(\d+)\r\n/.exec(text.slice(at));
    if (!size) return null;
    at += size[0].length;
    const end = at + Number(size[1]);
    if (text.length < end + 2) return null;
    words.push(text.slice(at, end));
    at = end + 2;
  }
  return { words, length: at };
}

function execute(values: Map<string, { n: number; until: number }>, words: readonly string[]): string {
  const [name = '', key = '', argument = '', option = ''] = words;
  const now = Date.now();
  const held = values.get(key);
  if (held && held.until <= now) values.delete(key);
  const entry = values.get(key) ?? { n: 0, until: Number.POSITIVE_INFINITY };
  switch (name.toUpperCase()) {
    case 'INCR':
      entry.n++;
      values.set(key, entry);
      return `:${entry.n}\r\n`;
    case 'EXPIRE':
      if (option.toUpperCase() === 'NX' && entry.until !== Number.POSITIVE_INFINITY) return ':0\r\n';
      entry.until = now + Number(argument) * 1_000;
      return ':1\r\n';
    case 'PTTL':
      return `:${entry.until === Number.POSITIVE_INFINITY ? -1 : entry.until - now}\r\n`;
    case 'INFO':
      return '$19\r\nredis_version:7.0.0\r\n';
    case 'HELLO':
      return '-NOPROTO unsupported protocol version\r\n';
    default:
      return '+OK\r\n';
  }
}

import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to the database that a test can cut, freeze and mend: `url` is that of the server, through the line. */
export async function layCable(url: string) {
  const target = new URL(url);
  const pairs = new Set<[Socket, Socket]>();
  let state: 'whole' | 'cut' | 'frozen' = 'whole';
  const server = createServer((near) => {
    near.on('error', () => undefined);
    if (state !== 'whole') {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    near.on('data', (chunk) => state === 'frozen' || far.write(chunk));
    far.on('data', (chunk) => state === 'frozen' || near.write(chunk));
    far.on('error', () => undefined);
    for (const end of pair)
      end.on('close', () => {
        near.destroy();
        far.destroy();
        pairs.delete(pair);
      });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as AddressInfo).port);
  const drop = () => {
    for (const pair of pairs) for (const end of pair) end.destroy();
  };
  return {
    url: through.toString(),
    cut: () => {
      state = 'cut';
      drop();
    },
    freeze: () => {
      state = 'frozen';
    },
    mend: () => {
      drop();
      state = 'whole';
    },
    close: () => {
      drop();
      return new Promise<void>((done) => server.close(() => done()));
    },
  };
}

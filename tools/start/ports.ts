import { createServer } from 'node:net';

/**
 * Whether the app will get its port, asked before minutes of work rather than after.
 * @throws Error in words where somebody else listens there
 */
export async function requirePort(port: number, host: string | undefined): Promise<void> {
  // The name stands for both families, and a listener on one of them would get half of the visitors.
  const hosts = host === 'localhost' ? ['127.0.0.1', '::1'] : [host ?? '0.0.0.0'];
  for (const at of hosts) {
    const code = await tryListen(port, at);
    if (code === 'EADDRINUSE')
      throw new Error(
        `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
      );
    if (code === 'EACCES')
      throw new Error(`This user may not listen on port ${port}. Choose another: PORT=3000 npm start`);
  }
}

function tryListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code));
    server.listen({ port, host }, () => server.close(() => done(undefined)));
  });
}

/** SQLSTATEs and system errors after which the same request may well succeed. */
const DOWN = new Set([
  '53300',
  '55P03',
  '40P01',
  // The server stops, or an operator ended the connection.
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);

/** What the driver says of a connection that is gone: these errors have no code. */
const LOST =
  /^(?:timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed and is not queryable)/;

/** Whether an error means that the database, or another service, cannot be reached just now. */
export function isDependencyDown(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return (
    (typeof code === 'string' && DOWN.has(code)) ||
    (code === undefined && typeof message === 'string' && LOST.test(message))
  );
}

/** Whether PostgreSQL refused a value: SQLSTATE class 22, such as a moment or an id that it cannot read. */
export function isDataException(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code);
}

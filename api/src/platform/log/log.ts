import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * Structured logs. Nothing personal is handed to them in the first place (a request is logged by its route, never
 * by its address or body); the redaction is the second net.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '[redacted]',
      },
      serializers: { err: describeError },
    },
    destination ?? pino.destination(1),
  );
}

const SECRET = [
  'password',
  'current_password',
  'new_password',
  'token',
  'access_token',
  'refresh_token',
  'otp',
  'nik',
  'email',
  'username',
  'phone',
  'authorization',
  'cookie',
  'parameters',
  'detail',
];

/** An error for the log: a database error's `detail` and `where` repeat values of rows, so they stay out. */
function describeError(error: Error & { code?: string; constraint?: string; table?: string }): object {
  const fromDatabase = typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code);
  return {
    type: error.name,
    // PostgreSQL repeats values in messages such as 'invalid input syntax for type uuid: "…"'.
    message: fromDatabase ? `SQLSTATE ${error.code}` : error.message,
    code: error.code,
    constraint: error.constraint,
    table: error.table,
    stack: error.stack?.split('\n').slice(1, 12).join('\n'),
  };
}

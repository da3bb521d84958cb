import type { FastifyInstance } from 'fastify';

interface Document {
  readonly paths?: Readonly<Record<string, unknown>>;
}

/** The API document as the server gives it out, paths sorted so that a change shows where it is. */
export function renderOpenapi(app: FastifyInstance): string {
  const document = (app as FastifyInstance & { swagger: () => Document }).swagger();
  const paths = Object.fromEntries(Object.entries(document.paths ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...document, paths }, null, 2)}\n`;
}

import type { FastifyInstance, RouteOptions } from 'fastify';
import type { TSchema } from 'typebox';

/**
 * Refuses to start with a route that names no access, has no response schema, or takes a text or a number without
 * bounds. Must be installed before the first route: a hook added later does not see the routes before it.
 * @param permissions every declared `module:action`
 */
export function installGuard(app: FastifyInstance, permissions: ReadonlySet<string>): void {
  app.addHook('onRoute', (route) => {
    const name = `${String(route.method)} ${route.url}`;
    if (route.method === 'HEAD' || !route.url.startsWith('/api')) return;
    if (isDocumentation(route)) return;
    const facts = route.config?.facts;
    if (!facts) throw new Error(`${name} names no access`);
    if (facts.access.kind === 'permission' && !permissions.has(facts.access.permission))
      throw new Error(`${name} asks for ${facts.access.permission}, which no module declares`);
    const schema = route.schema as
      | { response?: object; body?: TSchema; querystring?: TSchema; params?: TSchema }
      | undefined;
    if (!schema?.response) throw new Error(`${name} has no response schema`);
    for (const part of ['body', 'querystring', 'params'] as const) {
      const unbounded = schema[part] ? findUnbounded(schema[part], part) : null;
      if (unbounded) throw new Error(`${name}: ${unbounded} has no bound`);
    }
  });
}

/** The OpenAPI page and document: read-only, the same for everyone. */
function isDocumentation(route: RouteOptions): boolean {
  return route.url === '/api/openapi.json' || route.url.startsWith('/api/docs');
}

interface Node {
  readonly type?: string;
  readonly [key: string]: unknown;
}

function findUnbounded(schema: unknown, path: string): string | null {
  const node = schema as Node;
  if (node.type === 'string' && !['maxLength', 'format', 'enum', 'const'].some((key) => key in node))
    return path;
  if (
    (node.type === 'number' || node.type === 'integer') &&
    (!('minimum' in node) || !('maximum' in node)) &&
    !('const' in node)
  )
    return path;
  if (node.type === 'array' && !('maxItems' in node)) return path;
  if (node.type === 'object' && node.additionalProperties !== false && !('maxProperties' in node))
    return `${path} (additionalProperties)`;
  const children: [string, unknown][] = [
    ...Object.entries((node.properties as Record<string, unknown> | undefined) ?? {}),
    ...Object.entries((node.patternProperties as Record<string, unknown> | undefined) ?? {}),
    ...((node.anyOf as unknown[] | undefined) ?? []).map((child, i): [string, unknown] => [
      `anyOf${i}`,
      child,
    ]),
    ...(node.items ? [['[]', node.items] as [string, unknown]] : []),
  ];
  for (const [key, child] of children) {
    const found = findUnbounded(child, `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

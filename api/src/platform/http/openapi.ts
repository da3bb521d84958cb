import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import type { RouteFacts } from './route.ts';

interface Operation {
  [key: string]: unknown;
  responses?: Record<string, unknown>;
}

/** OpenAPI 3.1 from the schemas that validate, at /api/openapi.json, with a page to try it at /api/docs. */
export async function installOpenapi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Balai',
        version: '1.0.0',
        description:
          'One platform for Indonesian institutions. Every answer but a file comes in one envelope.',
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          tenant: { type: 'apiKey', in: 'header', name: 'X-Tenant-ID' },
        },
      },
    },
    hideUntagged: true,
    transform: ({ schema, url, route }) => {
      const facts = (route.config as { facts?: RouteFacts } | undefined)?.facts;
      const { 'x-raw': raw, ...rest } = (schema ?? {}) as Operation & { 'x-raw'?: readonly string[] };
      const described: Operation = {
        ...rest,
        operationId: facts ? operationId(facts) : undefined,
        security: facts?.access.kind === 'public' ? [] : [{ bearer: [] }],
        'x-access': facts?.access.kind === 'permission' ? facts.access.permission : facts?.access.kind,
      };
      if (raw)
        described.responses = described.response = {
          ...(rest.response as object),
          [facts?.status ?? 200]: {
            description: String(rest.summary),
            content: Object.fromEntries(
              raw.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
            ),
          },
        };
      return { schema: described as never, url };
    },
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: false,
    uiConfig: { tryItOutEnabled: true },
  });
  app.route({
    method: 'GET',
    url: '/api/openapi.json',
    schema: { hide: true, response: {} },
    handler: async (_request, reply) =>
      reply.type('application/json').serializer(JSON.stringify).send(app.swagger()),
  });
}

/** `GET /api/users/{id}` → `getUsersById`. */
function operationId({ method, path }: RouteFacts): string {
  const words = path
    .replace('/api/', '')
    .split('/')
    .map((part) => part.replace(/^\{(\w+)\}/, 'by_$1'))
    .join('_')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return method.toLowerCase() + words;
}

import openapiTs, { astToString, type OpenAPI3 } from 'openapi-typescript';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** The errors are left out: every call has the same envelope for them, which the web reads in one place. */
function withoutErrors(document: OpenAPI3): OpenAPI3 {
  for (const path of Object.values(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = '$ref' in path ? undefined : path[method];
      if (operation === undefined || '$ref' in operation) continue;
      delete operation.responses?.['4XX'];
      delete operation.responses?.['5XX'];
    }
  }
  return document;
}

/** Types of the web's client, from the API document. */
export async function renderClient(document: string): Promise<string> {
  const parsed = withoutErrors(JSON.parse(document) as OpenAPI3);
  const nodes = await openapiTs(parsed, { alphabetize: true, emptyObjectsUnknown: true });
  return `// Made by \`npm run gen\` from api/openapi.json. Do not edit.\n${astToString(nodes)}`;
}

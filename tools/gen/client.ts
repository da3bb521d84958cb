import openapiTs, { astToString } from 'openapi-typescript';

/** Types of the web's client, from the API document. */
export async function renderClient(document: string): Promise<string> {
  const nodes = await openapiTs(document, { alphabetize: true, emptyObjectsUnknown: true });
  return `// Made by \`npm run gen\` from api/openapi.json. Do not edit.\n${astToString(nodes)}`;
}

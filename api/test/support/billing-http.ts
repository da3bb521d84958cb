import type { Answer, TestUser, World } from './world.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Calls with the header that the tenancy API requires. */
export function caller(world: World) {
  return (
    user: TestUser,
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> =>
    world.call({
      method,
      url: `/api${path}`,
      as: user,
      headers: { 'x-tenant-id': String(user.tenant.id), ...headers },
      ...(body === undefined ? {} : { body }),
    });
}

/** Files by what their first bytes say. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export interface ProofGiven {
  readonly fields: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly content?: Buffer;
  /** true: the fields come after the file. */
  readonly fileFirst?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a proof of payment as a browser's form does. */
export function sendProof(
  world: World,
  user: TestUser,
  invoiceId: string,
  { fields, name = 'bukti.pdf', content = PDF, fileFirst = false, headers = {} }: ProofGiven,
): Promise<Answer> {
  const parts = Object.entries(fields).map(([field, value]) =>
    Buffer.from(`--x\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`),
  );
  const file = Buffer.concat([
    Buffer.from(`--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    content,
    Buffer.from('\r\n'),
  ]);
  const body = Buffer.concat([
    ...(fileFirst ? [file, ...parts] : [...parts, file]),
    Buffer.from('--x--\r\n'),
  ]);
  return world.call({
    method: 'POST',
    url: `/api/billing/invoices/${invoiceId}/payments`,
    as: user,
    headers: {
      'x-tenant-id': String(user.tenant.id),
      'content-type': 'multipart/form-data; boundary=x',
      ...headers,
    },
    body,
  });
}

import { describe, expect, it } from 'vitest';
import { address } from './address.ts';
import type { api } from './client.ts';

describe('PLT-6 the addresses of calls', () => {
  it('are filled in from path and query', () => {
    const id = 'a/b';
    expect(address('get', '/api/users/{id}/data-export', { path: { id } })).toBe(
      '/api/users/a%2Fb/data-export',
    );
    expect(address('get', '/api/users/export', { query: { format: 'csv', q: 'budi s' } })).toBe(
      '/api/users/export?format=csv&q=budi+s',
    );
    expect(address('post', '/api/users/import', { query: { dry_run: true } })).toBe(
      '/api/users/import?dry_run=true',
    );
    expect(address('post', '/api/users/import', {})).toBe('/api/users/import');
  });

  it('are checked by the compiler against the API document', () => {
    const refused = (client: typeof api) => [
      // @ts-expect-error no such address
      () => client.GET('/api/nobody'),
      // @ts-expect-error an address that does not take this method
      () => client.POST('/api/audit-logs'),
      // @ts-expect-error a list needs its limit
      () => client.GET('/api/users', { params: { query: {} } }),
      // @ts-expect-error a status that does not exist
      () => client.GET('/api/users', { params: { query: { limit: 1, status: 'GONE' } } }),
      // @ts-expect-error a parameter of the path is missing
      () => client.GET('/api/users/{id}', {}),
      // @ts-expect-error a body with a field of the wrong type
      () => client.POST('/api/auth/tenant', { body: { tenant_id: 'one' } }),
      // @ts-expect-error an answer has no such field
      () => client.GET('/api/auth/me').then(({ data }) => data?.data.nobody),
      // @ts-expect-error an address is checked alike
      () => address('get', '/api/users/export', { query: { format: 'pdf' } }),
    ];
    expect(refused).toBeTypeOf('function');
  });
});

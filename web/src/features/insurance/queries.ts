import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap, unwrapPage } from '../../api/client.ts';
import type { ClaimQuery, ClientQuery, MemberQuery, PolicyQuery } from '../../api/insurance.ts';
import { queryClient } from '../../app/queries.ts';

const SHOWN = 50;

const paging = (limit: number, cursor: string | undefined) => ({
  limit,
  ...(cursor === undefined ? {} : { cursor }),
});

export const clientListQuery = (query: ClientQuery, cursor?: string, limit = SHOWN) =>
  queryOptions({
    queryKey: ['insurance', 'clients', 'list', query, cursor ?? null, limit],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/insurance/clients', { params: { query: { ...query, ...paging(limit, cursor) } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const policyListQuery = (query: PolicyQuery, cursor?: string, limit = SHOWN) =>
  queryOptions({
    queryKey: ['insurance', 'policies', 'list', query, cursor ?? null, limit],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/insurance/policies', { params: { query: { ...query, ...paging(limit, cursor) } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const memberListQuery = (query: MemberQuery, cursor?: string, limit = SHOWN) =>
  queryOptions({
    queryKey: ['insurance', 'members', 'list', query, cursor ?? null, limit],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/insurance/members', { params: { query: { ...query, ...paging(limit, cursor) } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const claimListQuery = (query: ClaimQuery, cursor?: string, limit = SHOWN) =>
  queryOptions({
    queryKey: ['insurance', 'claims', 'list', query, cursor ?? null, limit],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/insurance/claims', { params: { query: { ...query, ...paging(limit, cursor) } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const clientQuery = (id: string) =>
  queryOptions({
    queryKey: ['insurance', 'clients', 'one', id],
    queryFn: () => unwrap(api.GET('/api/insurance/clients/{id}', { params: { path: { id } } })),
  });

export const policyQuery = (id: string) =>
  queryOptions({
    queryKey: ['insurance', 'policies', 'one', id],
    queryFn: () => unwrap(api.GET('/api/insurance/policies/{id}', { params: { path: { id } } })),
  });

export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: ['insurance', 'members', 'one', id],
    queryFn: () => unwrap(api.GET('/api/insurance/members/{id}', { params: { path: { id } } })),
  });

export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: ['insurance', 'claims', 'one', id],
    queryFn: () => unwrap(api.GET('/api/insurance/claims/{id}', { params: { path: { id } } })),
  });

/** How many the whole list holds; asked for beside its pages, which do not wait for it. */
export const clientCountQuery = (query: ClientQuery) =>
  queryOptions({
    queryKey: ['insurance', 'clients', 'count', query],
    queryFn: () => unwrap(api.GET('/api/insurance/clients/count', { params: { query } })),
  });

export const policyCountQuery = (query: PolicyQuery) =>
  queryOptions({
    queryKey: ['insurance', 'policies', 'count', query],
    queryFn: () => unwrap(api.GET('/api/insurance/policies/count', { params: { query } })),
  });

export const memberCountQuery = (query: MemberQuery) =>
  queryOptions({
    queryKey: ['insurance', 'members', 'count', query],
    queryFn: () => unwrap(api.GET('/api/insurance/members/count', { params: { query } })),
  });

export const claimCountQuery = (query: ClaimQuery) =>
  queryOptions({
    queryKey: ['insurance', 'claims', 'count', query],
    queryFn: () => unwrap(api.GET('/api/insurance/claims/count', { params: { query } })),
  });

/** The start of the reader's own portal. */
export const portalQuery = queryOptions({
  queryKey: ['insurance', 'portal'],
  queryFn: () => unwrap(api.GET('/api/insurance/portal')),
});

/** Something was written: all that shows it is asked again; sums and counts change with every claim. */
export const refreshInsurance = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['insurance'] });

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap, unwrapPage } from '../../../api/client.ts';
import type { TenantQuery } from '../../../api/vendor.ts';
import { queryClient } from '../../../app/queries.ts';

const SHOWN = 50;
/** There are fewer modules than this. */
const ALL_MODULES = 100;

export const dashboardQuery = queryOptions({
  queryKey: ['vendor', 'dashboard'],
  queryFn: () => unwrap(api.GET('/api/vendor/dashboard')),
});

export const tenantListQuery = (query: TenantQuery, cursor?: string, limit = SHOWN) =>
  queryOptions({
    queryKey: ['vendor', 'tenants', 'list', query, cursor ?? null, limit],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/tenants', {
          params: { query: { limit, ...query, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const tenantQuery = (id: number) =>
  queryOptions({
    queryKey: ['vendor', 'tenants', 'one', id],
    queryFn: () => unwrap(api.GET('/api/tenants/{id}', { params: { path: { id } } })),
  });

export const tenantModulesQuery = (id: number) =>
  queryOptions({
    queryKey: ['vendor', 'tenants', 'modules', id],
    queryFn: () =>
      unwrap(
        api.GET('/api/tenants/{id}/modules', { params: { path: { id }, query: { limit: ALL_MODULES } } }),
      ),
  });

/** Anything of the vendor's desk may have changed with an institution or its bills. */
export async function refreshDesk(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['vendor'] });
}

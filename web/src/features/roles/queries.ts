import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../api/allPages.ts';
import { api, unwrapPage } from '../../api/client.ts';

const MOST = 100;
const page = (cursor: string | undefined) => ({
  params: { query: { limit: MOST, ...(cursor === undefined ? {} : { cursor }) } },
});

/** All roles of the institution, by name. */
export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: () => allPages((cursor) => unwrapPage(api.GET('/api/roles', page(cursor)))),
});

/** Every permission that the modules declare. */
export const permissionsQuery = queryOptions({
  queryKey: ['permissions'],
  queryFn: () => allPages((cursor) => unwrapPage(api.GET('/api/permissions', page(cursor)))),
  staleTime: 300_000,
});

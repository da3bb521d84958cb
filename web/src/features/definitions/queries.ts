import { queryOptions } from '@tanstack/react-query';
import { api, unwrapPage } from '../../api/client.ts';

/** Definitions are few: one page holds those of any institution that we know. */
const MOST = 100;

export const definitionsQuery = queryOptions({
  queryKey: ['restriction-definitions'],
  queryFn: () => unwrapPage(api.GET('/api/restriction-definitions', { params: { query: { limit: MOST } } })),
});

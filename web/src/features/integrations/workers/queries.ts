import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../../api/client.ts';

export const sourcesQuery = queryOptions({
  queryKey: ['health-workers', 'sources'],
  queryFn: () => unwrap(api.GET('/api/health-workers/sources')),
});

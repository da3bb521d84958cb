import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, done, unwrap, unwrapPage } from '../../../api/client.ts';
import type { RejectFilters, Resolution } from '../../../api/integrations.ts';

const ROWS = 50;

/** `locale` is that of the reasons, which the API puts into words. */
export const rejectListQuery = (code: string, filters: RejectFilters, locale: string, cursor?: string) =>
  queryOptions({
    queryKey: ['integrations', 'rejects', code, filters, locale, cursor ?? null],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/integrations/{code}/rejects', {
          params: {
            path: { code },
            query: { ...filters, limit: ROWS, ...(cursor === undefined ? {} : { cursor }) },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Lets these records come once more; all that wait where none are named. */
export const replay = (code: string, ids?: readonly string[]): Promise<{ count: number }> =>
  unwrap(
    api.POST('/api/integrations/{code}/rejects/replay', {
      params: { path: { code } },
      body: ids === undefined ? {} : { ids: [...ids] },
    }),
  );

/** Decides whom a record is about. */
export const resolveReject = (code: string, id: string, body: Resolution): Promise<void> =>
  done(api.POST('/api/integrations/{code}/rejects/{id}/resolve', { params: { path: { code, id } }, body }));

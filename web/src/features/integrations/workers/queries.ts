import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type PageOf, unwrap, unwrapPage } from '../../../api/client.ts';
import type { WorkerFilters, WorkerRow } from '../../../api/integrations.ts';

const ROWS = 50;

export const workerListQuery = (filters: WorkerFilters, cursor?: string) =>
  queryOptions({
    queryKey: ['health-workers', 'list', filters, cursor ?? null],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/health-workers', {
          params: { query: { ...filters, limit: ROWS, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const workerCountQuery = (filters: WorkerFilters) =>
  queryOptions({
    queryKey: ['health-workers', 'count', filters],
    queryFn: () => unwrap(api.GET('/api/health-workers/count', { params: { query: filters } })),
  });

const find = (body: { nik: string } | { str_number: string }): Promise<WorkerRow[]> =>
  unwrap(api.POST('/api/health-workers/find', { body }));

/** Sixteen digits are a NIK or an STR number; neither stands in an address. Kept no longer than it is looked at. */
export const foundWorkersQuery = (digits: string) =>
  queryOptions({
    queryKey: ['health-workers', 'found', digits],
    queryFn: async (): Promise<PageOf<WorkerRow>> => {
      const [byNik, byStr] = await Promise.all([find({ nik: digits }), find({ str_number: digits })]);
      const rows = [...byNik, ...byStr.filter((row) => byNik.every((known) => known.id !== row.id))];
      const page = {
        has_next: false,
        has_prev: false,
        next_cursor: null,
        prev_cursor: null,
        limit: rows.length,
      };
      return { rows, page };
    },
    enabled: digits !== '',
    gcTime: 0,
  });

export const workerQuery = (id: string) =>
  queryOptions({
    queryKey: ['health-workers', 'one', id],
    queryFn: () => unwrap(api.GET('/api/health-workers/{id}', { params: { path: { id } } })),
  });

export const sourcesQuery = queryOptions({
  queryKey: ['health-workers', 'sources'],
  queryFn: () => unwrap(api.GET('/api/health-workers/sources')),
});

import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap, unwrapPage } from '../../../api/client.ts';
import type { TindakLanjutQuery } from '../../../api/followUps.ts';
import type { TindakLanjutStatus } from '../../../api/kedisiplinan.ts';

const COLUMN = 20;

/** One column of the board, newest first; the older ones follow on. */
export const columnQuery = (filters: TindakLanjutQuery, status: TindakLanjutStatus) =>
  infiniteQueryOptions({
    queryKey: ['kedisiplinan', 'tindak-lanjut', 'column', filters, status],
    queryFn: ({ pageParam }) =>
      unwrapPage(
        api.GET('/api/kedisiplinan/tindak-lanjut', {
          params: {
            query: {
              ...filters,
              status,
              limit: COLUMN,
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => (page.has_next ? (page.next_cursor ?? undefined) : undefined),
    placeholderData: keepPreviousData,
  });

/** A few follow-ups, newest first. */
export const followUpsQuery = (filters: TindakLanjutQuery, limit: number) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'tindak-lanjut', 'list', filters, limit],
    queryFn: () =>
      unwrapPage(api.GET('/api/kedisiplinan/tindak-lanjut', { params: { query: { ...filters, limit } } })),
  });

export const followUpCountsQuery = ({ status: _, open: __, ...filters }: TindakLanjutQuery) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'tindak-lanjut', 'count', filters],
    queryFn: () => unwrap(api.GET('/api/kedisiplinan/tindak-lanjut/count', { params: { query: filters } })),
    placeholderData: keepPreviousData,
  });

export const followUpQuery = (id: string) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'tindak-lanjut', 'one', id],
    queryFn: () => unwrap(api.GET('/api/kedisiplinan/tindak-lanjut/{id}', { params: { path: { id } } })),
  });

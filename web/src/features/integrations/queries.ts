import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap, unwrapPage } from '../../api/client.ts';
import type { Integration, RunFilters } from '../../api/integrations.ts';
import { queryClient } from '../../app/queries.ts';

const CARDS = 24;
const ROWS = 50;

const paging = (limit: number, cursor: string | undefined) => ({
  limit,
  ...(cursor === undefined ? {} : { cursor }),
});

export const integrationListQuery = (cursor?: string, limit = CARDS) =>
  queryOptions({
    queryKey: ['integrations', 'list', cursor ?? null, limit],
    queryFn: () => unwrapPage(api.GET('/api/integrations', { params: { query: paging(limit, cursor) } })),
    placeholderData: keepPreviousData,
  });

export const integrationQuery = (code: string) =>
  queryOptions({
    queryKey: ['integrations', 'one', code],
    queryFn: () => unwrap(api.GET('/api/integrations/{code}', { params: { path: { code } } })),
  });

export const runListQuery = (code: string, filters: RunFilters, cursor?: string) =>
  queryOptions({
    queryKey: ['integrations', 'runs', code, filters, cursor ?? null],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/integrations/{code}/runs', {
          params: { path: { code }, query: { ...filters, ...paging(ROWS, cursor) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const statusLogQuery = (code: string, cursor?: string) =>
  queryOptions({
    queryKey: ['integrations', 'status-logs', code, cursor ?? null],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/integrations/{code}/status-logs', {
          params: { path: { code }, query: paging(ROWS, cursor) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** What was missed while it was off; the other side is asked how much waits, so it is asked anew each time. */
export const gapQuery = (code: string) =>
  queryOptions({
    queryKey: ['integration-gap', code],
    queryFn: () => unwrap(api.GET('/api/integrations/{code}/gap', { params: { path: { code } } })),
    gcTime: 0,
    staleTime: 0,
  });

/** The occurrences of its schedule from now until a moment; the next few where there is none. */
export const occurrencesQuery = (code: string, until: string | null) =>
  queryOptions({
    queryKey: ['integrations', 'occurrences', code, until],
    queryFn: () =>
      unwrap(
        api.GET('/api/integrations/{code}/occurrences', {
          params: { path: { code }, query: until === null ? {} : { until } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The next five moments of a schedule that is being typed. */
export const scheduleQuery = (schedule: string, timeZone: string) =>
  queryOptions({
    queryKey: ['integration-schedule', schedule, timeZone],
    queryFn: () =>
      unwrap(
        api.GET('/api/integrations/schedule', {
          params: { query: { schedule, ...(timeZone === '' ? {} : { time_zone: timeZone }) } },
        }),
      ),
    retry: false,
    staleTime: 60_000,
  });

/** What a change was answered with is on the page at once, before all is asked again. */
export async function showChanged(changed: Integration): Promise<void> {
  queryClient.setQueryData(integrationQuery(changed.code).queryKey, changed);
  await refreshIntegrations();
}

/** Something was changed: all that shows it is asked again, how old the data of people are among it. */
export async function refreshIntegrations(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['integrations'] }),
    queryClient.invalidateQueries({ queryKey: ['health-workers', 'sources'] }),
  ]);
}

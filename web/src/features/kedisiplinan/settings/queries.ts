import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap, unwrapPage } from '../../../api/client.ts';
import type { SchoolProfileChange } from '../../../api/rulesSettings.ts';
import type { Settings } from './rules.ts';

const SHOWN = 50;
const VERSIONS = 10;

export interface Days {
  readonly from?: string;
  readonly to?: string;
}

export const settingsQuery = queryOptions({
  queryKey: ['kedisiplinan', 'settings'],
  queryFn: () => unwrap(api.GET('/api/kedisiplinan/settings')),
});

/** Changes of the values, newest first; the older ones follow on. */
export const historyQuery = (days: Days) =>
  infiniteQueryOptions({
    queryKey: ['kedisiplinan', 'settings-history', days],
    queryFn: ({ pageParam }) =>
      unwrapPage(
        api.GET('/api/kedisiplinan/settings/history', {
          params: {
            query: { ...days, limit: SHOWN, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => (page.has_next ? (page.next_cursor ?? undefined) : undefined),
    placeholderData: keepPreviousData,
  });

export const aturanQuery = queryOptions({
  queryKey: ['kedisiplinan', 'aturan'],
  queryFn: () => unwrap(api.GET('/api/kedisiplinan/aturan')),
});

export const aturanVersionsQuery = queryOptions({
  queryKey: ['kedisiplinan', 'aturan-versi'],
  queryFn: () =>
    unwrapPage(api.GET('/api/kedisiplinan/aturan/versi', { params: { query: { limit: VERSIONS } } })),
});

export const profileQuery = queryOptions({
  queryKey: ['kedisiplinan', 'profil'],
  queryFn: () => unwrap(api.GET('/api/kedisiplinan/profil')),
});

/** What these values would change; with a period, what they would have done in it. */
export const previewSettings = (settings: Settings, impact?: { from: string; to: string }) =>
  unwrap(
    api.POST('/api/kedisiplinan/settings/preview', {
      body: { settings, ...(impact === undefined ? {} : { impact }) },
    }),
  );

export const saveSettings = (settings: Settings, version: number, notes: string) =>
  unwrap(
    api.PUT('/api/kedisiplinan/settings', {
      body: { settings, version, ...(notes === '' ? {} : { notes }) },
    }),
  );

export const resetSettings = (version: number) =>
  unwrap(api.POST('/api/kedisiplinan/settings/reset', { body: { version } }));

export const saveProfile = (change: SchoolProfileChange) =>
  unwrap(api.PUT('/api/kedisiplinan/profil', { body: change }));

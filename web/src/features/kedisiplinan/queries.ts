import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { allPages } from '../../api/allPages.ts';
import { api, unwrap, unwrapPage } from '../../api/client.ts';
import type { KelasQuery, PelanggaranQuery, SiswaQuery } from '../../api/kedisiplinan.ts';
import { queryClient } from '../../app/queries.ts';

const SHOWN = 50;
const MOST = 100;
const ENTRIES = 20;

const paging = (limit: number, cursor: string | undefined) => ({
  limit,
  ...(cursor === undefined ? {} : { cursor }),
});

export const siswaListQuery = (query: SiswaQuery, cursor?: string, limit = SHOWN) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'siswa', 'list', query, cursor ?? null, limit],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/kedisiplinan/siswa', { params: { query: { ...query, ...paging(limit, cursor) } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const kelasListQuery = (query: KelasQuery, cursor?: string, limit = SHOWN) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'kelas', 'list', query, cursor ?? null, limit],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/kedisiplinan/kelas', { params: { query: { ...query, ...paging(limit, cursor) } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const pelanggaranListQuery = (query: PelanggaranQuery, cursor?: string, limit = SHOWN) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'pelanggaran', 'list', query, cursor ?? null, limit],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/kedisiplinan/pelanggaran', {
          params: { query: { ...query, ...paging(limit, cursor) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const siswaQuery = (id: string) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'siswa', 'one', id],
    queryFn: () => unwrap(api.GET('/api/kedisiplinan/siswa/{id}', { params: { path: { id } } })),
  });

export const kelasQuery = (id: string) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'kelas', 'one', id],
    queryFn: () => unwrap(api.GET('/api/kedisiplinan/kelas/{id}', { params: { path: { id } } })),
  });

export const jenisQuery = (id: string) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'jenis', 'one', id],
    queryFn: () => unwrap(api.GET('/api/kedisiplinan/jenis-pelanggaran/{id}', { params: { path: { id } } })),
  });

export const pelanggaranQuery = (id: string) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'pelanggaran', 'one', id],
    queryFn: () => unwrap(api.GET('/api/kedisiplinan/pelanggaran/{id}', { params: { path: { id } } })),
  });

/** How many the whole list holds; asked for beside its pages, which do not wait for it. */
export const siswaCountQuery = ({ sort: _, ...query }: SiswaQuery) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'siswa', 'count', query],
    queryFn: () => unwrap(api.GET('/api/kedisiplinan/siswa/count', { params: { query } })),
  });

export const kelasCountQuery = (query: KelasQuery) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'kelas', 'count', query],
    queryFn: () => unwrap(api.GET('/api/kedisiplinan/kelas/count', { params: { query } })),
  });

export const pelanggaranCountQuery = (query: PelanggaranQuery) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'pelanggaran', 'count', query],
    queryFn: () => unwrap(api.GET('/api/kedisiplinan/pelanggaran/count', { params: { query } })),
  });

/** All classes: some dozens, so that one is chosen from them without asking again. */
export const everyKelasQuery = queryOptions({
  queryKey: ['kedisiplinan', 'kelas', 'every'],
  queryFn: () =>
    allPages((cursor) =>
      unwrapPage(api.GET('/api/kedisiplinan/kelas', { params: { query: paging(MOST, cursor) } })),
    ),
});

/** All kinds of violations, those that are no longer used too: a school has a catalogue of some dozens. */
export const everyJenisQuery = queryOptions({
  queryKey: ['kedisiplinan', 'jenis', 'every'],
  queryFn: () =>
    allPages((cursor) =>
      unwrapPage(api.GET('/api/kedisiplinan/jenis-pelanggaran', { params: { query: paging(MOST, cursor) } })),
    ),
});

/** Who may be a class teacher. */
export const waliQuery = queryOptions({
  queryKey: ['kedisiplinan', 'kelas', 'wali'],
  queryFn: () => unwrap(api.GET('/api/kedisiplinan/kelas/wali')),
});

/** What happened to a student, newest first; the next pages follow on. */
export const linimasaQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['kedisiplinan', 'linimasa', id],
    queryFn: ({ pageParam }) =>
      unwrapPage(
        api.GET('/api/kedisiplinan/siswa/{id}/linimasa', {
          params: { path: { id }, query: paging(ENTRIES, pageParam) },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ page }) => (page.has_next ? (page.next_cursor ?? undefined) : undefined),
  });

/** Something was written: points, counts and follow-ups hang together, so all that shows them is asked again. */
export const refreshKedisiplinan = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['kedisiplinan'] });

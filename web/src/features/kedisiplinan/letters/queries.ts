import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { address } from '../../../api/address.ts';
import { api, unwrap, unwrapPage } from '../../../api/client.ts';
import { download } from '../../../api/download.ts';
import { isApiError } from '../../../api/errors.ts';
import type { CheckedSurat, SuratQuery, SuratRow } from '../../../api/followUps.ts';
import { refreshKedisiplinan } from '../queries.ts';

const SHOWN = 50;

export const suratListQuery = (query: SuratQuery, cursor?: string) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'surat', 'list', query, cursor ?? null],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/kedisiplinan/surat', {
          params: { query: { ...query, limit: SHOWN, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const suratCountQuery = (query: SuratQuery) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'surat', 'count', query],
    queryFn: () => unwrap(api.GET('/api/kedisiplinan/surat/count', { params: { query } })),
  });

export const suratQuery = (id: string) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'surat', 'one', id],
    queryFn: () => unwrap(api.GET('/api/kedisiplinan/surat/{id}', { params: { path: { id } } })),
  });

/** What the school says of a letter; null for a code that it does not know. Asked anew each time: it may be withdrawn. */
export const checkQuery = (kode: string) =>
  queryOptions({
    queryKey: ['check-surat', kode],
    queryFn: async (): Promise<CheckedSurat | null> => {
      try {
        return await unwrap(
          api.GET('/api/kedisiplinan/surat/verifikasi/{kode}', { params: { path: { kode } } }),
        );
      } catch (error) {
        if (isApiError(error) && [400, 404, 422].includes(error.status)) return null;
        throw error;
      }
    },
    staleTime: 0,
  });

/** Fetches the paper; the first print means that its follow-up is being handled, so all is asked again. */
export async function printSurat({ id, nomor }: Pick<SuratRow, 'id' | 'nomor'>): Promise<void> {
  try {
    await download(
      address('get', '/api/kedisiplinan/surat/{id}.pdf', { path: { id } }),
      `surat-${nomor.replaceAll('/', '-')}.pdf`,
    );
  } finally {
    await refreshKedisiplinan();
  }
}

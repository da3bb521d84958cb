import { queryOptions } from '@tanstack/react-query';
import { api, unwrapPage } from '../../../api/client.ts';

const SHOWN = 50;

/** The demo's mailbox; an error where there is none. */
export const mailboxQuery = queryOptions({
  queryKey: ['mailbox'],
  queryFn: () => unwrapPage(api.GET('/api/mailbox', { params: { query: { limit: SHOWN } } })),
  retry: false,
});

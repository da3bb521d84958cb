import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { address } from '../../../api/address.ts';
import { allPages } from '../../../api/allPages.ts';
import type { Plan } from '../../../api/billing.ts';
import { api, unwrap, unwrapPage } from '../../../api/client.ts';
import { download } from '../../../api/download.ts';
import type { Filters } from '../../../api/shapes.ts';
import { meQuery, queryClient } from '../../../app/queries.ts';

const SHOWN = 50;
const PAGE = 100;

/** Everything about one's own billing begins with this: an event of it asks for all of it again. */
const KEY = 'billing';

export const overviewQuery = queryOptions({
  queryKey: [KEY, 'overview'],
  queryFn: () => unwrap(api.GET('/api/billing/overview', { params: { query: {} } })),
});

/** The price list, which is short by nature. */
export const plansQuery = queryOptions({
  queryKey: ['plans', 'offered'],
  queryFn: (): Promise<Plan[]> =>
    allPages((cursor) =>
      unwrapPage(
        api.GET('/api/billing/plans', {
          params: { query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    ),
  staleTime: 300_000,
});

export const changeQuery = (subscriptionId: string, planId: number) =>
  queryOptions({
    queryKey: [KEY, 'change', subscriptionId, planId],
    queryFn: () =>
      unwrap(
        api.GET('/api/billing/subscriptions/{id}/change', {
          params: { path: { id: subscriptionId }, query: { plan_id: planId } },
        }),
      ),
    staleTime: 0,
  });

export type InvoiceFilters = Filters<'/api/billing/invoices'>;

export const invoicesQuery = (filters: InvoiceFilters, cursor: string | undefined) =>
  queryOptions({
    queryKey: [KEY, 'invoices', filters, cursor ?? null],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/billing/invoices', {
          params: { query: { limit: SHOWN, ...filters, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const invoiceQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'invoice', id],
    queryFn: () => unwrap(api.GET('/api/billing/invoices/{id}', { params: { path: { id } } })),
  });

/** Money moved or a plan changed: what is shown of it is asked again, and who may use which module with it. */
export async function refreshBilling(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: [KEY] }),
    queryClient.invalidateQueries({ queryKey: ['modules'] }),
    queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  ]);
}

/** The invoice as a PDF, named by its number. */
export const saveInvoice = (id: string, number: string | null): Promise<void> =>
  download(
    address('get', '/api/billing/invoices/{id}.pdf', { path: { id } }),
    `${(number ?? 'invoice').replaceAll('/', '-')}.pdf`,
  );

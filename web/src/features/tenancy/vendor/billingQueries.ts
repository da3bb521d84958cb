import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { allPages } from '../../../api/allPages.ts';
import { api, unwrap, unwrapPage } from '../../../api/client.ts';
import type { InvoiceQuery, PaymentStatus } from '../../../api/vendorBilling.ts';

const SHOWN = 50;
const PAGE = 100;

const cursorOf = (cursor: string | undefined): { cursor?: string } =>
  cursor === undefined ? {} : { cursor };

/** All plans, also those no longer offered; there are few. */
export const plansQuery = queryOptions({
  queryKey: ['vendor', 'plans'],
  queryFn: async () => {
    const rows = await allPages((cursor) =>
      unwrapPage(api.GET('/api/vendor/plans', { params: { query: { limit: PAGE, ...cursorOf(cursor) } } })),
    );
    return {
      rows,
      page: { limit: PAGE, has_next: false, has_prev: false, next_cursor: null, prev_cursor: null },
    };
  },
});

export const termsQuery = queryOptions({
  queryKey: ['vendor', 'terms'],
  queryFn: () => unwrap(api.GET('/api/billing/settings')),
});

export const invoiceListQuery = (query: InvoiceQuery, cursor?: string, limit = SHOWN) =>
  queryOptions({
    queryKey: ['vendor', 'invoices', 'list', query, cursor ?? null, limit],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/billing/invoices', { params: { query: { limit, ...query, ...cursorOf(cursor) } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const invoiceQuery = (id: string) =>
  queryOptions({
    queryKey: ['vendor', 'invoices', 'one', id],
    queryFn: () => unwrap(api.GET('/api/billing/invoices/{id}', { params: { path: { id } } })),
  });

export const paymentListQuery = (status: PaymentStatus, cursor?: string) =>
  queryOptions({
    queryKey: ['vendor', 'payments', 'list', status, cursor ?? null],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/billing/payments', {
          params: { query: { limit: SHOWN, status, ...cursorOf(cursor) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const subscriptionsOfQuery = (tenantId: number) =>
  queryOptions({
    queryKey: ['vendor', 'subscriptions', tenantId],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/billing/subscriptions', {
          params: { query: { limit: PAGE, tenant_id: tenantId } },
        }),
      ),
  });

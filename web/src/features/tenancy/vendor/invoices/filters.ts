import { type InvoiceQuery, invoiceStatuses } from '../../../../api/vendorBilling.ts';

/** Parameters of the address that narrow the list. */
export const filterParams = ['status', 'period', 'tenant_id'] as const;
export type FilterValues = Readonly<Partial<Record<(typeof filterParams)[number], string>>>;

/** What the address asks of the API; what the API would refuse is left out. */
export function invoiceQueryOf({ status, period, tenant_id: tenant }: FilterValues): InvoiceQuery {
  const state = invoiceStatuses.find((each) => each === status);
  return {
    ...(state === undefined ? {} : { status: state }),
    ...(period !== undefined && /^[2-9]\d{3}-(0[1-9]|1[0-2])$/.test(period) ? { period } : {}),
    ...(tenant !== undefined && /^[1-9]\d{0,8}$/.test(tenant) ? { tenant_id: Number(tenant) } : {}),
  };
}

export const isNarrowed = (values: FilterValues): boolean => Object.keys(invoiceQueryOf(values)).length > 0;

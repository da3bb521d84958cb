// The shapes of plans, subscriptions, invoices and payments, as an institution sees its own.
import type { Answer, Row } from './shapes.ts';

export type Overview = Answer<'/api/billing/overview', 'get'>;
export type Standing = Overview['standing'];
export type Subscription = Row<'/api/billing/subscriptions'>;
export type SubscriptionStatus = Subscription['status'];
export type Plan = Row<'/api/billing/plans'>;
export type Period = Plan['period'];
export type ChangePreview = Answer<'/api/billing/subscriptions/{id}/change', 'get'>;

export type InvoiceRow = Row<'/api/billing/invoices'>;
export type InvoiceStatus = InvoiceRow['status'];
export type Invoice = Answer<'/api/billing/invoices/{id}', 'get'>;
export type Payment = Invoice['payments'][number];
export type PaymentStatus = Payment['status'];
export type PaymentMethod = Payment['method'];
export const paymentMethods = ['transfer', 'cash', 'other'] as const satisfies readonly PaymentMethod[];
/** What an institution sees in its list; a draft is the vendor's alone. */
export const invoiceStatuses = [
  'unpaid',
  'overdue',
  'awaiting_verification',
  'paid',
  'void',
] as const satisfies readonly InvoiceStatus[];

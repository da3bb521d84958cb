// The shapes of billing as the vendor's desk has them: plans, invoices, payments, terms.
import type { Answer, Body, Filters, Row } from './shapes.ts';

export type Plan = Row<'/api/vendor/plans'>;
export type NewPlan = Body<'/api/billing/plans', 'post'>;
export type ChangedPlan = Body<'/api/billing/plans/{id}', 'patch'>;
export type PlanKind = Plan['kind'];
export type Period = Plan['period'];

export type Terms = Answer<'/api/billing/settings', 'get'>;
export type ChangedTerms = Body<'/api/billing/settings', 'put'>;

export type Subscription = Row<'/api/billing/subscriptions'>;
export type BillingEvent = Row<'/api/billing/events'>;

export type InvoiceRow = Row<'/api/billing/invoices'>;
export type InvoiceStatus = InvoiceRow['status'];
export type InvoiceQuery = Filters<'/api/billing/invoices'>;
export type InvoiceDetail = Answer<'/api/billing/invoices/{id}', 'get'>;
export type NewInvoice = Body<'/api/billing/invoices', 'post'>;

export type PaymentRow = Row<'/api/billing/payments'>;
export type PaymentStatus = PaymentRow['status'];

export const invoiceStatuses = [
  'draft',
  'unpaid',
  'awaiting_verification',
  'overdue',
  'paid',
  'void',
] as const satisfies readonly InvoiceStatus[];

export const paymentStatuses = [
  'pending',
  'verified',
  'rejected',
] as const satisfies readonly PaymentStatus[];

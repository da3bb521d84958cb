import type { NewInvoice } from '../../../../api/vendorBilling.ts';
import { amountOf } from '../plans/draft.ts';

/** One line as it is typed. */
export interface LineDraft {
  /** Tells lines apart while they come and go. */
  key: string;
  description: string;
  quantity: string;
  price: string;
}

export interface InvoiceDraft {
  tenantId: number | null;
  dueOn: string;
  note: string;
  lines: LineDraft[];
}

export const emptyLine = (key: string): LineDraft => ({ key, description: '', quantity: '1', price: '' });

const MOST_QUANTITY = 100_000;
const MOST_PRICE = 1_000_000_000_000;

/** What one line comes to; null while it is not whole. */
export function amountOfLine(line: LineDraft): number | null {
  const quantity = amountOf(line.quantity);
  const price = amountOf(line.price);
  if (quantity === null || quantity < 1 || quantity > MOST_QUANTITY) return null;
  return price === null || price > MOST_PRICE ? null : quantity * price;
}

/** Sums as the API makes them: tax once, on the subtotal, rounded half up. */
export function sumsOf(lines: readonly LineDraft[], rate: number) {
  const subtotal = lines.reduce((sum, line) => sum + (amountOfLine(line) ?? 0), 0);
  const tax = Math.floor((subtotal * rate + 5000) / 10_000);
  return { subtotal, tax, tax_rate: rate, total: subtotal + tax };
}

export type InvoiceFault = 'tenant' | 'due_on' | 'description' | 'quantity' | 'price';

/** What is still to be written, by the name of its field. */
export function faultsOf(draft: InvoiceDraft): Record<string, InvoiceFault> {
  const faults: Record<string, InvoiceFault> = {};
  if (draft.tenantId === null) faults.tenantId = 'tenant';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.dueOn)) faults.dueOn = 'due_on';
  draft.lines.forEach((line, at) => {
    const quantity = amountOf(line.quantity);
    const price = amountOf(line.price);
    if (line.description.trim() === '') faults[`lines.${at}.description`] = 'description';
    if (quantity === null || quantity < 1 || quantity > MOST_QUANTITY)
      faults[`lines.${at}.quantity`] = 'quantity';
    if (price === null || price > MOST_PRICE) faults[`lines.${at}.price`] = 'price';
  });
  return faults;
}

const OURS: Readonly<Record<string, string>> = {
  tenant_id: 'tenantId',
  due_on: 'dueOn',
  // A sum that is too large is mended at a price.
  lines: 'lines.0.price',
};

/** Where the form asks for what the API calls so: "lines.2.unit_price" is the third line's price. */
export const fieldOf = (name: string): string =>
  OURS[name] ?? name.replace(/^(lines\.\d+)\.unit_price$/, '$1.price');

export function bodyOf(draft: InvoiceDraft, issue: boolean): NewInvoice {
  return {
    tenant_id: draft.tenantId ?? 0,
    due_on: draft.dueOn,
    ...(draft.note.trim() === '' ? {} : { note: draft.note.trim() }),
    issue,
    lines: draft.lines.map((line) => ({
      description: line.description.trim(),
      quantity: amountOf(line.quantity) ?? 1,
      unit_price: amountOf(line.price) ?? 0,
    })),
  };
}

// Aturan BIL-3: Langganan, tagihan, dan pembayaran hanya berubah status menurut tabel; perubahan lain ditolak, dan kejadian
// yang sama dua kali tidak mengubah apa-apa.
// Sumber: TEN-14

export type SubscriptionStatus = 'trial' | 'active' | 'past_due' | 'suspended' | 'cancelled';
export type InvoiceStatus = 'draft' | 'unpaid' | 'awaiting_verification' | 'paid' | 'overdue' | 'void';
export type PaymentStatus = 'pending' | 'verified' | 'rejected';

export const subscriptionTransitions: Readonly<Record<SubscriptionStatus, readonly SubscriptionStatus[]>> = {
  trial: ['active', 'past_due', 'suspended', 'cancelled'],
  active: ['past_due', 'suspended', 'cancelled'],
  past_due: ['active', 'suspended', 'cancelled'],
  suspended: ['active', 'past_due', 'cancelled'],
  cancelled: [],
};
export const invoiceTransitions: Readonly<Record<InvoiceStatus, readonly InvoiceStatus[]>> = {
  draft: ['unpaid', 'void'],
  unpaid: ['awaiting_verification', 'overdue', 'void'],
  awaiting_verification: ['paid', 'unpaid', 'overdue'],
  overdue: ['awaiting_verification', 'void'],
  paid: [],
  void: [],
};
export const paymentTransitions: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  pending: ['verified', 'rejected'],
  verified: [],
  rejected: [],
};

/** @returns 'same' for what is so already, 'no' for what the table does not hold */
export function mayBecome<S extends string>(
  table: Readonly<Record<S, readonly S[]>>,
  from: S,
  to: S,
): 'yes' | 'same' | 'no' {
  if (from === to) return 'same';
  return table[from].includes(to) ? 'yes' : 'no';
}

// Aturan BIL-14: Langganan yang berjalan dapat diganti paketnya dan dihentikan; yang akan berakhir atau berganti dapat
// dipertahankan; yang punya tagihan terbuka dapat dibayar. Selama bukti pembayaran diperiksa, paketnya tetap.
// Sumber: TEN-14

export type SubscriptionAction = 'pay' | 'change' | 'cancel' | 'keep';

/**
 * BIL-14 · What can be done with a subscription.
 * @param owes whether an invoice of it is to be paid
 * @param waits whether a payment of it waits to be verified
 */
export function actionsOf(subscription: {
  readonly status: string;
  readonly cancelAtEnd: boolean;
  readonly changes: boolean;
  readonly owes: boolean;
  readonly waits: boolean;
}): SubscriptionAction[] {
  const { status, cancelAtEnd, changes, owes, waits } = subscription;
  const pay: SubscriptionAction[] = owes ? ['pay'] : [];
  if (status === 'cancelled') return pay;
  if (waits) return [...pay, ...(cancelAtEnd ? (['keep'] as const) : [])];
  return [
    ...pay,
    'change',
    ...(cancelAtEnd ? [] : (['cancel'] as const)),
    ...(cancelAtEnd || changes ? (['keep'] as const) : []),
  ];
}

// Aturan BIL-14: Langganan yang berjalan dapat diganti paketnya dan dihentikan; yang akan berakhir atau berganti dapat
// dipertahankan; yang punya tagihan terbuka dapat dibayar, yang tidak dapat diperpanjang lebih awal. Selama bukti
// pembayaran diperiksa, paketnya tetap.
// Sumber: TEN-14

export type SubscriptionAction = 'pay' | 'extend' | 'change' | 'cancel' | 'keep';

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
  readonly free: boolean;
}): SubscriptionAction[] {
  const { status, cancelAtEnd, changes, owes, waits, free } = subscription;
  const pay: SubscriptionAction[] = owes ? ['pay'] : [];
  if (status === 'cancelled') return pay;
  if (waits) return [...pay, ...(cancelAtEnd ? (['keep'] as const) : [])];
  return [
    ...pay,
    ...(owes || cancelAtEnd || free ? [] : (['extend'] as const)),
    'change',
    ...(cancelAtEnd ? [] : (['cancel'] as const)),
    ...(cancelAtEnd || changes ? (['keep'] as const) : []),
  ];
}

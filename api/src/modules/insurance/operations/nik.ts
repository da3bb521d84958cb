import type { Tx } from '../../../platform/db/tx.ts';

/** A NIK as it is kept, for this member's row alone; the blind index finds it again without opening it. */
export function sealNik(tx: Tx, memberId: string, nik: string | null) {
  const { keys } = tx.env;
  if (nik === null) return { nik_sealed: null, nik_index: null, nik_last4: null };
  return {
    nik_sealed: keys.encrypt(nik, `insurance.members.nik:${memberId}`),
    nik_index: keys.blindIndex(nik, 'insurance.members.nik'),
    nik_last4: nik.slice(-4),
  };
}

/** Whether this NIK is the one that a row holds; null: that it holds none. */
export function holdsNik(
  tx: Tx,
  { nik_index: index }: { readonly nik_index: Buffer | null },
  nik: string | null,
): boolean {
  if (nik === null || index === null) return nik === null && index === null;
  return tx.env.keys.blindIndex(nik, 'insurance.members.nik').equals(index);
}

export function openNik(tx: Tx, memberId: string, sealed: Buffer): string {
  return tx.env.keys.decrypt(sealed, `insurance.members.nik:${memberId}`);
}

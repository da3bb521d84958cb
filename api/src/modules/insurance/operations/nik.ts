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

export function openNik(tx: Tx, memberId: string, sealed: Buffer): string {
  return tx.env.keys.decrypt(sealed, `insurance.members.nik:${memberId}`);
}

// Aturan BIL-15: Bukti pembayaran adalah PDF, JPEG, atau PNG menurut isinya; berkas yang isinya bukan seperti namanya ditolak
// dengan pesan sendiri.
// Sumber: TEN-16

export const PROOF_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type ProofType = (typeof PROOF_TYPES)[number];

const byEnding: Readonly<Record<string, ProofType>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};
const names: Readonly<Record<ProofType, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
};

/**
 * BIL-15 · Whether a file may be a proof.
 * @param type what its content says
 * @returns the type, or why not: `kind` is what its name promised
 */
export function proofTypeOf(
  name: string,
  type: string,
):
  | { readonly type: ProofType }
  | { readonly fault: 'PROOF_KIND' }
  | { readonly fault: 'PROOF_NOT_AS_NAMED'; readonly kind: string } {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const promised = byEnding[ending];
  if (promised !== undefined && promised !== type)
    return { fault: 'PROOF_NOT_AS_NAMED', kind: names[promised] };
  const known = PROOF_TYPES.find((one) => one === type);
  return known ? { type: known } : { fault: 'PROOF_KIND' };
}

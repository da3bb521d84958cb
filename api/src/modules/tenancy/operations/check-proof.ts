import { Problem } from '../../../platform/problem/problem.ts';
import type { Proof } from '../repository/billing-payments.ts';
import { proofTypeOf } from '../rules/proof-file.ts';

/** A stored file as a proof of payment. @throws Problem VALIDATION_FAILED where it is none */
export function asProof(
  file: { readonly key: string; readonly type: string; readonly size: number },
  name: string,
): Proof {
  const found = proofTypeOf(name, file.type);
  if ('type' in found) return { key: file.key, name, type: found.type, size: file.size };
  const params = { name, kind: found.fault === 'PROOF_NOT_AS_NAMED' ? found.kind : '' };
  throw Problem.invalid({ file: [{ code: found.fault, params }] });
}

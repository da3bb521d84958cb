// Aturan INT-42: Data dicocokkan menurut NIK, kalau tidak ada menurut STR, kalau tidak ada menurut nama dengan tempat dan tanggal
// lahir. Yang cocok dengan beberapa orang, atau dengan orang ber-NIK lain, menunggu keputusan dan tidak pernah digabung diam-diam.
// Sumber: INT, Matching

/** By what a record was matched. `new`: it made the health worker; `person`: somebody decided. */
export type Matched = 'new' | 'nik' | 'str' | 'name' | 'person';

export interface Candidate {
  readonly id: string;
  /** What stands for the NIK; null where it is not known. */
  readonly nik: string | null;
}
export interface Candidates<C extends Candidate> {
  readonly byNik: C | undefined;
  readonly byStr: readonly C[];
  readonly byPerson: readonly C[];
}

export type Match<C extends Candidate> =
  | { readonly kind: 'one'; readonly worker: C; readonly by: 'nik' | 'str' | 'name' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly C[] }
  | { readonly kind: 'none' };

const none = { kind: 'none' } as const;

/** @param nik what stands for the record's NIK */
export function matchRecord<C extends Candidate>(
  nik: string | null,
  { byNik, byStr, byPerson }: Candidates<C>,
): Match<C> {
  if (byNik) return { kind: 'one', worker: byNik, by: 'nik' };
  if (byStr.length > 0) return judge(nik, byStr, 'str');
  if (byPerson.length > 0) return judge(nik, byPerson, 'name');
  return none;
}

function judge<C extends Candidate>(nik: string | null, found: readonly C[], by: 'str' | 'name'): Match<C> {
  const [only, ...more] = found;
  const isOther = only && nik !== null && only.nik !== null && only.nik !== nik;
  if (!only || more.length > 0 || isOther) return { kind: 'ambiguous', candidates: found };
  return { kind: 'one', worker: only, by };
}

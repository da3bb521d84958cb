// Aturan INS-4: Peserta berhak dilayani bila ia, polisnya, dan kliennya aktif, tanggalnya di dalam masa polis, dan batas tahunan
// polis masih bersisa; setiap sebab yang menolak disebut.
// Sumber: identity, TPA data
import { type Cover, isCovered } from './policy-year.ts';

export const eligibilityReasons = {
  MEMBER_UNKNOWN: { id: 'Peserta tidak ditemukan.', en: 'No such member.' },
  MEMBER_INACTIVE: { id: 'Peserta tidak aktif.', en: 'The member is inactive.' },
  POLICY_INACTIVE: { id: 'Polis tidak aktif.', en: 'The policy is inactive.' },
  CLIENT_INACTIVE: { id: 'Perusahaan klien tidak aktif.', en: 'The client company is inactive.' },
  BEFORE_POLICY: { id: 'Polis baru mulai {start_on}.', en: 'The policy begins on {start_on}.' },
  AFTER_POLICY: { id: 'Polis berakhir {end_on}.', en: 'The policy ended on {end_on}.' },
  LIMIT_USED_UP: { id: 'Batas tahunan polis sudah habis.', en: 'The policy’s annual limit is used up.' },
} as const;
export type EligibilityReason = keyof typeof eligibilityReasons;

type Status = 'ACTIVE' | 'INACTIVE';

export interface CoverFacts extends Cover {
  readonly member_status: Status;
  readonly policy_status: Status;
  readonly client_status: Status;
  readonly annual_limit: number;
  /** Of approved and paid claims of the policy's year that `day` lies in. */
  readonly used: number;
}

/** Why a member is not eligible on a day; empty for who is. */
export function reasonsAgainst(facts: CoverFacts, day: string): EligibilityReason[] {
  return [
    ...(facts.member_status === 'ACTIVE' ? [] : (['MEMBER_INACTIVE'] as const)),
    ...(facts.policy_status === 'ACTIVE' ? [] : (['POLICY_INACTIVE'] as const)),
    ...(facts.client_status === 'ACTIVE' ? [] : (['CLIENT_INACTIVE'] as const)),
    ...(isCovered(facts, day)
      ? []
      : [day < facts.start_on ? ('BEFORE_POLICY' as const) : ('AFTER_POLICY' as const)]),
    ...(remainingOf(facts) > 0 ? [] : (['LIMIT_USED_UP'] as const)),
  ];
}

/** What is left of the annual limit; never below nothing. */
export function remainingOf({ annual_limit, used }: Pick<CoverFacts, 'annual_limit' | 'used'>): number {
  return Math.max(0, annual_limit - used);
}

/** FR-ABAC-001 · A provider is sure of whom it treats and learns no name that it did not know: `Siti Aminah` → `S••• A•••••`. */
export function maskName(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => {
      const [first = '', ...rest] = [...word];
      return first + '•'.repeat(rest.length);
    })
    .join(' ');
}

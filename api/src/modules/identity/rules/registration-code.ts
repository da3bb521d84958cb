// Aturan IDN-30: Kode pendaftaran berlaku 10 menit dan 5 kali coba; kode baru dapat diminta setelah 60 detik, paling banyak 5
// kode untuk satu pendaftaran. Satu alamat menerima paling banyak 10 kode dalam satu jam dan 20 dalam sehari.
// Sumber: TEN-9

const CODE_MS = 10 * 60_000;
const RESEND_MS = 60_000;
export const TRIES = 5;
export const MOST_CODES = 5;

/** What one address may be mailed, over all its registrations: nobody's inbox is filled, and few codes are tried. */
const LIMITS = [
  { ms: 3_600_000, registrations: 5, codes: 10 },
  { ms: 86_400_000, registrations: 20, codes: 20 },
] as const;

/** What was mailed for one registration: when it began, when its last code went, and how many. */
export interface Mailed {
  readonly createdAt: Date;
  readonly sentAt: Date;
  readonly codes: number;
}

/** TEN-9 · @returns seconds until the address of these registrations may be mailed another code, 0 for now */
export function waitForAddress(mailed: readonly Mailed[], begins: boolean, now: Date): number {
  const waits = LIMITS.flatMap(({ ms, registrations, codes }) => {
    const since = now.getTime() - ms;
    const begun = mailed.map((one) => one.createdAt.getTime()).filter((at) => at > since);
    const sent = mailed.flatMap((one) => Array.from({ length: one.codes }, () => one.sentAt.getTime()));
    return [
      ...(begins ? [overflow(begun, registrations)] : []),
      overflow(
        sent.filter((at) => at > since),
        codes,
      ),
    ].map((at) => (at === null ? 0 : Math.max(1, Math.ceil((at - since) / 1_000))));
  });
  return Math.max(0, ...waits);
}

/** The moment that has to pass out of sight before there is room for one more; null where there is room. */
function overflow(moments: readonly number[], most: number): number | null {
  return [...moments].sort((a, b) => b - a)[most - 1] ?? null;
}

export interface SentCode {
  readonly triesLeft: number;
  readonly expiresAt: Date;
  readonly sentAt: Date;
  readonly codesSent: number;
  /** Whether the institution is there already: whoever verifies again is answered for as long as it is known. */
  readonly finished: boolean;
}

export function codeExpiresAt(now: Date): Date {
  return new Date(now.getTime() + CODE_MS);
}

export function resendAfterSeconds(): number {
  return RESEND_MS / 1_000;
}

/** TEN-9 · Kode yang salah mengurangi sisa percobaan; setelah habis atau lewat 10 menit, kode tidak berlaku. */
export function judgeCode(
  code: SentCode,
  matches: boolean,
  now: Date,
): 'right' | 'wrong' | 'expired' | 'used_up' {
  if (code.triesLeft <= 0) return 'used_up';
  if (!code.finished && now >= code.expiresAt) return 'expired';
  return matches ? 'right' : 'wrong';
}

/** TEN-9 · @returns seconds to wait for another code, 0 when it may be sent now, null when there are no more */
export function waitForCode(code: SentCode, now: Date): number | null {
  if (code.codesSent >= MOST_CODES) return null;
  return Math.max(0, Math.ceil((code.sentAt.getTime() + RESEND_MS - now.getTime()) / 1_000));
}

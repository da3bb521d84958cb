// Aturan IDN-30: Kode pendaftaran berlaku 10 menit dan 5 kali coba; kode baru dapat diminta setelah 60 detik, paling banyak 5
// kode untuk satu pendaftaran.
// Sumber: TEN-9

const CODE_MS = 10 * 60_000;
const RESEND_MS = 60_000;
export const TRIES = 5;
export const MOST_CODES = 5;
/** Registrations that one address may begin in an hour. */
export const MOST_PER_HOUR = 5;

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

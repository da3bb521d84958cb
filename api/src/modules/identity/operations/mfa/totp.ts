import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Keyring } from '../../../../platform/crypto/keyring.ts';

const PERIOD = 30;
/** 32 letters and digits that are not taken for one another. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** RFC 6238 with the parameters that every authenticator app takes: SHA-1, 6 digits, 30 seconds. */
function totp(secret: string, label = 'Balai'): TOTP {
  return new TOTP({ issuer: 'Balai', label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD });
}

/** A new secret: 160 bits in base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the QR code. */
export function otpauthUrl(secret: string, label: string): string {
  return totp(secret, label).toString();
}

/** The time step of a right code, one step of clock difference allowed, or null. */
export function matchingStep(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totp(secret).validate({ token, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

/** Ten codes of 50 bits for the day on which the phone is lost: `xxxxx-xxxxx`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const letters = [...randomBytes(10)].map((byte) => ALPHABET[byte % 32]).join('');
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });
}

export function hashRecoveryCode(keys: Keyring, userId: string, code: string): string {
  return keys
    .mac('recovery-code', userId, code.trim().toLowerCase().replace(/\s/g, ''))
    .toString('base64url');
}

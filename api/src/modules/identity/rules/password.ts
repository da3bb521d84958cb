// Aturan IDN-3: Kata sandi paling sedikit 10 karakter, bukan kata sandi umum, bukan nama sendiri, dan paling banyak 72 byte.
// Sumber: NIST SP 800-63B

export const MIN_LENGTH = 10;
/** bcrypt reads no more bytes than these. */
export const MAX_BYTES = 72;

export type PasswordFault =
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_LONG'
  | 'PASSWORD_COMMON'
  | 'PASSWORD_LIKE_NAME';

/**
 * NIST SP 800-63B: long enough, not in the list of common passwords, not the person's own name; no rules about which
 * characters.
 * @param own username, e-mail and name of the person
 * @param common passwords that are tried first, in lower case
 */
export function passwordFaults(
  password: string,
  own: readonly (string | null)[],
  common: ReadonlySet<string>,
): PasswordFault[] {
  const faults: PasswordFault[] = [];
  const plain = password.normalize('NFKC').toLowerCase();
  if ([...password].length < MIN_LENGTH) faults.push('PASSWORD_TOO_SHORT');
  if (new TextEncoder().encode(password).length > MAX_BYTES) faults.push('PASSWORD_TOO_LONG');
  if (common.has(plain) || isMonotonous(plain)) faults.push('PASSWORD_COMMON');
  if (own.some((name) => name !== null && name.length >= 3 && sameOrAlmost(plain, name.toLowerCase())))
    faults.push('PASSWORD_LIKE_NAME');
  return faults;
}

/** A short piece repeated, or a run along the digits, the alphabet or the keyboard. */
function isMonotonous(plain: string): boolean {
  if (/^(.{1,4})\1+$/.test(plain)) return true;
  const runs = [
    '01234567890123456789',
    '98765432109876543210',
    'abcdefghijklmnopqrstuvwxyz',
    'qwertyuiopasdfghjklzxcvbnm',
  ];
  return plain.length >= 6 && runs.some((run) => run.includes(plain));
}

function sameOrAlmost(password: string, name: string): boolean {
  const local = name.split('@')[0] ?? name;
  const stripped = password.replace(/[\d\W_]+$/, '');
  return [name, local, name.replace(/\s+/g, '')].some((text) => password === text || stripped === text);
}

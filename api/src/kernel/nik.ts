/** Nomor Induk Kependudukan: 16 digits (Dukcapil). Checked for its form; whether it exists only Dukcapil knows. */
export const NIK_PATTERN = '^[0-9]{16}$';
const form = new RegExp(NIK_PATTERN);

export function isNik(text: string): boolean {
  return form.test(text);
}

/** `3174012345678901` → `••••••••••••8901`. */
export function maskNik(last4: string): string {
  return `••••••••••••${last4}`;
}

// Aturan IDN-9: Nama pengguna yang berbentuk surel harus surel orang itu sendiri.
// Sumber: FR-USER-001

export const USERNAME_PATTERN = '^[A-Za-z0-9._@+-]{3,100}$';
const form = new RegExp(USERNAME_PATTERN);

export function isUsername(text: string): boolean {
  return form.test(text);
}

export function isEmail(text: string): boolean {
  return text.length <= 200 && /^[^\s@"<>(),;:\\]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}

/**
 * FR-USER-001 · Nama pengguna yang berbentuk surel harus surel orang itu sendiri.
 * Otherwise somebody could take a stranger's address as a name and stand in the way of their login.
 */
export function usernameIsForeignEmail(username: string, email: string | null): boolean {
  return username.includes('@') && username.toLowerCase() !== email?.toLowerCase();
}

/** A username that was the old address follows to the new one, if no other is asked for. */
export function usernameAfter(
  old: { readonly username: string; readonly email: string | null },
  change: { readonly username?: string | undefined; readonly email?: string | null | undefined },
): string {
  if (change.username !== undefined) return change.username;
  const follows = old.email !== null && old.username.toLowerCase() === old.email.toLowerCase();
  return follows && change.email ? change.email : old.username;
}

const MIN_CHARACTERS = 10;
/** bcrypt reads no further. */
const MAX_BYTES = 72;

export type PasswordFault = 'tooShort' | 'tooLong';

/** What the API would refuse of a new password for its length; the list of common ones only it has. */
export function passwordFault(password: string): PasswordFault | null {
  if ([...password].length < MIN_CHARACTERS) return 'tooShort';
  return new TextEncoder().encode(password).length > MAX_BYTES ? 'tooLong' : null;
}

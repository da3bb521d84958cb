import { readFileSync } from 'node:fs';
import type { FieldError } from '../../../../platform/problem/problem.ts';
import { MAX_BYTES, MIN_LENGTH, passwordFaults } from '../../rules/password.ts';

/** Passwords that are tried first, among them those common in Indonesia; lower case, one a line. */
const common: ReadonlySet<string> = new Set(
  readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8').split('\n'),
);

export interface PasswordOwner {
  readonly username: string;
  readonly email: string | null;
  readonly full_name: string;
}

/** What is wrong with a new password, as errors of its field; empty when nothing is. */
export function checkNewPassword(password: string, owner: PasswordOwner): FieldError[] {
  return passwordFaults(password, [owner.username, owner.email, owner.full_name], common).map((code) => ({
    code,
    params: { min: MIN_LENGTH, max: MAX_BYTES },
  }));
}

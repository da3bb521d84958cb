/** Indonesian telephone number: +62 and 9 to 12 digits, nothing between them. */
export const PHONE_PATTERN = '^\\+62[0-9]{9,12}$';
const form = new RegExp(PHONE_PATTERN);

export function isPhone(text: string): boolean {
  return form.test(text);
}

/**
 * A number as people and spreadsheets write it, in the one form that is kept: blanks, dots and dashes go, a leading 0
 * or 62 becomes +62. What is no such number comes back as it was, for the rule to refuse.
 */
export function toPhone(text: string): string {
  const bare = text.replace(/[\s().-]/g, '');
  const full = bare.startsWith('+') ? bare : bare.startsWith('62') ? `+${bare}` : bare.replace(/^0/, '+62');
  return isPhone(full) ? full : text;
}

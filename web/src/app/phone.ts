/** A phone number as the API takes it: `0812 3456-789` and `62812…` become `+62812…`; empty stays empty. */
export const phoneOf = (typed: string): string =>
  typed.replace(/[\s().-]/g, '').replace(/^(?:\+?620?|0)(?=[1-9])/, '+62');

/** Whether a phone number is neither empty nor +62 with 9 to 12 digits. */
export const phoneFault = (typed: string): boolean =>
  phoneOf(typed) !== '' && !/^\+62\d{9,12}$/.test(phoneOf(typed));

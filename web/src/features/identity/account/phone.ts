/** Whether a phone number is neither empty nor +62 with 9 to 12 digits. */
export const phoneFault = (phone: string): boolean =>
  phone.trim() !== '' && !/^\+62\d{9,12}$/.test(phone.trim());

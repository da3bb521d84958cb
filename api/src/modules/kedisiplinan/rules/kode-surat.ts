// Aturan KDS-15: Kode pada surat berisi nomor sekolah dan 26 huruf acak, jadi tidak dapat ditebak; siapa pun yang memindainya melihat
// nama siswa sebagai inisial saja.
// Sumber: kedisiplinan, Beyond the source

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const DRAWN = 26;
const MOST_TENANT = 2_147_483_647;
const FORM = new RegExp(`^([1-9a-z][0-9a-z]{0,5})-([${LETTERS}]{${DRAWN}})$`);

/** @param drawn 26 bytes drawn by chance: each gives five bits */
export function kodeSurat(tenantId: number, drawn: Uint8Array): string {
  if (drawn.length !== DRAWN) throw new RangeError(`${DRAWN} bytes are needed`);
  return `${tenantId.toString(36)}-${[...drawn].map((byte) => LETTERS[byte & 31]).join('')}`;
}

/** The school that a code names, and the code as it is kept; null for what can be no code. */
export function readKode(text: string): { readonly tenantId: number; readonly kode: string } | null {
  const kode = text.trim().toLowerCase();
  const [, tenant = ''] = FORM.exec(kode) ?? [];
  const tenantId = Number.parseInt(tenant, 36);
  return tenantId >= 1 && tenantId <= MOST_TENANT ? { tenantId, kode } : null;
}

/** Adi Nugroho → A. N. */
export function inisial(nama: string): string {
  return nama
    .trim()
    .split(/\s+/)
    .map((word) => `${[...word][0]?.toUpperCase() ?? ''}.`)
    .join(' ');
}

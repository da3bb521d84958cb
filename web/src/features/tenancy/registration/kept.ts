import type { Body } from '../../../api/shapes.ts';

export type TenantType = Exclude<Body<'/api/vendor/tenants', 'post'>['type'], 'vendor'>;
export const tenantTypes = [
  'umkm',
  'koperasi',
  'bumdes',
  'sekolah',
  'akademi',
  'tpa',
  'instansi',
] as const satisfies readonly TenantType[];

/** What a stranger has told so far; the password is never among it. */
export interface Told {
  name: string;
  type: TenantType | null;
  domain: string;
  primary: number | null;
  addons: number[];
  full_name: string;
  email: string;
}

/** A code is on its way: for which registration, until when it serves, when another may be asked for. */
export interface CodeSent {
  id: string;
  email: string;
  expiresAt: number;
  resendAt: number;
}

export interface Kept {
  told: Told;
  sent: CodeSent | null;
}

// Of this tab alone, and gone with it.
const KEY = 'balai.registration';

export const nothingTold: Told = {
  name: '',
  type: null,
  domain: '',
  primary: null,
  addons: [],
  full_name: '',
  email: '',
};

/** What was told before a reload, or nothing. */
export function readKept(): Kept {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
    if (kept !== null) return { told: { ...nothingTold, ...kept.told }, sent: kept.sent };
  } catch {
    // What cannot be read is as good as nothing.
  }
  return { told: nothingTold, sent: null };
}

export function writeKept(kept: Kept | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A window without storage keeps it only while the page is open.
  }
}

// Aturan TEN-18: Lembaga dicari dengan awal kata mana pun dari namanya atau domainnya, bersama penyaring jenis, keadaan, dan
// langganan.
// Sumber: tenancy, lists

const LAST = '\u{10FFFF}';
const MOST = 80;

export interface WantedTenants {
  readonly type?: string | undefined;
  readonly is_active?: boolean | undefined;
  readonly status?: string | undefined;
}

/** The range of words that begin with a search text, from (included) to below (excluded); null without one. */
export function searchRange(text: string | undefined): { from: string; below: string } | null {
  const from = [...(text ?? '').trim().toLowerCase().replace(/\s+/g, ' ')].slice(0, MOST).join('');
  return from === '' ? null : { from, below: from + LAST };
}

/**
 * TEN-18 · Lembaga dicari dengan awal kata mana pun dari namanya atau domainnya, bersama penyaring jenis, keadaan, dan
 * langganan.
 * @returns the name of the filters' combination in the list: `sekolah/on/*`
 */
export function facetOf({ type, is_active, status }: WantedTenants): string {
  const active = is_active === undefined ? '*' : is_active ? 'on' : 'off';
  return `${type ?? '*'}/${active}/${status ?? '*'}`;
}

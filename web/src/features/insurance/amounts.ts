import type { Me } from '../../api/types.ts';

/** Whole rupiah from what somebody types: `Rp 1.500.000` and `1500000`; null for anything else, such as cents or a minus. */
export function rupiahOf(typed: string): number | null {
  const text = typed.trim().replace(/^rp\.?\s*/i, '');
  if (!/^(\d+|\d{1,3}([.,\s]\d{3})+)$/.test(text)) return null;
  const separators = new Set(text.match(/[.,\s]/g) ?? []);
  if (separators.size > 1) return null;
  const amount = Number(text.replace(/\D/g, ''));
  return Number.isSafeInteger(amount) ? amount : null;
}

/** The amount up to which a person may approve claims; null where nothing limits them. */
export function claimLimitOf(me: Pick<Me, 'restrictions' | 'roles'>): number | null {
  if (me.roles.some((role) => role.name === 'TPA_ADMIN')) return null;
  const given: unknown = me.restrictions.MAX_CLAIM_AMOUNT;
  const values = (Array.isArray(given) ? given : [given])
    .filter((value) => typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value)))
    .map(Number);
  return values.length === 0 ? null : Math.max(...values);
}

// Aturan TEN-7: Modul hanya dapat diaktifkan bila ada dalam paket lembaga dan tidak sedang ditutup karena tagihan; menonaktifkan
// selalu boleh.
// Sumber: tenancy, TEN-7

export type ModuleBilling = 'ok' | 'read_only' | 'off' | 'not_in_plan';

/**
 * TEN-7 · Modul hanya dapat diaktifkan bila ada dalam paket lembaga dan tidak sedang ditutup karena tagihan; menonaktifkan
 * selalu boleh.
 * @returns why the wish is refused, or null
 */
export function refusesModule(
  wanted: 'aktif' | 'nonaktif',
  billing: ModuleBilling,
): 'MODULE_NOT_IN_PLAN' | 'MODULE_SUSPENDED' | null {
  if (wanted === 'nonaktif' || billing === 'ok' || billing === 'read_only') return null;
  return billing === 'off' ? 'MODULE_SUSPENDED' : 'MODULE_NOT_IN_PLAN';
}

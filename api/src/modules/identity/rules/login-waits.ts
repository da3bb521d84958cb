// Aturan IDN-2: Setiap kegagalan masuk yang berulang memperpanjang waktu tunggu, tanpa pernah mengunci akun untuk selamanya.
// Sumber: identity, Login

/** Seconds to wait after the n-th failure in a row of one account from one address. */
export const pairWaits = [0, 0, 0, 0, 2, 4, 8, 16, 32, 60, 120, 300] as const;
/**
 * Of one account, from wherever: later and shorter, since its owner has to wait too. A browser that has signed in
 * as this person before does not.
 */
export const accountWaits = [...Array<number>(19).fill(0), 1, 2, 4, 8, 15, 30, 60] as const;
/** Of one address, whatever the account: a school's hundred tablets share one. */
export const addressWaits = [...Array<number>(49).fill(0), 1, 2, 4, 8, 16, 30, 60] as const;

// Aturan IDN-2: Setiap kegagalan masuk yang berulang memperpanjang waktu tunggu, tanpa pernah mengunci akun untuk selamanya.
// Sumber: identity, Login

/** Seconds to wait after the n-th failure of one account from one address (or one known browser). */
export const pairWaits = [0, 0, 0, 0, 2, 4, 8, 16, 32, 60, 120, 300] as const;
/**
 * Of one account, from wherever. Short, so that who guesses from many addresses slows the owner down and never locks
 * them out: when the wait ends both have the same chance, and a browser that the owner has used before does not wait.
 */
export const accountWaits = [...Array<number>(19).fill(0), 1, 2, 4, 8, 15] as const;
/** Of one address, whatever the account: a school's hundred tablets share one, so it waits for seconds only. */
export const addressWaits = [...Array<number>(49).fill(0), 1, 2, 4] as const;

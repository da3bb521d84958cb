const KEY = 'balai.lastTenant';

/** The institution last entered by choice in this browser; its number only, which opens nothing. */
export function lastTenant(): number | null {
  try {
    const id = Number(localStorage.getItem(KEY));
    return Number.isSafeInteger(id) && id > 0 ? id : null;
  } catch {
    return null;
  }
}

export function rememberTenant(id: number): void {
  try {
    localStorage.setItem(KEY, String(id));
  } catch {
    // A window without storage asks each time, in the order of the list.
  }
}

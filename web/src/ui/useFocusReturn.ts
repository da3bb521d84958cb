import { useEffect } from 'react';

const REMEMBERED = 12;
/** By then a dialog that fades has gone, and the focus with it. */
const FADED_MS = 350;
const trail: HTMLElement[] = [];

if (typeof document !== 'undefined') {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    trail.push(target);
    if (trail.length > REMEMBERED) trail.shift();
  });
}

const canTakeFocus = (element: HTMLElement): boolean =>
  element.isConnected && element.getClientRects().length > 0;

/**
 * Leads the keyboard back to where it was when a dialog goes. The library does so for one that is closed; one that is
 * taken away while open, or was opened from a menu that is gone, would leave it at the top of the page.
 */
export function useFocusReturn(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    const before = [...trail];
    const lead = (): void => {
      if (document.activeElement !== document.body) return;
      const back = before.findLast(canTakeFocus) ?? document.getElementById('main');
      back?.focus({ preventScroll: true });
    };
    return () => {
      requestAnimationFrame(lead);
      setTimeout(lead, FADED_MS);
    };
  }, [open]);
}

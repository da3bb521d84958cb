import { useEffect } from 'react';

const REMEMBERED = 12;
/** A dialog that fades keeps the focus until it has gone, sooner or later. */
const LOOK_AGAIN_MS = 80;
const LOOKS = 25;
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

function leadBack(before: readonly HTMLElement[], looks = LOOKS): void {
  requestAnimationFrame(() => {
    const at = document.activeElement;
    if (at === document.body) {
      const back = before.findLast(canTakeFocus) ?? document.getElementById('main');
      back?.focus({ preventScroll: true });
    } else if (at?.closest('[role="dialog"]') && looks > 0) {
      setTimeout(() => leadBack(before, looks - 1), LOOK_AGAIN_MS);
    }
  });
}

/**
 * Leads the keyboard back to where it was when a dialog goes. The library does so for one that is closed; one that is
 * taken away while open, or was opened from a menu that is gone, would leave it at the top of the page.
 */
export function useFocusReturn(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    const before = [...trail];
    return () => leadBack(before);
  }, [open]);
}

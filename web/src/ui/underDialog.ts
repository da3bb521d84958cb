import { useEffect } from 'react';

let dialogs = 0;

/** While a dialog is open, Escape is its own: the panel below stays, with what was being done there. */
export function useDialogAbove(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    dialogs += 1;
    return () => {
      // The key that closes the dialog still reaches the panel after it: it counts until that is over.
      setTimeout(() => {
        dialogs -= 1;
      });
    };
  }, [open]);
}

export const isUnderDialog = (): boolean => dialogs > 0;

import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** Whether the device has a connection at all; a yes promises no answer. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

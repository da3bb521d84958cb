import { useEffect } from 'react';
import type { Me } from '../api/types.ts';

const KEY = 'balai.hue';

function remembered(): number | undefined {
  const stored = localStorage.getItem(KEY);
  return stored === null ? undefined : Number(stored);
}

/** The tenant's hue; before it is known, the last one seen here, so that colours do not jump. */
export function useRememberedHue(me: Me | null | undefined): number | undefined {
  const hue = me?.tenant.branding.hue;
  useEffect(() => {
    if (!me) return;
    if (hue === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(hue));
  }, [me, hue]);
  return me ? hue : remembered();
}

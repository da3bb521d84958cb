import { useEffect, useState } from 'react';

const EVERY_MS = 20_000;

/** The present moment, for what says how long ago something was; it goes on by itself. */
export function useNow(everyMs = EVERY_MS): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

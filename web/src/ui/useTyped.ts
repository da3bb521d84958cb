import { useEffect, useState } from 'react';

const RESTS_AFTER_MS = 350;

/**
 * Text of a field that is an answer by itself, with nothing to send: what is typed, and how to change it. `onRest` is
 * given the trimmed text once the typing rests, unless that is what is stored.
 * @param stored what is in force; a change of it from elsewhere stands in the field at once
 */
export function useTyped(
  stored: string,
  onRest: (text: string) => void,
  restsAfterMs = RESTS_AFTER_MS,
): [text: string, type: (text: string) => void] {
  const [text, setText] = useState(stored);
  useEffect(() => setText(stored), [stored]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the clock
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === stored) return;
    const timer = setTimeout(() => onRest(wanted), restsAfterMs);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText];
}

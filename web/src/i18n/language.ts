import type { Locale } from '../api/types.ts';

const KEY = 'balai.language';
const listeners = new Set<(language: Locale) => void>();

let current: Locale = stored();

function stored(): Locale {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'id';
  } catch {
    return 'id';
  }
}

/** The language in force; Indonesian until the reader chooses. */
export const language = (): Locale => current;

export function setLanguage(next: Locale): void {
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A window without storage keeps the choice until it is closed.
  }
  speak(next);
}

/** Speaks the language that is chosen in another tab. */
export function followLanguage(): void {
  addEventListener('storage', ({ key }) => {
    if (key === KEY) speak(stored());
  });
}

function speak(next: Locale): void {
  current = next;
  if (typeof document !== 'undefined') document.documentElement.lang = next;
  for (const listener of listeners) listener(next);
}

export function onLanguage(listener: (language: Locale) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

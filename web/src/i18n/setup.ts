import i18next, { type BackendModule, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { followLanguage, language, onLanguage } from './language.ts';
import type { Namespace } from './words.ts';

const files = import.meta.glob<{ default: object }>(['./words/*.ts', '!./words/*.test.ts']);

/** Words are fetched with the page that needs them, one language only. */
const lazyWords: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (locale: string, namespace: string, callback: ReadCallback) => {
    const load = files[`./words/${namespace}.${locale}.ts`];
    if (load === undefined) return callback(new Error(`No words for ${namespace} in ${locale}`), null);
    load().then(
      (file) => callback(null, file.default as Record<string, string>),
      (error: Error) => callback(error, null),
    );
  },
};

/** Starts with the reader's language; resolves when the words of the first screen are there. */
export async function setUpWords(first: Namespace[]): Promise<void> {
  onLanguage((next) => void i18next.changeLanguage(next));
  followLanguage();
  await i18next
    .use(lazyWords)
    .use(initReactI18next)
    .init({
      lng: language(),
      fallbackLng: false,
      supportedLngs: ['id', 'en'],
      ns: first,
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

/** Fetches the words of a page, beside its code. */
export const loadWords = (...names: Namespace[]): Promise<void> => i18next.loadNamespaces(names);

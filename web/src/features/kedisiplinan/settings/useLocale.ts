import { useTranslation } from 'react-i18next';
import type { Locale } from './rules.ts';

/** The reader's language, for words that stand with the rules. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'id';
}

import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormats, type Formats } from './formats.ts';

/** The time zone of the tenant; the shell gives it. */
export const TimeZoneContext = createContext<string | undefined>(undefined);

/** Rupiah, dates and times in the reader's language and the tenant's time zone. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const zone = useContext(TimeZoneContext);
  const locale = i18n.language === 'en' ? 'en' : 'id';
  return useMemo(() => createFormats(locale, zone), [locale, zone]);
}

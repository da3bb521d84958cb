import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/useFormats.ts';

/** The names of modules by their codes, as a list in words. */
export function useModuleNames(): (codes: readonly string[]) => string {
  const { t, i18n } = useTranslation();
  const { list } = useFormats();
  return (codes) =>
    list(
      codes.map((code) =>
        i18n.exists(`nav.groups.${code}`) ? t(`nav.groups.${code as 'praktikum'}`) : code,
      ),
    );
}

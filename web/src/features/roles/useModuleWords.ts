import { useTranslation } from 'react-i18next';

/** The name of a group of permissions: `restriction_definitions` → "Data restrictions". */
export function useModuleWords(): (module: string) => string {
  const { i18n } = useTranslation('roles');
  return (module) => {
    const key = `module.${module}`;
    if (i18n.exists(key, { ns: 'roles' })) return i18n.t(key as 'module.users', { ns: 'roles' });
    const text = module.replaceAll('_', ' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
}

import { IconBuilding, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/types.ts';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { useScheme } from '../../ui/scheme.ts';
import { urls } from '../urls.ts';
import css from './Header.module.css';
import { initials } from './initials.ts';
import { useSessionActions } from './useSessionActions.ts';

/** The person: account, theme, other tenants, sign out. */
export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { shown, setScheme } = useScheme();
  const { switchTenant, leave } = useSessionActions();
  const others = me.tenants.filter((tenant) => tenant.id !== me.tenant.id);
  const dark = shown === 'dark';
  const ThemeIcon = dark ? IconSun : IconMoon;
  const entries: MenuEntry[] = [
    {
      id: 'account',
      label: t('shell.myAccount'),
      icon: <IconUser size={18} aria-hidden />,
      href: urls.account(),
    },
    {
      id: 'theme',
      label: dark ? t('shell.themeLight') : t('shell.themeDark'),
      icon: <ThemeIcon size={18} aria-hidden />,
      onSelect: () => setScheme(dark ? 'light' : 'dark'),
    },
    ...others.map((tenant, index) => ({
      id: `tenant-${tenant.id}`,
      label: t('shell.switchTenant', { name: tenant.name }),
      icon: <IconBuilding size={18} aria-hidden />,
      apart: index === 0,
      onSelect: () => void switchTenant(tenant.id),
    })),
    {
      id: 'leave',
      label: t('shell.signOut'),
      icon: <IconLogout size={18} aria-hidden />,
      apart: true,
      onSelect: () => void leave(),
    },
  ];
  const target = (
    <button type="button" className={css.avatar}>
      <span aria-hidden>{initials(me.full_name)}</span>
      <span className="visually-hidden">{t('shell.account', { name: me.full_name })}</span>
    </button>
  );
  const heading = (
    <>
      <div className={css.who}>{me.full_name}</div>
      <div className={css.what}>{me.email ?? me.username}</div>
    </>
  );
  return <Menu target={target} heading={heading} entries={entries} />;
}

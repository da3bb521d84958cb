import { IconLanguage, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/types.ts';
import type { Command } from '../../ui/commands.ts';
import { useScheme } from '../../ui/scheme.ts';
import { chooseLanguage } from '../chooseLanguage.ts';
import type { NavSection } from '../navigation.ts';
import { urls } from '../urls.ts';
import { useSessionActions } from './useSessionActions.ts';

/** Everything the palette offers: the pages this person may open, and what can be done from anywhere. */
export function useCommands(me: Me, sections: readonly NavSection[]): Command[] {
  const { t, i18n } = useTranslation();
  const router = useRouter();
  const { shown, setScheme } = useScheme();
  const { leave } = useSessionActions();
  const other = i18n.language === 'en' ? 'id' : 'en';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the actions do what they do whenever they are called
  return useMemo(() => {
    const go = (href: string) => () => router.history.push(href);
    const pages = sections.flatMap(({ group, entries }) =>
      entries.map(
        (entry): Command => ({
          id: `page-${entry.id}`,
          label: t(`nav.${entry.label}`),
          group: t('palette.pages'),
          words: t(`nav.groups.${group}`),
          icon: <entry.icon size={18} stroke={1.75} aria-hidden />,
          run: go(entry.href),
        }),
      ),
    );
    const group = t('palette.actions');
    const dark = shown === 'dark';
    const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;
    return [
      ...pages,
      {
        id: 'account',
        label: t('shell.myAccount'),
        group,
        icon: <IconUser {...icon} />,
        run: go(urls.account()),
      },
      {
        id: 'theme',
        label: dark ? t('shell.themeLight') : t('shell.themeDark'),
        group,
        icon: dark ? <IconSun {...icon} /> : <IconMoon {...icon} />,
        run: () => setScheme(dark ? 'light' : 'dark'),
      },
      {
        id: 'language',
        label: t(`language.${other}`),
        words: t('language.label'),
        group,
        icon: <IconLanguage {...icon} />,
        run: () => void chooseLanguage(other),
      },
      {
        id: 'leave',
        label: t('shell.signOut'),
        group,
        icon: <IconLogout {...icon} />,
        run: () => void leave(),
      },
    ];
  }, [sections, t, shown, other, me]);
}

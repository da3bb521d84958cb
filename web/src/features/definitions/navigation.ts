import { IconFilterCog } from '@tabler/icons-react';
import type { NavEntry } from '../../app/navigation.ts';
import { urls } from '../../app/urls.ts';

export const definitionNavigation: readonly NavEntry[] = [
  {
    id: 'restrictions',
    label: 'restrictions',
    href: urls.restrictions(),
    icon: IconFilterCog,
    group: 'identity',
    permission: 'restriction_definitions:read',
  },
];

import { IconShieldQuestion } from '@tabler/icons-react';
import type { NavEntry } from '../../app/navigation.ts';
import { urls } from '../../app/urls.ts';

export const accessNavigation: readonly NavEntry[] = [
  {
    id: 'access',
    label: 'access',
    href: urls.access(),
    icon: IconShieldQuestion,
    group: 'identity',
    permission: 'access:explain',
  },
];

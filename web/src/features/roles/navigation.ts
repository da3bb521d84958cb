import { IconUserShield } from '@tabler/icons-react';
import type { NavEntry } from '../../app/navigation.ts';
import { urls } from '../../app/urls.ts';

export const roleNavigation: readonly NavEntry[] = [
  {
    id: 'roles',
    label: 'roles',
    href: urls.roles(),
    icon: IconUserShield,
    group: 'identity',
    permission: 'roles:read',
  },
];

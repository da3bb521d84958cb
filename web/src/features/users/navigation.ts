import { IconUsers } from '@tabler/icons-react';
import type { NavEntry } from '../../app/navigation.ts';
import { urls } from '../../app/urls.ts';

export const userNavigation: readonly NavEntry[] = [
  {
    id: 'users',
    label: 'users',
    href: urls.users(),
    icon: IconUsers,
    group: 'identity',
    permission: 'users:read',
  },
];

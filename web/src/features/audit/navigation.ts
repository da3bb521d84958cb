import { IconHistory } from '@tabler/icons-react';
import type { NavEntry } from '../../app/navigation.ts';
import { urls } from '../../app/urls.ts';

export const auditNavigation: readonly NavEntry[] = [
  {
    id: 'audit',
    label: 'audit',
    href: urls.audit(),
    icon: IconHistory,
    group: 'identity',
    permission: 'audit:read',
  },
];

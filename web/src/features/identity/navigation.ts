import { IconBell, IconLayoutDashboard } from '@tabler/icons-react';
import type { NavEntry } from '../../app/navigation.ts';
import { urls } from '../../app/urls.ts';

export const identityNavigation: readonly NavEntry[] = [
  { id: 'home', label: 'home', href: urls.home(), icon: IconLayoutDashboard, group: 'general' },
  { id: 'notices', label: 'notices', href: urls.notices(), icon: IconBell, group: 'general' },
];

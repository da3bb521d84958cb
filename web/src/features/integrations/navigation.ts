import { IconPlugConnected, IconStethoscope } from '@tabler/icons-react';
import type { NavEntry } from '../../app/navigation.ts';
import { urls } from '../../app/urls.ts';

const entry = { group: 'integrations', module: 'integrations' } as const;

export const integrationNavigation: readonly NavEntry[] = [
  {
    ...entry,
    id: 'integrations',
    label: 'integrations',
    href: urls.integrations(),
    icon: IconPlugConnected,
    permission: 'integrations:read',
  },
  {
    ...entry,
    id: 'health-workers',
    label: 'healthWorkers',
    href: urls.healthWorkers(),
    icon: IconStethoscope,
    permission: 'health_workers:read',
  },
];

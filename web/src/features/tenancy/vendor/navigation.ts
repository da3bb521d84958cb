import { IconBuildings } from '@tabler/icons-react';
import type { NavEntry } from '../../../app/navigation.ts';
import { urls } from '../../../app/urls.ts';

/** What Balai's own people work with. */
export const vendorNavigation: readonly NavEntry[] = [
  {
    id: 'vendor-tenants',
    label: 'vendorTenants',
    href: urls.vendorTenants(),
    icon: IconBuildings,
    group: 'vendor',
    permission: 'tenants:read',
  },
];

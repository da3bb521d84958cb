import { IconBuilding, IconPuzzle, IconReceipt } from '@tabler/icons-react';
import type { NavEntry } from '../../app/navigation.ts';
import { urls } from '../../app/urls.ts';

/** What an institution arranges for itself. */
export const tenancyNavigation: readonly NavEntry[] = [
  {
    id: 'institution',
    label: 'institution',
    href: urls.institution(),
    icon: IconBuilding,
    group: 'tenancy',
    permission: 'tenant_profile:read',
  },
  {
    id: 'modules',
    label: 'modules',
    href: urls.modules(),
    icon: IconPuzzle,
    group: 'tenancy',
    permission: 'modules:read',
  },
  {
    id: 'billing',
    label: 'billing',
    href: urls.billing(),
    icon: IconReceipt,
    group: 'tenancy',
    permission: 'billing:read',
    notForVendor: true,
  },
];

import {
  IconBuildings,
  IconChecklist,
  IconFileInvoice,
  IconPackages,
  IconSettingsDollar,
} from '@tabler/icons-react';
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
  {
    id: 'vendor-payments',
    label: 'vendorPayments',
    href: urls.vendorPayments(),
    icon: IconChecklist,
    group: 'vendor',
    permission: 'payments:verify',
  },
  {
    id: 'vendor-invoices',
    label: 'vendorInvoices',
    href: urls.vendorInvoices(),
    icon: IconFileInvoice,
    group: 'vendor',
    permission: 'billing:manage',
  },
  {
    id: 'vendor-plans',
    label: 'vendorPlans',
    href: urls.vendorPlans(),
    icon: IconPackages,
    group: 'vendor',
    permission: 'plans:write',
  },
  {
    id: 'vendor-settings',
    label: 'vendorSettings',
    href: urls.vendorSettings(),
    icon: IconSettingsDollar,
    group: 'vendor',
    permission: 'billing:manage',
  },
];

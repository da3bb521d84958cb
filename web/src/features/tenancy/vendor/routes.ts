import { createRoute } from '@tanstack/react-router';
import { needs } from '../../../app/needs.ts';
import { page } from '../../../app/page.ts';
import { shellRoute } from '../../../app/roots.tsx';
import { urls } from '../../../app/urls.ts';

const parent = () => shellRoute;
const words = ['vendor', 'vendorBilling'] as const;

const tenants = createRoute({
  getParentRoute: parent,
  path: urls.vendorTenants(),
  beforeLoad: needs({ permission: 'tenants:read' }),
  component: page(() => import('./tenants/TenantsPage.tsx'), 'TenantsPage', ...words),
});

const payments = createRoute({
  getParentRoute: parent,
  path: urls.vendorPayments(),
  beforeLoad: needs({ permission: 'payments:verify' }),
  component: page(() => import('./payments/PaymentsPage.tsx'), 'PaymentsPage', ...words),
});

const invoices = createRoute({
  getParentRoute: parent,
  path: urls.vendorInvoices(),
  beforeLoad: needs({ permission: 'billing:manage' }),
  component: page(() => import('./invoices/InvoicesPage.tsx'), 'InvoicesPage', ...words),
});

const newInvoice = createRoute({
  getParentRoute: parent,
  path: urls.newInvoice(),
  beforeLoad: needs({ permission: 'billing:manage' }),
  component: page(() => import('./invoices/NewInvoicePage.tsx'), 'NewInvoicePage', ...words),
});

const plans = createRoute({
  getParentRoute: parent,
  path: urls.vendorPlans(),
  beforeLoad: needs({ permission: 'plans:write' }),
  component: page(() => import('./plans/PlansPage.tsx'), 'PlansPage', ...words),
});

const settings = createRoute({
  getParentRoute: parent,
  path: urls.vendorSettings(),
  beforeLoad: needs({ permission: 'billing:manage' }),
  component: page(() => import('./settings/SettingsPage.tsx'), 'SettingsPage', ...words),
});

export const vendorRoutes = [tenants, payments, invoices, newInvoice, plans, settings];

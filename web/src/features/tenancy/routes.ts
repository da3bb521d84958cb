import { createRoute } from '@tanstack/react-router';
import { needs } from '../../app/needs.ts';
import { page } from '../../app/page.ts';
import { shellRoute } from '../../app/roots.tsx';
import { urls } from '../../app/urls.ts';

const parent = () => shellRoute;

const modules = createRoute({
  getParentRoute: parent,
  path: urls.modules(),
  beforeLoad: needs({ permission: 'modules:read' }),
  component: page(() => import('./modules/ModulesPage.tsx'), 'ModulesPage', 'tenancy', 'billing'),
});

const billing = createRoute({
  getParentRoute: parent,
  path: urls.billing(),
  beforeLoad: needs({ permission: 'billing:read' }),
  component: page(() => import('./billing/BillingPage.tsx'), 'BillingPage', 'billing'),
});

const invoice = createRoute({
  getParentRoute: parent,
  path: urls.invoice('$id'),
  beforeLoad: needs({ permission: 'billing:read' }),
  component: page(() => import('./billing/InvoicePage.tsx'), 'InvoicePage', 'billing'),
});

export const tenancyRoutes = [modules, billing, invoice];

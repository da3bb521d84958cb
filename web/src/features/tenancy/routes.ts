import { createRoute } from '@tanstack/react-router';
import { needs } from '../../app/needs.ts';
import { page } from '../../app/page.ts';
import { publicRoute, shellRoute } from '../../app/roots.tsx';
import { urls } from '../../app/urls.ts';

const parent = () => shellRoute;

const institution = createRoute({
  getParentRoute: parent,
  path: urls.institution(),
  beforeLoad: needs({ permission: 'tenant_profile:read' }),
  component: page(() => import('./profile/InstitutionPage.tsx'), 'InstitutionPage', 'tenancy'),
});

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

const register = createRoute({
  getParentRoute: () => publicRoute,
  path: urls.register(),
  component: page(
    () => import('./registration/RegisterPage.tsx'),
    'RegisterPage',
    'registration',
    'auth',
    'billing',
  ),
});

export const tenancyRoutes = [institution, modules, billing, invoice];
export const tenancyPublicRoutes = [register];

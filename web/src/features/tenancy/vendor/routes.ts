import { createRoute } from '@tanstack/react-router';
import { needs } from '../../../app/needs.ts';
import { page } from '../../../app/page.ts';
import { shellRoute } from '../../../app/roots.tsx';
import { urls } from '../../../app/urls.ts';

const parent = () => shellRoute;

const tenants = createRoute({
  getParentRoute: parent,
  path: urls.vendorTenants(),
  beforeLoad: needs({ permission: 'tenants:read' }),
  component: page(() => import('./tenants/TenantsPage.tsx'), 'TenantsPage', 'vendor'),
});

export const vendorRoutes = [tenants];

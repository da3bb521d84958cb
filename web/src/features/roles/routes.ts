import { createRoute } from '@tanstack/react-router';
import { needs } from '../../app/needs.ts';
import { page } from '../../app/page.ts';
import { shellRoute } from '../../app/roots.tsx';
import { urls } from '../../app/urls.ts';

const roles = createRoute({
  getParentRoute: () => shellRoute,
  path: urls.roles(),
  beforeLoad: needs({ permission: 'roles:read' }),
  component: page(() => import('./RolesPage.tsx'), 'RolesPage', 'roles', 'users'),
});

export const roleRoutes = [roles];

import { createRoute } from '@tanstack/react-router';
import { needs } from '../../app/needs.ts';
import { page } from '../../app/page.ts';
import { shellRoute } from '../../app/roots.tsx';
import { urls } from '../../app/urls.ts';

const access = createRoute({
  getParentRoute: () => shellRoute,
  path: urls.access(),
  beforeLoad: needs({ permission: 'access:explain' }),
  component: page(() => import('./AccessPage.tsx'), 'AccessPage', 'access', 'users'),
});

export const accessRoutes = [access];

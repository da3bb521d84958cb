import { createRoute, createRouter } from '@tanstack/react-router';
import { accessRoutes } from '../features/access/routes.ts';
import { auditRoutes } from '../features/audit/routes.ts';
import { definitionRoutes } from '../features/definitions/routes.ts';
import { identityPublicRoutes, identityRoutes } from '../features/identity/routes.ts';
import { insuranceRoutes } from '../features/insurance/routes.ts';
import { integrationRoutes } from '../features/integrations/routes.ts';
import { kedisiplinanPublicRoutes, kedisiplinanRoutes } from '../features/kedisiplinan/routes.ts';
import { roleRoutes } from '../features/roles/routes.ts';
import { tenancyPublicRoutes, tenancyRoutes } from '../features/tenancy/routes.ts';
import { vendorRoutes } from '../features/tenancy/vendor/routes.ts';
import { userRoutes } from '../features/users/routes.ts';
import { parseSearch, stringifySearch } from '../ui/urlParams.ts';
import { ErrorPage } from './ErrorPage.tsx';
import { page } from './page.ts';
import { publicRoute, rootRoute, shellRoute } from './roots.tsx';

// All components on one page, for those who build with them; left out of what is delivered.
const galleryRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => rootRoute,
        path: '/__ui',
        component: page(() => import('../ui/gallery/Gallery.tsx'), 'Gallery'),
      }),
    ]
  : [];

// Each feature gives its list of routes; new ones are spread in here.
const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([...identityPublicRoutes, ...tenancyPublicRoutes, ...kedisiplinanPublicRoutes]),
  shellRoute.addChildren([
    ...identityRoutes,
    ...vendorRoutes,
    ...insuranceRoutes,
    ...integrationRoutes,
    ...kedisiplinanRoutes,
    ...userRoutes,
    ...roleRoutes,
    ...definitionRoutes,
    ...accessRoutes,
    ...auditRoutes,
    ...tenancyRoutes,
  ]),
  ...galleryRoutes,
]);

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultErrorComponent: ErrorPage,
  defaultPreload: false,
  scrollRestoration: true,
  defaultPendingMs: 200,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

import { createRoute } from '@tanstack/react-router';
import { needs } from '../../app/needs.ts';
import { page } from '../../app/page.ts';
import { shellRoute } from '../../app/roots.tsx';
import { urls } from '../../app/urls.ts';

const parent = () => shellRoute;
const module = 'integrations';

const dashboard = createRoute({
  getParentRoute: parent,
  path: urls.integrations(),
  beforeLoad: needs({ permission: 'integrations:read', module }),
  component: page(
    () => import('./dashboard/DashboardPage.tsx'),
    'DashboardPage',
    'integrations',
    'integrationForms',
  ),
});

const create = createRoute({
  getParentRoute: parent,
  path: urls.newIntegration(),
  beforeLoad: needs({ permission: 'integrations:write', module }),
  component: page(
    () => import('./form/NewIntegrationPage.tsx'),
    'NewIntegrationPage',
    'integrations',
    'integrationForms',
  ),
});

const detail = createRoute({
  getParentRoute: parent,
  path: urls.integration('$code'),
  beforeLoad: needs({ permission: 'integrations:read', module }),
  component: page(
    () => import('./detail/DetailPage.tsx'),
    'DetailPage',
    'integrations',
    'integrationForms',
    'healthWorkers',
  ),
});

const workers = createRoute({
  getParentRoute: parent,
  path: urls.healthWorkers(),
  beforeLoad: needs({ permission: 'health_workers:read', module }),
  component: page(() => import('./workers/WorkersPage.tsx'), 'WorkersPage', 'healthWorkers', 'integrations'),
});

export const integrationRoutes = [dashboard, create, detail, workers];

import { createRoute } from '@tanstack/react-router';
import { needs } from '../../app/needs.ts';
import { page } from '../../app/page.ts';
import { shellRoute } from '../../app/roots.tsx';
import { urls } from '../../app/urls.ts';

const restrictions = createRoute({
  getParentRoute: () => shellRoute,
  path: urls.restrictions(),
  beforeLoad: needs({ permission: 'restriction_definitions:read' }),
  component: page(() => import('./DefinitionsPage.tsx'), 'DefinitionsPage', 'definitions', 'users'),
});

export const definitionRoutes = [restrictions];

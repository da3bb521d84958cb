import { createRoute } from '@tanstack/react-router';
import { needs } from '../../app/needs.ts';
import { page } from '../../app/page.ts';
import { shellRoute } from '../../app/roots.tsx';
import { urls } from '../../app/urls.ts';

const audit = createRoute({
  getParentRoute: () => shellRoute,
  path: urls.audit(),
  beforeLoad: needs({ permission: 'audit:read' }),
  component: page(() => import('./AuditPage.tsx'), 'AuditPage', 'audit', 'users', 'definitions'),
});

export const auditRoutes = [audit];

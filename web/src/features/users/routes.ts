import { createRoute } from '@tanstack/react-router';
import { needs } from '../../app/needs.ts';
import { page } from '../../app/page.ts';
import { shellRoute } from '../../app/roots.tsx';
import { urls } from '../../app/urls.ts';

const parent = () => shellRoute;
const words = ['users', 'definitions', 'audit'] as const;

const list = createRoute({
  getParentRoute: parent,
  path: urls.users(),
  beforeLoad: needs({ permission: 'users:read' }),
  component: page(() => import('./UsersPage.tsx'), 'UsersPage', ...words),
});

const create = createRoute({
  getParentRoute: parent,
  path: urls.newUser(),
  beforeLoad: needs({ permission: 'users:write' }),
  component: page(() => import('./form/NewUserPage.tsx'), 'NewUserPage', ...words),
});

const edit = createRoute({
  getParentRoute: parent,
  path: urls.editUser('$id'),
  beforeLoad: needs({ permission: 'users:write' }),
  component: page(() => import('./form/EditUserPage.tsx'), 'EditUserPage', ...words),
});

const importing = createRoute({
  getParentRoute: parent,
  path: urls.importUsers(),
  beforeLoad: needs({ permission: 'users:import' }),
  component: page(() => import('./import/ImportPage.tsx'), 'ImportPage', 'imports'),
});

const slips = createRoute({
  getParentRoute: parent,
  path: urls.loginSlips(),
  beforeLoad: needs({ permission: 'users:login_slips' }),
  component: page(() => import('./slips/SlipsPage.tsx'), 'SlipsPage', 'users'),
});

export const userRoutes = [list, create, edit, importing, slips];

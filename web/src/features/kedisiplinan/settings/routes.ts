import { createRoute } from '@tanstack/react-router';
import { needs } from '../../../app/needs.ts';
import { page } from '../../../app/page.ts';
import { shellRoute } from '../../../app/roots.tsx';
import { urls } from '../../../app/urls.ts';

const parent = () => shellRoute;
const module = 'kedisiplinan';

const settings = createRoute({
  getParentRoute: parent,
  path: urls.rulesSettings(),
  beforeLoad: needs({ permission: 'pengaturan_rules:read', module }),
  component: page(
    () => import('./SettingsPage.tsx'),
    'SettingsPage',
    'kedisiplinanSettings',
    'kedisiplinanSchool',
    'kept',
  ),
});

const profile = createRoute({
  getParentRoute: parent,
  path: urls.schoolProfile(),
  beforeLoad: needs({ permission: 'profil_sekolah:read', module }),
  component: page(() => import('./ProfilePage.tsx'), 'ProfilePage', 'kedisiplinanSchool', 'kept'),
});

export const rulesSettingsRoutes = [settings, profile];

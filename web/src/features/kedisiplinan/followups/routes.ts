import { createRoute, redirect } from '@tanstack/react-router';
import { needs } from '../../../app/needs.ts';
import { page } from '../../../app/page.ts';
import { publicRoute, shellRoute } from '../../../app/roots.tsx';
import { urls } from '../../../app/urls.ts';

const parent = () => shellRoute;
const module = 'kedisiplinan';

const board = createRoute({
  getParentRoute: parent,
  path: urls.tindakLanjut(),
  beforeLoad: needs({ permission: 'tindak_lanjut:read', module }),
  component: page(
    () => import('./FollowUpsPage.tsx'),
    'FollowUpsPage',
    'kedisiplinanFollowUps',
    'kedisiplinanWords',
  ),
});

/** Where notices lead: one follow-up opens beside the board. */
const one = createRoute({
  getParentRoute: parent,
  path: `${urls.tindakLanjut()}/$id`,
  beforeLoad: ({ params }) => {
    throw redirect({ href: urls.tindakLanjut({ open: params.id }), replace: true });
  },
});

const letters = createRoute({
  getParentRoute: parent,
  path: urls.surat(),
  beforeLoad: needs({ permission: 'surat:read', module }),
  component: page(
    () => import('../letters/LettersPage.tsx'),
    'LettersPage',
    'kedisiplinanFollowUps',
    'kedisiplinanWords',
  ),
});

const dashboard = createRoute({
  getParentRoute: parent,
  path: urls.kedisiplinanDashboard(),
  beforeLoad: needs({ permission: 'kedisiplinan_dashboard:read', module }),
  component: page(() => import('../dashboard/DashboardPage.tsx'), 'DashboardPage', 'kedisiplinanFollowUps'),
});

const verify = createRoute({
  getParentRoute: () => publicRoute,
  path: urls.verifySurat('$kode'),
  component: page(
    () => import('../letters/VerifyPage.tsx'),
    'VerifyPage',
    'kedisiplinanFollowUps',
    'kedisiplinanWords',
  ),
});

export const followUpRoutes = [board, one, letters, dashboard];
export const followUpPublicRoutes = [verify];

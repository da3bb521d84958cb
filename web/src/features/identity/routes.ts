import { createRoute, redirect } from '@tanstack/react-router';
import { sessionHint } from '../../api/sessionHint.ts';
import { page } from '../../app/page.ts';
import { meQuery, queryClient } from '../../app/queries.ts';
import { publicRoute, shellRoute } from '../../app/roots.tsx';
import { safeNext, urls } from '../../app/urls.ts';

const parent = () => publicRoute;
const shell = () => shellRoute;

const login = createRoute({
  getParentRoute: parent,
  path: '/login',
  // Who is signed in already goes on; who never was is spared the question.
  beforeLoad: async ({ search }) => {
    if (!sessionHint.get()) return;
    const me = await queryClient.ensureQueryData(meQuery).catch(() => null);
    const next = (search as { next?: string }).next;
    if (me !== null) throw redirect({ href: safeNext(next), replace: true });
  },
  component: page(() => import('./login/LoginPage.tsx'), 'LoginPage', 'auth'),
});

const forgot = createRoute({
  getParentRoute: parent,
  path: '/forgot-password',
  component: page(() => import('./password/ForgotPage.tsx'), 'ForgotPage', 'auth'),
});

const reset = createRoute({
  getParentRoute: parent,
  path: '/reset-password',
  component: page(() => import('./password/ResetPage.tsx'), 'ResetPage', 'auth'),
});

const join = createRoute({
  getParentRoute: parent,
  path: '/join',
  component: page(() => import('./password/JoinPage.tsx'), 'JoinPage', 'auth'),
});

const mustChange = createRoute({
  getParentRoute: parent,
  path: '/must-change-password',
  beforeLoad: async () => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me === null) throw redirect({ href: urls.login(), replace: true });
    if (!me.must_change_password) throw redirect({ href: urls.home(), replace: true });
  },
  component: page(() => import('./password/MustChangePage.tsx'), 'MustChangePage', 'auth'),
});

const mailbox = createRoute({
  getParentRoute: parent,
  path: '/mailbox',
  component: page(() => import('./mailbox/MailboxPage.tsx'), 'MailboxPage', 'auth', 'account'),
});

const home = createRoute({
  getParentRoute: shell,
  path: '/',
  component: page(() => import('./home/HomePage.tsx'), 'HomePage', 'account'),
});

const account = createRoute({
  getParentRoute: shell,
  path: '/account',
  component: page(() => import('./account/AccountPage.tsx'), 'AccountPage', 'account', 'auth'),
});

const notices = createRoute({
  getParentRoute: shell,
  path: '/notices',
  component: page(() => import('./notices/NoticesPage.tsx'), 'NoticesPage', 'account'),
});

export const identityPublicRoutes = [login, forgot, reset, join, mustChange, mailbox];
export const identityRoutes = [home, account, notices];

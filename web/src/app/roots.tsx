import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { WholeErrorPage } from './ErrorPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { page } from './page.ts';
import { meQuery, queryClient } from './queries.ts';
import { Root } from './Root.tsx';
import { urls } from './urls.ts';

/** The mark that index.html shows already, while who is signed in is being asked. */
function Boot() {
  return (
    <div className="boot">
      <img src="/icons/icon.svg" alt="" width={56} height={56} />
    </div>
  );
}

/** Below it stands everything. */
export const rootRoute = createRootRoute({
  component: Root,
  pendingComponent: Boot,
  errorComponent: WholeErrorPage,
  notFoundComponent: () => <NotFoundPage whole />,
});

/** Pages for those who are not signed in. */
export const publicRoute = createRoute({ getParentRoute: () => rootRoute, id: 'public' });

/** Pages for those who are; anybody else is led to login and back. Features hang their routes here. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me === null) {
      const next = location.href === urls.home() ? undefined : location.href;
      throw redirect({ href: urls.login(next === undefined ? {} : { next }), replace: true });
    }
    if (me.must_change_password) throw redirect({ href: urls.mustChangePassword(), replace: true });
  },
  component: page(() => import('./shell/Shell.tsx'), 'Shell'),
});

import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { api, onOtherSession, onSessionEnded, unwrap } from '../api/client.ts';
import { AppProvider } from '../ui/AppProvider.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { onAnnouncement } from './channel.ts';
import { keepDraftsOf } from './drafts.ts';
import { useRememberedHue } from './hue.ts';
import { isSameSession, meQuery, queryClient } from './queries.ts';
import { forgetSession } from './session.ts';
import { UpdatePrompt } from './UpdatePrompt.tsx';
import { urls } from './urls.ts';

/** Leads to login when the session ends, here or in another tab, and back to this page afterwards. */
function useSessionEnd(): void {
  const router = useRouter();
  useEffect(() => {
    const leave = (why: 'ended' | 'signed-out'): void => {
      if (why === 'signed-out') keepDraftsOf(null);
      forgetSession();
      const { pathname, href } = router.history.location;
      if (pathname === '/login') return;
      router.history.replace(urls.login(why === 'ended' ? { why, next: href } : { why }));
    };
    const stopEnded = onSessionEnded(() => {
      // On the public pages there was no session to lose.
      if (router.state.matches.some((match) => match.routeId === '/signed-in')) leave('ended');
    });
    const stopHearing = onAnnouncement((message) => {
      if (message.kind === 'signed-out') leave('signed-out');
      if (message.kind === 'session') void meetSession();
    });
    return () => {
      stopEnded();
      stopHearing();
    };
  }, [router]);
}

/** Somebody has signed in or gone elsewhere in another tab: whether that concerns this page shows in who they are. */
async function meetSession(): Promise<void> {
  if (!queryClient.getQueryData(meQuery.queryKey)) return location.reload();
  await queryClient.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined);
}

const OtherTenant = lazy(() => import('./OtherTenant.tsx').then((file) => ({ default: file.OtherTenant })));

/** The page of another person goes at once; one's own in another tenant stays to be seen, but can do nothing. */
function useOtherSession(): boolean {
  const [elsewhere, setElsewhere] = useState(false);
  useEffect(() => onOtherSession(() => void whoIsIt().then(setElsewhere)), []);
  return elsewhere;
}

/** True for oneself in another tenant. */
async function whoIsIt(): Promise<boolean> {
  const now = await unwrap(api.GET('/api/auth/me')).catch(() => null);
  const here = queryClient.getQueryData(meQuery.queryKey);
  // The session ended, or it was this tab that went there and knows by now.
  if (!now || !here || isSameSession(here, now)) return false;
  const oneself = here.id === now.id && !here.impersonation === !now.impersonation;
  if (!oneself) location.reload();
  return oneself;
}

/** What was missed while there was no connection is asked for again. */
function useReconnection(): void {
  const router = useRouter();
  useEffect(() => {
    const again = (): void => {
      void queryClient.invalidateQueries();
      if (router.state.matches.some((match) => match.status === 'error')) void router.invalidate();
    };
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [router]);
}

/** The frame of every page: colours, words, toasts. */
export function Root() {
  useSessionEnd();
  useReconnection();
  const elsewhere = useOtherSession();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const hue = useRememberedHue(me);
  return (
    <AppProvider hue={hue}>
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
      {elsewhere && (
        <Suspense fallback={null}>
          <OtherTenant />
        </Suspense>
      )}
      <Toasts />
      <UpdatePrompt />
    </AppProvider>
  );
}

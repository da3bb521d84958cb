import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { onSessionEnded } from '../api/client.ts';
import { AppProvider } from '../ui/AppProvider.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { onAnnouncement } from './channel.ts';
import { useRememberedHue } from './hue.ts';
import { meQuery } from './queries.ts';
import { forgetSession } from './session.ts';
import { UpdatePrompt } from './UpdatePrompt.tsx';
import { urls } from './urls.ts';

/** Leads to login when the session ends, here or in another tab, and back to this page afterwards. */
function useSessionEnd(): void {
  const router = useRouter();
  useEffect(() => {
    const leave = (why: 'ended' | 'signed-out'): void => {
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
      // Another person, or another tenant: nothing on this page may stay.
      if (message.kind === 'session') location.reload();
    });
    return () => {
      stopEnded();
      stopHearing();
    };
  }, [router]);
}

/** The frame of every page: colours, words, toasts. */
export function Root() {
  useSessionEnd();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const hue = useRememberedHue(me);
  return (
    <AppProvider hue={hue}>
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
      <Toasts />
      <UpdatePrompt />
    </AppProvider>
  );
}
